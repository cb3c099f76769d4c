// The code of the slow model as a program, its mutants in it, or each place that they are at.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import { withMutants } from "./model-mutants.mjs";

const model = fileURLToPath(new URL("../../src/model", import.meta.url));
const linesOfFiles = fileURLToPath(new URL("../../test/files/csv-file.ts", import.meta.url));

/** The next or the last day, period or number: what a mutant compares instead. */
const moved = `function __moved(value, by) {
  if (typeof value === "number") return value + by;
  const text = String(value);
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) {
    return new Date(Date.parse(text) + by * 86400000).toISOString().slice(0, 10);
  }
  const [, year, , kind = "", place = "1"] = /^([0-9]{4})(-([HQ]?)([0-9]+))?$/.exec(text) ?? [];
  if (year === undefined) return value;
  const many = text.length === 4 ? 1 : { H: 2, Q: 4 }[kind] ?? 12;
  const whole = Number(year) * many + Number(place) - 1 + by;
  const behind = String((whole % many) + 1).padStart(kind === "" ? 2 : 1, "0");
  return String(Math.floor(whole / many)) + (many === 1 ? "" : "-" + kind + behind);
}`;

/** A program in which a number chooses the mutant. @param {import("./model-mutants.mjs").Mutant[]} mutants to which they are added */
export async function mutableProgram(mutants) {
  const code = `(__mutant) => { let __steps = 0; ${moved} ${await programWith(mutants, false)};
    return { ...program, choose: (mutant) => { __mutant = mutant; __steps = 0; } }; }`;
  return /** @type {(mutant: number) => Program} */ (new Script(code).runInThisContext());
}

/** Whether a case makes the code of a mutant run. @param {readonly import("./model-mutants.mjs").Mutant[]} mutants */
export async function reaching(mutants) {
  const traced = await programWith([], true);
  const code = `(__reached) => { let __steps = 0; ${traced}; return { ...program, trace: (to) => { __reached = to; __steps = 0; } }; }`;
  const program = new Script(code).runInThisContext()(new Uint8Array(mutants.length + 1));
  /** @type {WeakMap<object, Uint8Array>} */
  const reached = new WeakMap();
  /** @type {(asked: object, mutant: import("./model-mutants.mjs").Mutant) => boolean} */
  return (asked, { isOfLoading, place }) => {
    if (isOfLoading) return true;
    let places = reached.get(asked);
    if (places === undefined) {
      places = new Uint8Array(mutants.length + 1);
      program.trace(places);
      program.answer(asked);
      reached.set(asked, places);
    }
    return places[place] === 1;
  };
}

/** The model, its mutants in it or each place that they are at. @param {import("./model-mutants.mjs").Mutant[]} mutants @param {boolean} isTraced */
async function programWith(mutants, isTraced) {
  // What words and lines are comes first: the cases of other files would tell of it too, but are not about it.
  const rest = readdirSync(model).filter((file) => file !== "contract-tables.ts");
  const paths = [join(model, "contract-tables.ts"), linesOfFiles, ...rest.map((file) => join(model, file))];
  const files = new Map(
    paths.map((path) => [basename(path), withMutants(basename(path), readFileSync(path, "utf8"), mutants, isTraced)]),
  );
  const built = await build({
    entryPoints: [fileURLToPath(new URL("answer-of-model.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "program",
    plugins: [
      {
        name: "mutants",
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/](src[\\/]model[\\/][a-z-]+|csv-file)\.ts$/ }, ({ path }) => ({
            contents: files.get(basename(path)) ?? "",
            loader: "ts",
          })),
      },
    ],
  });
  return built.outputFiles[0]?.text ?? "";
}

/** A file of the model and those that it imports. @param {string} file */
export function filesBehind(file) {
  const files = new Set([file]);
  for (const one of files) {
    const imports = readFileSync(join(model, one), "utf8").matchAll(/^import (?!type)[^;]*from "\.\/([a-z-]+\.ts)";/gm);
    for (const [, imported = ""] of imports) files.add(imported);
  }
  return files;
}

/**
 * @typedef {{
 *   readonly stages: Readonly<Record<"lines" | "read" | "chains" | "counts" | "printed", (...given: any[]) => any>>,
 *   readonly answer: (asked: object) => any,
 *   readonly choose: (mutant: number) => void,
 * }} Program
 */

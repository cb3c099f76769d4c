// The slow model and all its mutants as one program: which of them answers is said with each question.
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

/**
 * What `answerOf(asked)` gives is what the contract says; `tells(asked, mutant)`, whether a mutant says anything else;
 * `reaches(asked, mutant)`, whether it can: its code is run. `stagesOf(asked)` are what the contract says stage by stage.
 */
export async function modelProgram() {
  /** @type {import("./model-mutants.mjs").Mutant[]} */
  const mutants = [];
  // A program that is loaded anew is slow at first, so that is done only for mutants of what is made when it is loaded.
  const code = `(__mutant) => { let __steps = 0; ${moved} ${await programWith(mutants, false)};
    return { ...program, choose: (mutant) => { __mutant = mutant; __steps = 0; } }; }`;
  const load = /** @type {(mutant: number) => Program} */ (new Script(code).runInThisContext());
  const usual = load(0);
  /** The one that was loaded last: it is asked about many cases in a row. */
  let loaded = { mutant: 0, program: usual };
  /** What the contract says of a case, by stage. @type {WeakMap<object, Said>} */
  const said = new WeakMap();
  const behind = [
    new Set(["csv-file.ts", "contract-tables.ts"]),
    ...["read-register.ts", "find-chains.ts", "count-chains.ts", "publish.ts"].map(filesBehind),
  ];

  /** @param {any} asked @returns {Said} */
  function rightly(asked) {
    const before = said.get(asked);
    if (before !== undefined) return before;
    usual.choose(0);
    const tables = usual.stages.lines(asked);
    const read = usual.stages.read({ ...asked, tables });
    const isCounted = (read.coverage.tables.applications?.kept ?? 0) > 0 && read.coverage.referenceDate !== null;
    /** @type {any} */
    let chains;
    /** @type {any} */
    let counts;
    /** @type {any} */
    let printed;
    const now = {
      ...{ tables, read, isCounted },
      readText: JSON.stringify(read),
      get chains() {
        chains ??= usual.stages.chains(asked, read);
        return chains;
      },
      get counts() {
        counts ??= isCounted ? usual.stages.counts(asked, read, now.chains) : null;
        return counts;
      },
      get printed() {
        printed ??= isCounted ? usual.stages.printed(asked, now.counts) : null;
        return printed;
      },
    };
    said.set(asked, now);
    return now;
  }

  /** What the contract says of a case, all stages. @param {object} asked */
  function stagesOf(asked) {
    const right = rightly(asked);
    usual.choose(0);
    return { chains: right.chains, counts: right.counts, printed: right.printed };
  }

  /** @type {(asked: any, mutant: number) => boolean} */
  function tells(asked, mutant) {
    const { isOfLoading = false, file = "" } = mutants[mutant - 1] ?? {};
    const right = rightly(asked);
    const isIn = behind.map((some) => some.has(file));
    usual.choose(0);
    // What a mutant cannot have changed need not be asked again: neither its own code is run, nor is it given other things.
    if (isIn[2] || isIn[3] || isIn[4]) right.counts;
    if (isIn[4]) right.printed;
    try {
      if (isOfLoading && loaded.mutant !== mutant) loaded = { mutant, program: load(mutant) };
      const { stages, choose } = isOfLoading ? loaded.program : usual;
      choose(mutant);
      const tables = isIn[0] ? stages.lines(asked) : right.tables;
      let read = right.read;
      if (isIn[1] || (isIn[0] && JSON.stringify(tables) !== JSON.stringify(right.tables))) {
        read = stages.read({ ...asked, tables });
        if (isOther([read.issues, read.coverage], [right.read.issues, right.read.coverage])) return true;
      }
      const isReadAlike = read === right.read || JSON.stringify(read) === right.readText;
      const chains = isReadAlike && !isIn[2] ? null : stages.chains(asked, read);
      choose(0);
      if (chains !== null && isOther(chains, right.chains)) return true;
      if (!right.isCounted || (isReadAlike && !isIn[3] && !isIn[4])) return false;
      const { chains: rightChains, counts: rightCounts } = right;
      choose(mutant);
      const counts = isReadAlike && !isIn[3] ? rightCounts : stages.counts(asked, read, chains ?? rightChains);
      if (counts !== rightCounts && isOther(counts, rightCounts)) return true;
      return isIn[4] === true && isOther(stages.printed(asked, counts), right.printed);
    } catch {
      return true;
    }
  }

  /** @type {(asked: object) => any} */
  function answerOf(asked) {
    usual.choose(0);
    return usual.answer(asked);
  }
  const reaches = reaching(await programWith([], true), mutants);
  return { mutants, answerOf, stagesOf, tells, reaches };
}

/** Whether a case makes the code of a mutant run. @param {string} traced @param {readonly import("./model-mutants.mjs").Mutant[]} mutants */
function reaching(traced, mutants) {
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

/** @param {unknown} one @param {unknown} other */
function isOther(one, other) {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** A file of the model and those that it imports. @param {string} file */
function filesBehind(file) {
  const files = new Set([file]);
  for (const one of files) {
    const imports = readFileSync(join(model, one), "utf8").matchAll(/^import (?!type)[^;]*from "\.\/([a-z-]+\.ts)";/gm);
    for (const [, imported = ""] of imports) files.add(imported);
  }
  return files;
}

/**
 * @typedef {{ readonly tables: any, readonly read: any, readonly readText: string, readonly isCounted: boolean,
 *   readonly chains: any, readonly counts: any, readonly printed: any }} Said
 * @typedef {{
 *   readonly stages: Readonly<Record<"lines" | "read" | "chains" | "counts" | "printed", (...given: any[]) => any>>,
 *   readonly answer: (asked: object) => any,
 *   readonly choose: (mutant: number) => void,
 * }} Program
 */

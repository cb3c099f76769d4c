// The slow model and all its mutants as one program: which of them answers is said with each question.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import { withMutants } from "./model-mutants.mjs";

const model = fileURLToPath(new URL("../../src/model", import.meta.url));

/** What `answerOf(asked)` gives is what the contract says; `tells(asked, mutant)`, whether a mutant says anything else. */
export async function modelProgram() {
  /** @type {import("./model-mutants.mjs").Mutant[]} */
  const mutants = [];
  const files = new Map(
    readdirSync(model).map((file) => [file, withMutants(file, readFileSync(join(model, file), "utf8"), mutants)]),
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
          onLoad({ filter: /[\\/]src[\\/]model[\\/][a-z-]+\.ts$/ }, ({ path }) => ({
            contents: files.get(basename(path)) ?? "",
            loader: "ts",
          })),
      },
    ],
  });
  // A program that is loaded anew is slow at first, so that is done only for mutants of what is made when it is loaded.
  const code = `(__mutant) => { ${built.outputFiles[0]?.text ?? ""}; return { ...program, choose: (mutant) => { __mutant = mutant; } }; }`;
  const load = /** @type {(mutant: number) => Program} */ (new Script(code).runInThisContext());
  const usual = load(0);
  /** The one that was loaded last: it is asked about many cases in a row. */
  let loaded = { mutant: 0, program: usual };
  /** What the contract says at each stage: most mutants say the same of the stages before theirs. @type {WeakMap<object, Said>} */
  const said = new WeakMap();
  const [reading, finding, counting] = ["read-register.ts", "find-chains.ts", "count-chains.ts"].map(filesBehind);

  /** @param {any} asked @returns {Said} */
  function rightly(asked) {
    const before = said.get(asked);
    if (before !== undefined) return before;
    usual.choose(0);
    const read = usual.stages.read(asked);
    const isCounted = (read.coverage.tables.applications?.kept ?? 0) > 0 && read.coverage.referenceDate !== null;
    const chains = usual.stages.chains(asked, read);
    const counts = isCounted ? usual.stages.counts(asked, read, chains) : null;
    const printed = isCounted ? usual.stages.printed(asked, counts) : null;
    const texts = [[read.issues, read.coverage], chains, counts, printed].map((part) => JSON.stringify(part));
    const now = { read, chains, counts, isCounted, texts };
    said.set(asked, now);
    return now;
  }

  /** @type {(asked: object, mutant: number) => boolean} */
  function tells(asked, mutant) {
    const right = rightly(asked);
    const { isOfLoading = false, file = "" } = mutants[mutant - 1] ?? {};
    try {
      if (isOfLoading && loaded.mutant !== mutant) loaded = { mutant, program: load(mutant) };
      const { stages, choose } = isOfLoading ? loaded.program : usual;
      choose(mutant);
      const isOther = (/** @type {number} */ stage, /** @type {unknown} */ part) =>
        JSON.stringify(part) !== right.texts[stage];
      const isOtherCount = (/** @type {any} */ read, /** @type {any} */ chains) => {
        if (!right.isCounted) return false;
        const counts = stages.counts(asked, read, chains);
        return isOther(2, counts) || isOther(3, stages.printed(asked, counts));
      };
      if (reading?.has(file)) {
        const read = stages.read(asked);
        if (isOther(0, [read.issues, read.coverage])) return true;
        const chains = stages.chains(asked, read);
        return isOther(1, chains) || isOtherCount(read, chains);
      }
      if (finding?.has(file)) return isOther(1, stages.chains(asked, right.read));
      if (!right.isCounted) return false;
      return counting?.has(file)
        ? isOtherCount(right.read, right.chains)
        : isOther(3, stages.printed(asked, right.counts));
    } catch {
      return true;
    }
  }

  /** @type {(asked: object) => any} */
  function answerOf(asked) {
    usual.choose(0);
    return usual.answer(asked);
  }
  return { mutants, answerOf, tells };
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
 * @typedef {{ readonly read: any, readonly chains: any, readonly counts: any, readonly isCounted: boolean,
 *   readonly texts: readonly string[] }} Said
 * @typedef {{
 *   readonly stages: Readonly<Record<"read" | "chains" | "counts" | "printed", (...given: any[]) => any>>,
 *   readonly answer: (asked: object) => any,
 *   readonly choose: (mutant: number) => void,
 * }} Program
 */

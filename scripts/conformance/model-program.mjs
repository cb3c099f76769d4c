// The slow model and all its mutants as one program: which of them answers is said with each question.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import { withMutants } from "./model-mutants.mjs";

const model = fileURLToPath(new URL("../../src/model", import.meta.url));

/**
 * `answerOf(asked, 0)` is what the contract says, and any other number the answer of that mutant, both as JSON; to
 * throw is an answer too.
 */
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
  const code = `(__mutant) => { ${built.outputFiles[0]?.text ?? ""}; return (asked, mutant) => { __mutant = mutant; return program.answer(asked); }; }`;
  const load = /** @type {(mutant: number) => (asked: object, mutant: number) => string} */ (
    new Script(code).runInThisContext()
  );
  const usual = load(0);
  /** @type {(asked: object, mutant: number) => string} */
  const answerOf = (asked, mutant) => {
    const isOfLoading = mutant > 0 && mutants[mutant - 1]?.isOfLoading === true;
    try {
      return (isOfLoading ? load(mutant) : usual)(asked, mutant);
    } catch (error) {
      if (mutant === 0) throw error;
      return "no answer";
    }
  };
  return { mutants, answerOf };
}

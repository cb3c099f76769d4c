import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadAddress, pathOfAddress } from "./addresses.ts";
import { docExamplesOf, sourcesBelow } from "./doc-comment.ts";
import { runProgram } from "./program.ts";
import { typeErrorsIn } from "./type-check.ts";

const root = join(import.meta.dirname, "..", "..");
const examples = docExamplesOf(sourcesBelow(join(root, "src")), root);

describe("every example in a doc comment is true", () => {
  for (const { page, line, of, example } of examples) {
    test(`${page}:${line} ${of}`, async () => {
      await runProgram([{ example }], { page, load: loadAddress, print: () => {} });
    });
  }

  test("their code passes the compiler", () => {
    const pages = examples.map(({ page, example }) => ({ page, examples: [example] }));
    expect(typeErrorsIn(pages, pathOfAddress)).toEqual([]);
  });
});

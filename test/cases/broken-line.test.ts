import { expect, test } from "vitest";
import { isBrokenLine } from "../../src/cases/facts/broken-line.ts";
import { issueCodes } from "../../src/cases/facts/issue.ts";
import { DUPLICATE, KEPT } from "../../src/cases/facts/register-rows.ts";

test("a line is broken where one of the codes of lines set its row aside, and otherwise not", () => {
  expect(issueCodes.filter((_, state) => isBrokenLine(state))).toEqual([
    "not-decodable",
    "field-count",
    "stray-quote",
    "line-break-in-field",
    "line-too-long",
  ]);
  expect([KEPT, DUPLICATE].map(isBrokenLine)).toEqual([false, false]);
});

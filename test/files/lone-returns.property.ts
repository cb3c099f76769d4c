import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutLoneReturns } from "../../src/files/lone-returns.ts";
import { runs } from "../runs.ts";
import { feed } from "./recording-intake.ts";

const text = fc
  .array(fc.constantFrom("\r", "\r", "\n", "\r\n", "a", '"', "é"), { maxLength: 12 })
  .map((parts) => parts.join(""));

function passedOn(given: string, block: number): string {
  const parts: Buffer[] = [];
  feed(withoutLoneReturns({ push: (bytes) => parts.push(Buffer.from(bytes)), end: () => {} }), given, block);
  return Buffer.concat(parts).toString("utf8");
}

it("every line break becomes LF where the first is a lone CR, and all else stays, wherever the bytes are cut", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 14 }), (given, block) => {
      const isLone = /^[^\r\n]*\r(?!\n)/.test(given);
      const expected = isLone ? given.replaceAll(/\r\n|\r/g, "\n") : given;
      // A CR that ends the file is taken away with the line, whatever it is called.
      expect(passedOn(given, block).replace(/[\r\n]$/, "")).toBe(expected.replace(/[\r\n]$/, ""));
    }),
    { numRuns: runs },
  );
});

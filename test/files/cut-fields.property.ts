import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldCutter, findFields } from "../../src/files/cut-fields.ts";
import { cutLine } from "../../src/files/cut-line.ts";
import { runs } from "../runs.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "1", " ", '"', "é", "\r", "\t"), maxLength: 4 });
const plainCell = fc.string({ unit: fc.constantFrom("a", "1", "~"), maxLength: 9 });

test("fields that are found in the bytes of a line are those that it is cut into", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: plainCell }, cell), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(",", ";", "\t" as const),
      fc.nat(12),
      (cells, asked, separator, before) => {
        const positions = [...new Set(asked)].map((position) => Math.min(position, cells.length - 1));
        fc.pre(new Set(positions).size === positions.length);
        const line = cells.join(separator);
        const bytes = Buffer.from(`${"x".repeat(before)}${line}\nnext`);
        const cutter = fieldCutter(separator, positions);
        if (!findFields(cutter, bytes, before, bytes.length)) return;
        const cut = line.split(separator);
        const found = positions.map((_, at) =>
          bytes.toString("latin1", cutter.fields[2 * at], cutter.fields[2 * at + 1]),
        );
        expect(found).toEqual(positions.map((position) => (position < 0 ? "" : cut[position])));
        const slow = cutLine(line, separator, cut.length);
        // What stands behind the last of them was not looked at.
        if (Array.isArray(slow)) expect(found).toEqual(positions.map((position) => slow[position] ?? ""));
      },
    ),
    { numRuns: runs },
  );
});

test("fields of a plain line are found, and only as far as its bytes go", () => {
  fc.assert(
    fc.property(fc.array(plainCell, { minLength: 1, maxLength: 6 }), (cells) => {
      const bytes = Buffer.from(`${cells.join(",")}\n`);
      const cutter = fieldCutter(",", [cells.length - 1]);
      expect(findFields(cutter, bytes, 0, bytes.length)).toBe(true);
      expect(findFields(cutter, bytes, 0, bytes.length - 1)).toBe(false);
      expect(cutter.count).toBe(1);
    }),
    { numRuns: runs },
  );
});

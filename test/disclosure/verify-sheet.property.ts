import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { PublishedSheet } from "../../src/disclosure/old/published-sheet.ts";
import { publishedSheetFrom } from "../../src/disclosure/old/published-sheet-from.ts";
import { verifySheet } from "../../src/disclosure/old/verify-sheet.ts";
import { toJson } from "../../src/display/old/to-json.ts";
import { days } from "../model/registers.ts";
import { shuffledRows } from "../model/transformations.ts";
import { runs } from "../runs.ts";
import { anySheet, kinds } from "./arbitrary-sheet.ts";
import { oneMutation } from "./mutations.ts";

/** What `--format json` would have left in a file. */
const asData = (sheet: PublishedSheet): unknown => JSON.parse(toJson(sheet));

describe("a published sheet", () => {
  test("comes out equal from its JSON and its register, whatever the order of rows and the day it was read at", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        anySheet.chain((drawn) => fc.tuple(fc.constant(drawn), shuffledRows(drawn.tables), days)),
        ([{ sheet, tables }, shuffled, day]) => {
          const { sheet: read, problems } = publishedSheetFrom(asData(sheet));
          expect(problems).toEqual([]);
          expect(read).toEqual(sheet);
          const again = { ...shuffled, register: tables.register ?? {} };
          const { register } = readRegister(again, { asOf: day, personColumns: ["town"] });
          expect(verifySheet(read as PublishedSheet, storedRegister(register))).toMatchObject({
            equal: true,
            differences: [],
          });
          seen.add(sheet.subject);
        },
      ),
      { numRuns: runs },
    );
    expect([...seen].sort()).toEqual([...kinds].sort());
  });

  test("is not equal where any one figure is another, and the row and column of that figure are named", () => {
    fc.assert(
      fc.property(anySheet, fc.nat(), fc.nat(), ({ sheet, register }, drawnRow, drawnCell) => {
        const at = drawnRow % sheet.rows.length;
        const row = sheet.rows[at] as (typeof sheet.rows)[number];
        const place = drawnCell % row.cells.length;
        const old = row.cells[place] ?? null;
        fc.pre(old !== null);
        const other = { kind: "rounded", value: 3, atLeast: 2, atMost: (old?.atMost ?? 0) + 1 } as const;
        const cells = row.cells.map((cell, index) => (index === place ? other : cell));
        const rows = sheet.rows.map((one, index) => (index === at ? { ...row, cells } : one));
        expect(verifySheet({ ...sheet, rows }, storedRegister(register)).differences).toEqual([
          { code: "cell", row: at + 1, column: sheet.columns[place]?.key },
        ]);
      }),
      { numRuns: runs },
    );
  });

  test("with any one value another is refused, cannot have been counted, differs, or is that of other choices", () => {
    fc.assert(
      fc.property(
        anySheet.chain((drawn) => fc.tuple(fc.constant(drawn), oneMutation(asData(drawn.sheet)))),
        ([{ sheet, register }, { path, mutated }]) => {
          // In every draw one change is noticed, so that this cannot hold by finding everything equal.
          const [one, ...others] = sheet.about.registers;
          const ofOther = { ...sheet.about, registers: [{ ...one, digest: "" }, ...others] as const };
          expect(equalOrRefused({ ...sheet, about: ofOther }, storedRegister(register))).not.toBe(true);
          const { sheet: read } = publishedSheetFrom(mutated);
          if (read === null) return;
          const equal = equalOrRefused(read, storedRegister(register));
          // Another unit or group can be the sheet of other choices; another figure cannot.
          if (path[2] === "cells" && JSON.stringify(read.rows) !== JSON.stringify(sheet.rows))
            expect(equal).not.toBe(true);
        },
      ),
      { numRuns: runs * 2 },
    );
  });
});

/** Null for a sheet that cannot have been counted; whatever else is thrown is a fault. */
function equalOrRefused(sheet: PublishedSheet, register: Parameters<typeof verifySheet>[1]): boolean | null {
  try {
    return verifySheet(sheet, register).equal;
  } catch (problem) {
    expect(problem).toBeInstanceOf(RangeError);
    return null;
  }
}

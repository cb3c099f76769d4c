import fc from "fast-check";
import { expect, test } from "vitest";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { oneLine } from "../../src/display/characters/one-line.ts";
import { toWorkbook } from "../../src/spreadsheet/to-workbook.ts";
import { anyText } from "../display/any-text.ts";
import { publishedTables } from "../display/published-tables.ts";
import { runs } from "../runs.ts";
import { readWorkbook, xmlProblems } from "./workbook-reader.ts";

const codes = fc.constantFrom("_x0041_", "_x000D_", "_x", "a_x005F_b");

test("texts from outside stand in a workbook as they are, on one line, and break no part of it", () => {
  fc.assert(
    fc.property(
      fc.record({ id: anyText, source: anyText, column: anyText, value: fc.oneof(anyText, codes) }),
      (texts) => {
        const tables = publishedTables({ ...texts, policy: { ...tens, id: `p${texts.id}` } });
        const asked = ["column", "definitions", "moves", "revision"].map((kind) => tables[kind] as PublishedTable);
        const { parts, sheets } = readWorkbook(toWorkbook(asked));
        for (const [path, xml] of Object.entries(parts)) expect(xmlProblems(xml), path).toEqual([]);
        const [, , , , people] = sheets;
        const keys = [...(people?.cells ?? [])].flatMap(([address, cell]) => (address.startsWith("C") ? [cell] : []));
        expect(keys).toContain(oneLine(texts.value).replace(/[\uFFFE\uFFFF]/g, "\uFFFD"));
        for (const { table } of sheets) {
          const names = (table?.columns ?? []).map((name) => name.toLowerCase());
          expect(new Set(names).size).toBe(names.length);
        }
      },
    ),
    { numRuns: runs },
  );
});

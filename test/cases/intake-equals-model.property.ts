import fc from "fast-check";
import { expect, test } from "vitest";
import { type TableName, tableNames } from "../../src/cases/facts/table.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";

/** Ways to read that change something now and then; the days of a register are written the ISO way. */
const reading = fc.record(
  {
    asOf: days,
    dates: fc.constantFrom<("iso" | "dutch")[]>("iso", "iso", "iso", "dutch"),
    empty: fc.constantFrom<string[][]>(["NULL", "n/a"], ["2019-12-28"], [" open ", "p2"]),
    notRead: fc.constantFrom<string[][]>(
      ["Outcome", "DECIDED\u00A0ON"],
      ["nationality-or-such"],
      ["entered_on"],
      ["procedure"],
    ),
  },
  { requiredKeys: [] },
);

test("intake reports and keeps what the model of section 2 does", () => {
  fc.assert(
    fc.property(nastyRegister, reading, (tables, { notRead, ...options }) => {
      const expected = modelRegister(tables, { ...options, notRead: notRead ? { applications: notRead } : {} });
      const columns = Object.fromEntries((notRead ?? []).map((header) => [header, null]));
      const { register, issues, coverage } = readRegister(tables, { ...options, columns: { applications: columns } });
      expect(issues).toEqual(expected.issues);
      expect(register.referenceDate).toBe(expected.coverage.referenceDate);
      expect(coverage.referenceDateSetBy).toEqual(expected.coverage.referenceDateSetBy);
      const counts: Partial<Record<TableName, unknown>> = {};
      for (const name of tableNames) {
        const table = coverage.tables[name];
        if (table === undefined) continue;
        const { rows, kept, duplicates, setAside, setAsideByCode } = table;
        expect(kept + duplicates + setAside).toBe(rows);
        counts[name] = { rows, kept, duplicates, setAside, setAsideByCode };
      }
      expect(counts).toEqual(expected.coverage.tables);
    }),
    { numRuns: runs },
  );
});

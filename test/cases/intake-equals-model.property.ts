import fc from "fast-check";
import { expect, test } from "vitest";
import { type TableName, tableNames } from "../../src/cases/facts/table.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { modelIntake } from "../model/intake.ts";
import { nastyRegister } from "../model/nasty-registers.ts";
import { days } from "../model/registers.ts";
import { runs } from "../runs.ts";

test("intake reports and keeps what the model of section 2 does", () => {
  fc.assert(
    fc.property(nastyRegister, fc.option(days, { nil: undefined }), (tables, asOf) => {
      const options = asOf === undefined ? {} : { asOf };
      const expected = modelIntake(tables, options);
      const { register, issues, coverage } = readRegister(tables, options);
      expect(issues).toEqual(expected.issues);
      expect(register.referenceDate).toBe(expected.referenceDate);
      const counts: Partial<Record<TableName, unknown>> = {};
      for (const name of tableNames) {
        const table = coverage.tables[name];
        if (table === undefined) continue;
        const { rows, kept, duplicates, setAside } = table;
        expect(kept + duplicates + setAside).toBe(rows);
        counts[name] = { rows, kept, duplicates, setAside };
      }
      expect(counts).toEqual(expected.tables);
    }),
    { numRuns: runs },
  );
});

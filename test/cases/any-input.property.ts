import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOf } from "../../src/cases/as-of.ts";
import { heldOn } from "../../src/cases/permits-of.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { toText } from "../../src/display/to-text.ts";
import { contractTables, tableNames } from "../../src/model/contract-tables.ts";
import { publish } from "../../src/publication/publish.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";
import { anyCell, anyTables } from "./any-tables.ts";

describe("whatever objects a program hands in", () => {
  test("end in issues and never in an exception, and the register that is left goes all the way", () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const { register, issues, coverage } = readRegister(tables);
        for (const table of Object.values(coverage.tables)) {
          expect(table.kept + table.duplicates + table.setAside).toBe(table.rows);
        }
        expect(issues.every(({ row }) => row === null || row > 0)).toBe(true);
        const atDay = asOf(register, "2020-01-01");
        const chains = findChains(atDay, memo2023);
        expect(toText(publish(countChains(chains, { unit: "applications" }), tens))).toContain("2020");
        expect(heldOn(atDay, "p2", "0001-01-01")).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test("show nothing of what is in them in any issue or in the coverage", () => {
    const planted = "Zwaan";
    const plantedCell = fc.oneof(
      fc.constantFrom<unknown[]>(planted, ` ${planted}\n`, [planted], { [planted]: planted }, Symbol(planted)),
      fc.constantFrom(`2020-01-01${planted}`, `=${planted}()`, `granted ${planted}`, `${planted}\u0000`),
      anyCell,
    );
    const places = fc.array(
      fc.record({
        table: fc.constantFrom(...tableNames),
        row: fc.nat(20),
        column: fc.nat(12),
        isHeader: fc.boolean(),
        cell: plantedCell,
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(nastyRegister, places, plantedCell, (tables, planting, manifest) => {
        let spoilt = tables;
        for (const { table, row, column, isHeader, cell } of planting) {
          const rows = spoilt[table] ?? [];
          const at = row % Math.max(1, rows.length);
          const name = contractTables[table][column % contractTables[table].length]?.name ?? "";
          const changed = { ...rows[at], [isHeader ? planted : name]: cell } as Record<string, string>;
          spoilt = { ...spoilt, [table]: rows.map((one, index) => (index === at ? changed : one)) };
        }
        const register = { extracted_on: manifest, [planted]: 1, source: [planted] } as never;
        const { issues, coverage } = readRegister({ ...spoilt, register });
        expect(JSON.stringify({ issues, coverage })).not.toContain(planted);
      }),
      { numRuns: runs },
    );
  });

  test("are not changed by anything that is done with them", () => {
    fc.assert(
      fc.property(nastyRegister, (tables) => {
        const frozen = deepFrozen(structuredClone(tables));
        const definition = deepFrozen(structuredClone(memo2023));
        const { register } = readRegister(frozen, { asOf: "2021-01-01" });
        const before = structuredClone(register);
        const chains = findChains(deepFrozen(register), definition);
        const found = structuredClone(chains.columns);
        const exact = deepFrozen(countChains(chains, deepFrozen({ unit: "sponsors", period: "quarter" })));
        toText(deepFrozen(publish(exact, deepFrozen({ ...tens }))));
        asOf(register, "2019-12-30");
        expect([...chains]).toEqual([...findChains(register, memo2023)]);
        expect(register).toEqual(before);
        expect(chains.columns).toEqual(found);
        expect(frozen).toEqual(tables);
      }),
      { numRuns: runs },
    );
  });
});

/** The same value, with no property of any object in it to be changed; typed arrays cannot be frozen. */
function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) deepFrozen(part);
  return Object.freeze(value);
}

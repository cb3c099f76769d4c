import fc from "fast-check";
import { expect, test } from "vitest";
import { periodLengths } from "../../src/calendar/period.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { units } from "../../src/counts/asked/unit.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { compareDefinitions } from "../../src/differences/compare-definitions.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";

const asked = fc.record({
  unit: fc.constantFrom(...units),
  basis: fc.constantFrom("submission" as const, "decision" as const),
  period: fc.constantFrom(...periodLengths),
});

test("definitions side by side are their tables, with the same applications behind each cell", () => {
  const definitions = fc.array(anyDefinition, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(cleanRegister, days, definitions, asked, (tables, asOf, drawn, options) => {
      const { register } = readRegister(tables, { asOf });
      const exact = compareDefinitions(register, drawn, options);
      const single = drawn.map((definition) => countChains(findChains(register, definition), options));
      exact.rows.forEach(({ keys: [tableClass, measure, name], cells }, row) => {
        const place = row % drawn.length;
        const table = single[place];
        const same = table?.rows.findIndex(({ keys }) => keys[0] === tableClass && keys[1] === measure) ?? -1;
        expect(name).toBe(exact.about.definitions[place]?.id);
        expect(cells).toEqual(table?.rows[same]?.cells);
        const column = row % exact.columns.length;
        expect(exact.source?.chainsOf(row, column)).toEqual(table?.source?.chainsOf(same, column));
        expect(exact.source?.together([row])).toEqual(cells);
      });
      expect(exact.columns).toEqual(single[0]?.columns);
      expect(exact.rows).toHaveLength((single[0]?.rows.length ?? 0) * drawn.length);
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

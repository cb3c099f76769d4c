import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applicationOf } from "../../src/cases/application-of.ts";
import { asOf } from "../../src/cases/as-of.ts";
import type { StoredRegister as Register } from "../../src/cases/facts/register.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { units } from "../../src/counts/asked/unit.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { cutAt } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";

describe("another reference date", () => {
  test("gives the register that reading as of that day gives", () => {
    fc.assert(
      fc.property(nastyRegister, days, (tables, day) => {
        expect(asOf(readRegister(tables).register, day)).toEqual(readRegister(tables, { asOf: day }).register);
      }),
      { numRuns: runs },
    );
  });

  test("is the same whichever day the register was read at before, later or earlier", () => {
    fc.assert(
      fc.property(nastyRegister, days, days, (tables, one, other) => {
        const { register } = readRegister(tables);
        expect(asOf(asOf(register, one), other)).toEqual(asOf(register, other));
      }),
      { numRuns: runs },
    );
  });

  test("and then counting equals counting the register cut at that day", () => {
    const choices = fc.record({
      unit: fc.constantFrom(...units),
      basis: fc.constantFrom("submission" as const, "decision" as const),
      period: fc.constantFrom("year" as const, "half-year" as const, "quarter" as const, "month" as const),
    });
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, choices, (tables, day, definition, options) => {
        const whole = asOf(readRegister(tables).register, day);
        const cut = cutAt(tables, day);
        const count = (register: Register) => countChains(findChains(register, definition), options);
        const { columns, rows } = count(storedRegister(whole));
        expect(count(storedRegister(readRegister(cut, { asOf: day }).register))).toMatchObject({ columns, rows });
        // What was cut out is not seen later either.
        const later = [...findChains(readRegister(cut, { asOf: "2100-01-01" }).register, definition)];
        expect([...findChains(whole, definition)]).toEqual(later);
      }),
      { numRuns: runs },
    );
  });

  test("shows the applications, permits, decisions, signals and follow-up of the register cut at that day", () => {
    fc.assert(
      fc.property(cleanRegister, days, (tables, day) => {
        const whole = readRegister(tables, { asOf: day }).register;
        const cut = readRegister(cutAt(tables, day), { asOf: "2100-01-01" }).register;
        const inWords = (register: Register) => ({
          applications: register.applications.id.map((id) => ({ ...applicationOf(register, id), row: 0 })),
          permits: permitsInWords(register),
          decisions: register.decisions.map(({ decision }) => decision).sort(),
          signals: register.signals,
          followUp: register.followUp,
        });
        expect(inWords(storedRegister(whole))).toEqual(inWords(storedRegister(cut)));
      }),
      { numRuns: runs },
    );
  });
});

/** Permits with persons and applications by their ids: codes of persons differ where rows were cut out. */
function permitsInWords({ permits, applications, persons }: Register): readonly string[] {
  return Array.from({ length: permits.count }, (_, place) =>
    JSON.stringify([
      permits.id[place],
      persons[permits.holder[place] as number],
      permits.kind[place],
      permits.validFrom[place],
      permits.validUntil[place],
      permits.withdrawn[place],
      applications.id[permits.application[place] as number] ?? null,
    ]),
  ).sort();
}

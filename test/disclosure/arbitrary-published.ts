import fc from "fast-check";
import { periodLengths } from "../../src/calendar/period.ts";
import { asOf } from "../../src/cases/as-of.ts";
import type { Register } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { findChains } from "../../src/chains/detection/find-chains.ts";
import { measures, tableClasses, units } from "../../src/counts/asked/unit.ts";
import { countChains } from "../../src/counts/old/count-chains.ts";
import type { CountOptions } from "../../src/counts/old/count-options.ts";
import { finalize } from "../../src/disclosure/old/finalize.ts";
import { publish, publishUnprotected } from "../../src/disclosure/old/publish.ts";
import type { PublishedTable } from "../../src/disclosure/old/published-table.ts";
import type { Tables } from "../model/contract-tables.ts";
import { anyDefinition } from "../model/definitions.ts";
import { nastyRegister } from "../model/nasty-registers.ts";
import { days } from "../model/registers.ts";
import { anyPolicy } from "./arbitrary-policy.ts";

const someYear = fc.option(fc.integer({ min: 2017, max: 2023 }), { freq: 2 });

const countOptions: fc.Arbitrary<CountOptions> = fc
  .record({
    unit: fc.constantFrom(...units),
    basis: fc.constantFrom("submission" as const, "decision" as const),
    period: fc.constantFrom(...periodLengths),
    from: someYear,
    to: someYear,
    classes: fc.option(fc.subarray([...tableClasses], { minLength: 1 })),
    measures: fc.option(fc.subarray([...measures], { minLength: 1 })),
  })
  .filter(({ basis, measures: asked }) => basis === "submission" || !asked?.includes("open"))
  .filter(({ from, to }) => from === null || to === null || from <= to)
  .map(({ unit, basis, period, ...maybe }) => {
    const asked = Object.entries(maybe).filter(([, value]) => value !== null);
    return { unit, basis, period, ...Object.fromEntries(asked) };
  });

/** A register, a day at which it was read, and a table of it by any definition, options and policy. */
export interface DrawnTable {
  readonly tables: Tables;
  readonly register: Register;
  readonly table: PublishedTable;
}

/** Published tables of every kind, draft and final, protected and not, of registers with anything wrong in them. */
export const anyPublished: fc.Arbitrary<DrawnTable> = fc
  .record({
    tables: nastyRegister,
    day: days,
    coverageFrom: fc.option(days),
    definition: anyDefinition,
    options: countOptions,
    policy: fc.option(anyPolicy),
    isFinal: fc.boolean(),
  })
  .map(({ tables, day, coverageFrom, definition, options, policy, isFinal }) => {
    const manifest = { source: "invented", synthetic: true, ...(coverageFrom && { coverage_from: coverageFrom }) };
    const { register } = readRegister({ ...tables, register: manifest });
    const exact = countChains(findChains(asOf(register, day), definition), options);
    const table = policy === null ? publishUnprotected(exact) : publish(exact, policy);
    return { tables: { ...tables, register: manifest }, register, table: isFinal ? finalize(table) : table };
  });

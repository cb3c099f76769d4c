import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodLengths } from "../../src/calendar/period.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Chain } from "../../src/chains/definition/chain.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { type Unit, units } from "../../src/counts/asked/unit.ts";
import { chainsOf } from "../../src/counts/chains-of.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { modelCounts } from "../../src/model/count-chains.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { cleanRegister, crowdedRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";
import { columnsOf } from "./figures.ts";

const year = fc.option(fc.integer({ min: 2017, max: 2022 }), { nil: undefined });
const choices = fc
  .record({
    unit: fc.constantFrom(...units),
    basis: fc.constantFrom("submission" as const, "decision" as const),
    period: fc.constantFrom(...periodLengths),
    from: year,
    to: year,
  })
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to)
  .map(({ from, to, ...others }) => ({
    ...others,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));

describe("the counts of a register", () => {
  test("are those of the model that counts every cell from all the chains", () => {
    fc.assert(
      fc.property(
        fc.oneof(cleanRegister, crowdedRegister),
        days,
        anyDefinition,
        choices,
        (tables, day, definition, options) => {
          const known = modelRegister(tables, { asOf: day }).register;
          const expected = modelCounts(modelChains(known, definition), {
            ...options,
            register: known,
            definition,
          });
          const exact = countChains(findChains(readRegister(tables, { asOf: day }).register, definition), options);
          expect(columnsOf(exact)).toEqual([...expected.periods, "total", "open"]);
          expect(exact.rows.map(({ keys, cells }) => [...keys, ...cells])).toEqual(
            expected.rows.map((row) => [row.class, row.measure, ...row.cells, row.total, row.open]),
          );
        },
      ),
      { numRuns: runs },
    );
  });

  test("have totals: of applications the sum of the years, of persons from the largest cell to that sum", () => {
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, choices, (tables, day, definition, options) => {
        const { register } = readRegister(tables, { asOf: day });
        for (const { cells } of countChains(findChains(register, definition), options).rows) {
          const counts = cells.slice(0, -2).map((cell) => cell ?? 0);
          const total = cells.at(-2);
          const sum = counts.reduce((added, count) => added + count, 0);
          if (options.unit === "applications") expect(total).toBe(sum);
          expect(total).toBeLessThanOrEqual(sum);
          expect(total).toBeGreaterThanOrEqual(Math.max(0, ...counts));
        }
      }),
      { numRuns: runs },
    );
  });

  test("lead back from every cell to chains whose distinct units are as many as the cell says", () => {
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, choices, (tables, day, definition, options) => {
        const { register } = readRegister(tables, { asOf: day });
        const chains = findChains(register, definition);
        const exact = countChains(chains, options);
        const all = [...chains];
        for (const row of exact.rows) {
          columnsOf(exact).forEach((column, place) => {
            const found = chainsOf(exact, { class: row.keys[0] as string, measure: row.measure, column });
            const behind = found.map(({ chain }) => chain as Chain);
            const counted = definition.repeats === "collapse" ? behind.filter(isFirstOf(behind)) : behind;
            const distinct = new Set(counted.map((chain) => unitOf(chain, options.unit, dossierOf)));
            expect(distinct.size).toBe(row.cells[place] ?? 0);
            const outcome = column === "open" ? "open" : row.measure;
            for (const { application, chain, rows } of found) {
              expect(row.keys[0] === "all-forms" || chain?.class === row.keys[0]).toBe(true);
              if (definition.repeats === "count" && outcome !== "applications") expect(chain?.outcome).toBe(outcome);
              expect(rows.map((one) => tables.applications[one - 1]?.application_id)).toContain(application);
            }
            expect(behind.map((chain) => chain.application)).toEqual(behind.map((chain) => chain.application).sort());
            expect(all).toEqual(expect.arrayContaining(found.slice(0, 1).map(({ chain }) => chain)));
          });
        }

        function dossierOf(application: string): string {
          return tables.applications.find((row) => row.application_id === application)?.dossier_id ?? "";
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  test("rest on the rows of the path, the first grant and the independent application, and on no other", () => {
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, (tables, day, definition) => {
        const { register } = readRegister(tables, { asOf: day });
        const exact = countChains(findChains(register, definition), { unit: "applications" });
        const cell = { class: "all-forms", measure: "applications", column: "total" } as const;
        for (const { chain, rows } of chainsOf(exact, cell)) {
          const { path, first, independent } = chain as Chain;
          const evidence = new Set([...path, first, ...(independent ? [independent] : [])]);
          const ids = rows.map((row) => tables.applications[row - 1]?.application_id);
          expect([...ids].sort()).toEqual([...evidence].sort());
          expect([...rows]).toEqual([...rows].sort((one, other) => one - other));
        }
      }),
      { numRuns: runs },
    );
  });
});

/** Whether a chain is the first filed of its class, sponsor and applicant. */
function isFirstOf(chains: readonly Chain[]): (chain: Chain) => boolean {
  return (chain) =>
    chains.every(
      (other) =>
        other.class !== chain.class ||
        other.sponsor !== chain.sponsor ||
        other.applicant !== chain.applicant ||
        chain.submitted < other.submitted ||
        (chain.submitted === other.submitted && chain.application <= other.application),
    );
}

function unitOf(chain: Chain, unit: Unit, dossierOf: (application: string) => string): string {
  if (unit === "applications") return chain.application;
  if (unit === "applicants") return chain.applicant;
  if (unit === "sponsors") return chain.sponsor;
  const dossier = dossierOf(chain.application);
  return JSON.stringify(dossier === "" ? [chain.application] : [chain.sponsor, dossier]);
}

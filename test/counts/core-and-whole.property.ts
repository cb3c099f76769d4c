import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { amongAllApplications, findStoredChains, type StoredChains } from "../../src/chains/detection/stored-chains.ts";
import type { BreakdownBy } from "../../src/counts/asked/breakdown-by.ts";
import { namedBreakdowns } from "../../src/counts/asked/question.ts";
import { units } from "../../src/counts/asked/unit.ts";
import { breakDown } from "../../src/counts/break-down.ts";
import { compareSignals } from "../../src/counts/compare-signals.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { followUp } from "../../src/counts/follow-up.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { dayPool, days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { crowdedRegister } from "../../src/testing/arbitraries/registers.ts";
import { addUnrelated } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import { cohortOptions, registerWithFollowUp } from "./cohort-model.ts";

const bys: readonly BreakdownBy[] = [...namedBreakdowns, { column: "town" }, { column: "town", of: "applicant" }];

/** Dense registers with people who are in no chain, with a row of persons for everybody. */
const register: fc.Arbitrary<Tables> = fc
  .oneof(registerWithFollowUp, registerWithFollowUp, crowdedRegister, nastyRegister)
  .chain((tables) => fc.tuple(fc.constant(tables), fc.option(registerWithFollowUp)))
  .map(([tables, other]) => (other === null ? tables : addUnrelated(tables, other).tables))
  .map((tables) => {
    const ids = new Set(tables.applications.flatMap((row) => [row.applicant_id ?? "", row.sponsor_id ?? ""]));
    const persons = [...ids].map((id, index) => ({
      person_id: id,
      birth_date: ["1880-01-02", "2001-00-00", "2002-02-28", "1999-12-31", ""][index % 5] ?? "",
      town: ["Aa", "Bee", ""][index % 3] ?? "",
    }));
    // Permits of people who never applied themselves: a sponsor can be one of them.
    const permits = [...ids].slice(0, 9).map((id, index) => ({
      permit_id: `by nobody ${index}`,
      holder_id: id,
      kind: ["derived", "independent"][index % 2] ?? "",
      valid_from: "2019-01-01",
      withdrawn_on: dayPool[4 + index] ?? "",
    }));
    return {
      ...tables,
      ...(tables.permits === undefined ? {} : { permits: [...tables.permits, ...permits] }),
      persons: persons.filter(({ person_id }) => person_id.trim() !== ""),
    };
  });

/** Chains among the rows that they can rest on, and among all rows. */
function bothWays(tables: Tables, asOf: string, definition: Parameters<typeof findStoredChains>[1]) {
  const { register } = readRegister(tables, { asOf, personColumns: ["town"] });
  const chains = findStoredChains(register, definition);
  return [chains, amongAllApplications(chains)] as const;
}

function same([core, whole]: readonly [StoredChains, StoredChains], count: (chains: StoredChains) => unknown): void {
  expect(count(core)).toEqual(count(whole));
}

test("breakdowns are the same over the rows that chains can rest on and over all", () => {
  fc.assert(
    fc.property(register, days, anyDefinition, fc.constantFrom(...units), (tables, day, definition, unit) => {
      const both = bothWays(tables, day, definition);
      same(both, (chains) => revealCounts(countChains(chains, { unit })));
      for (const by of bys) same(both, (chains) => revealCounts(breakDown(chains, { by, unit })));
    }),
    { numRuns: Math.ceil(runs / 6) },
  );
});

test("signals, follow-up and steps are the same over the rows that chains can rest on and over all", () => {
  fc.assert(
    fc.property(register, days, anyDefinition, cohortOptions, (tables, day, definition, options) => {
      const both = bothWays(tables, day, definition);
      same(both, (chains) => revealCounts(compareSignals(chains, options)));
      same(both, (chains) => revealCounts(followUp(chains, options)));
      const { unit: _, ...others } = options;
      same(both, (chains) => revealCounts(followUp(chains, { ...others, basis: "event" })));
    }),
    { numRuns: runs },
  );
});

test("a signal is followed by a withdrawal of the permit of a sponsor who never applied", () => {
  const { register } = readRegister(
    {
      applications: [
        {
          application_id: "A1",
          procedure: "nareis",
          applicant_id: "P1",
          sponsor_id: "P2",
          submitted_on: "2020-01-01",
          outcome: "granted",
          decided_on: "2020-01-02",
        },
      ],
      permits: [
        { permit_id: "E1", holder_id: "P2", kind: "derived", valid_from: "2019-01-01", withdrawn_on: "2020-06-01" },
      ],
      signals: [{ signal_id: "S1", application_id: "A1", raised_on: "2020-03-01" }],
    },
    { asOf: "2021-01-01" },
  );
  const { rows } = revealCounts(compareSignals(findStoredChains(register, memo2023), { unit: "applications" }));
  const followed = rows.filter(({ keys }) => keys["finding"] === "signal-then-withdrawal");
  expect(new Set(followed.map(({ counts }) => counts["total"]))).toEqual(new Set([1]));
});

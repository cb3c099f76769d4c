import fc from "fast-check";
import type { Day, IsoDate } from "../../src/calendar/day.ts";
import { toIso } from "../../src/calendar/day.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { Row } from "../../src/model/contract-tables.ts";
import { arbitraries } from "../../src/testing/arbitraries/arbitraries.ts";
import type { AskedOfEngine } from "./engine-answers.ts";

const START = 17_000;
const day = fc.nat(30).map((days) => days + START);

/** Grants to one person, their own asylum applications, and filings for people who have applications in the dossiers of the grants. */
const family = fc.record({
  grants: fc.array(fc.record({ first: fc.nat(1), dossier: fc.option(fc.nat(5)), day }), {
    minLength: 1,
    maxLength: 12,
  }),
  asylum: fc.array(day, { maxLength: 3 }),
  filings: fc.array(fc.record({ art8: fc.boolean(), applicant: fc.nat(4), day }), { minLength: 1, maxLength: 12 }),
  companions: fc.array(fc.record({ applicant: fc.nat(4), first: fc.nat(1), dossier: fc.nat(5) }), { maxLength: 30 }),
});

type Family = typeof family extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** The first two for whom somebody files are those who sponsored. */
function rowsOf({ grants, asylum, filings, companions }: Family, place: number): readonly Row[] {
  const id = (name: string): string => `${place}-${name}`;
  const on = (number: number): string => toIso(number as Day);
  const row = (name: string, cells: Row): Row => ({ application_id: id(name), procedure: "nareis", ...cells });
  return [
    ...grants.map(({ first, dossier, day: filed }, n) =>
      row(`G${n}`, {
        applicant_id: id("S"),
        sponsor_id: id(`P${first}`),
        submitted_on: on(filed - 40),
        outcome: "granted",
        decided_on: on(filed),
        dossier_id: dossier === null ? "" : id(`D${dossier}`),
      }),
    ),
    ...asylum.map((filed, n) =>
      row(`A${n}`, {
        procedure: "asylum",
        applicant_id: id("S"),
        submitted_on: on(filed),
        outcome: n === 0 ? "rejected" : "granted",
        decided_on: on(filed + 3),
      }),
    ),
    ...filings.map(({ art8, applicant, day: filed }, n) =>
      row(`N${n}`, {
        procedure: art8 ? "art8" : "nareis",
        applicant_id: id(`P${applicant}`),
        sponsor_id: id("S"),
        submitted_on: on(filed),
      }),
    ),
    ...companions
      .filter(({ applicant, first }) => applicant !== first)
      .map(({ applicant, first, dossier }, n) =>
        row(`K${n}`, {
          applicant_id: id(`P${applicant}`),
          sponsor_id: id(`P${first}`),
          submitted_on: on(START - 100),
          dossier_id: id(`D${dossier}`),
        }),
      ),
  ];
}

/** So many of these families at most, and a definition that excludes whoever is in the dossier of the first link. */
export function askedOfDossiers(most: number): fc.Arbitrary<AskedOfEngine> {
  return fc.record({
    tables: fc.array(family, { minLength: 1, maxLength: most }).map((all) => ({ applications: all.flatMap(rowsOf) })),
    definition: fc
      .tuple(
        fc.oneof(fc.constant(memo2023), arbitraries.definition(), arbitraries.definition({ near: memo2023 })),
        fc.constantFrom(["first-dossier"], ["first-sponsor", "first-dossier"]),
      )
      .map(([definition, exclude]) => ({ ...definition, exclude: exclude as typeof definition.exclude })),
    asOf: fc.constant("2030-01-01" as IsoDate),
    unit: fc.constant("applications" as const),
    basis: fc.constant("submission" as const),
    period: fc.constant("year" as const),
    years: fc.constant({ from: 2016, to: 2016 }),
  });
}

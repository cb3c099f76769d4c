import fc from "fast-check";
import { expect, test } from "vitest";
import { firstDossiers } from "../../src/chains/detection/first-dossiers.ts";
import { sponsorHistory } from "../../src/chains/detection/sponsor-history.ts";
import { runs } from "../runs.ts";
import { columnsOf } from "./columns.ts";

/** Filings of everybody for everybody, in two dossiers of each sponsor and in none; half of them granted, in the order in which they are written. */
const filings = fc.array(
  fc.record({
    applicant: fc.nat(8),
    sponsor: fc.nat(1),
    dossier: fc.constantFrom("", "d", "e"),
    granted: fc.boolean(),
  }),
  { minLength: 15, maxLength: 40 },
);

test("who is in the dossier of a grant has an application with that sponsor and that number", () => {
  fc.assert(
    fc.property(filings, (drawn) => {
      const written = drawn.map(({ applicant, sponsor, granted }, place) => {
        const decided = granted ? " granted 2020-01-01" : "";
        return `a${place} nareis p${applicant}<p${sponsor} 2019-01-01${decided}`;
      });
      const columns = {
        ...columnsOf([...written, "own asylum p19 2019-01-01"]),
        dossier: [...drawn.map(({ dossier }) => dossier), "d"],
      };
      const history = sponsorHistory(columns);
      const dossiers = firstDossiers(columns, history);
      history.grants.members.forEach((place, rank) => {
        const grant = drawn[place];
        const isThere = (other: (typeof drawn)[number]): boolean =>
          grant?.dossier !== "" && other.dossier === grant?.dossier && other.sponsor === grant?.sponsor;
        expect((dossiers.codeOf[rank] as number) >= 0).toBe(grant?.dossier !== "");
        for (const [at, { applicant }] of drawn.entries()) {
          const expected = drawn.some((other) => isThere(other) && other.applicant === applicant);
          expect(dossiers.isIn(rank, columns.applicant[at] as number)).toBe(expected);
        }
      });
    }),
    { numRuns: runs },
  );
});

/** The dossiers of written applications, each with the number of its dossier at the end. */
function dossiersOf(written: readonly string[]) {
  const lines = written.map((line) => line.split(" #"));
  const columns = {
    ...columnsOf(lines.map(([application = ""]) => application)),
    dossier: lines.map(([, number = ""]) => number),
  };
  const history = sponsorHistory(columns);
  return { columns, history, dossiers: firstDossiers(columns, history) };
}

test("each sponsor and number is a dossier of its own, however many there are and however few the people", () => {
  const numbers = Array.from({ length: 12 }, (_, number) => number);
  const { dossiers } = dossiersOf([
    "g nareis b<s 2019-01-01 granted 2019-02-01 #0",
    "h nareis b<q 2019-01-01 granted 2019-02-01 #0",
    ...numbers.slice(1).map((number) => `a${number} nareis b<s 2019-01-01 granted 2019-03-01 #${number}`),
    "x nareis c<b 2020-01-01",
  ]);
  expect(new Set(dossiers.codeOf).size).toBe(numbers.length + 1);
});

test("whoever stands first in one dossier is not for that in the one before it", () => {
  const { columns, history, dossiers } = dossiersOf([
    "f nareis b<s 2019-01-01 granted 2019-02-01 #1",
    "o nareis c<q 2019-01-01 #2",
    "g nareis d<q 2019-01-01 granted 2019-02-01 #2",
    "x nareis c<b 2020-01-01",
    "y nareis e<d 2020-01-01",
  ]);
  const [, c] = columns.applicant as unknown as readonly [number, number];
  const isIn = (grant: number): boolean => dossiers.isIn(history.grants.members.indexOf(grant), c);
  expect([isIn(0), isIn(2)]).toEqual([false, true]);
});

test("what nobody sponsors is in no dossier, whatever number it has", () => {
  const { columns, history, dossiers } = dossiersOf([
    "own asylum z 2019-01-01 #2",
    "x nareis c<b 2020-01-01",
    "g nareis b<s 2019-01-01 granted 2019-03-01 #2",
    "f nareis b<q 2019-01-01 granted 2019-02-01 #1",
  ]);
  const z = columns.applicant[0] as number;
  expect(Array.from(history.grants.members, (_, rank) => dossiers.isIn(rank, z))).toEqual([false, false]);
});

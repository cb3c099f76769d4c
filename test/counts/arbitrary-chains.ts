import fc from "fast-check";
import { dayOf, NO_DAY } from "../../src/calendar/day.ts";
import { NOBODY, outcomes } from "../../src/cases/facts/application.ts";
import { chainClasses } from "../../src/chains/definition/chain.ts";
import type { CountedChains } from "../../src/counts/old/counted-chain.ts";

/** One chain, as tests write it down. */
export interface WrittenChain {
  readonly class?: (typeof chainClasses)[number];
  readonly outcome?: (typeof outcomes)[number];
  readonly submitted: string;
  readonly decided?: string;
  readonly applicant?: number;
  readonly sponsor?: number;
  readonly dossier?: number;
}

/** Columns of chains written down, as known at the end of 31 May 2023 unless said otherwise. */
export function chainsOf(
  written: readonly WrittenChain[],
  {
    referenceDate = "2023-05-31",
    coverageFrom = null,
    coverageTo = referenceDate,
  }: { referenceDate?: string; coverageFrom?: string | null; coverageTo?: string } = {},
): CountedChains {
  return {
    count: written.length,
    class: Uint8Array.from(written, (chain) => chainClasses.indexOf(chain.class ?? "nareis-op-nareis")),
    outcome: Uint8Array.from(written, (chain) => outcomes.indexOf(chain.outcome ?? "open")),
    submitted: Int32Array.from(written, (chain) => dayOf(chain.submitted)),
    decided: Int32Array.from(written, (chain) => (chain.decided === undefined ? NO_DAY : dayOf(chain.decided))),
    applicant: Int32Array.from(written, (chain, index) => chain.applicant ?? index),
    sponsor: Int32Array.from(written, (chain) => chain.sponsor ?? 0),
    dossier: Int32Array.from(written, (chain) => chain.dossier ?? NOBODY),
    about: {
      definition: { id: "memo-2023-08", digest: "d", options: null },
      register: { digest: "r", synthetic: true, source: null },
      referenceDate: dayOf(referenceDate),
      coverageFrom: coverageFrom === null ? null : dayOf(coverageFrom),
      coverageTo: dayOf(coverageTo),
    },
  };
}

const first = dayOf("2020-11-01");
const last = dayOf("2023-02-10");

/** Few people and few days, so that the same ones meet in a cell, and chains that cross the ends of years. */
export const denseChains: fc.Arbitrary<CountedChains> = fc
  .record({
    rows: fc.array(
      fc.record({
        class: fc.nat(2),
        outcome: fc.nat(5),
        submitted: fc.integer({ min: first, max: last }),
        waited: fc.nat(400),
        applicant: fc.nat(5),
        sponsor: fc.nat(3),
        dossier: fc.integer({ min: NOBODY, max: 3 }),
      }),
      { maxLength: 30 },
    ),
    coverageFrom: fc.option(fc.integer({ min: first - 100, max: last + 400 })),
    after: fc.nat(300),
    // Mostly a register that was extracted on its reference date or later.
    early: fc.oneof(fc.constant(0), fc.nat(600)),
  })
  .map(({ rows, coverageFrom, after, early }) => ({
    ...chainsOf([]),
    count: rows.length,
    class: Uint8Array.from(rows, (row) => row.class),
    outcome: Uint8Array.from(rows, (row) => row.outcome),
    submitted: Int32Array.from(rows, (row) => row.submitted),
    decided: Int32Array.from(rows, (row) =>
      row.outcome === 0 ? NO_DAY : Math.min(row.submitted + row.waited, last + after),
    ),
    applicant: Int32Array.from(rows, (row) => row.applicant),
    sponsor: Int32Array.from(rows, (row) => row.sponsor),
    dossier: Int32Array.from(rows, (row) => row.dossier),
    about: {
      ...chainsOf([]).about,
      referenceDate: (last + after) as CountedChains["about"]["referenceDate"],
      coverageFrom: coverageFrom as CountedChains["about"]["coverageFrom"],
      coverageTo: (last + after - early) as CountedChains["about"]["coverageTo"],
    },
  }));

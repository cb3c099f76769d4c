import fc from "fast-check";
import { type Day, dayOf, NO_DAY, toIso } from "../../src/calendar/day.ts";
import { NOBODY, outcomes } from "../../src/cases/facts/application.ts";
import { chainClasses } from "../../src/chains/definition/chain.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { StoredChains } from "../../src/chains/detection/stored-chains.ts";
import type { CountOptions } from "../../src/counts/asked/count-options.ts";
import { countRule, foundBy, questionOf } from "../../src/counts/asked/count-options.ts";
import { coveredDays, periodsOf } from "../../src/counts/asked/periods.ts";
import type { CountedChains } from "../../src/counts/cells/counted-chains.ts";
import type { Column, Row } from "../../src/counts/cells/exact-table.ts";
import { periodColumns } from "../../src/counts/cells/table-facts.ts";
import { classRows } from "../../src/counts/count-chains.ts";

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

/** What of a register decides which periods are shown and covered. */
export interface Bounds {
  readonly referenceDate?: string;
  readonly coverageFrom?: string | null;
  readonly extractedOn?: string | null;
}

function chainsIn({ referenceDate = "2023-05-31", coverageFrom = null, extractedOn = null }: Bounds): StoredChains {
  const register = { referenceDate, manifest: { coverageFrom, extractedOn } };
  return { definition: memo2023, register, basis: register } as unknown as StoredChains;
}

/** Columns of chains written down, as known at the end of 31 May 2023 unless said otherwise. */
export function countedOf(written: readonly WrittenChain[], bounds: Bounds = {}): CountedChains {
  return {
    chains: chainsIn(bounds),
    count: written.length,
    class: Uint8Array.from(written, (chain) => chainClasses.indexOf(chain.class ?? "nareis-op-nareis")),
    outcome: Uint8Array.from(written, (chain) => outcomes.indexOf(chain.outcome ?? "open")),
    submitted: Int32Array.from(written, (chain) => dayOf(chain.submitted)),
    decided: Int32Array.from(written, (chain) => (chain.decided === undefined ? NO_DAY : dayOf(chain.decided))),
    applicant: Int32Array.from(written, (chain, index) => chain.applicant ?? index),
    sponsor: Int32Array.from(written, (chain) => chain.sponsor ?? 0),
    dossier: Int32Array.from(written, (chain) => chain.dossier ?? NOBODY),
    places: Int32Array.from(written, (_, index) => index),
    placesBehind: (index) => [index],
  };
}

/** The memo's tables of counted chains, with their columns. */
export function classesOf(
  counted: CountedChains,
  options: CountOptions,
): { readonly columns: readonly Column[]; readonly rows: readonly Row<number>[] } {
  const question = questionOf("classes", countRule, options, foundBy(counted.chains));
  const periods = periodsOf(question.periods, coveredDays(counted.chains.basis));
  return { columns: periodColumns(periods, true), rows: classRows(counted, question).rows };
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
    ...countedOf([], {
      referenceDate: toIso((last + after) as Day),
      coverageFrom: coverageFrom === null ? null : toIso(coverageFrom as Day),
      extractedOn: toIso((last + after - early) as Day),
    }),
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
    places: Int32Array.from(rows, (_, index) => index),
  }));

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, dayOf, NO_DAY, toIso } from "../../src/calendar/day.ts";
import { type PeriodLength, periodLengths } from "../../src/calendar/period.ts";
import { NOBODY, outcomes } from "../../src/cases/facts/application.ts";
import { chainClasses } from "../../src/chains/definition/chain.ts";
import { measures, tableClasses, type Unit, units } from "../../src/counts/asked/unit.ts";
import type { CountedChains } from "../../src/counts/cells/counted-chains.ts";
import { runs } from "../runs.ts";
import { classesOf, denseChains } from "./arbitrary-chains.ts";
import { columnsOf } from "./figures.ts";

const choices = fc.record({
  unit: fc.constantFrom(...units),
  basis: fc.constantFrom("submission" as const, "decision" as const),
  period: fc.constantFrom(...periodLengths),
});

/** The label of a day, from its text. */
function labelOf(day: number, length: PeriodLength): string {
  const iso = toIso(day as Day);
  const month = Number(iso.slice(5, 7));
  if (length === "year") return iso.slice(0, 4);
  if (length === "half-year") return `${iso.slice(0, 4)}-H${month <= 6 ? 1 : 2}`;
  return length === "quarter" ? `${iso.slice(0, 4)}-Q${Math.ceil(month / 3)}` : iso.slice(0, 7);
}

function unitKey(chains: CountedChains, unit: Unit, index: number): string {
  if (unit === "applicants") return `${chains.applicant[index]}`;
  if (unit === "sponsors") return `${chains.sponsor[index]}`;
  const dossier = chains.dossier[index] as number;
  return unit === "applications" || dossier === NOBODY ? `application ${index}` : `dossier ${dossier}`;
}

function belongs(chains: CountedChains, index: number, tableClass: string, measure: string): boolean {
  return (
    (tableClass === "all-forms" || chainClasses[chains.class[index] as number] === tableClass) &&
    (measure === "applications" || outcomes[chains.outcome[index] as number] === measure)
  );
}

const indexesOf = (chains: CountedChains): number[] => Array.from({ length: chains.count }, (_, index) => index);

/** The contract's words on one table, cell by cell, each by going through all chains and all days. */
function model(chains: CountedChains, unit: Unit, basis: string, length: PeriodLength) {
  const { referenceDate: lastDay, manifest } = chains.chains.basis;
  const referenceDate = dayOf(lastDay);
  const coverageFrom = manifest.coverageFrom === null ? null : dayOf(manifest.coverageFrom);
  const coverageTo = Math.min(referenceDate, dayOf(manifest.extractedOn ?? lastDay));
  const days = basis === "decision" ? chains.decided : chains.submitted;
  const counted = indexesOf(chains).filter((index) => days[index] !== NO_DAY);
  // Five years that end with that of the reference date.
  const start = dayOf(`${Number(lastDay.slice(0, 4)) - 4}-01-01`);
  const labels = new Set<string>();
  for (let day: number = start; day <= referenceDate; day += 1) labels.add(labelOf(day, length));
  const isCovered = (day: number): boolean => day >= (coverageFrom ?? start) && day >= start && day <= coverageTo;
  const covered = new Set<string>();
  for (let day: number = start; day <= referenceDate; day += 1) {
    if (isCovered(day)) covered.add(labelOf(day, length));
  }
  const distinct = (indexes: readonly number[]): number =>
    new Set(indexes.map((index) => unitKey(chains, unit, index))).size;
  const series = tableClasses.flatMap((tableClass) =>
    measures
      .filter((measure) => basis === "submission" || measure !== "open")
      .map((measure) => {
        const mine = counted.filter((index) => belongs(chains, index, tableClass, measure));
        const at = (label: string): number[] =>
          mine.filter((index) => isCovered(days[index] as number) && labelOf(days[index] as number, length) === label);
        const open = indexesOf(chains).filter(
          (index) =>
            belongs(chains, index, tableClass, "open") &&
            (basis === "decision" || isCovered(chains.submitted[index] as number)),
        );
        const cells = [...labels].map((label) => (covered.has(label) ? distinct(at(label)) : null));
        return {
          keys: [tableClass, measure],
          unit,
          measure,
          cells: [...cells, distinct([...covered].flatMap(at)), distinct(open)],
        };
      }),
  );
  return { labels: [...labels], series };
}

test("fast counting equals the model that goes through all chains for each cell", () => {
  fc.assert(
    fc.property(denseChains, choices, (chains, { unit, basis, period }) => {
      const table = classesOf(chains, { unit, basis, period });
      const expected = model(chains, unit, basis, period);
      expect(columnsOf(table)).toEqual([...expected.labels, "total", "open"]);
      expect(table.rows).toEqual(expected.series);
    }),
    { numRuns: runs },
  );
});

test("totals of applications are the sum of the periods; those of persons lie between the largest and the sum", () => {
  fc.assert(
    fc.property(denseChains, choices, (chains, options) => {
      for (const { cells } of classesOf(chains, options).rows) {
        const counts = cells.slice(0, -2).map((cell) => cell ?? 0);
        const total = cells.at(-2);
        const sum = counts.reduce((added, count) => added + count, 0);
        if (options.unit === "applications") expect(total).toBe(sum);
        expect(total).toBeLessThanOrEqual(sum);
        expect(total).toBeGreaterThanOrEqual(Math.max(...counts));
      }
    }),
    { numRuns: runs },
  );
});

test("the order of chains and the codes of persons change nothing", () => {
  fc.assert(
    fc.property(
      denseChains,
      choices,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (chains, options, random) => {
        const places = indexesOf(chains)
          .map((index) => ({ index, key: random.next().value }))
          .sort((one, other) => one.key - other.key)
          .map(({ index }) => index);
        const moved = <Column extends Uint8Array | Int32Array>(column: Column): Column =>
          column.map((_, place) => column[places[place] as number] as number) as Column;
        const shuffled: CountedChains = {
          ...chains,
          class: moved(chains.class),
          outcome: moved(chains.outcome),
          submitted: moved(chains.submitted),
          decided: moved(chains.decided),
          applicant: moved(chains.applicant).map((code) => 1_000_000_000 - code * 7),
          sponsor: moved(chains.sponsor).map((code) => code + 3),
          dossier: moved(chains.dossier).map((code) => (code === NOBODY ? NOBODY : 2_000_000_000 + code)),
        };
        expect(classesOf(shuffled, options)).toEqual(classesOf(chains, options));
      },
    ),
    { numRuns: runs },
  );
});

test("counting changes none of its columns", () => {
  fc.assert(
    fc.property(denseChains, choices, (chains, options) => {
      const { chains: _chains, placesBehind: _behind, ...columns } = chains;
      const before = structuredClone(columns);
      classesOf(chains, options);
      expect(chains).toMatchObject(before);
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});

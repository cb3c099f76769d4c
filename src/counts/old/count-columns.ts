import { toIso } from "../../calendar/day.ts";
import { outcomes } from "../../cases/facts/application.ts";
import { measures, tableClasses } from "../asked/unit.ts";
import { type CountChoices, type CountOptions, countChoices } from "./count-options.ts";
import type { CountedChains } from "./counted-chain.ts";
import type { About, ExactSeries, ExactTable, Period } from "./exact-table.ts";
import { withNotice } from "./exact-table-notice.ts";
import { packageVersion } from "./package-version.ts";
import { seriesBreaks } from "./series-breaks.ts";
import { periodPlaces, tablePeriods } from "./table-periods.ts";
import { unitGroups } from "./unit-groups.ts";

/** The place of each outcome in `measures`. */
const measureOfOutcome: readonly number[] = outcomes.map((outcome) => measures.indexOf(outcome));
const APPLICATIONS: number = measures.indexOf("applications");
const OPEN: number = outcomes.indexOf("open");
const ALL_FORMS: number = tableClasses.indexOf("all-forms");

/**
 * Counts chains per class, measure and period (section 4 of the contract). A person, sponsor or dossier counts in a
 * cell when at least one of its chains does, and in the total once. Time grows with the chains and the cells.
 *
 * @throws TypeError or RangeError for options that do not exist or do not fit together.
 */
export function countColumns(chains: CountedChains, options: CountOptions): ExactTable {
  const choices = countChoices(options);
  const { about } = chains;
  const periods = periodsShown(chains, choices);
  const series = countSeries(chains, choices, periods);
  const referenceDate = toIso(about.referenceDate);
  return withNotice<ExactTable>({
    "~kind": "ExactTable",
    about: {
      definition: { ...about.definition },
      register: { ...about.register },
      referenceDate,
      unit: choices.unit,
      basis: choices.basis,
      period: choices.period,
      coverage: coverageFacts(about),
      seriesBreaks: seriesBreaks(periods, choices.period, choices.timeline),
      status: "draft",
      version: packageVersion,
    },
    periods,
    series,
  });
}

/** The rows of a table over some periods. Cost: the chains and the cells. */
export function countSeries(
  chains: CountedChains,
  choices: CountChoices,
  periods: readonly Period[],
): readonly ExactSeries[] {
  const { counts, open } = distinctCounts(chains, choices, periods);
  const width = periods.length + 1;
  return choices.classes.flatMap((tableClass) =>
    choices.measures.map((measure) => {
      const classPlace = tableClasses.indexOf(tableClass);
      const start = (classPlace * measures.length + measures.indexOf(measure)) * width;
      return withNotice<ExactSeries>({
        class: tableClass,
        measure,
        cells: periods.map(({ coverage }, place) =>
          coverage.kind === "none" ? null : (counts[start + place] as number),
        ),
        total: counts[start + periods.length] as number,
        open: open[classPlace] as number,
      });
    }),
  );
}

/** The first and the last day that the register of these chains covers. */
export function coverageFacts({ coverageFrom, coverageTo }: CountedChains["about"]): About["coverage"] {
  return { from: coverageFrom === null ? null : toIso(coverageFrom), to: toIso(coverageTo) };
}

/** The periods of a table of these chains. */
export function periodsShown(
  chains: CountedChains,
  choices: Pick<CountChoices, "period" | "from" | "to">,
): readonly Period[] {
  return tablePeriods({
    length: choices.period,
    referenceDate: chains.about.referenceDate,
    coverageFrom: chains.about.coverageFrom,
    coverageTo: chains.about.coverageTo,
    from: choices.from,
    to: choices.to,
  });
}

interface DistinctCounts {
  /** Cells in rows of class, then measure; each row has a cell a period, and the total as its last. */
  readonly counts: Int32Array;
  /** By submission those filed in the periods shown, by decision all that are open; one entry a class. */
  readonly open: Int32Array;
}

function distinctCounts(chains: CountedChains, choices: CountChoices, periods: readonly Period[]): DistinctCounts {
  const days = choices.basis === "decision" ? chains.decided : chains.submitted;
  const placeOf = periodPlaces(periods, choices.period);
  const total = periods.length;
  const width = total + 1;
  const counts = new Int32Array(tableClasses.length * measures.length * width);
  const open = new Int32Array(tableClasses.length);
  // Which group was the last to count in a cell: as groups come one after another, this makes each count once.
  const lastInCell = new Int32Array(counts.length);
  const lastInOpen = new Int32Array(open.length);
  const { heads, next } = unitGroups(chains, choices.unit);
  for (let group = 1; group <= heads.length; group += 1) {
    for (let index = heads[group - 1] as number; index >= 0; index = next[index] as number) {
      const place = placeOf(days[index] as number);
      const outcome = chains.outcome[index] as number;
      const chainClass = chains.class[index] as number;
      if (place >= 0) {
        for (const classPlace of [chainClass, ALL_FORMS]) {
          for (const measure of [APPLICATIONS, measureOfOutcome[outcome] as number]) {
            const start = (classPlace * measures.length + measure) * width;
            countOnce(counts, lastInCell, start + place, group);
            countOnce(counts, lastInCell, start + total, group);
          }
        }
      }
      // By decision no period holds an open case, so that all of them stand behind every period.
      if (outcome === OPEN && (choices.basis === "decision" || place >= 0)) {
        countOnce(open, lastInOpen, chainClass, group);
        countOnce(open, lastInOpen, ALL_FORMS, group);
      }
    }
  }
  return { counts, open };
}

function countOnce(counts: Int32Array, lastGroup: Int32Array, cell: number, group: number): void {
  if (lastGroup[cell] === group) return;
  lastGroup[cell] = group;
  counts[cell] = (counts[cell] as number) + 1;
}

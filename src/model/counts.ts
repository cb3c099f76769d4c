import type { ModelChain } from "./chains.ts";
import { byCodeUnit } from "./identities.ts";

type Unit = "applications" | "applicants" | "sponsors" | "dossiers";
type Basis = "submission" | "decision";
type PeriodLength = "year" | "half-year" | "quarter" | "month";

/** What to count. */
export interface ModelCountOptions {
  readonly unit: Unit;
  readonly basis: Basis;
  readonly period: PeriodLength;
  /** First and last year, shown whole; without them the five years that end with that of R, to the period of R. */
  readonly from?: number;
  readonly to?: number;
  readonly referenceDate: string;
  readonly coverageFrom: string | null;
  /** The day of extraction, where it is known. */
  readonly extractedOn?: string | null;
  /** The dossier of an application, "" where it has none. */
  readonly dossierOf: (application: string) => string;
  readonly repeats?: "count" | "collapse";
  readonly depthScope?: "all" | "single";
}

/** One row of a table. */
export interface ModelSeries {
  readonly class: string;
  readonly measure: string;
  /** Null where the period is not covered. */
  readonly cells: readonly (number | null)[];
  readonly total: number;
  /** Units of the class with an open case: by submission those submitted on covered days of the periods shown. */
  readonly open: number;
}

/** All the tables of one count. */
export interface ModelCounts {
  readonly periods: readonly string[];
  readonly series: readonly ModelSeries[];
}

const classes: readonly string[] = ["nareis-op-nareis", "art8-after-nareis", "other-stacking", "all-forms"];
const outcomesCounted: readonly string[] = ["granted", "rejected", "withdrawn", "not-considered", "closed"];

/** Section 4: every class, every measure, each cell counted from all the chains. */
export function modelCounts(chains: readonly ModelChain[], options: ModelCountOptions): ModelCounts {
  const stacked = chains.filter((chain) => chain.class !== null);
  const inScope = stacked.filter((chain) => options.depthScope !== "single" || chain.depth === 1);
  const items = options.repeats === "collapse" ? collapsed(inScope) : inScope;
  const dayOf = (chain: ModelChain): string | null =>
    options.basis === "submission" ? chain.submitted : chain.decided;
  const yearOf = (day: string): number => Number(day.slice(0, 4));
  const yearOfReference = yearOf(options.referenceDate);
  // A year asked for is shown whole, also where the other end, not asked for, lies on its wrong side.
  const firstYear = options.from ?? Math.min(Math.max(1, yearOfReference - 4), options.to ?? yearOfReference);
  const lastYear = options.to ?? Math.max(yearOfReference, firstYear);
  const isWhole = options.to !== undefined || firstYear > yearOfReference;
  const periods: string[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const shown = periodsOfYear(year, options.period);
    periods.push(...shown.filter((label) => isWhole || label <= labelOf(options.referenceDate, options.period)));
  }

  const coveredTo = [options.referenceDate, options.extractedOn ?? options.referenceDate].sort()[0] as string;
  const isCoveredDay = (day: string): boolean =>
    day <= coveredTo && (options.coverageFrom === null || day >= options.coverageFrom);
  // A period is covered where one of its days is: the first or last covered day lies in it, or it lies between them.
  const isCovered = (period: string): boolean =>
    (options.coverageFrom === null || options.coverageFrom <= coveredTo) &&
    period <= labelOf(coveredTo, options.period) &&
    (options.coverageFrom === null || period >= labelOf(options.coverageFrom, options.period));
  const isShown = (day: string | null): boolean =>
    day !== null && isCoveredDay(day) && periods.includes(labelOf(day, options.period));
  const distinct = (some: readonly ModelChain[]): number => new Set(some.map((chain) => unitOf(chain, options))).size;

  const measures = ["applications", ...outcomesCounted, ...(options.basis === "submission" ? ["open"] : [])];
  const series = classes.flatMap((name) => {
    const ofClass = items.filter((chain) => name === "all-forms" || chain.class === name);
    const open = distinct(
      ofClass.filter((chain) => chain.outcome === "open" && (options.basis === "decision" || isShown(chain.submitted))),
    );
    return measures.map((measure) => {
      const measured = ofClass.filter((chain) => measure === "applications" || chain.outcome === measure);
      return {
        class: name,
        measure,
        cells: periods.map((period) =>
          isCovered(period)
            ? distinct(
                measured.filter((chain) => {
                  const day = dayOf(chain);
                  return day !== null && isCoveredDay(day) && labelOf(day, options.period) === period;
                }),
              )
            : null,
        ),
        total: distinct(measured.filter((chain) => isShown(dayOf(chain)))),
        open,
      };
    });
  });
  return { periods, series };
}

function unitOf(chain: ModelChain, options: ModelCountOptions): string {
  if (options.unit === "applications") return chain.application;
  if (options.unit === "applicants") return chain.applicant;
  if (options.unit === "sponsors") return chain.sponsor;
  const dossier = options.dossierOf(chain.application);
  return JSON.stringify(dossier === "" ? [chain.application] : [chain.sponsor, dossier]);
}

/** One chain per class, sponsor and applicant: the first filed, with outcome and decision of the last filed. */
function collapsed(chains: readonly ModelChain[]): readonly ModelChain[] {
  const inOrder = [...chains].sort(
    (one, other) => byCodeUnit(one.submitted, other.submitted) || byCodeUnit(one.application, other.application),
  );
  const keyOf = (chain: ModelChain): string => JSON.stringify([chain.class, chain.sponsor, chain.applicant]);
  return [...new Set(inOrder.map(keyOf))].flatMap((key) => {
    const repeats = inOrder.filter((chain) => keyOf(chain) === key);
    const [first, last] = [repeats[0], repeats.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ ...first, outcome: last.outcome, decided: last.decided }];
  });
}

function periodsOfYear(year: number, length: PeriodLength): readonly string[] {
  const label = String(year).padStart(4, "0");
  if (length === "year") return [label];
  if (length === "half-year") return [`${label}-H1`, `${label}-H2`];
  if (length === "quarter") return [`${label}-Q1`, `${label}-Q2`, `${label}-Q3`, `${label}-Q4`];
  return ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `${label}-${month}`);
}

function labelOf(day: string, length: PeriodLength): string {
  const month = Number(day.slice(5, 7));
  if (length === "year") return day.slice(0, 4);
  if (length === "half-year") return `${day.slice(0, 4)}-H${month <= 6 ? 1 : 2}`;
  if (length === "quarter") return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
  return day.slice(0, 7);
}

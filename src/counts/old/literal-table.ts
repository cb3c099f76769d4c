import { checkOptions, oneOf } from "../../arguments/options.ts";
import { dayOf, type IsoDate, toIso } from "../../calendar/day.ts";
import { lastDayOf, type PeriodLabel, type PeriodLength, periodLengths } from "../../calendar/period.ts";
import { legalTimeline } from "../../chains/law/legal-timeline.ts";
import { type Basis, type Measure, measures, type TableClass, tableClasses, type Unit, units } from "../asked/unit.ts";
import type { About, ExactSeries, ExactTable, Period } from "./exact-table.ts";
import { withNotice } from "./exact-table-notice.ts";
import { packageVersion } from "./package-version.ts";
import { periodNumber } from "./period-number.ts";
import { seriesBreaks } from "./series-breaks.ts";
import { coverageOf } from "./table-periods.ts";

/** One row of a table as somebody writes it down. */
export interface LiteralSeries {
  readonly class: TableClass;
  readonly measure: Measure;
  /** By period label, in order; null exactly where the period is not covered. */
  readonly cells: Readonly<Record<PeriodLabel, number | null>>;
  /** The sum of the cells by default, for applications; to be given for every other unit. */
  readonly total?: number;
  /** Open at the reference date, for the footnote; 0 by default. */
  readonly open?: number;
}

/** A table as somebody writes it down, for tests and for teaching. */
export interface LiteralTable {
  readonly unit: Unit;
  readonly series: readonly LiteralSeries[];
  /** `submission` by default. */
  readonly basis?: Basis;
  /** `year` by default. */
  readonly period?: PeriodLength;
  /** The last day of the last period by default. */
  readonly referenceDate?: IsoDate;
  /** First day that the register covers; null, unknown, by default. */
  readonly coverageFrom?: IsoDate | null;
  /** The definition `literal` by default; without options it cannot be counted again. */
  readonly definition?: Omit<About["definition"], "options"> & Partial<Pick<About["definition"], "options">>;
  /** A register that is not synthetic and has neither source nor digest, by default. */
  readonly register?: About["register"];
}

/**
 * An exact table from counts written down in code, for tests and for teaching.
 *
 * @throws TypeError or RangeError when a count is not a whole number of at least 0, when rows have different
 * periods, or when a total cannot be one.
 * @example
 * const series = [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 17, "2023": 5 }, open: 187 }] as const;
 * exactTable({ unit: "applications", series }).series[0]?.total; // 22
 */
export function exactTable(literal: LiteralTable): ExactTable {
  checkOptions(literal, LITERAL, "a table");
  if (!units.includes(literal.unit)) throw new TypeError(`Say what the counts count: ${units.join(", ")}.`);
  const length = oneOf("period", literal.period ?? "year", periodLengths);
  const labels = sharedLabels(literal.series);
  const numbers = consecutive(labels, length);
  const referenceDate = dayOf(literal.referenceDate ?? toIso(lastDayOf(numbers[numbers.length - 1] as number, length)));
  const coverageFrom = literal.coverageFrom == null ? null : dayOf(literal.coverageFrom);
  const periods = numbers.map((number, place) => ({
    label: labels[place] as PeriodLabel,
    coverage: coverageOf(number, { length, coverageTo: referenceDate, coverageFrom }),
  }));
  return withNotice<ExactTable>({
    "~kind": "ExactTable",
    about: {
      definition: { id: "literal", digest: "", options: null, ...literal.definition },
      register: literal.register ?? { digest: "", synthetic: false, source: null },
      referenceDate: toIso(referenceDate),
      unit: literal.unit,
      basis: oneOf("basis", literal.basis ?? "submission", ["submission", "decision"]),
      period: length,
      coverage: { from: coverageFrom === null ? null : toIso(coverageFrom), to: toIso(referenceDate) },
      seriesBreaks: seriesBreaks(periods, length, legalTimeline),
      status: "draft",
      version: packageVersion,
    },
    periods,
    series: literal.series.map((series) => exactSeries(series, periods, literal.unit)),
  });
}

const LITERAL: readonly string[] = [
  "unit",
  "series",
  "basis",
  "period",
  "referenceDate",
  "coverageFrom",
  "definition",
  "register",
];

function sharedLabels(series: readonly LiteralSeries[]): readonly PeriodLabel[] {
  const isRow = (row: unknown): boolean => isObject(row) && isObject((row as Partial<LiteralSeries>).cells);
  if (!Array.isArray(series) || !series.every(isRow)) {
    throw new TypeError("Give the rows of a table as a list, each with a class, a measure and cells by period.");
  }
  const [first] = series;
  if (first === undefined) throw new RangeError("Give a table at least one row.");
  const labels = Object.keys(first.cells);
  if (series.some(({ cells }) => Object.keys(cells).join() !== labels.join())) {
    throw new RangeError("Give every row of a table the same periods in the same order.");
  }
  return labels;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function consecutive(labels: readonly PeriodLabel[], length: PeriodLength): readonly number[] {
  const numbers = labels.map((label) => periodNumber(label, length));
  const [first] = numbers;
  if (first === undefined || first === null || numbers.some((number, place) => number !== first + place)) {
    throw new RangeError(
      "Label the periods as the period length does, one after another: 2019, 2019-H1, 2019-Q1 or 2019-01.",
    );
  }
  return numbers as readonly number[];
}

function exactSeries(series: LiteralSeries, periods: readonly Period[], unit: Unit): ExactSeries {
  if (!tableClasses.includes(series.class)) throw new RangeError(`Choose a class from ${tableClasses.join(", ")}.`);
  if (!measures.includes(series.measure)) throw new RangeError(`Choose a measure from ${measures.join(", ")}.`);
  const cells = Object.values(series.cells);
  if (cells.some((cell, place) => (cell === null) !== (periods[place]?.coverage.kind === "none"))) {
    throw new RangeError("Write null for exactly the periods that the register does not cover at the reference date.");
  }
  const counts = cells.filter((cell) => cell !== null);
  const sum = counts.reduce((added, count) => added + count, 0);
  const total = series.total ?? (unit === "applications" ? sum : undefined);
  if (total === undefined)
    throw new RangeError("Give the total: that of persons, sponsors or dossiers is not the sum of the cells.");
  const open = series.open ?? 0;
  if (![...counts, total, open].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError("Give counts as whole numbers of at least 0.");
  }
  const smallest = unit === "applications" ? sum : Math.max(0, ...counts);
  if (total < smallest || total > sum) {
    throw new RangeError(
      "Give a total that its cells can have: their sum for applications, else from the largest to the sum.",
    );
  }
  return withNotice({ class: series.class, measure: series.measure, cells, total, open });
}

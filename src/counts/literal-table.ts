import { checkOptions, oneOf } from "../arguments/options.ts";
import { dayOf, type IsoDate, toIso } from "../calendar/day.ts";
import { lastDayOf, type PeriodLabel, type PeriodLength, periodLengths } from "../calendar/period.ts";
import { periodNumber } from "../calendar/period-number.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { memo2023 } from "../chains/definition/presets.ts";
import { countRule, questionOf } from "./asked/count-options.ts";
import { type Period, periodsOf } from "./asked/periods.ts";
import { type Basis, type Measure, measures, type TableClass, tableClasses, type Unit } from "./asked/unit.ts";
import type { ExactTable, RegisterFacts, Row } from "./cells/exact-table.ts";
import { exactTableOf, fixed } from "./cells/make-table.ts";
import { seriesBreaks } from "./cells/series-breaks.ts";
import { periodColumns } from "./cells/table-facts.ts";

/** One row of a table as somebody writes it down. */
export interface LiteralRow {
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
  readonly rows: readonly LiteralRow[];
  /** `submission` by default. */
  readonly basis?: Exclude<Basis, "event">;
  /** `year` by default. */
  readonly period?: PeriodLength;
  /** The last day of the last period by default. */
  readonly referenceDate?: IsoDate;
  /** First day that the register covers; null, unknown, by default. */
  readonly coverageFrom?: IsoDate | null;
  /** That of the memo with the id `literal` by default. */
  readonly definition?: Definition;
  /** A register that is not synthetic, has neither source nor digest, and set nothing aside, by default. */
  readonly register?: Partial<Pick<RegisterFacts<number>, "digest" | "synthetic" | "source" | "setAside">>;
}

/**
 * An exact table of the memo's form from counts written down in code, for tests and for teaching. Nothing is behind its
 * cells.
 *
 * @throws TypeError or RangeError when a count is not a whole number of at least 0, when rows have different
 * periods, when a row is there twice, or when a total cannot be one.
 * @example
 * const rows = [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 17, "2023": 5 }, open: 187 }] as const;
 * exactTable({ unit: "applications", rows }).rows[0]?.cells; // [17, 5, 22, 187]
 */
export function exactTable(literal: LiteralTable): ExactTable<"classes"> {
  checkOptions(literal, LITERAL, "a table");
  checkOptions(literal.register ?? {}, ["digest", "synthetic", "source", "setAside"], "a register");
  const length = oneOf("period", literal.period ?? "year", periodLengths);
  const labels = sharedLabels(literal.rows);
  const numbers = consecutive(labels, length);
  const lastDay = lastDayOf(numbers[numbers.length - 1] as number, length);
  const referenceDate = literal.referenceDate ?? toIso(lastDay);
  const covered = {
    from: literal.coverageFrom == null ? null : dayOf(literal.coverageFrom),
    to: dayOf(referenceDate),
  };
  const shown = { length, first: labels[0] as PeriodLabel, last: labels[labels.length - 1] as PeriodLabel };
  const periods = periodsOf(shown, covered);
  const question = questionOf(
    "classes",
    countRule,
    {
      unit: literal.unit,
      period: length,
      basis: literal.basis ?? "submission",
      classes: literal.rows.map((row) => row.class),
      measures: literal.rows.map((row) => row.measure),
    },
    {
      definitions: [literal.definition ?? { ...memo2023, id: "literal" }],
      referenceDates: [referenceDate],
      periods: shown,
    },
  );
  return exactTableOf(question, {
    dimensions: [fixed("class"), fixed("measure")],
    columns: periodColumns(periods, true),
    rows: inOrder(literal.rows).map((row) => exactRow(row, periods, literal.unit)),
    registers: [
      {
        digest: "",
        synthetic: false,
        source: null,
        setAside: 0,
        ...literal.register,
        referenceDate,
        coverage: { from: literal.coverageFrom ?? null, to: referenceDate },
      },
    ],
    seriesBreaks: seriesBreaks(periods, question),
    source: null,
  });
}

const LITERAL: readonly string[] = [
  "unit",
  "rows",
  "basis",
  "period",
  "referenceDate",
  "coverageFrom",
  "definition",
  "register",
];

function sharedLabels(rows: readonly LiteralRow[]): readonly PeriodLabel[] {
  const isRow = (row: unknown): boolean => {
    const cells: unknown = (row as Partial<LiteralRow> | null | undefined)?.cells;
    return typeof cells === "object" && cells !== null;
  };
  if (!Array.isArray(rows) || !rows.every(isRow)) {
    throw new TypeError("Give the rows of a table as a list, each with a class, a measure and cells by period.");
  }
  const [first] = rows;
  if (first === undefined) throw new RangeError("Give a table at least one row.");
  const labels = Object.keys(first.cells);
  if (rows.some(({ cells }) => Object.keys(cells).join() !== labels.join())) {
    throw new RangeError("Give every row of a table the same periods in the same order.");
  }
  return labels;
}

function consecutive(labels: readonly PeriodLabel[], length: PeriodLength): readonly number[] {
  // What no period has as its label has no number, and follows on none.
  const [first = Number.NaN, ...others] = labels.map((label) => periodNumber(label, length) ?? Number.NaN);
  const numbers = [first, ...others];
  if (!numbers.every((number, place) => number === first + place)) {
    throw new RangeError(
      "Label the periods as the period length does, one after another: 2019, 2019-H1, 2019-Q1 or 2019-01.",
    );
  }
  return numbers;
}

/** In the order of classes, then measures, whatever the order given: that of every table. */
function inOrder(rows: readonly LiteralRow[]): readonly LiteralRow[] {
  const places = rows.map((row) => tableClasses.indexOf(row.class) * measures.length + measures.indexOf(row.measure));
  if (new Set(places).size < places.length) throw new RangeError("Give each class and measure one row.");
  return rows
    .map((row, place) => [places[place] as number, row] as const)
    .sort(([one], [other]) => one - other)
    .map(([, row]) => row);
}

function exactRow(row: LiteralRow, periods: readonly Period[], unit: Unit): Row<number> {
  const cells = Object.values(row.cells);
  if (cells.some((cell, place) => (cell === null) !== (periods[place]?.covered === null))) {
    throw new RangeError("Write null for exactly the periods that the register does not cover at the reference date.");
  }
  const counts = cells.filter((cell) => cell !== null);
  const sum = counts.reduce((added, count) => added + count, 0);
  const total = row.total ?? (unit === "applications" ? sum : undefined);
  if (total === undefined)
    throw new RangeError("Give the total: that of persons, sponsors or dossiers is not the sum of the cells.");
  const open = row.open ?? 0;
  if (![...counts, total, open].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError("Give counts as whole numbers of at least 0.");
  }
  const smallest = unit === "applications" ? sum : Math.max(0, ...counts);
  if (total < smallest || total > sum) {
    throw new RangeError(
      "Give a total that its cells can have: their sum for applications, else from the largest to the sum.",
    );
  }
  return { keys: [row.class, row.measure], unit, measure: row.measure, cells: [...cells, total, open] };
}

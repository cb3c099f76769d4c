import fc from "fast-check";
import { dayOf } from "../../../src/calendar/day.ts";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { countRule, questionOf } from "../../../src/counts/asked/count-options.ts";
import { periodsOf } from "../../../src/counts/asked/periods.ts";
import type { Question, Subject } from "../../../src/counts/asked/question.ts";
import type { CountedUnit, Measure } from "../../../src/counts/asked/unit.ts";
import type { Column, Dimension } from "../../../src/counts/cells/exact-table.ts";
import { fixed } from "../../../src/counts/cells/make-table.ts";
import { definitionFacts, periodColumns } from "../../../src/counts/cells/table-facts.ts";
import { anyCount, type Interval } from "../../../src/disclosure/intervals/interval.ts";
import type { Policy } from "../../../src/disclosure/policy.ts";
import { protectCount } from "../../../src/disclosure/protect-count.ts";
import type { PublishedFigure, PublishedTable } from "../../../src/disclosure/published-table.ts";
import { type CountedIn, personsOf } from "./tried-counts.ts";

/** One application by what a table asks of it: its period, null for none that is shown, and whether it is open. */
export interface Application {
  readonly period: number | null;
  readonly isOpen: boolean;
}

/** A row of a table: what counts in it, and of what its number open is told. */
export interface AskedRow<Kind extends Application> {
  readonly keys: readonly string[];
  readonly measure?: Measure;
  readonly has: (kind: Kind) => boolean;
  /** The same where it is not said. */
  readonly among?: (kind: Kind) => boolean;
}

/** A table as it is asked for, and every kind of application there can be. */
export interface AskedTable<Kind extends Application> {
  readonly of: Subject;
  readonly question?: object;
  readonly dimensions: readonly string[] | readonly Dimension[];
  readonly unit: CountedUnit;
  readonly rows: readonly AskedRow<Kind>[];
  readonly kinds: readonly Kind[];
  readonly hasOpen?: boolean;
}

/** A printed table, and the numbers of the printed cells in which each kind of thing counts, row by row. */
export interface SmallTable {
  readonly table: PublishedTable;
  readonly kinds: readonly CountedIn[];
}

/** Days that the tables know: two years, of which the first can lie before what the register covers. */
export const columnsOf = (
  coverageFrom: string | null,
  years: readonly [number, number],
  hasOpen: boolean,
): readonly Column[] =>
  periodColumns(
    periodsOf(
      { length: "year", first: `${years[0]}` as never, last: `${years[1]}` as never },
      { from: coverageFrom === null ? null : dayOf(coverageFrom), to: dayOf("2023-12-31") },
    ),
    hasOpen,
  );

/** A question of a subject about the definition of the memo, with what is said besides. */
export function questionAbout(of: Subject, besides: object = {}): Question {
  const definitions = [memo2023] as const;
  const asked = questionOf(
    of as "classes",
    countRule,
    { unit: "applications" },
    { definitions, referenceDates: ["2023-12-31" as never] },
  );
  return { ...asked, ...besides } as unknown as Question;
}

/** A table of figures that were protected one by one. */
export function printedTable(
  question: Question,
  dimensions: readonly string[] | readonly Dimension[],
  columns: readonly Column[],
  rows: readonly {
    readonly keys: readonly string[];
    readonly unit: CountedUnit;
    readonly measure: Measure;
    readonly cells: readonly (PublishedFigure | null)[];
  }[],
): PublishedTable {
  const { definitions, referenceDates } = question;
  return {
    "~kind": "PublishedTable",
    about: {
      question,
      definitions: definitionFacts(definitions as never),
      registers: referenceDates.map((referenceDate) => ({ digest: "a register", referenceDate })) as never,
      seriesBreaks: [],
      status: "draft",
      version: "",
      policy: null,
    },
    dimensions: dimensions.map((one) => (typeof one === "string" ? fixed(one) : one)),
    columns,
    rows,
  };
}

/** Small bases and thresholds, so that all true counts can be tried. */
export const smallPolicy: fc.Arbitrary<Policy> = fc.record({
  id: fc.constant("small"),
  base: fc.integer({ min: 1, max: 3 }),
  ties: fc.constantFrom("half-up", "half-down"),
  threshold: fc.constantFrom(0, 0, 2, 3),
  thresholdOn: fc.constant("true-count"),
  zero: fc.constant("shown"),
});

/** What is drawn beside a table: how many of which kinds there are, which rows are printed, and how. */
export interface Drawn {
  readonly things: readonly number[];
  readonly policy: Policy;
  readonly leftOut: readonly number[];
  readonly withheld: number;
}

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  things: fc.array(fc.nat(10_000), { maxLength: 5 }),
  policy: smallPolicy,
  leftOut: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(40), { maxLength: 3 }) },
  ),
  withheld: fc.nat(40),
});

/** A table of some true counts, with all that can have been printed so. */
export function smallTable<Kind extends Application>(
  asked: AskedTable<Kind>,
  { things, policy, leftOut, withheld }: Drawn,
  coverageFrom: string | null = null,
): SmallTable {
  const { unit, of, hasOpen = true } = asked;
  const columns = columnsOf(coverageFrom, [2022, 2023], hasOpen);
  const left = asked.rows.filter((_, place) => !leftOut.includes(place));
  const rows = left.length === 0 ? asked.rows : left;
  const isCovered = columns.map((column) => column.kind !== "period" || column.coverage.kind !== "none");
  const printed = rows.flatMap((_, row) =>
    columns.flatMap((_column, column) => (isCovered[column] ? [[row, column] as const] : [])),
  );
  const total = columns.findIndex(({ kind }) => kind === "total");
  const cellsOf = (kind: Kind): CountedIn =>
    printed.flatMap(([row, column], cell) => {
      const { has, among = has } = rows[row] as AskedRow<Kind>;
      if (column > total) return kind.isOpen && among(kind) ? [cell] : [];
      return has(kind) && kind.period !== null && (column === total || column === kind.period) ? [cell] : [];
    });
  const covered = asked.kinds.filter(({ period }) => period === null || isCovered[period]);
  const applications = covered.map(cellsOf);
  const kinds = unit === "applications" || unit === "steps" ? applications : personsOf(applications);
  const counts = printed.map((_, cell) => things.filter((thing) => kinds[thing % kinds.length]?.includes(cell)).length);
  const figures = counts.map(
    (count, cell): PublishedFigure =>
      cell === withheld ? { kind: "withheld", atLeast: 0, atMost: null } : protectCount(count, policy),
  );
  const table = printedTable(
    questionAbout(of, asked.question),
    asked.dimensions,
    columns,
    rows.map(({ keys, measure = "applications" }, row) => ({
      keys,
      unit,
      measure,
      cells: columns.map((_, column) => {
        const cell = printed.findIndex(([r, c]) => r === row && c === column);
        return cell < 0 ? null : (figures[cell] as PublishedFigure);
      }),
    })),
  );
  return { table, kinds };
}

/** What each printed figure of a table says alone, row by row. */
export function printedIntervals({ rows }: PublishedTable): readonly Interval[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((figure) => {
      if (figure === null) return [];
      return figure.kind === "withheld" ? [anyCount] : [{ atLeast: figure.atLeast, atMost: figure.atMost }];
    }),
  );
}

import fc from "fast-check";
import { dayOf } from "../../src/calendar/day.ts";
import { periodsOf } from "../../src/counts/asked/periods.ts";
import type { Question, Subject } from "../../src/counts/asked/question.ts";
import type { Column, Dimension, ExactTable, Row } from "../../src/counts/cells/exact-table.ts";
import { exactTableOf, fixed, fromData } from "../../src/counts/cells/make-table.ts";
import { seriesBreaks } from "../../src/counts/cells/series-breaks.ts";
import { definitionFacts, periodColumns } from "../../src/counts/cells/table-facts.ts";
import { anyQuestion } from "../../src/testing/arbitraries/questions.ts";

/** The dimensions of each subject. */
const DIMENSIONS: Readonly<Record<Subject, readonly Dimension[]>> = {
  classes: [fixed("class"), fixed("measure")],
  breakdown: [fixed("class"), fixed("measure"), fromData("group", "all", "unknown")],
  signals: [fixed("class"), fixed("finding")],
  "follow-up": [fixed("class"), fixed("followed")],
  shares: [fixed("class"), fixed("share"), fixed("part")],
  definitions: [fixed("class"), fixed("measure"), fixed("definition")],
  moves: [fixed("definition"), fromData("from"), fromData("to"), fromData("options")],
  sensitivity: [fixed("class"), fixed("option"), fixed("value")],
  attrition: [fixed("class"), fixed("condition")],
  revision: [
    fixed("class"),
    fixed("measure"),
    fromData("part", "before", "released", "restated", "after"),
    fixed("direction"),
  ],
};

/** The words that stand in the rows of a drawn table, by the subject. */
function keysOf({ about: { question, definitions } }: Pick<ExactTable, "about">, drawn: number): readonly string[] {
  const town = `t${drawn % 5}`;
  switch (question.of) {
    case "breakdown":
      return [question.classes[0], question.measures[0], town];
    case "moves":
      return [definitions[1 + (drawn % 2)]?.id ?? "", "none", "other-stacking", town];
    case "revision":
      return [question.classes[0], question.measures[0], town, drawn % 2 === 0 ? "came-in" : "went-out"];
    default:
      return DIMENSIONS[question.of].map(({ name }) => (name === "part" ? "numerator" : `${name}-${drawn}`));
  }
}

/** The rows that a table has whatever is counted. */
function rowsAlways({ about: { question } }: Pick<ExactTable, "about">): readonly (readonly string[])[] {
  const names = [question.classes[0], question.measures[0]];
  if (question.of === "breakdown") return [[...names, "all"]];
  if (question.of !== "revision") return [];
  const cause = ["came-in", "went-out"].map((direction) => [...names, "late-registration", direction]);
  return [[...names, "before", "counted"], ...cause, [...names, "after", "counted"]];
}

/** A cell before it is counted: the numbers of the units in it. */
type Members = readonly number[];

/** A row before it is counted. */
export interface DrawnRow {
  readonly keys: readonly string[];
  readonly cells: readonly Members[];
}

/** A table before it is counted. */
export interface DrawnTable {
  readonly question: Question;
  readonly rows: readonly DrawnRow[];
  readonly coverageFrom: string | null;
  readonly setAside: number;
}

/** The columns of a drawn table. */
export function columnsOf({
  question,
  coverageFrom,
}: Pick<DrawnTable, "question" | "coverageFrom">): readonly Column[] {
  if (question.of === "moves") return [{ kind: "code", key: "moved" }];
  if (["sensitivity", "attrition"].includes(question.of)) {
    return ["left", "out"].map((key) => ({ kind: "code", key }));
  }
  const from = coverageFrom === null ? null : dayOf(coverageFrom);
  const periods = periodsOf(question.periods, { from, to: dayOf(question.referenceDates.at(-1) as string) });
  return periodColumns(periods, question.of === "classes" || question.of === "breakdown");
}

/** The exact table of a drawing, with a source that counts a unit once. */
export function countedByHand({ question, rows, coverageFrom, setAside }: DrawnTable): ExactTable {
  const columns = columnsOf({ question, coverageFrom });
  const counts = (some: readonly DrawnRow[]): readonly (number | null)[] =>
    columns.map((column, place) =>
      column.kind === "period" && column.coverage.kind === "none"
        ? null
        : new Set(some.flatMap(({ cells }) => cells[place] ?? [])).size,
    );
  const registers = question.referenceDates.map((referenceDate, place) => ({
    digest: `r${place}`,
    synthetic: true,
    source: null,
    referenceDate,
    coverage: { from: coverageFrom, to: referenceDate },
    setAside,
  }));
  const coverage = {
    from: coverageFrom === null ? null : dayOf(coverageFrom),
    to: dayOf(question.referenceDates.at(-1) as string),
  };
  return exactTableOf(question, {
    dimensions: DIMENSIONS[question.of],
    columns,
    registers: registers as never,
    seriesBreaks: columns[0]?.kind === "period" ? seriesBreaks(periodsOf(question.periods, coverage), question) : [],
    rows: rows.map(
      (row): Row<number> => ({
        keys: row.keys,
        unit: question.units[0],
        measure: question.measures[0],
        cells: counts([row]),
      }),
    ),
    source: { chainsOf: () => [], together: (places) => counts(places.map((place) => rows[place] as DrawnRow)) },
  });
}

/** Drawings of tables of every subject, with small and large counts. */
export const anyDrawn: fc.Arbitrary<DrawnTable> = fc
  .record({
    question: anyQuestion,
    coverageFrom: fc.constantFrom(null, "2019-01-01", "2020-05-06"),
    setAside: fc.nat(30),
    rows: fc.array(
      fc.record({ drawn: fc.nat(9), seed: fc.array(fc.nat({ max: 25 }), { minLength: 1, maxLength: 4 }) }),
      { maxLength: 6 },
    ),
  })
  .map(({ question, coverageFrom, setAside, rows }) => {
    const about = { question, definitions: definitionFacts(question.definitions as never) };
    const columns = columnsOf({ question, coverageFrom });
    const always = rowsAlways({ about } as never);
    const keys = rows
      .map(({ drawn }) => keysOf({ about } as never, drawn))
      .filter(([definition]) => question.of !== "moves" || definition !== "");
    const others = [...new Map(keys.map((one) => [JSON.stringify(one), one])).values()];
    const inOrder =
      question.of === "revision" ? [...always.slice(0, -1), ...others, ...always.slice(-1)] : [...always, ...others];
    const first = inOrder.length === 0 && question.of !== "moves" ? [keysOf({ about } as never, 0)] : inOrder;
    return {
      question,
      coverageFrom,
      setAside,
      rows: first.map((one, place) => {
        const seed = rows[place % Math.max(1, rows.length)]?.seed ?? [0];
        const start = 10 * place;
        return {
          keys: one,
          cells: columns.map((_, at) =>
            Array.from({ length: seed[at % seed.length] as number }, (_unit, number) => start + number),
          ),
        };
      }),
    };
  });

/** Exact tables of every subject. */
export const anyExact: fc.Arbitrary<ExactTable> = anyDrawn.map(countedByHand);

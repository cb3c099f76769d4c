import { frozenCopy } from "../arguments/frozen.ts";
import { toIso } from "../calendar/day.ts";
import { firstDayOf, lastDayOf, periodLabel } from "../calendar/period.ts";
import { periodNumber } from "../calendar/period-number.ts";
import type { Question } from "../counts/asked/question.ts";
import { type Column, columnKey, type PeriodColumn } from "../counts/cells/exact-table.ts";
import { isPossiblePolicy } from "./check-policy.ts";
import { impossibleInQuestion } from "./impossible-question.ts";
import { PERCENT } from "./published-share.ts";
import { isPublishedTable, type PublishedTable } from "./published-table.ts";
import { publishedTableShape } from "./published-table-shape.ts";

/**
 * Why data is not a published table. `not-a-table`: something else altogether. `wrong-value`: a value that is missing,
 * misspelt or too much. `impossible`: values that are fine by themselves, but no table has them together.
 */
export interface PublishedTableProblem {
  readonly code: "not-a-table" | "wrong-value" | "impossible";
  /** Where, as in `rows[0].cells`; "" for the whole. Never a value, and never a name that is not the format's. */
  readonly place: string;
}

/** A published table, or what is wrong with the data. */
export type PublishedTableRead =
  | { readonly table: PublishedTable; readonly problems: readonly [] }
  | { readonly table: null; readonly problems: readonly PublishedTableProblem[] };

/** What `publishedTableFrom` of the public face gives, with a table that is plain data. */
export function plainTableFrom(data: unknown): PublishedTableRead {
  if (!isPublishedTable(data)) return refused("not-a-table", [""]);
  const { notice, ...table } = data as { readonly notice?: unknown } & PublishedTable;
  const wrong = publishedTableShape(table, "");
  if (wrong.length > 0) return refused("wrong-value", wrong);
  const isNoticeRight =
    table.about.policy === null ? typeof notice === "string" && notice !== "" : !Object.hasOwn(data, "notice");
  if (!isNoticeRight) return refused("wrong-value", ["notice"]);
  const impossible = [...impossibleFacts(table), ...impossibleFigures(table)];
  if (impossible.length > 0) return refused("impossible", impossible);
  return { table: frozenCopy(table), problems: [] };
}

function refused(code: PublishedTableProblem["code"], places: readonly string[]): PublishedTableRead {
  return { table: null, problems: places.map((place) => ({ code, place })) };
}

/** Where a table of the right shape says of itself what no table can say. */
function impossibleFacts({ about, dimensions }: PublishedTable): readonly string[] {
  const { question, definitions, registers, policy } = about;
  const places = impossibleInQuestion(question).map((name) => `about.question.${name}`);
  if (definitions.length !== question.definitions.length) places.push("about.definitions");
  const days = registers.map(({ referenceDate }) => referenceDate);
  if (days.join() !== question.referenceDates.join()) places.push("about.registers");
  if (!isPossiblePolicy(policy)) places.push("about.policy");
  if (new Set(dimensions.map(({ name }) => name)).size < dimensions.length) places.push("dimensions");
  return places;
}

/** Where rows and columns do not fit together, or columns not the question. */
function impossibleFigures({ about, dimensions, columns, rows }: PublishedTable): readonly string[] {
  const places: string[] = [];
  if (!areColumnsOf(about.question, columns)) places.push("columns");
  rows.forEach(({ keys, cells }, index) => {
    if (keys.length !== dimensions.length) places.push(`rows[${index}].keys`);
    const fits = columns.every(
      (column, at) => column.kind !== "period" || (cells[at] === null) === (column.coverage.kind === "none"),
    );
    // The two registers of a revision can cover different periods.
    if (cells.length !== columns.length || !(fits || about.question.of === "revision"))
      places.push(`rows[${index}].cells`);
    // What has no protection withholds nothing, and a share is made of what is withheld.
    const canWithhold = about.policy !== null && !(about.question.of === "shares" && keys.at(-1) === PERCENT);
    if (!canWithhold && cells.some((figure) => figure?.kind === "withheld")) places.push(`rows[${index}].cells`);
  });
  return places;
}

/** The subjects whose columns are not periods. */
const WITHOUT_PERIODS: readonly string[] = ["moves", "sensitivity", "attrition"];

/** Whether columns are what a question can have: all of its periods, one after another, and then others. */
function areColumnsOf({ of, periods: { length, first, last } }: Question, columns: readonly Column[]): boolean {
  if (new Set(columns.map(columnKey)).size < columns.length) return false;
  const shown = columns.filter((column): column is PeriodColumn => column.kind === "period");
  if (WITHOUT_PERIODS.includes(of)) return columns.every(({ kind }) => kind === "code");
  const [from, to] = [periodNumber(first, length), periodNumber(last, length)];
  if (from === null || to === null || shown.length !== to - from + 1) return false;
  return shown.every((column, place) => {
    const period = from + place;
    const days = [toIso(firstDayOf(period, length)), toIso(lastDayOf(period, length))];
    return (
      columns[place] === column &&
      column.label === periodLabel(period, length) &&
      column.first === days[0] &&
      column.last === days[1]
    );
  });
}

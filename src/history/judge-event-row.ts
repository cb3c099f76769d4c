import { type IsoDate, NO_DAY, parseDay } from "../calendar/day.ts";
import { toPartialIso } from "../calendar/partial-day.ts";
import { type Column, type ColumnName, type TableName, tableColumns, tableNames } from "../cases/facts/table.ts";
import { type RowJudge, rowJudge } from "../cases/intake/judge-row.ts";
import type { BrokenRule } from "../cases/intake/row-rule.ts";
import { type EventProblemCode, type Refusal, refusal } from "./event-problem.ts";
import type { HistoryRow } from "./register-history.ts";

/** Cells as a caller gave them, by column. Text is expected; anything else is judged, never thrown. */
export type GivenCells = { readonly [column in ColumnName]?: unknown };

/** A row in the contract's own words, or why it cannot be. */
export type JudgedCells = { readonly ok: true; readonly row: HistoryRow } | Refusal;

/** Days that can lie after the day of recording: a permit is granted for the time to come. */
const MAY_LIE_AHEAD: readonly ColumnName[] = ["valid_from", "valid_until"];

const judges = Object.fromEntries(tableNames.map((table) => [table, rowJudge(table, {})])) as Record<
  TableName,
  RowJudge
>;

/** The columns of a table that an event can write: the day of recording is the event's own. */
export function writtenColumns(table: TableName): readonly Column[] {
  return tableColumns[table].filter((column) => column.name !== "recorded_on");
}

/**
 * Judges a row by the rules that reading has for it; what reading would only warn of is refused too, for here is
 * somebody who can mend it. Nothing can be recorded before it happened.
 */
export function judgeEventRow(table: TableName, given: GivenCells, recordedOn: IsoDate): JudgedCells {
  const columns = tableColumns[table];
  const judged = judges[table](columns.map((column) => (column.name === "recorded_on" ? "" : given[column.name])));
  const broken: BrokenRule | undefined = judged.broken[0];
  if (broken !== undefined) return refusal(broken.code as EventProblemCode, broken.column);
  const row: { [column in ColumnName]?: string } = {};
  for (const [place, column] of columns.entries()) {
    if (column.name === "recorded_on") continue;
    const cell = cellText(column, judged.values[place] as string | number);
    if (column.content === "day" && cell > recordedOn && !MAY_LIE_AHEAD.includes(column.name)) {
      return refusal("recorded-before-it-happened", column.name);
    }
    row[column.name] = cell;
  }
  return { ok: true, row };
}

/** A value that was judged, as the contract writes it. */
export function cellText(column: Column, value: string | number): string {
  if (column.content === "code") return column.codes[value as number] as string;
  if (column.content !== "day") return value as string;
  return value === NO_DAY ? "" : toPartialIso(value as number);
}

/** A day as reading would have it: `NO_DAY` where there is none. */
export function dayIn(cell: string): number {
  return parseDay(cell) ?? NO_DAY;
}

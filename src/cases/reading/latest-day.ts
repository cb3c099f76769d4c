import { type Day, NO_DAY } from "../../calendar/day.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import type { PackedTable } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import { type FarDays, type Segment, segmentDay } from "../facts/segment.ts";
import { type ColumnName, placeOf, type TableName } from "../facts/table.ts";

/** A row of a table, 1 for the first row of data. */
export interface RowOfTable {
  readonly table: TableName;
  readonly row: number;
}

/** The latest day in a column of kept rows, and the place of the first row that has it. */
export interface LatestDay {
  /** `NO_DAY` where there is none. */
  readonly day: number;
  /** Infinity where there is none. */
  readonly place: number;
}

/** Where no row has a day. */
export const NO_LATEST_DAY: LatestDay = { day: NO_DAY, place: Number.POSITIVE_INFINITY };

/** The days that count for the reference date where none is given. */
const COUNTED: readonly (readonly [TableName, readonly ColumnName[]])[] = [
  ["applications", ["submitted_on", "decided_on", "recorded_on"]],
  ["decisions", ["decided_on", "recorded_on"]],
];

/**
 * The latest submission, decision or recording in the rows of applications and decisions that are not set aside; null
 * where there is none. Who is their own sponsor depends on the reference date, so that their rows count.
 */
export function latestDayOf(tables: PackedRegister["tables"], early: PackedRegister["beforeApplication"]): Day | null {
  let latest: number = NO_DAY;
  for (const [name, columns] of COUNTED) {
    for (const column of columns) latest = Math.max(latest, latestOf(tables[name], column, early[name]).day);
  }
  return latest === NO_DAY ? null : (latest as Day);
}

/** The first row that has the latest day of a register, which has one: of applications before decisions. */
export function rowOfLatestDay({ tables, beforeApplication, latestDay }: PackedRegister): RowOfTable {
  const found = COUNTED.map(([name, columns]): RowOfTable => {
    const latest = columns.map((column) => latestOf(tables[name], column, beforeApplication[name]));
    const places = latest.filter(({ day }) => day === latestDay).map(({ place }) => place);
    return { table: name, row: Math.min(...places) + 1 };
  });
  return found.find(({ row }) => row < Number.POSITIVE_INFINITY) as RowOfTable;
}

/** @param early places of rows that do not count. */
function latestOf(table: PackedTable | null, column: ColumnName, early: readonly number[] | undefined): LatestDay {
  if (table === null) return NO_LATEST_DAY;
  if (table.held !== null) return table.held.latest(column);
  const aside = new Set(early);
  let latest = NO_LATEST_DAY;
  for (const segment of table.segments) {
    const found = latestInSegment(segment, placeOf(table.name, column), table.farDays, aside);
    if (found.day > latest.day) latest = found;
  }
  return latest;
}

/**
 * The same of a segment.
 *
 * @param aside places of rows that do not count.
 */
export function latestInSegment(
  segment: Segment,
  column: number,
  farDays: FarDays,
  aside: ReadonlySet<number>,
): LatestDay {
  const days = segment.days[column];
  if (!days) return NO_LATEST_DAY;
  if (farDays.size > 0) return latestWithFarDays(segment, column, farDays, aside);
  const index = indexOfLatest(segment, days, aside);
  if (index < 0) return NO_LATEST_DAY;
  return { day: segmentDay(segment, column, index, farDays), place: segment.first + index };
}

/** The row of a segment with the latest of days that fit, or -1. */
function indexOfLatest({ first, count, state }: Segment, days: Uint16Array, aside: ReadonlySet<number>): number {
  let latest = 0;
  let found = -1;
  for (let index = 0; index < count; index += 1) {
    const day = days[index] as number;
    if (day <= latest || state[index] !== KEPT || aside.has(first + index)) continue;
    latest = day;
    found = index;
  }
  return found;
}

/** The same where some days do not fit, which are few, and so are tables with them. */
function latestWithFarDays(segment: Segment, column: number, farDays: FarDays, aside: ReadonlySet<number>): LatestDay {
  let latest = NO_LATEST_DAY;
  for (let index = 0; index < segment.count; index += 1) {
    const place = segment.first + index;
    const day = segmentDay(segment, column, index, farDays);
    if (day > latest.day && segment.state[index] === KEPT && !aside.has(place)) latest = { day, place };
  }
  return latest;
}

import { type Day, NO_DAY } from "../../calendar/day.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import type { PackedTable } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import { FAR_DAY, type FarDays, type Segment, segmentDay } from "../facts/segment.ts";
import { type ColumnName, placeOf, type TableName } from "../facts/table.ts";

/** A row of a table, 1 for the first row of data. */
export interface RowOfTable {
  readonly table: TableName;
  readonly row: number;
}

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
    const table = tables[name];
    const aside = new Set(early[name]);
    for (const column of columns) {
      if (table === null) continue;
      latest = Math.max(latest, table.held?.latest(column).day ?? latestIn(table, placeOf(name, column), aside));
    }
  }
  return latest === NO_DAY ? null : (latest as Day);
}

/** The first row that has the latest day of a register, which has one: of applications before decisions. */
export function rowOfLatestDay({ tables, beforeApplication, latestDay }: PackedRegister): RowOfTable {
  const found = COUNTED.map(([name, columns]): RowOfTable => {
    const table = tables[name];
    const aside = new Set(beforeApplication[name]);
    const places = columns.map((column) =>
      table === null ? Number.POSITIVE_INFINITY : firstOn(table, column, aside, latestDay as Day),
    );
    return { table: name, row: Math.min(...places) + 1 };
  });
  return found.find(({ row }) => row < Number.POSITIVE_INFINITY) as RowOfTable;
}

function firstOn(table: PackedTable, column: ColumnName, aside: ReadonlySet<number>, day: Day): number {
  if (table.held === null) return firstPlaceOn(table, placeOf(table.name, column), aside, day);
  const latest = table.held.latest(column);
  return latest.day === day ? latest.place : Number.POSITIVE_INFINITY;
}

/**
 * The latest day in a column of the kept rows of a segment, and the place of the first row that has it.
 *
 * @param aside places of rows that do not count.
 */
export function latestInSegment(
  segment: Segment,
  column: number,
  farDays: FarDays,
  aside: ReadonlySet<number>,
): { readonly day: number; readonly place: number } {
  let day: number = NO_DAY;
  let place = -1;
  if (!segment.days[column]) return { day, place };
  for (let index = 0; index < segment.count; index += 1) {
    if (segment.state[index] !== KEPT) continue;
    const one = segmentDay(segment, column, index, farDays);
    if (one <= day || aside.has(segment.first + index)) continue;
    day = one;
    place = segment.first + index;
  }
  return { day, place };
}

function latestIn({ segments, farDays }: PackedTable, column: number, aside: ReadonlySet<number>): number {
  let latest: number = NO_DAY;
  for (const segment of segments) {
    const days = segment.days[column];
    if (!days) continue;
    const index = indexOfLatest(segment, days, aside);
    if (index >= 0) latest = Math.max(latest, segmentDay(segment, column, index, farDays));
    if (farDays.size > 0) latest = Math.max(latest, latestFarDay(segment, column, aside, farDays));
  }
  return latest;
}

/** The row of a segment with the latest of the days that fit, or -1. */
function indexOfLatest({ first, count, state }: Segment, days: Uint16Array, aside: ReadonlySet<number>): number {
  let latest = 0;
  let found = -1;
  for (let index = 0; index < count; index += 1) {
    const day = days[index] as number;
    if (day <= latest || day === FAR_DAY || state[index] !== KEPT || aside.has(first + index)) continue;
    latest = day;
    found = index;
  }
  return found;
}

function latestFarDay(segment: Segment, column: number, aside: ReadonlySet<number>, farDays: FarDays): number {
  let latest: number = NO_DAY;
  for (let index = 0; index < segment.count; index += 1) {
    if (segment.days[column]?.[index] !== FAR_DAY || segment.state[index] !== KEPT) continue;
    if (!aside.has(segment.first + index)) latest = Math.max(latest, segmentDay(segment, column, index, farDays));
  }
  return latest;
}

/** The place of the first row that has a day in a column; infinity where none has. */
function firstPlaceOn(
  { segments, farDays }: PackedTable,
  column: number,
  aside: ReadonlySet<number>,
  day: Day,
): number {
  for (const segment of segments) {
    if (!segment.days[column]) continue;
    for (let index = 0; index < segment.count; index += 1) {
      const place = segment.first + index;
      const isDay = segmentDay(segment, column, index, farDays) === day;
      if (isDay && segment.state[index] === KEPT && !aside.has(place)) return place;
    }
  }
  return Number.POSITIVE_INFINITY;
}

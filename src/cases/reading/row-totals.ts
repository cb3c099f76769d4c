import type { HeldRows } from "../facts/packed-table.ts";
import type { FarDays, Segment } from "../facts/segment.ts";
import { type ColumnName, placeOf } from "../facts/table.ts";
import { countStates } from "../keyed/row-states.ts";
import { rowSums } from "../keyed/row-sums.ts";
import { type LatestDay, latestInSegment, NO_LATEST_DAY } from "./latest-day.ts";

/** What all rows of the table of applications come to, of which only some are held. */
export interface RowTotals extends Omit<HeldRows, "placeOf"> {
  /**
   * Adds the rows of a segment, save for some that are looked at later.
   *
   * @param aside indexes of those.
   * @param placeOf the place of a row among all rows, from its place in segments.
   */
  add(segment: Segment, farDays: FarDays, aside: Int32Array, placeOf: (place: number) => number): void;
}

const DAYS: readonly ColumnName[] = ["submitted_on", "decided_on", "recorded_on"];

/** Starts to add rows up. */
export function rowTotals(): RowTotals {
  const states = new Map<number, number>();
  const words = rowSums("applications");
  const latest = new Map(DAYS.map((column) => [column, NO_LATEST_DAY]));
  return {
    states,
    sum: (lane) => words.sums[lane] as number,
    latest: (column) => latest.get(column) as LatestDay,
    add(segment, farDays, aside, placeOfRow) {
      countStates(segment, states);
      for (const index of aside) {
        const state = segment.state[index] as number;
        states.set(state, (states.get(state) as number) - 1);
      }
      const places = new Set(Array.from(aside, (index) => segment.first + index));
      words.add(segment, farDays, places);
      for (const [column, before] of latest) {
        const { day, place } = latestInSegment(segment, placeOf("applications", column), farDays, places);
        const among = placeOfRow(place);
        const isFirst = day === before.day && among < before.place;
        if (day > before.day || isFirst) latest.set(column, { day, place: among });
      }
    },
  };
}

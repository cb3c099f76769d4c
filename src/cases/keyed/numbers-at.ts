import { eachStretch, indexOf, type PackedTable } from "../facts/packed-table.ts";
import { type FarDays, type Segment, segmentDay } from "../facts/segment.ts";
import type { Column } from "../facts/table.ts";

/** The days, or the places of codes, in a column of some rows. */
export function numbersAt(table: PackedTable, { content }: Column, column: number, places: Int32Array): Int32Array {
  const numbers = new Int32Array(places.length);
  eachStretch(table, places, 0, places.length, (segment, from, to) => {
    if (content === "day") takeDays(segment, column, places, from, to, numbers, table.farDays);
    else takeCodes(segment.codes[column], places, from, to, numbers);
  });
  return numbers;
}

function takeDays(
  segment: Segment,
  column: number,
  places: Int32Array,
  from: number,
  to: number,
  into: Int32Array,
  farDays: FarDays,
): void {
  for (let index = from; index < to; index += 1) {
    into[index] = segmentDay(segment, column, indexOf(places[index] as number), farDays);
  }
}

function takeCodes(
  codes: ArrayLike<number> | null | undefined,
  places: Int32Array,
  from: number,
  to: number,
  into: Int32Array,
): void {
  if (codes)
    for (let index = from; index < to; index += 1) into[index] = codes[indexOf(places[index] as number)] as number;
}

/** The states of some rows. */
export function statesAt(table: PackedTable, places: Int32Array): Int32Array {
  const states = new Int32Array(places.length);
  eachStretch(table, places, 0, places.length, ({ state }, from, to) => takeCodes(state, places, from, to, states));
  return states;
}

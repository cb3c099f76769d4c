import { eachStretch, indexOf, type PackedTable } from "../facts/packed-table.ts";
import { type FarDays, type Segment, segmentDay } from "../facts/segment.ts";
import type { Column } from "../facts/table.ts";

/** The days, or the places of codes, in a column of some rows. */
export function numbersAt(
  table: PackedTable,
  { content }: Column,
  column: number,
  places: Int32Array,
): Int32Array | Uint8Array {
  if (content !== "day") return codesAt(table, places, ({ codes }) => codes[column], new Uint8Array(places.length));
  const days = new Int32Array(places.length);
  eachStretch(table, places, 0, places.length, (segment, from, to) => {
    takeDays(segment, column, places, from, to, days, table.farDays);
  });
  return days;
}

/** The states of some rows. */
export function statesAt(table: PackedTable, places: Int32Array): Int8Array {
  return codesAt(table, places, ({ state }) => state, new Int8Array(places.length));
}

function codesAt<Codes extends Uint8Array | Int8Array>(
  table: PackedTable,
  places: Int32Array,
  codesOf: (segment: Segment) => Codes | null | undefined,
  into: Codes,
): Codes {
  eachStretch(table, places, 0, places.length, (segment, from, to) => {
    takeCodes(codesOf(segment), places, from, to, into);
  });
  return into;
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
  into: Uint8Array | Int8Array,
): void {
  if (codes)
    for (let index = from; index < to; index += 1) into[index] = codes[indexOf(places[index] as number)] as number;
}

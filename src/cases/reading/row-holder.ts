import type { Day } from "../../calendar/day.ts";
import type { HeldRows, PackedTable, RowSource } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { FAR_DAY, type FarDays, farDayKey, type Segment } from "../facts/segment.ts";
import { tableWriter } from "../intake/table-writer.ts";
import type { Storage } from "../intake/write-values.ts";

/** Holds some rows of the table of applications, copied from segments that are used again. */
export interface RowHolder {
  /** Holds rows of a segment, by their index, ascending. */
  hold(segment: Segment, rows: Int32Array, farDays: FarDays): void;
  readonly segments: readonly Segment[];
  /** By place of a row that is held: its place among all rows. */
  places(): Int32Array;
  /** The rows that are held, as a table. */
  table(source: RowSource, held: HeldRows | null): PackedTable;
}

/** Starts to hold rows. */
export function rowHolder(options: ReadOptions, storage: Storage): RowHolder {
  const writer = tableWriter("applications", options, storage, null);
  let places = new Int32Array(64);
  let count = 0;

  function notePlaces(first: number, rows: Int32Array): void {
    if (count + rows.length > places.length) {
      const more = new Int32Array(2 * (count + rows.length));
      more.set(places);
      places = more;
    }
    for (let at = 0; at < rows.length; at += 1) places[count + at] = first + (rows[at] as number);
    count += rows.length;
  }

  /** Copies the rows, which have room, to the end of a segment. */
  function copy(segment: Segment, rows: Int32Array, into: Segment, farDays: FarDays): void {
    const to = into.count;
    if (into.at !== null) {
      for (let at = 0; at < rows.length; at += 1) into.at[to + at] = offsetOf(segment, rows[at] as number) - into.base;
    }
    copyColumn(segment.state, rows, into.state, to);
    for (let column = 0; column < segment.codes.length; column += 1) {
      const [codes, days, keys] = [segment.codes[column], segment.days[column], segment.keys[column]];
      if (codes) copyColumn(codes, rows, into.codes[column] as Uint8Array, to);
      if (keys) copyKeys(keys, rows, into.keys[column] as Int32Array, to);
      if (!days) continue;
      const copied = into.days[column] as Uint16Array;
      copyColumn(days, rows, copied, to);
      for (let at = 0; farDays.size > 0 && at < rows.length; at += 1) {
        if (copied[to + at] !== FAR_DAY) continue;
        const far = farDays.get(farDayKey(segment.first + (rows[at] as number), column)) as Day;
        writer.farDays.set(farDayKey(into.first + to + at, column), far);
      }
    }
    into.count = to + rows.length;
  }

  return {
    hold(segment, rows, farDays) {
      for (let column = 0; column < segment.codes.length; column += 1) {
        if (segment.codes[column] || segment.days[column] || segment.keys[column]) writer.open(column);
      }
      for (let from = 0; from < rows.length; ) {
        const { capacity, count: before } = writer.room(offsetOf(segment, rows[from] as number));
        const some = rows.subarray(from, from + capacity - before);
        // Any of the offsets can be the smallest or the largest: where another file starts, they start anew.
        for (const row of some) writer.room(offsetOf(segment, row));
        copy(segment, some, writer.room(-1), farDays);
        from += some.length;
      }
      notePlaces(segment.first, rows);
    },
    get segments() {
      return writer.segments;
    },
    places: () => places.subarray(0, count),
    table: (source, held) => ({ ...writer.finish(source).packed, held }),
  };
}

/** Where a row stands in its source, -1 where its place is enough. */
function offsetOf({ at, base }: Segment, row: number): number {
  return at === null ? -1 : base + (at[row] as number);
}

function copyColumn<Column extends Int8Array | Uint8Array | Uint16Array>(
  from: Column,
  rows: Int32Array,
  into: Column,
  to: number,
): void {
  for (let at = 0; at < rows.length; at += 1) into[to + at] = from[rows[at] as number] as number;
}

function copyKeys(from: Int32Array, rows: Int32Array, into: Int32Array, to: number): void {
  for (let at = 0; at < rows.length; at += 1) {
    into[2 * (to + at)] = from[2 * (rows[at] as number)] as number;
    into[2 * (to + at) + 1] = from[2 * (rows[at] as number) + 1] as number;
  }
}

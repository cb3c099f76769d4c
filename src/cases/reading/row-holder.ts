import type { HeldRows, PackedTable, RowSource } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { FAR_DAY, type FarDays, farDayKey, type Segment } from "../facts/segment.ts";
import { type Storage, type TableWriter, tableWriter } from "../intake/table-writer.ts";

/** Holds some rows of the table of applications, copied from segments that are used again. */
export interface RowHolder {
  hold(segment: Segment, index: number, farDays: FarDays): void;
  readonly segments: readonly Segment[];
  /** By place of a row that is held: its place among all rows. */
  placeOf(place: number): number;
  places(): Int32Array;
  /** The rows that are held, as a table. */
  table(source: RowSource, held: HeldRows | null): PackedTable;
  /** Lets go of the rows. */
  forget(): void;
}

/** Starts to hold rows. */
export function rowHolder(options: ReadOptions, storage: Storage): RowHolder {
  let writer: TableWriter = tableWriter("applications", options, storage, null);
  let places: number[] = [];

  function hold(segment: Segment, index: number, farDays: FarDays): void {
    const at = segment.at === null ? -1 : segment.base + (segment.at[index] as number);
    const into = writer.room(at);
    const to = into.count;
    if (into.at !== null && at >= 0) into.at[to] = at - into.base;
    into.state[to] = segment.state[index] as number;
    for (let column = 0; column < segment.codes.length; column += 1) {
      const codes = segment.codes[column];
      const days = segment.days[column];
      const keys = segment.keys[column];
      if (!codes && !days && !keys) continue;
      writer.open(column);
      if (codes) (into.codes[column] as Uint8Array)[to] = codes[index] as number;
      if (keys) {
        (into.keys[column] as Int32Array)[2 * to] = keys[2 * index] as number;
        (into.keys[column] as Int32Array)[2 * to + 1] = keys[2 * index + 1] as number;
      }
      if (!days) continue;
      (into.days[column] as Uint16Array)[to] = days[index] as number;
      if (days[index] !== FAR_DAY) continue;
      const far = farDays.get(farDayKey(segment.first + index, column));
      if (far !== undefined) writer.farDays.set(farDayKey(into.first + to, column), far);
    }
    into.count = to + 1;
    places.push(segment.first + index);
  }

  return {
    hold,
    get segments() {
      return writer.segments;
    },
    placeOf: (place) => places[place] as number,
    places: () => Int32Array.from(places),
    table(source, held) {
      const { packed } = writer.finish(source);
      return { ...packed, held };
    },
    forget() {
      writer = tableWriter("applications", options, storage, null);
      places = [];
    },
  };
}

import type { GiveBytes, RowSource } from "../facts/packed-table.ts";
import { SEGMENT_BITS, SEGMENT_ROWS, type Segment } from "../facts/segment.ts";

/** Rows of one file, or of one list in memory, that can be given again. */
export interface RawRows<Raw> {
  /**
   * Gives some rows again, in their order.
   *
   * @param rows numbers of rows, 0 for the first of this file, ascending.
   * @param at where they stand, as the intake was told; null where it was told nothing.
   * @param positions of the fields that are asked for, where not all are; -1 for one that is not there.
   * @param giveBytes is told of rows instead, where their fields are found in their bytes.
   */
  read(
    rows: Int32Array,
    at: Float64Array | null,
    give: (index: number, raw: Raw) => void,
    positions?: readonly number[],
    giveBytes?: GiveBytes,
  ): void;
}

/** Rows that nothing gives again, kept as they came. */
export interface KeptRows<Raw> extends RawRows<Raw> {
  keep(raw: Raw): void;
  forget(): void;
}

/** Starts to keep rows. Lists of cells are copied, for readers use theirs again. */
export function keptRows<Raw>(): KeptRows<Raw> {
  let kept: Raw[] = [];
  return {
    keep(raw) {
      kept.push(Array.isArray(raw) ? ([...raw] as Raw) : raw);
    },
    forget() {
      kept = [];
    },
    read(rows, _at, give) {
      for (let index = 0; index < rows.length; index += 1) give(index, kept[rows[index] as number] as Raw);
    },
  };
}

/** The rows of a list that is read from its first to its last, and stays as it is until it is forgotten. */
export function listedRows<Raw>(list: readonly Raw[]): KeptRows<Raw> {
  let listed = list;
  return {
    keep() {},
    forget() {
      listed = [];
    },
    read(rows, _at, give) {
      for (let index = 0; index < rows.length; index += 1) give(index, listed[rows[index] as number] as Raw);
    },
  };
}

/** Part of a table, from one file or list: its cells come in the contract's order of columns. */
export interface TablePart {
  /** The place of its first row. */
  readonly first: number;
  read(
    rows: Int32Array,
    at: Float64Array | null,
    give: (index: number, cells: readonly unknown[]) => void,
    columns?: readonly number[],
    giveBytes?: GiveBytes,
  ): void;
}

/**
 * The rows of all parts of a table, which stand one after the other.
 *
 * @param placeOf by place of a row in the segments: its place in the table, where the segments hold some rows only.
 */
export function tableSource(
  parts: readonly TablePart[],
  segments: readonly Segment[],
  placeOf?: (place: number) => number,
): RowSource {
  return {
    cellsOf(places, give, columns, giveBytes) {
      const inTable = (index: number): number => {
        const place = places[index] as number;
        return placeOf ? placeOf(place) : place;
      };
      let from = 0;
      parts.forEach((part, number) => {
        const end = parts[number + 1]?.first ?? Number.POSITIVE_INFINITY;
        let to = from;
        while (to < places.length && inTable(to) < end) to += 1;
        if (to === from) return;
        const start = from;
        const rows = new Int32Array(to - start);
        for (let at = 0; at < rows.length; at += 1) rows[at] = inTable(start + at) - part.first;
        from = to;
        part.read(
          rows,
          offsetsOf(segments, places, start, to),
          (index, cells) => give(start + index, cells),
          columns,
          giveBytes && ((first, count, bytes, fields) => giveBytes(start + first, count, bytes, fields)),
        );
      });
    },
  };
}

function offsetsOf(
  segments: readonly Segment[],
  places: ArrayLike<number>,
  from: number,
  to: number,
): Float64Array | null {
  const offsets = new Float64Array(to - from);
  for (let index = 0; index < offsets.length; index += 1) {
    const place = places[from + index] as number;
    const { at, base } = segments[place >>> SEGMENT_BITS] as Segment;
    if (at === null) return null;
    offsets[index] = base + (at[place & (SEGMENT_ROWS - 1)] as number);
  }
  return offsets;
}

import { eachStretch, type GiveBytes, indexOf, type RowSource } from "../facts/packed-table.ts";
import type { Segment } from "../facts/segment.ts";

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
      const inTable = placeOf ? places.map(placeOf) : places;
      let start = 0;
      parts.forEach((part, number) => {
        const from = start;
        const next = parts[number + 1];
        start = next ? firstFrom(inTable, next.first, from) : inTable.length;
        if (start === from) return;
        const own = inTable.subarray(from, start);
        part.read(
          // Nearly always there is one part, and nothing to take off.
          part.first === 0 ? own : own.map((place) => place - part.first),
          offsetsOf(segments, places.subarray(from, start)),
          (index, cells) => give(from + index, cells),
          columns,
          giveBytes && ((first, count, bytes, fields) => giveBytes(from + first, count, bytes, fields)),
        );
      });
    },
  };
}

/** The index of the first of some places that is not before one, from an index on. */
function firstFrom(places: Int32Array, place: number, from: number): number {
  let low = from;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function offsetsOf(segments: readonly Segment[], places: Int32Array): Float64Array | null {
  const offsets = new Float64Array(places.length);
  let hasOffsets = true;
  eachStretch({ segments }, places, 0, places.length, (segment, from, to) => {
    if (segment.at === null) hasOffsets = false;
    else takeOffsets(segment.at, segment.base, places, from, to, offsets);
  });
  return hasOffsets ? offsets : null;
}

/** In a function of its own, which is called for each segment: the engine makes fast what is called often. */
function takeOffsets(
  at: Uint32Array | Float64Array,
  base: number,
  places: Int32Array,
  from: number,
  to: number,
  offsets: Float64Array,
): void {
  for (let index = from; index < to; index += 1) {
    offsets[index] = base + (at[indexOf(places[index] as number)] as number);
  }
}

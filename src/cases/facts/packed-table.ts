import type { FurtherColumn } from "./register-rows.ts";
import { type FarDays, SEGMENT_BITS, SEGMENT_ROWS, type Segment, segmentDay } from "./segment.ts";
import { type ColumnName, placeOf, type TableName } from "./table.ts";

/** Where the rows of a table came from, and can be read again as they were given. */
export interface RowSource {
  /**
   * Gives the cells of some rows in the contract's order of columns, further ones after them, in one array that the next
   * row overwrites.
   *
   * @param places of rows that could be cut into cells, ascending.
   * @param columns places of the columns that are asked for, where not all are; the cells of others may be anything.
   * @param giveBytes is told of rows instead, where their source finds the fields of these columns in its bytes.
   */
  cellsOf(
    places: Int32Array,
    give: (index: number, cells: readonly unknown[]) => void,
    columns?: readonly number[],
    giveBytes?: GiveBytes,
  ): void;
}

/**
 * Is told where the fields of some rows stand in some bytes, from the first of them on: row by row, two numbers a column
 * that was asked for, its first byte and the one behind its last. They are ASCII, and without space around them.
 */
export type GiveBytes = (first: number, count: number, bytes: Uint8Array, fields: Int32Array) => void;

/** Every row of a table as columns of numbers; texts stay where they came from. */
export interface PackedTable {
  readonly name: TableName;
  /** How many rows were read. */
  readonly rows: number;
  /** Empty where the header of the table cannot be used. */
  readonly segments: readonly Segment[];
  readonly farDays: FarDays;
  /** Of the table of persons, where the caller named further columns: texts by place of the row. */
  readonly further: readonly FurtherColumn[];
  /** Gives rows again; where texts are kept, only until reading has ended. */
  readonly source: RowSource;
  /** Whether the texts of ids stand in the segments. */
  readonly keepsTexts: boolean;
  /** Which bits of keys count. */
  readonly keyMask: number;
  /** Of a table that was read in passes: which rows the segments hold, and what all of its rows come to; else null. */
  readonly held: HeldRows | null;
}

/** The rows that were held of a table that was read in passes, and what all of its rows come to. */
export interface HeldRows {
  /** By place of a row in the segments: its place among all rows. */
  readonly placeOf: Int32Array;
  /** How many of all rows have each state. */
  readonly states: ReadonlyMap<number, number>;
  /** The sum of the words of all kept rows, by lane. */
  sum(lane: number): number;
  /** By column of days: the latest day of a kept row, and the place of the first row that has it. */
  latest(column: ColumnName): { readonly day: number; readonly place: number };
}

/** How many rows stand in the segments of a table. */
export function rowsHeld({ held, rows }: PackedTable): number {
  return held === null ? rows : held.placeOf.length;
}

/** The number of a row in its table, 1 for the first row of data. */
export function rowNumber({ held }: PackedTable, place: number): number {
  return (held === null ? place : (held.placeOf[place] as number)) + 1;
}

/** The segment in which a row stands. */
export function segmentOf({ segments }: PackedTable, place: number): Segment {
  return segments[place >>> SEGMENT_BITS] as Segment;
}

/**
 * Gives some places segment by segment, as those of `places` from one index up to another: rows stand far apart, and the
 * shorter the work on each, the more of them the processor waits for at once.
 *
 * @param places ascending.
 */
export function eachStretch(
  { segments }: Pick<PackedTable, "segments">,
  places: Int32Array,
  first: number,
  end: number,
  give: (segment: Segment, from: number, to: number) => void,
): void {
  for (let from = first; from < end; ) {
    const number = (places[from] as number) >>> SEGMENT_BITS;
    let to = from + 1;
    while (to < end && (places[to] as number) >>> SEGMENT_BITS === number) to += 1;
    give(segments[number] as Segment, from, to);
    from = to;
  }
}

/** The index of a row in its segment. */
export function indexOf(place: number): number {
  return place & (SEGMENT_ROWS - 1);
}

/** What became of a row: `KEPT`, `DUPLICATE`, or the place of the code that set it aside. */
export function stateAt(table: PackedTable, place: number): number {
  return segmentOf(table, place).state[indexOf(place)] as number;
}

/** The day in a column of a row, `NO_DAY` where there is none. */
export function dayAt(table: PackedTable, column: ColumnName, place: number): number {
  return segmentDay(segmentOf(table, place), placeOf(table.name, column), indexOf(place), table.farDays);
}

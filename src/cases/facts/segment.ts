import { type Day, dayFromParts, NO_DAY } from "../../calendar/day.ts";
import { KEPT } from "./register-rows.ts";
import { type Column, type TableName, tableColumns } from "./table.ts";

/** How many rows a segment has, save for the last: the segment of a place is `place >>> SEGMENT_BITS`. */
export const SEGMENT_BITS = 16;
/** How many rows a segment has room for at most. */
export const SEGMENT_ROWS: number = 1 << SEGMENT_BITS;
const SMALLEST = 64;

/**
 * A stretch of rows of a table as columns, by place of the column in the contract's order; null for a column in which
 * every row so far is empty. Rows stand one after the other from index 0, broken ones too, so that the number of a row is
 * its place plus one.
 */
export interface Segment {
  /** The place of its first row. */
  readonly first: number;
  count: number;
  /** For how many rows the columns have room. */
  capacity: number;
  /** `KEPT`, `DUPLICATE`, or the place in `issueCodes` of the first rule that set the row aside. */
  state: Int8Array;
  /** Places in the codes of the column; 0 for empty. */
  readonly codes: (Uint8Array | null)[];
  /** Days since 1900-01-01, 0 for none, `FAR_DAY` for one that is kept apart. */
  readonly days: (Uint16Array | null)[];
  /** Two lanes a row: the key of an id, or 0 and 0 for none. */
  readonly keys: (Int32Array | null)[];
  /** Texts of ids, where their source cannot give them again. */
  readonly texts: (string[] | null)[];
  /** Where the row stands in its source, from `base`; null where its place is enough. */
  at: Uint32Array | Float64Array | null;
  base: number;
}

/** What a day column holds for a day that does not fit: the day itself stands in `farDays` of the table. */
export const FAR_DAY = 0xffff;
/** The day before the first that fits. */
export const DAY_BASE: Day = /* @__PURE__ */ dayFromParts(1900, 1, 1);

/** A segment without a row, with room for a few. */
export function emptySegment(table: TableName, first: number): Segment {
  const capacity = first === 0 ? SMALLEST : SEGMENT_ROWS;
  const none = tableColumns[table].map(() => null);
  return {
    first,
    count: 0,
    capacity,
    state: new Int8Array(capacity).fill(KEPT),
    codes: [...none],
    days: [...none],
    keys: [...none],
    texts: [...none],
    at: null,
    base: 0,
  };
}

/** A full segment made ready for the rows that come after its own, in the same memory. */
export function emptiedSegment(segment: Segment): Segment {
  segment.state.fill(KEPT);
  // Whoever writes a row leaves what is empty as it is.
  for (const columns of [segment.codes, segment.days, segment.keys]) for (const column of columns) column?.fill(0);
  return { ...segment, first: segment.first + SEGMENT_ROWS, count: 0, at: null, base: 0 };
}

/** Gives a segment room for more rows: a small register does not pay for a large one. */
export function growSegment(segment: Segment): void {
  const capacity = Math.min(SEGMENT_ROWS, segment.capacity * 8);
  segment.state = into(new Int8Array(capacity).fill(KEPT), segment.state);
  for (const [column, codes] of segment.codes.entries()) {
    const [days, keys] = [segment.days[column], segment.keys[column]];
    if (codes) segment.codes[column] = into(new Uint8Array(capacity), codes);
    if (days) segment.days[column] = into(new Uint16Array(capacity), days);
    if (keys) segment.keys[column] = into(new Int32Array(capacity * 2), keys);
    const texts = segment.texts[column];
    if (texts) texts.length = capacity;
  }
  if (segment.at instanceof Uint32Array) segment.at = into(new Uint32Array(capacity), segment.at);
  else if (segment.at !== null) segment.at = into(new Float64Array(capacity), segment.at);
  segment.capacity = capacity;
}

function into<Column extends { set(from: Column): void }>(wider: Column, column: Column): Column {
  wider.set(column);
  return wider;
}

/** Makes room for the values of a column, empty in every row so far. */
export function openColumn(segment: Segment, place: number, { content }: Column): void {
  const { capacity, codes, days, keys } = segment;
  if (content === "code") codes[place] ??= new Uint8Array(capacity);
  else if (content === "day") days[place] ??= new Uint16Array(capacity);
  else keys[place] ??= new Int32Array(capacity * 2);
}

/** The texts of a column of ids, with room for those of every row: a list that is written to far behind its end is slow. */
export function openTexts(segment: Segment, place: number): string[] {
  const texts = segment.texts[place];
  if (texts) return texts;
  const opened = new Array<string>(segment.capacity);
  segment.texts[place] = opened;
  return opened;
}

/** In rows that are all broken every column is empty. */
export function giveBackColumns({ codes, days, keys, texts }: Segment): void {
  for (const columns of [codes, days, keys, texts]) columns.fill(null);
}

/** Offsets are kept from the first of a segment, in four bytes where that is enough: another file begins anew. */
export function makeRoomForOffset(segment: Segment, at: number): void {
  if (segment.at === null) {
    segment.base = at;
    segment.at = new Uint32Array(segment.capacity);
  } else if ((at < segment.base || at - segment.base > 0xffffffff) && segment.at instanceof Uint32Array) {
    segment.at = Float64Array.from(segment.at);
  }
}

/** Days that do not fit in two bytes, by place of the row and then of the column. */
export type FarDays = Map<number, Day>;

/** How a far day is found. */
export function farDayKey(place: number, column: number): number {
  return place * 32 + column;
}

/** The day in a column of a segment, by index of the row; `NO_DAY` where there is none. */
export function segmentDay(segment: Segment, column: number, index: number, farDays: FarDays): number {
  const stored = segment.days[column]?.[index] ?? 0;
  if (stored === 0) return NO_DAY;
  return stored === FAR_DAY ? (farDays.get(farDayKey(segment.first + index, column)) as number) : stored + DAY_BASE;
}

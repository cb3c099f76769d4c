/** Texts as UTF-8: where each of them begins and ends. */
export interface TextValues {
  readonly kind: "text";
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Calendar dates, as days since 1970-01-01. */
export interface DayValues {
  readonly kind: "day";
  readonly days: Int32Array;
}

/** Moments, in units since the midnight with which 1970 began. */
export interface MomentValues {
  readonly kind: "moment";
  readonly units: BigInt64Array;
  readonly unitsADay: bigint;
}

/** Numbers of any kind that an array holds. */
export interface NumberValues {
  readonly kind: "number";
  readonly numbers: ArrayLike<number | bigint>;
}

/** Values of rare types, each turned into a cell already. */
export interface CellValues {
  readonly kind: "cell";
  readonly cells: readonly unknown[];
}

/** Values of a type that no column of a register can hold. */
export interface UnreadableValues {
  readonly kind: "unreadable";
}

/** The values of a stretch of a column, or the entries of its dictionary. */
export type ColumnValues = TextValues | DayValues | MomentValues | NumberValues | CellValues | UnreadableValues;

/** A stretch of a column as a file or a table of columns holds it. */
export interface ColumnBlock {
  readonly rows: number;
  /** Which of the values stands in each row, -1 where the cell is empty; null where row and value have one number. */
  readonly places: Int32Array | null;
  readonly values: ColumnValues;
}

/** What stands in front of the first stretch of a column. */
export const NO_BLOCK: ColumnBlock = { rows: 0, places: null, values: { kind: "unreadable" } };

/** A column that is read stretch after stretch; null after the last. */
export type ColumnReader = () => ColumnBlock | null;

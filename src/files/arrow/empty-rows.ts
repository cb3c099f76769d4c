import type { ArrowBatch } from "./arrow-table.ts";

/** Which rows of a batch are empty: a bit a row, 0 for an empty one. */
export interface EmptyRows {
  readonly bits: Uint8Array;
  /** The bit of the first row. */
  readonly first: number;
}

/**
 * Which rows of a batch are empty; null where none is.
 *
 * @throws RangeError where there are fewer bits than rows.
 */
export function emptyRows({ validity, nullBitmap, offset, length }: ArrowBatch): EmptyRows | null {
  const bits = (validity ?? nullBitmap) as Uint8Array | null | undefined;
  if (bits === null || bits === undefined || bits.length === 0) return null;
  const first = offset ?? 0;
  if (bits.length * 8 < first + length) throw new RangeError("fewer bits than rows");
  return { bits, first };
}

/** Whether a row is among them. */
export function isEmptyRow({ bits, first }: EmptyRows, row: number): boolean {
  return (((bits[(first + row) >> 3] as number) >> ((first + row) & 7)) & 1) === 0;
}

import type { Day } from "../../calendar/day.ts";
import type { Manifest } from "./manifest.ts";
import type { TableName } from "./table.ts";

/** In `StoredTable.state`: the row is kept. */
export const KEPT = -1;
/** In `StoredTable.state`: the row equals an earlier one. */
export const DUPLICATE = -2;

/** A further column of persons that the caller named, apart from those of the contract. */
export interface FurtherColumn {
  /** As the caller wrote it. */
  readonly header: string;
  /** By place of the row; "" where the cell is empty. */
  readonly texts: readonly string[];
}

/** A column of texts, which become strings only where they are asked for. */
export interface TextColumn {
  /** One of them, by place of the row. */
  at(place: number): string;
  /** All of them, made once. */
  all(): readonly string[];
}

/**
 * Every row of a table that could be cut into cells, as columns in the contract's order. Empty and unusable cells
 * hold "", `NOBODY`, `NO_DAY` or the first code.
 */
export interface StoredTable {
  readonly count: number;
  /** By place of the column: its texts; null for what is no column of text. */
  readonly texts: readonly (TextColumn | null)[];
  /** By place of the column: person codes, places of codes, or days; null for columns of text. */
  readonly numbers: readonly (Int32Array | Uint8Array | null)[];
  /** Row in the table it came from, 1 for the first row of data. */
  readonly row: Int32Array;
  /** `KEPT`, `DUPLICATE`, or the place in `issueCodes` of the first rule that set the row aside. */
  readonly state: Int8Array;
  /** For tables that name an application: its place in the table of applications, or -1; else empty. */
  readonly application: Int32Array;
  /** Of the table of persons, where the caller named further columns. */
  readonly further?: readonly FurtherColumn[];
}

/** A register before the reference date hides anything: what intake kept, whole. */
export interface RegisterRows {
  /** Null for a table that was not given. */
  readonly tables: Readonly<Record<TableName, StoredTable | null>>;
  /** How many person codes there are. */
  readonly personCount: number;
  /** The id of every person code. */
  readonly persons: readonly string[];
  /** Rows of applications that were set aside before they were stored: broken lines, and all rows of an unusable table. */
  readonly applicationsNotStored: number;
  readonly manifest: Manifest;
  /** Same for the same kept rows, whatever their order or file format. */
  readonly digest: string;
  /** The latest submission, decision or recording in the rows that count for it. */
  readonly latestDay: Day | null;
}

/** States of rows with some of them set aside: a row set aside is counted under the first of its codes. */
export function stateWith(state: Int8Array, aside: number, places: readonly number[]): Int8Array {
  const settled = state.slice();
  for (const place of places) {
    const before = settled[place] as number;
    settled[place] = before < 0 ? aside : Math.min(before, aside);
  }
  return settled;
}

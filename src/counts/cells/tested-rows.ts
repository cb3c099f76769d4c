import { OPEN } from "../../cases/facts/codes.ts";
import type { EachRow } from "./count-cells.ts";
import type { CountedByPeriod, PlannedRow } from "./period-rows.ts";

/** Says of an item, by its index, whether it belongs. */
export type Belongs = (index: number) => boolean;

/** A row, and what belongs to it. */
export interface TestedRow extends PlannedRow {
  readonly has: Belongs;
  /** What of it is part of the number open: the same, except in a row of one outcome. */
  readonly among?: Belongs;
}

/** Rows that each say what belongs to them. Cost: the items times the rows. */
export function testedRows(
  rows: readonly TestedRow[],
  outcome: Int32Array | Uint8Array,
): Pick<CountedByPeriod, "rows" | "eachRow" | "eachOpenRow"> {
  const visiting =
    (testOf: (row: TestedRow) => Belongs): EachRow =>
    (index, visit) =>
      rows.forEach((row, place) => {
        if (testOf(row)(index)) visit(place);
      });
  const eachAmong = visiting(({ has, among }) => among ?? has);
  return {
    rows,
    eachRow: visiting(({ has }) => has),
    eachOpenRow: (index, visit) => {
      if (outcome[index] === OPEN) eachAmong(index, visit);
    },
  };
}

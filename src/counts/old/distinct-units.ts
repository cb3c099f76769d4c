import type { Unit } from "../asked/unit.ts";
import type { CountedChains } from "./counted-chain.ts";
import { unitGroups } from "./unit-groups.ts";

/** Applications as counting by unit sees them, one entry each. */
export type UnitColumns = Pick<CountedChains, "count" | "submitted" | "applicant" | "sponsor" | "dossier">;

/**
 * How many units there are in each period and in all of them together, for each of several rows: an application,
 * person, sponsor or dossier counts in a cell when at least one of its applications does, and in the total once. Cost:
 * the applications times the rows.
 *
 * @param placeOf the place of the period of a day, -1 for none, as `periodPlaces` gives it.
 * @param periods how many periods there are.
 * @param rows for each row, whether an application belongs to it, by index.
 * @returns for each row a count a period and the total as its last.
 */
export function distinctUnits(
  columns: UnitColumns,
  unit: Unit,
  placeOf: (day: number) => number,
  periods: number,
  rows: readonly ((index: number) => boolean)[],
): readonly Int32Array[] {
  const counts = rows.map(() => new Int32Array(periods + 1));
  // Which group was the last to count in a cell: as groups come one after another, this makes each count once.
  const last = rows.map(() => new Int32Array(periods + 1));
  const { heads, next } = unitGroups(columns, unit);
  for (let group = 1; group <= heads.length; group += 1) {
    for (let index = heads[group - 1] as number; index >= 0; index = next[index] as number) {
      const place = placeOf(columns.submitted[index] as number);
      if (place < 0) continue;
      for (let row = 0; row < rows.length; row += 1) {
        if (!rows[row]?.(index)) continue;
        countOnce(counts[row] as Int32Array, last[row] as Int32Array, place, group);
        countOnce(counts[row] as Int32Array, last[row] as Int32Array, periods, group);
      }
    }
  }
  return counts;
}

function countOnce(counts: Int32Array, lastGroup: Int32Array, cell: number, group: number): void {
  if (lastGroup[cell] === group) return;
  lastGroup[cell] = group;
  counts[cell] = (counts[cell] as number) + 1;
}

import type { CountedUnit } from "../asked/unit.ts";
import type { UnitColumns } from "./counted-chains.ts";
import { unitGroups } from "./unit-groups.ts";

/** Calls back with each row that something at an index belongs to. */
export type EachRow = (index: number, visit: (row: number) => void) => void;

/** What is counted in a grid of rows and columns. */
export interface CountedGrid {
  readonly items: UnitColumns;
  readonly rows: number;
  /** How many columns there are. */
  readonly width: number;
  /** Calls back with the row and the column of each cell that the item at an index belongs to. */
  readonly eachCell: (index: number, visit: (row: number, column: number) => void) => void;
}

/**
 * How many units there are in each cell of a grid: a person, sponsor or dossier counts in a cell when at least one of its
 * items belongs to it, and once. The only engine that counts. Cost: the items, and the cells that each belongs to.
 *
 * @returns the cells, row after row.
 */
export function countCells({ items, rows, width, eachCell }: CountedGrid, unit: CountedUnit): Int32Array {
  const counts = new Int32Array(rows * width);
  // Which group was the last to count in a cell: as groups come one after another, this makes each count once.
  const lastGroup = new Int32Array(counts.length);
  const { heads, next } = unitGroups(items, unit);
  let group = 0;
  const countOnce = (row: number, column: number): void => {
    const cell = row * width + column;
    if (lastGroup[cell] === group) return;
    lastGroup[cell] = group;
    counts[cell] = (counts[cell] as number) + 1;
  };
  for (const head of heads) {
    group += 1;
    for (let index = head; index >= 0; index = next[index] as number) eachCell(index, countOnce);
  }
  return counts;
}

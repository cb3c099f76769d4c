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
  /** By index: a number from 0 that only items of the same cells share; left out where nobody says. */
  readonly alike?: Int32Array | null;
}

/**
 * How many units there are in each cell of a grid: a person, sponsor or dossier counts in a cell when at least one of its
 * items belongs to it, and once. The only engine that counts. Cost: the items, and the cells that each belongs to.
 *
 * @returns the cells, row after row.
 */
export function countCells(grid: CountedGrid, unit: CountedUnit): Int32Array {
  const { items, rows, width, eachCell, alike } = grid;
  if (alike != null && unit === "applications") return countAlike(grid, alike);
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

/** Counts items one by one: asks once for the cells of those that are alike. */
function countAlike({ rows, width, eachCell }: CountedGrid, alike: Int32Array): Int32Array {
  const kinds = alike.reduce((most, kind) => Math.max(most, kind + 1), 0);
  const number = new Int32Array(kinds);
  const example = new Int32Array(kinds);
  for (let index = 0; index < alike.length; index += 1) {
    const kind = alike[index] as number;
    number[kind] = (number[kind] as number) + 1;
    example[kind] = index;
  }
  const counts = new Int32Array(rows * width);
  number.forEach((many, kind) => {
    if (many === 0) return;
    eachCell(example[kind] as number, (row, column) => {
      counts[row * width + column] = (counts[row * width + column] as number) + many;
    });
  });
  return counts;
}

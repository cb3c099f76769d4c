import type { Period } from "../asked/periods.ts";
import { periodPlaces } from "../asked/periods.ts";
import type { CountedUnit, Measure } from "../asked/unit.ts";
import { inOrderOfIds } from "./cell-chain.ts";
import { type CountedGrid, countCells, type EachRow } from "./count-cells.ts";
import type { UnitColumns } from "./counted-chains.ts";
import type { CellChain, Row, TableSource } from "./exact-table.ts";

/** A row before it is counted. */
export interface PlannedRow {
  readonly keys: readonly string[];
  readonly measure: Measure;
}

/** What is counted by periods: items, each with a day and the rows that it belongs to. */
export interface CountedByPeriod {
  readonly items: UnitColumns;
  /** By index: the day that puts the item in a period. */
  readonly days: Int32Array;
  readonly rows: readonly PlannedRow[];
  readonly eachRow: EachRow;
  /** By index: a code that only items of the same rows share; left out where nobody says. */
  readonly alike?: Uint8Array;
  /** The rows whose number open an item is part of; null where nothing can be open. */
  readonly eachOpenRow: EachRow | null;
  /** Whether an item counts as open only where it falls in a covered period that is shown; left out where none can be. */
  readonly openInPeriods?: boolean;
  /** What is behind an item, by its index, in a row. */
  readonly chainsAt: (index: number, row: number) => readonly CellChain[];
}

/** Rows with their cells, and what is behind them. */
export interface CountedRows {
  readonly rows: readonly Row<number>[];
  readonly source: TableSource;
}

/**
 * Counts items by period: for each unit every row, with a cell for each period, the total and, where something can be
 * open, the number open. Cost: that of `countCells`, for each unit.
 */
export function countByPeriod(
  counted: CountedByPeriod,
  periods: readonly Period[],
  units: readonly CountedUnit[],
): CountedRows {
  const { items, rows, chainsAt } = counted;
  const width = periods.length + (counted.eachOpenRow === null ? 1 : 2);
  const eachCell = cellsByPeriod(counted, periods);
  const alike = counted.alike === undefined ? null : alikeInPeriods(counted.alike, counted.days, periods);
  const inOneRow = (wanted: ReadonlySet<number>): CountedGrid => ({
    items,
    rows: 1,
    width,
    eachCell: (index, visit) => eachCell(index, (row, column) => wanted.has(row) && visit(0, column)),
  });
  const cells = (counts: Int32Array, row: number): readonly (number | null)[] =>
    Array.from({ length: width }, (_, column) =>
      periods[column]?.covered === null ? null : (counts[row * width + column] as number),
    );
  return {
    rows: units.flatMap((unit) => {
      const counts = countCells({ items, rows: rows.length, width, eachCell, alike }, unit);
      return rows.map(({ keys, measure }, row) => ({ keys, unit, measure, cells: cells(counts, row) }));
    }),
    source: {
      chainsOf: (row, column) => {
        const found: CellChain[] = [];
        const wanted = row % rows.length;
        for (let index = 0; index < items.count; index += 1) {
          let isBehind = false;
          eachCell(index, (other, place) => {
            if (other === wanted && place === column) isBehind = true;
          });
          if (isBehind) found.push(...chainsAt(index, wanted));
        }
        return inOrderOfIds(found);
      },
      together: (some) => {
        const unit = units[Math.floor((some[0] as number) / rows.length)] as CountedUnit;
        return cells(countCells(inOneRow(new Set(some.map((row) => row % rows.length))), unit), 0);
      },
    },
  };
}

/** The cells that an item belongs to: of its rows, those of its period and the total; and the number open. */
export function cellsByPeriod(
  { days, eachRow, eachOpenRow, openInPeriods }: CountedByPeriod,
  periods: readonly Period[],
): CountedGrid["eachCell"] {
  const placeOf = periodPlaces(periods);
  const total = periods.length;
  return (index, visit) => {
    const place = placeOf(days[index] as number);
    if (place >= 0) {
      eachRow(index, (row) => {
        visit(row, place);
        visit(row, total);
      });
    }
    if (eachOpenRow !== null && (place >= 0 || openInPeriods === false))
      eachOpenRow(index, (row) => visit(row, total + 1));
  };
}

/** By index: a number that only items of the same rows and period share. */
function alikeInPeriods(alike: Uint8Array, days: Int32Array, periods: readonly Period[]): Int32Array {
  const placeOf = periodPlaces(periods);
  const found = new Int32Array(alike.length);
  for (let index = 0; index < found.length; index += 1) {
    found[index] = (placeOf(days[index] as number) + 1) * 0x100 + (alike[index] as number);
  }
  return found;
}

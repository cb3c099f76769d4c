import type { PeriodLabel } from "../../calendar/period.ts";
import { outcomes } from "../../cases/facts/application.ts";
import { chainClasses } from "../../chains/definition/chain.ts";
import type { Measure, TableClass } from "../asked/unit.ts";
import type { CountedChains } from "./counted-chain.ts";
import type { ExactTable } from "./exact-table.ts";
import { periodPlaces } from "./table-periods.ts";

/** One cell of a table: a row, and a period or the total. */
export interface CellAddress {
  readonly class: TableClass;
  readonly measure: Measure;
  readonly period: PeriodLabel | "total";
}

/**
 * The chains that a cell counts, as indexes into the columns that the table was counted from, in their order. A
 * person, sponsor or dossier that counts once can have several. None for a period that is not covered. Time grows
 * with the chains.
 *
 * @throws RangeError when the table has no such cell.
 */
export function chainIndexes(chains: CountedChains, table: ExactTable, cell: CellAddress): readonly number[] {
  const place = table.periods.findIndex((period) => period.label === cell.period);
  const isCell = table.series.some((series) => series.class === cell.class && series.measure === cell.measure);
  if (!isCell || (cell.period !== "total" && place < 0)) {
    throw new RangeError("Pass the class and measure of a row of this table, and one of its periods or total.");
  }
  const placeOf = periodPlaces(table.periods, table.about.period);
  const days = table.about.basis === "decision" ? chains.decided : chains.submitted;
  const chainClass = cell.class === "all-forms" ? null : chainClasses.indexOf(cell.class);
  const outcome = cell.measure === "applications" ? null : outcomes.indexOf(cell.measure);
  const indexes: number[] = [];
  for (let index = 0; index < chains.count; index += 1) {
    if (chainClass !== null && chains.class[index] !== chainClass) continue;
    if (outcome !== null && chains.outcome[index] !== outcome) continue;
    const found = placeOf(days[index] as number);
    if (found >= 0 && (cell.period === "total" || found === place)) indexes.push(index);
  }
  return indexes;
}

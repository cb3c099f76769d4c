import { outcomes } from "../../cases/facts/application.ts";
import type { StoredChains as Chains } from "../../chains/detection/stored-chains.ts";
import { type Measure, measures, type TableClass, tableClasses } from "../../counts/asked/unit.ts";
import type { CellAddress } from "../../counts/old/chain-indexes.ts";
import { type Counted, countedChains } from "../../counts/old/count-chains.ts";
import type { ExactTable } from "../../counts/old/exact-table.ts";
import { periodPlaces } from "../../counts/old/table-periods.ts";

/** The columns of the tables of a revision; a state is counted in those of the old or of the new one. */
export type RevisionColumns = Pick<ExactTable, "periods" | "about">;

/** The chains of one state, and in which cells each of them counts. */
export interface CountedState {
  readonly chains: Chains;
  readonly counted: Counted;
  /** Calls back with each cell that the chain at an index counts in: its classes and measures, its period and the total. */
  readonly eachCell: (index: number, visit: (cell: number) => void) => void;
}

const ALL_FORMS: number = tableClasses.indexOf("all-forms");
const APPLICATIONS: number = measures.indexOf("applications");
const MEASURE_OF_OUTCOME: readonly number[] = outcomes.map((outcome) => measures.indexOf(outcome));

/** How many cells there are: each class and measure has one a period, and its total as the last. */
export function cellCount({ periods }: RevisionColumns): number {
  return tableClasses.length * measures.length * (periods.length + 1);
}

/** The number of the first cell of a row. */
export function rowStart({ periods }: RevisionColumns, tableClass: TableClass, measure: Measure): number {
  return (tableClasses.indexOf(tableClass) * measures.length + measures.indexOf(measure)) * (periods.length + 1);
}

/** The number of a cell; -1 where the columns have no such period. */
export function cellNumber(columns: RevisionColumns, { class: tableClass, measure, period }: CellAddress): number {
  const { periods } = columns;
  const place = period === "total" ? periods.length : periods.findIndex(({ label }) => label === period);
  return place < 0 ? -1 : rowStart(columns, tableClass, measure) + place;
}

/** What of some chains counts in which cell of a table. */
export function countedState(chains: Chains, columns: RevisionColumns): CountedState {
  const counted = countedChains(chains);
  const { class: classOf, outcome, submitted, decided } = counted.columns;
  const days = columns.about.basis === "decision" ? decided : submitted;
  const placeOf = periodPlaces(columns.periods, columns.about.period);
  const total = columns.periods.length;
  const eachCell: CountedState["eachCell"] = (index, visit) => {
    const place = placeOf(days[index] as number);
    if (place < 0) return;
    for (const row of [classOf[index] as number, ALL_FORMS]) {
      for (const measure of [APPLICATIONS, MEASURE_OF_OUTCOME[outcome[index] as number] as number]) {
        const start = (row * measures.length + measure) * (total + 1);
        visit(start + place);
        visit(start + total);
      }
    }
  };
  return { chains, counted, eachCell };
}

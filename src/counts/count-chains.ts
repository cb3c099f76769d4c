import { type Chains, type StoredChains, storedChains } from "../chains/detection/stored-chains.ts";
import { type CountOptions, countRule, foundBy, questionOf } from "./asked/count-options.ts";
import { coveredDays, periodsOf } from "./asked/periods.ts";
import type { Question } from "./asked/question.ts";
import { chainItems } from "./cells/chain-items.ts";
import { type CountedChains, countedChains } from "./cells/counted-chains.ts";
import type { ExactTable } from "./cells/exact-table.ts";
import { fixed } from "./cells/make-table.ts";
import { outcomeRows } from "./cells/outcome-rows.ts";
import { type CountedByPeriod, type CountedRows, countByPeriod } from "./cells/period-rows.ts";
import { periodTable } from "./cells/period-table.ts";

/**
 * Counts chains per class, measure and period: the memo's tables (section 4 of the contract). A person, sponsor or
 * dossier counts in a cell when at least one of its chains does, and in the total once. Exact counts, which `publish`
 * protects. Cost: grows with the chains and the cells.
 *
 * @throws TypeError for anything but chains, and without a unit; RangeError for options that do not exist or do not fit
 * together.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const exact = countChains(findChains(register, memo2023), { unit: "applications" });
 * exact.rows.slice(0, 2).map(({ keys }) => keys.join(" ")); // ["nareis-op-nareis applications", "nareis-op-nareis granted"]
 */
export function countChains(chains: Chains, options: CountOptions): ExactTable<"classes"> {
  const stored = storedChains(chains);
  return classesTable(stored, questionOf("classes", countRule, options, foundBy(stored)));
}

/** Answers it with the chains of its definition at its reference date. */
export function classesTable(chains: StoredChains, question: Question<"classes">): ExactTable<"classes"> {
  const counted = classRowsPlanned(countedChains(chains), question);
  return periodTable(question, chains.basis, [fixed("class"), fixed("measure")], counted);
}

/** The rows of class, then measure, of some counted chains, over the periods that a question shows. */
export function classRows(counted: CountedChains, question: AskedOfClasses): CountedRows {
  const periods = periodsOf(question.periods, coveredDays(counted.chains.basis));
  return countByPeriod(classRowsPlanned(counted, question), periods, question.units);
}

/** What rows of class, then measure, are asked by. */
export type AskedOfClasses = Pick<Question<"classes">, "classes" | "measures" | "basis" | "periods" | "units">;

/** The same before they are counted by period. */
export function classRowsPlanned(counted: CountedChains, question: AskedOfClasses): CountedByPeriod {
  const { rows, ...belonging } = outcomeRows(counted, question);
  return {
    ...chainItems(counted, question.basis),
    ...belonging,
    rows: rows.map((row) => ({ keys: [row.class, row.measure], measure: row.measure })),
  };
}

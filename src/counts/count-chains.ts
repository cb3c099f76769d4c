import { type Chains, type StoredChains, storedChains } from "../chains/detection/stored-chains.ts";
import { askedOf, type CountOptions, countRule } from "./asked/count-options.ts";
import { coveredDays, periodsOf } from "./asked/periods.ts";
import type { ClassesQuestion } from "./asked/question.ts";
import { cellChain } from "./cells/cell-chain.ts";
import { type CountedChains, countedChains } from "./cells/counted-chains.ts";
import type { ExactTable } from "./cells/exact-table.ts";
import { exactTableOf, fixed } from "./cells/make-table.ts";
import { outcomeRows } from "./cells/outcome-rows.ts";
import { type CountedByPeriod, type CountedRows, countByPeriod } from "./cells/period-rows.ts";
import { seriesBreaks } from "./cells/series-breaks.ts";
import { periodColumns, registerFacts } from "./cells/table-facts.ts";

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
export function countChains(chains: Chains, options: CountOptions): ExactTable<ClassesQuestion> {
  const stored = storedChains(chains);
  return classesTable(stored, classesQuestion(stored, options));
}

/** The question of the memo's tables. */
export function classesQuestion({ definition, register }: StoredChains, options: CountOptions): ClassesQuestion {
  const asked = askedOf(options, countRule, [definition], [register.referenceDate]);
  return Object.freeze({ of: "classes", ...asked }) as ClassesQuestion;
}

/** Answers it with the chains of its definition at its reference date. */
export function classesTable(chains: StoredChains, question: ClassesQuestion): ExactTable<ClassesQuestion> {
  const periods = periodsOf(question.periods, coveredDays(chains.register));
  return exactTableOf(question, {
    dimensions: [fixed("class"), fixed("measure")],
    columns: periodColumns(periods, true),
    registers: [registerFacts(chains.register)],
    seriesBreaks: seriesBreaks(periods, question),
    ...classRows(countedChains(chains), question),
  });
}

/** The rows of class, then measure, of some counted chains, over the periods that a question shows. */
export function classRows(counted: CountedChains, question: ClassRowsAsked): CountedRows {
  const periods = periodsOf(question.periods, coveredDays(counted.chains.register));
  return countByPeriod(countedByClass(counted, question), periods, question.units);
}

/** What the rows of class, then measure, are asked by. */
export type ClassRowsAsked = Pick<ClassesQuestion, "classes" | "measures" | "basis" | "periods" | "units">;

/** Counted chains by class, then measure, before they are counted by period. */
export function countedByClass(counted: CountedChains, question: ClassRowsAsked): CountedByPeriod {
  const { rows, eachRow, eachOpenRow } = outcomeRows(counted, question);
  return {
    items: counted,
    days: question.basis === "decision" ? counted.decided : counted.submitted,
    rows: rows.map((row) => ({ keys: [row.class, row.measure], measure: row.measure })),
    eachRow,
    eachOpenRow,
    // By decision no period holds an open case, so that all of them stand behind every period.
    openInPeriods: question.basis === "submission",
    chainsAt: (index) => counted.placesBehind(index).map((place) => cellChain(counted.chains, place)),
  };
}

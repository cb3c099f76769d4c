import type { StoredRegister } from "../../cases/facts/register.ts";
import { coveredDays, periodsOf } from "../asked/periods.ts";
import type { Question, Subject } from "../asked/question.ts";
import type { Dimension, ExactTable, RegisterFacts } from "./exact-table.ts";
import { exactTableOf } from "./make-table.ts";
import { type CountedByPeriod, countByPeriod } from "./period-rows.ts";
import { seriesBreaks } from "./series-breaks.ts";
import { periodColumns, registerFacts } from "./table-facts.ts";

/** The table of what is counted by period in one register: with a column of numbers open where anything can be open. */
export function periodTable<Of extends Subject>(
  question: Question<Of>,
  register: StoredRegister,
  dimensions: readonly Dimension[],
  counted: CountedByPeriod,
  facts: RegisterFacts<number> = registerFacts(register),
): ExactTable<Of> {
  const periods = periodsOf(question.periods, coveredDays(register));
  return exactTableOf(question, {
    dimensions,
    columns: periodColumns(periods, counted.eachOpenRow !== null),
    registers: [facts],
    seriesBreaks: seriesBreaks(periods, question),
    ...countByPeriod(counted, periods, question.units),
  });
}

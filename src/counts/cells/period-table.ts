import type { StoredRegister } from "../../cases/facts/register.ts";
import { coveredDays, periodsOf } from "../asked/periods.ts";
import type { Question } from "../asked/question.ts";
import type { Dimension, ExactTable, RegisterFacts } from "./exact-table.ts";
import { exactTableOf } from "./make-table.ts";
import { type CountedByPeriod, countByPeriod } from "./period-rows.ts";
import { seriesBreaks } from "./series-breaks.ts";
import { periodColumns, registerFacts } from "./table-facts.ts";

/** The table of what is counted by period in one register: with a column of numbers open where anything can be open. */
export function periodTable<Asked extends Question>(
  question: Asked,
  register: StoredRegister,
  dimensions: readonly Dimension[],
  counted: CountedByPeriod,
  facts: RegisterFacts<number> = registerFacts(register),
): ExactTable<Asked> {
  const periods = periodsOf(question.periods, coveredDays(register));
  return exactTableOf(question, {
    dimensions,
    columns: periodColumns(periods, counted.eachOpenRow !== null),
    registers: [facts],
    seriesBreaks: seriesBreaks(periods, question),
    ...countByPeriod(counted, periods, question.units),
  });
}

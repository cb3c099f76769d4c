import { outcomes } from "../../cases/facts/application.ts";
import { OPEN } from "../../cases/facts/codes.ts";
import type { AskedOfEvery } from "../asked/question.ts";
import { type Measure, type TableClass, tableClasses } from "../asked/unit.ts";
import type { EachRow } from "./count-cells.ts";
import type { CountedChains } from "./counted-chains.ts";

const MEASURE_OF_OUTCOME: readonly Measure[] = outcomes.map((outcome) => (outcome === "open" ? "open" : outcome));

/** The rows of classes and measures that a question asks for, and which of them a chain belongs to. */
export interface OutcomeRows {
  readonly rows: readonly { readonly class: TableClass; readonly measure: Measure }[];
  readonly eachRow: EachRow;
  /** By index: a code of the class and the outcome, which a chain's rows follow from. */
  readonly alike: Uint8Array;
  /** The rows of the classes of a chain that is open: of each of them it is part of the number open. */
  readonly eachOpenRow: EachRow;
}

/** Rows of class, then measure. A chain is in the row of its class and in that of all forms. */
export function outcomeRows(
  counted: Pick<CountedChains, "class" | "outcome">,
  { classes, measures: asked }: Pick<AskedOfEvery, "classes" | "measures">,
): OutcomeRows {
  const rows = classes.flatMap((tableClass) => asked.map((measure) => ({ class: tableClass, measure })));
  const rowsOf = (isIn: (row: (typeof rows)[number]) => boolean): readonly number[] =>
    rows.flatMap((row, place) => (isIn(row) ? [place] : []));
  const isOfClass = (tableClass: TableClass, code: number): boolean =>
    tableClass === "all-forms" || tableClass === tableClasses[code];
  // Worked out once for each class and outcome, because it is asked of each of a million chains.
  const rowsAlike = tableClasses.flatMap((_, code) =>
    outcomes.map((_outcome, outcome) =>
      rowsOf(
        (row) =>
          isOfClass(row.class, code) && (row.measure === "applications" || row.measure === MEASURE_OF_OUTCOME[outcome]),
      ),
    ),
  );
  const byClass = tableClasses.map((_, code) => rowsOf((row) => isOfClass(row.class, code)));
  const alike = new Uint8Array(counted.class.length);
  for (let index = 0; index < alike.length; index += 1) {
    alike[index] = (counted.class[index] as number) * outcomes.length + (counted.outcome[index] as number);
  }
  return {
    rows,
    alike,
    eachRow: (index, visit) => {
      for (const row of rowsAlike[alike[index] as number] as readonly number[]) visit(row);
    },
    eachOpenRow: (index, visit) => {
      if (counted.outcome[index] !== OPEN) return;
      for (const row of byClass[counted.class[index] as number] as readonly number[]) visit(row);
    },
  };
}

import { apartFromWork, type LongWork, stepByStep } from "../arguments/long-work.ts";
import { countableRegister, type Register } from "../cases/facts/register.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { findStoredChains, type StoredChains } from "../chains/detection/stored-chains.ts";
import { type CountOptions, countRule, questionOf } from "../counts/asked/count-options.ts";
import { coveredDays, periodsOf } from "../counts/asked/periods.ts";
import type { Question } from "../counts/asked/question.ts";
import { countedChains } from "../counts/cells/counted-chains.ts";
import type { ExactTable, Row } from "../counts/cells/exact-table.ts";
import { exactTableOf, fixed } from "../counts/cells/make-table.ts";
import { seriesBreaks } from "../counts/cells/series-breaks.ts";
import { definitionFacts, periodColumns, registerFacts } from "../counts/cells/table-facts.ts";
import { classRows } from "../counts/count-chains.ts";
import { checkedDefinitions } from "./definitions/checked-definitions.ts";

/**
 * Definitions on one register, side by side: for each class and measure a row a definition, all over the same periods,
 * each as `countChains` gives it. What moved between them, and why, `countMoves` says. Cost: `findChains` once for each
 * definition; it hears of progress, and can be cancelled, between two of them.
 *
 * @param definitions one or more; the first is the one that the others are compared with.
 * @throws TypeError without a definition or a unit; RangeError for a definition that cannot be, and for options as
 * `countChains` does.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const exact = compareDefinitions(register, [memo2023, lawSince2014], { unit: "applications" });
 * publish(exact, tens).rows[0]?.keys; // ["nareis-op-nareis", "applications", "memo-2023-08"]
 */
export function compareDefinitions(
  register: Register,
  definitions: readonly Definition[],
  options: CountOptions & LongWork,
): ExactTable<"definitions"> {
  const stored = countableRegister(register);
  const known = { definitions: checkedDefinitions(definitions), referenceDates: [stored.referenceDate] } as const;
  const { asked, advance } = apartFromWork(options, countRule.names);
  const question = questionOf("definitions", countRule, asked, known);
  const found = stepByStep(question.definitions, advance, (definition) => findStoredChains(stored, definition));
  return definitionsTable(found, question);
}

/** Answers it with the chains of each definition, in its order, at its reference date. */
export function definitionsTable(
  found: readonly StoredChains[],
  question: Question<"definitions">,
): ExactTable<"definitions"> {
  const [{ basis: register }] = found as readonly [StoredChains, ...StoredChains[]];
  const periods = periodsOf(question.periods, coveredDays(register));
  const names = definitionFacts(question.definitions);
  const tables = found.map((chains) => classRows(countedChains(chains), question));
  type Table = (typeof tables)[number];
  const [firstTable] = tables as [Table, ...Table[]];
  const tableAt = (row: number): Table => tables[row % tables.length] as Table;
  const placeIn = (row: number): number => Math.floor(row / tables.length);
  return exactTableOf(question, {
    dimensions: [fixed("class"), fixed("measure"), fixed("definition")],
    columns: periodColumns(periods, true),
    registers: [registerFacts(register)],
    seriesBreaks: seriesBreaks(periods, question),
    rows: firstTable.rows.flatMap((_, place) =>
      tables.map(({ rows }, definition): Row<number> => {
        const row = rows[place] as Row<number>;
        return { ...row, keys: [...row.keys, names[definition]?.id as string] };
      }),
    ),
    source: {
      chainsOf: (row, column) => tableAt(row).source.chainsOf(placeIn(row), column),
      together: (some) => {
        if (new Set(some.map(tableAt)).size > 1) throw new RangeError("Count rows of one definition together.");
        return tableAt(some[0] as number).source.together(some.map(placeIn));
      },
    },
  });
}

import { type Register as OpaqueRegister, storedRegister } from "../../cases/facts/register.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { findStoredChains } from "../../chains/detection/stored-chains.ts";
import { type TableClass, tableClasses } from "../../counts/asked/unit.ts";
import { countChains } from "../../counts/old/count-chains.ts";
import type { ExactSheet, ExactSheetRow } from "../../counts/old/exact-sheet.ts";
import { withNotice } from "../../counts/old/exact-table-notice.ts";
import { type SweepChoices, sweepAlternatives } from "../definitions/alternatives.ts";
import { valueCode, withValue } from "../definitions/compared-options.ts";
import { type CountedClasses, classFinder, inCoveredDays, isInTable } from "../definitions/counted-classes.ts";
import { possibleChains } from "../definitions/possible-chains.ts";
import { comparisonAbout } from "./comparison-about.ts";

/** The columns of a sweep: the same two definitions four ways, by whether the other choices are changed too. */
export const sweepColumns = [
  "base",
  "alone",
  "alone-in",
  "alone-out",
  "others",
  "together",
  "together-in",
  "together-out",
] as const;

/** What a figure of a sweep counts. */
export type SweepColumn = (typeof sweepColumns)[number];

/**
 * How much each choice of a definition matters, alone and together with the others: for each class, choice and other
 * value, how many applications count
 *
 * - `base`: under the base definition; `alone`: with this choice at this value; `alone-in` and `alone-out`: how many
 *   came in and went out between the two;
 * - `others`: with all other choices that are swept changed, each to its first other value; `together`: with this
 *   one changed too; `together-in` and `together-out`: how many came in and went out between these two.
 *
 * A choice that moves many alone and few together does what others do as well; one that moves few alone and many
 * together needs the others. Counts are of applications, over the years that a table of the definition covers. Cost:
 * finding the chains of the few people in whom one can begin, about twice for every value tried: fifty times by default.
 *
 * @param choices what to sweep, all thirteen by default; or the values to try, as in `{ lookBackMonths: [60, 120] }`.
 * @throws RangeError for a definition, choice or value that cannot be.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const swept = sweep(register, memo2023, ["independent"]);
 * swept.rows[0]?.keys; // ["nareis-op-nareis", "independent", "held"]
 * swept.columns.map(({ key }) => key).slice(0, 4); // ["base", "alone", "alone-in", "alone-out"]
 */
export function sweep(registerGiven: OpaqueRegister, base: Definition, choices?: SweepChoices): ExactSheet {
  const register = storedRegister(registerGiven);
  const alternatives = sweepAlternatives(base, choices);
  const table = countChains(findStoredChains(register, base), { unit: "applications" });
  const possible = possibleChains(register);
  const classesUnder = classFinder(possible);
  const covered = inCoveredDays(possible);
  const rowsByValue = alternatives.flatMap(({ choice, values }) => {
    const others = alternatives
      .filter((other) => other.choice !== choice)
      .reduce((mixed, other) => withValue(mixed, other.choice, other.values[0] ?? null), base);
    return values.map((value) => {
      const alone = flows(classesUnder(base), classesUnder(withValue(base, choice, value)), covered);
      const together = flows(classesUnder(others), classesUnder(withValue(others, choice, value)), covered);
      return tableClasses.map((tableClass) => ({
        tableClass,
        keys: [tableClass, choice, valueCode(value)],
        cells: [...alone(tableClass), ...together(tableClass)],
      }));
    });
  });
  return withNotice<ExactSheet>({
    "~kind": "ExactSheet",
    subject: "sweep",
    about: comparisonAbout([table]),
    dimensions: ["class", "choice", "value"],
    columns: sweepColumns.map((key) => ({ key, coverage: null })),
    rows: tableClasses.flatMap((tableClass) =>
      rowsByValue
        .flat()
        .flatMap((row): readonly ExactSheetRow[] =>
          row.tableClass === tableClass
            ? [withNotice({ keys: row.keys, unit: "applications", measure: "applications", cells: row.cells })]
            : [],
        ),
    ),
  });
}

/** By class: how many count under one definition and under another, and how many came in and went out. */
function flows(
  before: CountedClasses,
  after: CountedClasses,
  covered: Uint8Array,
): (tableClass: TableClass) => readonly number[] {
  return (tableClass) => {
    const isIn = isInTable(tableClass);
    let [one, other, cameIn, wentOut] = [0, 0, 0, 0];
    for (let application = 0; application < covered.length; application += 1) {
      if (covered[application] === 0) continue;
      const wasIn = isIn(before[application] as number);
      const isNowIn = isIn(after[application] as number);
      if (wasIn) one += 1;
      if (isNowIn) other += 1;
      if (isNowIn && !wasIn) cameIn += 1;
      if (wasIn && !isNowIn) wentOut += 1;
    }
    return [one, other, cameIn, wentOut];
  };
}

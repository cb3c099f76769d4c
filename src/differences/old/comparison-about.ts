import type { SheetAbout } from "../../counts/old/exact-sheet.ts";
import type { About, ExactTable } from "../../counts/old/exact-table.ts";

/**
 * What a sheet is about that was counted from one register, from the tables of that register, one a definition. Its
 * columns are no periods.
 */
export function comparisonAbout(tables: readonly [ExactTable, ...ExactTable[]]): SheetAbout {
  const [{ about }] = tables;
  const [first, ...others] = distinctNames(tables.map((table) => table.about.definition));
  return {
    definitions: [first as About["definition"], ...others],
    registers: [{ ...about.register, referenceDate: about.referenceDate, coverage: about.coverage }],
    basis: about.basis,
    seriesBreaks: [],
    status: about.status,
    version: about.version,
  };
}

/**
 * The same definitions, each under a name of its own: a name that another definition has gets the first number that
 * makes a name which none of them has. The same definition given twice keeps its name.
 */
function distinctNames(definitions: readonly About["definition"][]): readonly About["definition"][] {
  const taken = new Set(definitions.map(({ id }) => id));
  const names = new Map<string, string>();
  const first = new Map<string, string>();
  return definitions.map((definition) => {
    const key = `${definition.digest} ${definition.id}`;
    if (!first.has(definition.id)) first.set(definition.id, definition.digest);
    const id =
      names.get(key) ??
      (first.get(definition.id) === definition.digest ? definition.id : numbered(definition.id, taken));
    names.set(key, id);
    return { ...definition, id };
  });
}

/** Takes the first name with a number that is not taken. */
function numbered(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id} (${number})`)) number += 1;
  taken.add(`${id} (${number})`);
  return `${id} (${number})`;
}

import type { SheetAbout } from "../counts/exact-sheet.ts";
import type { About, ExactTable } from "../counts/exact-table.ts";

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

/** The same definitions, each under a name of its own: a name that an earlier one has gets a number. */
function distinctNames(definitions: readonly About["definition"][]): readonly About["definition"][] {
  return definitions.map((definition, place) => {
    const before = definitions.slice(0, place);
    const namesakes = new Set(before.filter(({ id }) => id === definition.id).map(({ digest }) => digest));
    if (namesakes.size === 0 || namesakes.has(definition.digest)) return definition;
    return { ...definition, id: `${definition.id} (${namesakes.size + 1})` };
  });
}

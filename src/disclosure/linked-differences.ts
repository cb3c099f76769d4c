import { addedAs, type LinkedRow, type LinkedRows, type RowLink, type RowName } from "./linked-rows.ts";
import type { PublishedTable } from "./published-table.ts";
import { chainsName, rowName } from "./row-names.ts";

/** The rows of tables that say why figures differ. Only a revision has periods; the tables in it are those of chains. */
export function linkedDifferences(table: PublishedTable): LinkedRows {
  const { of } = table.about.question;
  const isRevision = of === "revision";
  const rows = table.rows.map(({ keys, unit, measure }): LinkedRow => {
    const tableOf = isRevision ? TABLES[keys[2] as string] : undefined;
    if (tableOf === undefined) {
      return { name: rowName(table, [of, unit, measure, ...keys]), periods: null, grows: false };
    }
    const { definitions, registers } = table.about;
    const name = chainsName(
      table,
      { unit, tableClass: keys[0] as string, measure },
      { register: tableOf.isLater ? registers.length - 1 : 0, definition: tableOf.isNew ? definitions.length - 1 : 0 },
    );
    return { name, periods: addedAs(unit), grows: measure !== "open" };
  });
  return {
    rows,
    links: isRevision ? revisionLinks(table, rows) : [],
    open: rows.map(() => null),
  };
}

/** The tables among the parts of a revision: by which register, and by which of two definitions. */
const TABLES: Readonly<Record<string, { readonly isLater: boolean; readonly isNew: boolean }>> = {
  before: { isLater: false, isNew: false },
  released: { isLater: false, isNew: false },
  restated: { isLater: false, isNew: true },
  after: { isLater: true, isNew: true },
};

/** What was counted before, with what came in, is what is counted after, with what went out: whatever the unit. */
function revisionLinks(table: PublishedTable, rows: readonly LinkedRow[]): readonly RowLink[] {
  const blocks = new Map<string, number[]>();
  table.rows.forEach(({ keys }, place) => {
    const block = JSON.stringify(keys.slice(0, 2));
    blocks.set(block, [...(blocks.get(block) ?? []), place]);
  });
  return [...blocks].flatMap(([block, places]) => {
    const those = (direction: string): readonly RowName[] =>
      places
        .filter((place) => table.rows[place]?.keys[3] === direction)
        .map((place) => (rows[place] as LinkedRow).name);
    const counted = those("counted");
    const [first, last] = [counted[0], counted.at(-1)];
    if (first === undefined || last === undefined || counted.length < 2) return [];
    // Nobody prints it: what stands on either side of the equation.
    const both = rowName(table, ["both sides", block]);
    return [
      { kind: "sum", whole: both, parts: [first, ...those("came-in")], spans: "every" },
      { kind: "sum", whole: both, parts: [last, ...those("went-out")], spans: "every" },
    ];
  });
}

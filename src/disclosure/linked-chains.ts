import type { Dimension } from "../counts/cells/exact-table.ts";
import { addedAs, type ChainRows, type LinkedRow, type LinkedRows, type RowLink, type RowName } from "./linked-rows.ts";
import type { PublishedTable } from "./published-table.ts";
import { chainsName, rowName } from "./row-names.ts";

/**
 * Chains by class and measure, and by group or definition. Every application has one outcome, one class and one group; what
 * is all of it is in the first row. The number open that stands beside each row is the total of the row of open cases,
 * which need not be printed.
 */
export function linkedChains(table: PublishedTable): LinkedRows {
  const { basis } = table.about.question;
  const rows = table.rows.map((row) => ({ ...row, tableClass: row.keys[0] as string, alike: rowsAlike(table, row) }));
  const blocks = new Map<string, ChainRows & { readonly printed: (typeof rows)[number][] }>();
  for (const row of rows) {
    const { id, named } = row.alike;
    const block = blocks.get(id) ?? { unit: row.unit, basis, printed: [], named };
    block.printed.push(row);
    blocks.set(id, block);
  }
  return {
    rows: rows.map(
      ({ unit, measure, tableClass, alike }): LinkedRow => ({
        name: alike.named(tableClass, measure),
        periods: addedAs(unit),
        grows: measure !== "open",
      }),
    ),
    links: groupLinks(table),
    chains: [...blocks.values()],
    open: rows.map(({ tableClass, alike }) => alike.named(tableClass, "open")),
  };
}

type Row = PublishedTable["rows"][number];

/** Rows that differ in their class and their measure only, and what they are called. */
interface RowsAlike {
  readonly id: string;
  readonly named: (tableClass: string, measure: string) => RowName;
}

/** The rows that are like one but for class and measure. */
function rowsAlike(table: PublishedTable, like: Row): RowsAlike {
  const { about, dimensions } = table;
  const { question } = about;
  const { unit, keys } = like;
  const third = keys[2] as string;
  if (question.of === "breakdown" && third !== "all") {
    // What is gathered in `other` is told by the groups that stand beside it, which differ by class and measure.
    const isGathering = (dimensions[2] as Dimension).fromData && third === "other";
    const beside = isGathering && groupsBeside(table, like).map(({ keys: [, , group] }) => group);
    const by = question.by === "legal-period" ? [question.by, question.timeline] : question.by;
    const group = [JSON.stringify(by), third, JSON.stringify(beside)];
    return {
      id: JSON.stringify([unit, group]),
      named: (tableClass, measure) => rowName(table, ["group", unit, tableClass, measure, ...group]),
    };
  }
  const definition = question.of === "definitions" ? about.definitions.findIndex(({ id }) => id === third) : 0;
  return {
    id: JSON.stringify([unit, definition]),
    named: (tableClass, measure) => chainsName(table, { unit, tableClass, measure }, { definition }),
  };
}

/** All chains of a class and measure are those of its groups, and so are those of them that are open. */
function groupLinks(table: PublishedTable): readonly RowLink[] {
  if (table.about.question.of !== "breakdown") return [];
  return table.rows.flatMap((row): readonly RowLink[] => {
    const { unit, measure, keys } = row;
    const [tableClass, , group] = keys as readonly [string, string, string];
    const groups = group === "all" ? groupsBeside(table, row).map((one) => rowsAlike(table, one)) : [];
    if (groups.length === 0) return [];
    const all = rowsAlike(table, row);
    return [measure, "open"].map(
      (counted): RowLink => ({
        kind: addedAs(unit),
        whole: all.named(tableClass, counted),
        parts: groups.map(({ named }) => named(tableClass, counted)),
        spans: counted === measure ? "every" : "total",
      }),
    );
  });
}

/** The rows of other groups beside a row of the same unit, class and measure. */
function groupsBeside({ rows }: PublishedTable, { unit, keys }: Row): readonly Row[] {
  return rows.filter(
    (row) => row.unit === unit && row.keys[0] === keys[0] && row.keys[1] === keys[1] && row.keys[2] !== keys[2],
  );
}

import { chainLinks } from "./chain-links.ts";
import { addedAs, type LinkedRow, type LinkedRows, type RowName } from "./linked-rows.ts";
import type { PublishedTable } from "./published-table.ts";
import { type RevisionBlock, revisionLinks } from "./revision-links.ts";
import { chainsName, rowName, tableScope } from "./row-names.ts";

/** The rows of tables that say why figures differ. Only a revision has periods; the tables in it are those of chains. */
export function linkedDifferences(table: PublishedTable): LinkedRows {
  const { of } = table.about.question;
  const scope = tableScope(table);
  const named = (...what: readonly string[]): RowName => ({ ...rowName(table, what), scope });
  if (of === "revision") return linkedRevision(table, scope, named);
  return {
    rows: table.rows.map(({ keys, unit, measure }) => ({
      name: named(of, unit, measure, ...keys),
      periods: null,
      grows: false,
    })),
    links: [],
    open: table.rows.map(() => null),
  };
}

/** The tables among the parts of a revision: by which register, and by which of two definitions. */
const TABLES: Readonly<Record<string, { readonly isLater: boolean; readonly isNew: boolean }>> = {
  before: { isLater: false, isNew: false },
  released: { isLater: false, isNew: false },
  restated: { isLater: false, isNew: true },
  after: { isLater: true, isNew: true },
};

/** @param ownName that of what only this revision counts. */
function linkedRevision(
  table: PublishedTable,
  scope: string,
  ownName: (...what: readonly string[]) => RowName,
): LinkedRows {
  const { basis } = table.about.question;
  const { definitions, registers } = table.about;
  const counts = table.rows.map((row) => {
    const { keys, unit, measure } = row;
    const [tableClass = "", , part = "", direction = ""] = keys;
    const block = JSON.stringify(keys.slice(0, 2));
    const tableOf = TABLES[part];
    const at = {
      register: tableOf?.isLater ? registers.length - 1 : 0,
      definition: tableOf?.isNew ? definitions.length - 1 : 0,
    };
    const named = (one: string, counted: string): RowName =>
      chainsName(table, { unit, tableClass: one, measure: counted }, at);
    if (tableOf !== undefined) {
      return { row, part, block, named, name: named(tableClass, measure), open: named(tableClass, "open") };
    }
    // What is gathered differs by measure; else the open ones of a class are the same beside each of its measures.
    const openIn = part === "other" ? block : tableClass;
    return {
      row,
      part,
      block,
      named: null,
      name: ownName("revision", unit, measure, ...keys),
      open: ownName("open in revision", unit, openIn, part, direction),
    };
  });
  const tables = [...new Set(counts.map(({ part }) => part))].flatMap((part) => {
    const printed = counts.filter((count) => count.part === part);
    const [first] = printed;
    if (first?.named == null) return [];
    const rows = printed.map(({ row }) => ({ tableClass: row.keys[0] as string, measure: row.measure }));
    return chainLinks({ unit: first.row.unit, basis, printed: rows, named: first.named });
  });
  const blocks = new Set(counts.map(({ block }) => block));
  const changes = [...blocks].flatMap((id) => {
    const block = counts.filter((count) => count.block === id);
    const rowsBy = (which: "name" | "open"): RevisionBlock["rows"] =>
      block.map(({ row, part, [which]: name }) => ({ part, direction: row.keys[3] as string, name }));
    return [
      ...revisionLinks({ id, scope, rows: rowsBy("name") }, "each"),
      ...revisionLinks({ id, scope, rows: rowsBy("open") }, "total"),
    ];
  });
  return {
    rows: counts.map(
      ({ row, named, name }): LinkedRow =>
        named === null
          ? { name, periods: null, grows: false }
          : { name, periods: addedAs(row.unit), grows: row.measure !== "open" },
    ),
    links: [...tables, ...changes],
    open: counts.map(({ open }) => open),
  };
}

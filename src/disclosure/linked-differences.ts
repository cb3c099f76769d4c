import { addedAs, type LinkedRow, type LinkedRows, type RowName } from "./linked-rows.ts";
import type { PublishedTable } from "./published-table.ts";
import { type RevisionBlock, revisionLinks } from "./revision-links.ts";
import { chainsName, scopeOf } from "./row-names.ts";

/** The rows of tables that say why figures differ. Only a revision has periods; the tables in it are those of chains. */
export function linkedDifferences(table: PublishedTable): LinkedRows {
  const { question } = table.about;
  if (question.of === "revision") return linkedRevision(table);
  // Its columns are no periods, so that a figure is of all periods that are asked for, and of all that is tried.
  const asked =
    "values" in question ? question.values : "mostEvaluations" in question ? question.mostEvaluations : null;
  return {
    rows: table.rows.map(({ keys, unit, measure }) => ({
      name: differenceName(table, [
        question.of,
        question.periods,
        asked,
        unit,
        measure,
        keys,
        besideOther(table, keys),
      ]),
      periods: null,
      grows: false,
    })),
    links: [],
    chains: [],
    open: table.rows.map(() => null),
  };
}

/** The name of what a table of differences counts, by all of its registers and all of its definitions. */
function differenceName(table: PublishedTable, meaning: readonly unknown[]): RowName {
  const { registers, definitions, question } = table.about;
  return {
    scope: JSON.stringify(registers.map((_, register) => scopeOf(table, register))),
    meaning: JSON.stringify([definitions.map(({ digest }) => digest), question.basis, ...meaning]),
  };
}

/** What is gathered in `other` is told by the rows that are shown. */
function besideOther({ rows }: PublishedTable, keys: readonly string[]): readonly (readonly string[])[] {
  return keys.includes("other") ? rows.map((row) => row.keys) : [];
}

/** The tables among the parts of a revision: by which register, and by which of two definitions. */
const TABLES: Readonly<Record<string, { readonly isLater: boolean; readonly isNew: boolean }>> = {
  before: { isLater: false, isNew: false },
  released: { isLater: false, isNew: false },
  restated: { isLater: false, isNew: true },
  after: { isLater: true, isNew: true },
};

function linkedRevision(table: PublishedTable): LinkedRows {
  const { basis } = table.about.question;
  const { definitions, registers } = table.about;
  const counts = table.rows.map((row) => {
    const { keys, unit, measure } = row;
    const [tableClass, , part, direction] = keys as [string, string, string, string];
    const block = JSON.stringify(keys.slice(0, 2));
    const tableOf = TABLES[part];
    const at = {
      register: tableOf?.isLater ? registers.length - 1 : 0,
      definition: tableOf?.isNew ? definitions.length - 1 : 0,
    };
    const named = (one: string, counted: string): RowName =>
      chainsName(table, { unit, tableClass: one, measure: counted }, at);
    if (tableOf !== undefined) {
      const open = named(tableClass, "open");
      return { row, part, direction, block, named, name: named(tableClass, measure), open };
    }
    const changed = (counted: string, of: readonly string[]): RowName =>
      differenceName(table, ["revision", unit, counted, of, besideOther(table, of)]);
    // What is gathered differs by measure; else those that are open are the total of the row of what is open, beside each.
    const openKeys = part === "other" ? keys : [tableClass, "open", part, direction];
    return {
      row,
      part,
      direction,
      block,
      named: null,
      name: changed(measure, keys),
      open: changed("open", openKeys),
    };
  });
  const printed = counts.map(({ row }) => ({ tableClass: row.keys[0] as string, measure: row.measure }));
  const tables = new Map(
    counts.flatMap(({ part, row: { unit }, named }) =>
      named === null ? [] : [[part, { unit, basis, printed, named }]],
    ),
  );
  const blocks = new Set(counts.map(({ block }) => block));
  const changes = [...blocks].flatMap((id) => {
    const block = counts.filter((count) => count.block === id);
    const name = differenceName(table, ["between", id, block.map(({ row }) => row.keys)]);
    const rowsBy = (which: "name" | "open"): RevisionBlock["rows"] =>
      block.map(({ part, direction, [which]: counted }) => ({ part, direction, name: counted }));
    const [{ row }] = block as [(typeof block)[number]];
    return [
      ...revisionLinks({ name, rows: rowsBy("name") }, "each"),
      // Beside what is open stands its own total.
      ...(row.measure === "open" ? [] : revisionLinks({ name, rows: rowsBy("open") }, "total")),
    ];
  });
  return {
    rows: counts.map(
      ({ row, named, name }): LinkedRow =>
        named === null
          ? { name, periods: null, grows: false }
          : { name, periods: addedAs(row.unit), grows: row.measure !== "open" },
    ),
    links: changes,
    chains: [...tables.values()],
    open: counts.map(({ open }) => open),
  };
}

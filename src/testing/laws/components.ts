import { contractTables, type Row, type TableName, type Tables, tableNames } from "../../model/contract-tables.ts";

/** By column: which ids are of one kind, so that two rows that share one belong together. */
const kindsOfId: Readonly<Record<string, string>> = {
  application_id: "application",
  applicant_id: "person",
  sponsor_id: "person",
  holder_id: "person",
  person_id: "person",
  leading_id: "person",
  permit_id: "permit",
  decision_id: "decision",
  signal_id: "signal",
  follow_up_id: "follow-up",
};

interface Located {
  readonly table: TableName;
  readonly row: Row;
  readonly ids: readonly string[];
}

/**
 * A register under English headers as the smallest registers that share no id. Each has the manifest and every table
 * that the whole has, be it an empty one: where a table is absent permits would follow from grants.
 */
export function componentsOf(tables: Tables): readonly Tables[] {
  let groups: readonly (readonly Located[])[] = [];
  for (const table of tableNames) {
    for (const row of tables[table] ?? []) {
      const located = { table, row, ids: idsOf(table, row) };
      const touched = groups.filter((group) => group.some((other) => other.ids.some((id) => located.ids.includes(id))));
      groups = [...groups.filter((group) => !touched.includes(group)), [...touched.flat(), located]];
    }
  }
  return groups.map((group) => tablesOf(tables, group));
}

/** Registers with the same tables as one, row after row. */
export function joinedComponents(parts: readonly Tables[], whole: Tables): Tables {
  const rows = tableNames
    .filter((table) => whole[table] !== undefined)
    .map((table) => [table, parts.flatMap((part) => part[table] ?? [])] as const);
  return { ...whole, ...Object.fromEntries(rows) };
}

function idsOf(table: TableName, row: Row): readonly string[] {
  return contractTables[table].flatMap(({ name }) => {
    const id = (row[name] ?? "").trim();
    const kind = kindsOfId[name];
    return kind === undefined || id === "" ? [] : [`${kind} ${id}`];
  });
}

function tablesOf(whole: Tables, group: readonly Located[]): Tables {
  const rows = tableNames
    .filter((table) => whole[table] !== undefined)
    .map((table) => [table, group.filter((one) => one.table === table).map((one) => one.row)] as const);
  return { ...whole, ...Object.fromEntries(rows) };
}

import { type TableName, tableNames } from "../cases/facts/table.ts";
import { cellOf, rowOf, rowsNaming } from "./current-rows.ts";
import type { HistoryRow, StoredHistory } from "./register-history.ts";
import type { HistoryTables } from "./tables-of.ts";
import { applicationsOf, isEverGranted, possiblyOne } from "./touched-persons.ts";

/** Part of a register. */
export interface RowsBehind {
  /** The ids of the applications that some persons filed or that were filed for them. */
  readonly asked: ReadonlySet<string>;
  /** The rows on which the chains of these applications rest, and maybe others. */
  readonly tables: HistoryTables;
}

/**
 * The rows of a history on which the chains of some persons rest. They are what was filed by and for these persons, for
 * whoever was in it, and for all by way of whom they came, with everything that other tables say of it. Cost: those rows.
 */
export function rowsBehind(history: StoredHistory, persons: ReadonlySet<string>): RowsBehind {
  const rows = gathering(history);
  const asked = new Set<string>();
  const toLookUp = new Set<string>();
  for (const person of persons) {
    for (const row of applicationsOf([history], person, "sponsor_id")) {
      asked.add(cellOf(row, "application_id"));
      rows.addApplication(row);
      // Whoever was in a first dossier too can be left out.
      for (const id of possiblyOne([history], [cellOf(row, "applicant_id")])) rows.addPerson(id);
      toLookUp.add(person);
    }
    for (const row of applicationsOf([history], person, "applicant_id")) {
      asked.add(cellOf(row, "application_id"));
      toLookUp.add(cellOf(row, "sponsor_id"));
      rows.addPerson(person);
    }
  }
  toLookUp.delete("");
  // A set is walked in the order in which its members came in: up the line of those by way of whom somebody came.
  for (const sponsor of toLookUp) {
    for (const id of possiblyOne([history], [sponsor])) {
      rows.addPerson(id);
      for (const row of applicationsOf([history], id, "applicant_id")) {
        const first = cellOf(row, "sponsor_id");
        if (first !== "" && isEverGranted(history, row)) toLookUp.add(first);
      }
    }
  }
  return { asked, tables: rows.tables() };
}

/** Rows of a history by table, each once. */
interface Gathering {
  /** An application, with everything that other tables say of it and of its applicant. */
  addApplication(row: HistoryRow): void;
  /** The applications that are about a person, and those that the person's permits name. */
  addPerson(id: string): void;
  tables(): HistoryTables;
}

function gathering(history: StoredHistory): Gathering {
  const found = Object.fromEntries(tableNames.map((name) => [name, new Map<number, HistoryRow>()])) as Record<
    TableName,
    Map<number, HistoryRow>
  >;
  const applications = new Set<string>();
  const people = new Set<string>();
  const ids = new Set<string>();

  function add(table: TableName, name: string, column: "application_id" | "holder_id"): readonly HistoryRow[] {
    const rows = rowsNaming(history, table, name, [column]);
    for (const { place, row } of rows) found[table].set(place, row);
    return rows.map(({ row }) => row);
  }

  function addIdentities(id: string): void {
    if (id === "" || ids.has(id)) return;
    for (const one of possiblyOne([history], [id])) {
      ids.add(one);
      for (const { place, row } of rowsNaming(history, "identities", one)) found.identities.set(place, row);
    }
  }

  function addNamed(id: string): void {
    const application = rowOf(history, "applications", id);
    if (id === "" || application === null || applications.has(id)) return;
    applications.add(id);
    const { place, row } = application;
    found.applications.set(place, row);
    addIdentities(cellOf(row, "applicant_id"));
    add("decisions", id, "application_id");
    add("follow_up", id, "application_id");
    add("permits", id, "application_id");
  }

  return {
    addApplication: (row) => addNamed(cellOf(row, "application_id")),
    addPerson(id) {
      if (people.has(id)) return;
      people.add(id);
      addIdentities(id);
      for (const row of applicationsOf([history], id, "applicant_id")) addNamed(cellOf(row, "application_id"));
      for (const permit of add("permits", id, "holder_id")) addNamed(cellOf(permit, "application_id"));
    },
    tables() {
      const rows = (name: TableName): readonly HistoryRow[] =>
        [...found[name]].sort(([one], [other]) => one - other).map(([, row]) => row);
      const filled = tableNames.filter((name) => found[name].size > 0).map((name) => [name, rows(name)]);
      return {
        // Where there is no table of permits they follow from grants: a part of a register must not be without one.
        ...(hasPermits(history) ? { permits: [] } : {}),
        applications: [],
        ...Object.fromEntries(filled),
      };
    },
  };
}

/** Whether a history has a table of permits. */
export function hasPermits({ tables: { permits } }: StoredHistory): boolean {
  return permits.given || permits.count > 0;
}

import fc from "fast-check";
import {
  contractTables,
  normalForm,
  type Row,
  type TableName,
  type Tables,
  tableNames,
} from "../../model/contract-tables.ts";
import { byCodeUnit } from "../../model/order.ts";
import { isNobody } from "../../model/read-table.ts";

/** Which ids are of one kind, so that they are renamed together. */
const kindsOfId: Readonly<Record<string, string>> = {
  application_id: "application",
  applicant_id: "person",
  sponsor_id: "person",
  holder_id: "person",
  person_id: "person",
  leading_id: "person",
  dossier_id: "dossier",
  permit_id: "permit",
  decision_id: "decision",
  signal_id: "signal",
  follow_up_id: "follow-up",
};

/** The same register with the rows of every table in another order. */
export function shuffledRows(tables: Tables): fc.Arbitrary<Tables> {
  const given = tableNames.filter((name) => tables[name] !== undefined);
  return fc
    .tuple(
      ...given.map((name) => {
        const rows = tables[name] ?? [];
        return fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
      }),
    )
    .map((shuffled) => ({
      ...tables,
      ...Object.fromEntries(given.map((name, index) => [name, shuffled[index] ?? []])),
    }));
}

/** A register under other ids, and how to rename what was found in the first. */
export interface Renamed {
  readonly tables: Tables;
  person(id: string): string;
  application(id: string): string;
}

/** Every id replaced by another, so that the order of any two by code unit stays what it was. */
export function renameIds(tables: Tables): Renamed {
  const idsOf: Record<string, string[]> = {};
  mapIds(tables, (kind, id) => {
    const ids = idsOf[kind] ?? [];
    idsOf[kind] = ids;
    if (!ids.includes(id)) ids.push(id);
    return id;
  });
  for (const ids of Object.values(idsOf)) ids.sort(byCodeUnit);
  const rename = (kind: string, id: string): string => `n${String((idsOf[kind] ?? []).indexOf(id)).padStart(4, "0")}`;
  return {
    tables: mapIds(tables, rename),
    person: (id) => rename("person", id),
    application: (id) => rename("application", id),
  };
}

/** The same register with other ids of persons. */
export function personsRenamed(tables: Tables, person: (id: string) => string): Tables {
  return mapIds(tables, (kind, id) => (kind === "person" ? person(id) : id));
}

/** Two clean registers in one, with nobody and nothing in common. `isUnrelated` knows the applications of the other. */
export function addUnrelated(
  tables: Tables,
  other: Tables,
): { readonly tables: Tables; isUnrelated(application: string): boolean } {
  const mark = "zz of another register ";
  const marked = mapIds(other, (_, id) => `${mark}${id}`);
  const joined = tableNames
    // Without a table of permits they follow from grants: adding one would change the first register's.
    .filter((name) => name !== "permits" || tables.permits !== undefined)
    .filter((name) => tables[name] !== undefined || marked[name] !== undefined)
    .map((name) => [name, [...(tables[name] ?? []), ...(marked[name] ?? [])]]);
  return {
    tables: { ...tables, ...Object.fromEntries(joined) },
    isUnrelated: (application) => application.startsWith(mark),
  };
}

/** A clean register with everything else than ids, procedures, days and outcomes changed, to valid and broken values. */
export function changeUnseen(tables: Tables): fc.Arbitrary<Tables> {
  const { persons: _persons, signals: _signals, ...seen } = tables;
  const junk = fc.constantFrom("", "spouse", "step-family", "d7", "2019-12-29", "1900-01-01", "2020-02-30", "bogus");
  const unseen = fc.record({ relationship: junk, dossier_id: junk, entered_on: junk, nationality: junk });
  return fc
    .tuple(
      fc.array(unseen, { minLength: tables.applications.length, maxLength: tables.applications.length }),
      fc.array(fc.record({ person_id: fc.constantFrom("p2", "p10", "P1"), birth_date: junk }), { maxLength: 3 }),
      fc.array(fc.record({ signal_id: junk, application_id: junk, raised_on: junk }), { maxLength: 3 }),
      fc.array(fc.constantFrom("", "refugee", "subsidiair", "bogus"), { minLength: 1, maxLength: 3 }),
    )
    .map(([details, persons, signals, statuses]) => ({
      ...seen,
      ...(seen.permits === undefined
        ? {}
        : { permits: seen.permits.map((row, index) => ({ ...row, status: statuses[index % statuses.length] ?? "" })) }),
      applications: tables.applications.map((row, index) => ({ ...row, ...details[index] })),
      persons,
      signals,
    }));
}

/** A clean register with all that is later than a day cut out of its files, as if it had been written that day. */
export function cutAt(tables: Tables, day: string): Tables {
  const isLater = (cell: string | undefined): boolean => cell !== undefined && cell !== "9999-12-31" && cell > day;
  const without = (row: Row, ...columns: readonly string[]): Row =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));
  const rows = (name: TableName, hidesRow: readonly string[]): readonly Row[] =>
    (tables[name] ?? []).filter((row) => !["recorded_on", ...hidesRow].some((column) => isLater(row[column])));
  const applications = rows("applications", ["submitted_on"])
    .map((row) => (isLater(row.decided_on) ? without(row, "outcome", "decided_on") : row))
    .map((row) => (isLater(row.entered_on) ? without(row, "entered_on") : row));
  const isCut = (row: Row): boolean =>
    (row.application_id ?? "") !== "" && !applications.some((other) => other.application_id === row.application_id);
  const cut: Record<TableName, readonly Row[]> = {
    applications,
    permits: rows("permits", [])
      .filter((row) => !isCut(row) && (row.application_id !== undefined || !isLater(row.valid_from)))
      .map((row) => (isLater(row.valid_until) ? without(row, "valid_until") : row))
      .map((row) => (isLater(row.withdrawn_on) ? without(row, "withdrawn_on") : row)),
    identities: rows("identities", ["known_on"]),
    decisions: rows("decisions", ["decided_on"]).filter((row) => !isCut(row)),
    signals: rows("signals", ["raised_on"]).filter((row) => !isCut(row)),
    follow_up: rows("follow_up", ["on"]).filter((row) => !isCut(row)),
    persons: rows("persons", []),
  };
  const given = tableNames.filter((name) => tables[name] !== undefined).map((name) => [name, cut[name]]);
  return { ...tables, ...Object.fromEntries(given) };
}

function mapIds(tables: Tables, rename: (kind: string, id: string) => string): Tables {
  const renamed = tableNames.flatMap((name) => {
    const rows = tables[name];
    return rows === undefined ? [] : [[name, rows.map((row) => mapRow(name, row, rename))] as const];
  });
  return { ...tables, ...Object.fromEntries(renamed) };
}

function mapRow(table: TableName, row: Row, rename: (kind: string, id: string) => string): Row {
  const cells = Object.entries(row).map(([header, cell]) => {
    const column = contractTables[table].find((one) => one.called.includes(normalForm(header)));
    const kind = column === undefined ? undefined : kindsOfId[column.name];
    return [
      header,
      kind === undefined || cell.trim() === "" || isNobody(cell.trim()) ? cell : rename(kind, cell.trim()),
    ] as const;
  });
  return Object.fromEntries(cells);
}

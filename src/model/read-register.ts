import type { Coverage, TableCoverage } from "../cases/reading/coverage.ts";
import { type Row, type TableName, type Tables, tableNames } from "./contract-tables.ts";
import { resolveIdentities } from "./identities.ts";
import { broken, type ModelIssue, sortIssues } from "./issues.ts";
import { cellOf, type Entry, type LinedTable, type ModelReading, type ReadTable, readTable } from "./read-table.ts";
import { identityRowsAt, type KeptRow, type ModelRegister, registerAt } from "./register-at.ts";
import * as rules from "./row-rules.ts";

/** How to read: "everything is as known at the end" of `asOf`. */
export interface ModelOptions extends ModelReading {
  readonly asOf?: string;
}

/** A register as somebody hands it in, or as the lines of its files. */
export type ModelTables = Pick<Tables, "register"> & { readonly [table in TableName]?: readonly Row[] | LinedTable };

/** What was read, in the shape that `readRegister` gives it; `strict` would refuse it where an issue is an error. */
export interface ModelReadResult {
  /** Without a reference date nothing is known. */
  readonly register: ModelRegister;
  readonly issues: readonly ModelIssue[];
  readonly coverage: Pick<Coverage, "referenceDate" | "referenceDateSetBy"> & {
    readonly tables: { readonly [table in TableName]?: Omit<TableCoverage, "unknownColumns"> };
  };
}

/**
 * Everything that section 2 says about rows, tried rule by rule: "every broken rule of a row is reported".
 * @example
 * const row = { application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-02-30" };
 * modelRegister({ applications: [row] }).issues.map(({ code }) => code); // ["invalid-date"]
 */
export function modelRegister(tables: ModelTables, { asOf, ...reading }: ModelOptions = {}): ModelReadResult {
  const { extracted_on: extractedOn } = tables.register ?? {};
  const read = tableNames.flatMap((name) => {
    const given = tables[name];
    return given === undefined ? [] : [readTable(name, given, reading)];
  });
  const all = read.flatMap(({ entries }) => entries);
  const inEveryRow = (rule: (entry: Entry) => readonly ModelIssue[]): void => {
    for (const entry of all) entry.issues.push(...rule(entry));
  };
  const isKept = ({ issues }: Entry): boolean => issues.every(({ severity }) => severity === "warning");
  const keptOf = (name: TableName): readonly Entry[] => all.filter((entry) => entry.table === name && isKept(entry));

  inEveryRow(rules.brokenAlone);
  inEveryRow((entry) => rules.brokenByOthers(entry, all));
  // "One set aside as `self-sponsor` only still counts" for the reference date: nobody is one yet.
  const latest = latestDay(keptOf("applications"), keptOf("decisions"));
  const referenceDate = asOf ?? extractedOn ?? latest?.day ?? null;

  const identities = rules.withoutCopies(keptOf("identities")).map(toKept);
  const { leadingId, conflicts } = resolveIdentities(identityRowsAt(identities, referenceDate ?? ""));
  inEveryRow((entry) => rules.brokenByIdentities(entry, leadingId));
  const applications = keptOf("applications");
  inEveryRow((entry) => rules.brokenByApplication(entry, applications));
  const setAside = all.filter((entry) => !isKept(entry));

  const first = tableNames.flatMap((name) => rules.withoutCopies(keptOf(name)));
  inEveryRow((entry) => broken(isKept(entry) && !first.includes(entry), "duplicate-row", entry, null));
  const known = applications.map((entry) => cellOf(entry, "application_id").value);
  inEveryRow((entry) => rules.warningsOf(entry, known, extractedOn));
  const isConflict = ({ table, row }: Entry): boolean => table === "identities" && conflicts.includes(row);
  inEveryRow((entry) => broken(isConflict(entry), "identity-conflict", entry, null));

  const coverageOf = ({ table, rows, issues, entries }: ReadTable): Omit<TableCoverage, "unknownColumns"> => {
    const aside = setAside.filter((entry) => entry.table === table).map((entry) => entry.issues);
    // "A row set aside is counted once, under its first code", and every row of an unusable table under the table's.
    const found = rows > entries.length ? new Array<readonly ModelIssue[]>(rows).fill(issues) : aside;
    const codes = found.flatMap((some) => sortIssues(some).slice(0, 1)).map(({ code }) => code);
    const setAsideByCode = Object.fromEntries(codes.map((code) => [code, codes.filter((one) => one === code).length]));
    const kept = keptOf(table).length;
    return { rows, kept, duplicates: rows - kept - found.length, setAside: found.length, setAsideByCode };
  };
  const rows = Object.fromEntries(read.map(({ table }) => [table, keptOf(table).map(toKept)]));
  const setBy = asOf === undefined && extractedOn === undefined ? latest : null;
  return {
    register: registerAt(rows, tables.register ?? {}, referenceDate ?? ""),
    issues: sortIssues([...read, ...all].flatMap(({ issues }) => issues)),
    coverage: {
      tables: Object.fromEntries(read.map((one) => [one.table, coverageOf(one)])),
      referenceDate,
      referenceDateSetBy: setBy && { table: setBy.table, row: setBy.row },
    },
  };
}

/** "The latest submission, decision or recording in the rows of applications and decisions that are not set aside". */
function latestDay(applications: readonly Entry[], decisions: readonly Entry[]) {
  const inTime = decisions.filter((entry) => rules.brokenByApplication(entry, applications).length === 0);
  const days = [...applications, ...inTime].flatMap((entry) =>
    ["submitted_on", "decided_on", "recorded_on"].map((name) => ({ ...entry, day: cellOf(entry, name).value })),
  );
  const latest = days.reduce((last, { day }) => (day > last ? day : last), "");
  return days.find(({ day }) => day !== "" && day === latest) ?? null;
}

function toKept({ row, cells }: Entry): KeptRow {
  return { row, cells: Object.fromEntries(Object.entries(cells).map(([name, { value }]) => [name, value])) };
}

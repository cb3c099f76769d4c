import { contractTables, type Manifest, type Row, type TableName, type Tables, tableNames } from "./contract-tables.ts";
import { resolveIdentities } from "./identities.ts";
import { issue, type ModelIssue, sortIssues } from "./issues.ts";
import { identityRowsAt } from "./known-at.ts";
import {
  cellOf,
  couldBe,
  type Entry,
  type LinedTable,
  type ModelReading,
  type ReadTable,
  readTable,
} from "./read-table.ts";
import { checkAlone, findConflicts, foundBeforeApplication, withoutCopies } from "./row-rules.ts";

/** A row that is in the register: every column of the contract by its English name, codes in English. */
export interface KeptRow {
  readonly row: number;
  readonly cells: Row;
}

/** Where the rows of a table went. */
export interface ModelTable {
  readonly rows: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly setAside: number;
}

/** The result of reading a register. */
export interface ModelIntake {
  readonly tables: { readonly [table in TableName]?: ModelTable };
  readonly issues: readonly ModelIssue[];
  /** Null where none was given and no row has a day. */
  readonly referenceDate: string | null;
  /** The first row with the latest day, where that is the reference date. */
  readonly referenceDateSetBy: { readonly table: TableName; readonly row: number } | null;
  /** With `strict`, whether there are errors. */
  readonly refused: boolean;
  readonly kept: { readonly [table in TableName]?: readonly KeptRow[] };
  /** The rows set aside by their first code. */
  readonly setAsideBy: { readonly [table in TableName]?: Readonly<Record<string, number>> };
  readonly manifest: Manifest;
}

/** How to read. */
export interface ModelOptions extends ModelReading {
  readonly asOf?: string;
  readonly strict?: boolean;
}

/** A register as somebody hands it in, or as the lines of its files. */
export type ModelTables = Pick<Tables, "register"> & { readonly [table in TableName]?: readonly Row[] | LinedTable };

/** Everything section 2 says about rows, tried rule by rule. */
export function modelIntake(tables: ModelTables, options: ModelOptions = {}): ModelIntake {
  const issues: ModelIssue[] = [];
  const read: ReadTable[] = [];
  for (const name of tableNames) {
    const rows = tables[name];
    if (rows !== undefined) read.push(readTable(name, rows, issues, options));
  }
  for (const table of read) {
    if (table.name === "applications" && table.rows === 0) issues.push(issue("no-rows", table.name, null, null));
    for (const entry of table.entries) checkAlone(table.name, entry);
    findConflicts(table);
  }

  const applications = read.find((table) => table.name === "applications")?.entries ?? [];
  // An application that is set aside as its own sponsor only still counts for the reference date.
  const counted = applications.filter((entry) => entry.broken.length === 0);
  const early = new Set(read.flatMap((table) => foundBeforeApplication(table, counted)).map(({ entry }) => entry));
  const decisions = (read.find((table) => table.name === "decisions")?.entries ?? []).filter(
    (entry) => !early.has(entry),
  );
  const identities = read.find((table) => table.name === "identities")?.entries ?? [];
  const latest = latestDay(applications, decisions);
  const referenceDate = options.asOf ?? tables.register?.extracted_on ?? latest?.day ?? null;

  const usableIdentities = identities.filter((entry) => entry.broken.length === 0);
  const resolved = resolveIdentities(identityRowsAt(withoutCopies(usableIdentities).map(toKept), referenceDate));
  for (const entry of applications) {
    const applicant = cellOf(entry, "applicant_id").value;
    const sponsor = cellOf(entry, "sponsor_id").value;
    if (applicant !== "" && sponsor !== "" && resolved.leadingId(applicant) === resolved.leadingId(sponsor)) {
      entry.broken.push({ code: "self-sponsor", column: "sponsor_id" });
    }
  }

  const keptApplications = applications.filter((entry) => entry.broken.length === 0);
  for (const { entry, column } of read.flatMap((table) => foundBeforeApplication(table, keptApplications))) {
    entry.broken.push({ code: "before-application", column });
  }

  const setAside = new Set<Entry>();
  const copies = new Set<Entry>();
  for (const table of read) {
    for (const entry of table.entries) if (entry.broken.length > 0) setAside.add(entry);
    const good = table.entries.filter((entry) => !setAside.has(entry));
    const first = withoutCopies(good);
    for (const entry of good) {
      if (first.includes(entry)) continue;
      copies.add(entry);
      entry.broken.push({ code: "duplicate-row", column: null });
    }
  }

  const known = applications
    .filter((entry) => !setAside.has(entry))
    .map((entry) => cellOf(entry, "application_id").value);
  for (const table of read) {
    for (const entry of table.entries) {
      for (const column of contractTables[table.name]) {
        const { state } = cellOf(entry, column.name);
        if (column.detail && state !== "empty" && state !== "usable") {
          entry.broken.push({ code: "unusable-detail", column: column.name });
        }
      }
      const late = contractTables[table.name].find(
        ({ name, holds }) => holds === "date" && isAfter(cellOf(entry, name).value, tables.register?.extracted_on),
      );
      if (late !== undefined) entry.broken.push({ code: "after-extract", column: late.name });
      if (table.name === "identities" && resolved.conflicts.includes(entry.row)) {
        entry.broken.push({ code: "identity-conflict", column: null });
      }
      const named = table.name === "applications" ? "" : cellOf(entry, "application_id").value;
      if (named !== "" && !known.includes(named)) {
        entry.broken.push({ code: "unknown-application", column: "application_id" });
      }
      for (const { code, column } of entry.broken) issues.push(issue(code, table.name, entry.row, column));
    }
  }

  const result: Record<string, ModelTable> = {};
  const kept: Record<string, readonly KeptRow[]> = {};
  const setAsideBy: Record<string, Record<string, number>> = {};
  for (const table of read) {
    const inRegister = table.entries.filter((entry) => !setAside.has(entry) && !copies.has(entry));
    const aside = table.entries.filter((entry) => setAside.has(entry));
    result[table.name] = {
      rows: table.rows,
      kept: inRegister.length,
      duplicates: table.entries.filter((entry) => copies.has(entry)).length,
      setAside: table.unusable ? table.rows : aside.length,
    };
    kept[table.name] = inRegister.map(toKept);
    const byCode: Record<string, number> = {};
    for (const entry of aside) {
      const code = sortIssues(entry.broken.map((one) => issue(one.code, table.name, entry.row, one.column)))[0]?.code;
      if (code !== undefined) byCode[code] = (byCode[code] ?? 0) + 1;
    }
    if (table.unusable) {
      const code = sortIssues(issues.filter((one) => one.table === table.name))[0]?.code;
      if (code !== undefined) byCode[code] = table.rows;
    }
    setAsideBy[table.name] = byCode;
  }
  return {
    tables: result,
    issues: sortIssues(issues),
    referenceDate,
    referenceDateSetBy:
      latest === null || options.asOf !== undefined || tables.register?.extracted_on !== undefined
        ? null
        : { table: latest.table, row: latest.row },
    refused: options.strict === true && issues.some((one) => one.severity === "error"),
    kept,
    setAsideBy,
    manifest: tables.register ?? {},
  };
}

function latestDay(
  applications: readonly Entry[],
  decisions: readonly Entry[],
): { readonly day: string; readonly table: TableName; readonly row: number } | null {
  const daysIn = (table: TableName, entries: readonly Entry[], columns: readonly string[]) =>
    entries
      .filter((entry) => entry.broken.length === 0)
      .flatMap((entry) => columns.map((name) => ({ day: cellOf(entry, name).value, table, row: entry.row })))
      .filter(({ day }) => day !== "");
  const counted = [
    ...daysIn("applications", applications, ["submitted_on", "decided_on", "recorded_on"]),
    ...daysIn("decisions", decisions, ["decided_on", "recorded_on"]),
  ];
  const latest = counted.reduce((last, { day }) => (day > last ? day : last), "");
  return counted.find(({ day }) => day === latest) ?? null;
}

/** Whether a day lies after the extract, whichever day it is. */
function isAfter(day: string, extractedOn: string | undefined): boolean {
  return day !== "" && extractedOn !== undefined && couldBe(day).every((one) => one > extractedOn);
}

function toKept(entry: Entry): KeptRow {
  const cells = Object.entries(entry.cells ?? {}).map(([name, cell]) => [name, cell.value] as const);
  return { row: entry.row, cells: Object.fromEntries(cells) };
}

import { frozen } from "../../arguments/frozen.ts";
import { type Day, dayOf, NO_DAY } from "../../calendar/day.ts";
import { addIssue, addIssues, type FoundIssues, noIssues, removeIssues } from "../facts/found-issues.ts";
import type { Issue } from "../facts/issue.ts";
import { type IssueList, issueList } from "../facts/issue-list.ts";
import type { Manifest } from "../facts/manifest.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { Register, RegisterStorage } from "../facts/register.ts";
import { KEPT, type RegisterRows, type StoredTable } from "../facts/register-rows.ts";
import { type ColumnName, placeOf, type TableName, tableNames } from "../facts/table.ts";
import { digestRows } from "../intake/digest.ts";
import type { FinishedTable } from "../intake/table-intake.ts";
import { type RegisterAt, registerAt, registerWithoutDay } from "../known/register-at.ts";
import { textsOf } from "../known/stored-columns.ts";
import { type CountedTable, type Coverage, coverageOf } from "./coverage.ts";
import { type SetAsideAcross, setAsideAcross, setAsideBeforeApplication } from "./cross-table-rules.ts";
import { withIssues } from "./result-with-issues.ts";

/** What reading gives: the register, everything that was wrong, and how much could be seen. */
export interface ReadResult {
  /** Null only when `strict` was asked for and there is an error. */
  readonly register: Register | null;
  /** By table, row, code and column; made when they are first asked for. */
  readonly issues: readonly Issue[];
  readonly coverage: Coverage;
}

/** Everything that intake collected. */
export interface IntakeResult {
  readonly tables: ReadonlyMap<TableName, CountedTable & FinishedTable>;
  readonly persons: readonly string[];
  readonly manifest: Manifest;
  readonly issues: readonly Issue[];
  readonly options: ReadOptions;
}

/** The tables whose rows name an application. */
const JOINED: readonly TableName[] = ["permits", "decisions", "signals", "follow_up"];

/** Puts the tables together, reads them as of the reference date, and reports what only shows then. */
export function finishRegister(intake: IntakeResult): ReadResult {
  const joined = Object.fromEntries(tableNames.map((name) => [name, joinedTable(intake, name)]));
  const tables = setAsideBeforeApplication(joined as RegisterRows["tables"]);
  const rows: RegisterRows = {
    tables,
    persons: intake.persons,
    applicationsNotStored: notStored(intake.tables.get("applications")),
    manifest: intake.manifest,
    digest: digestRows(tables, intake.persons),
    latestDay: latestDayOf(tables),
  };
  const [day, source] = referenceDay(rows, intake.options);
  const at = day === null ? registerWithoutDay(rows) : registerAt(rows, day);
  const across = setAsideAcross(tables, at.selfSponsored);
  const issues = settledIssues(intake, rows, at, across);
  const refused = intake.options.strict === true && issues.hasErrors;
  const coverage = frozen(coverageOf(at.register, source, intake.tables, across));
  return withIssues({ register: refused ? null : at.register, coverage }, issues);
}

function notStored(table: CountedTable | undefined): number {
  return table === undefined ? 0 : table.rows - table.stored.count;
}

/** A table as intake stored it, with the place of the kept application that each row names. */
function joinedTable(intake: IntakeResult, name: TableName): StoredTable | null {
  const table = intake.tables.get(name);
  if (table === undefined) return null;
  if (!JOINED.includes(name)) return table.stored;
  const applications = intake.tables.get("applications");
  const named = textsOf(table.stored, name, "application_id");
  const application = Int32Array.from(named, (id) => {
    const place = id === "" ? undefined : applications?.places.get(id);
    return place !== undefined && applications?.stored.state[place] === KEPT ? place : -1;
  });
  return { ...table.stored, application };
}

/** The reference date: as asked, else the day of the extract, else the latest day in the rows that count for it. */
function referenceDay(rows: RegisterRows, options: ReadOptions): readonly [Day | null, Coverage["referenceDateFrom"]] {
  if (options.asOf !== undefined) return [dayOf(options.asOf), "asked"];
  if (rows.manifest.extractedOn !== null) return [dayOf(rows.manifest.extractedOn), "extract"];
  return [rows.latestDay, rows.latestDay === null ? "nowhere" : "rows"];
}

function latestDayOf(tables: RegisterRows["tables"]): Day | null {
  const sources: readonly (readonly [TableName, ColumnName])[] = [
    ["applications", "submitted_on"],
    ["applications", "decided_on"],
    ["applications", "recorded_on"],
    ["decisions", "decided_on"],
    ["decisions", "recorded_on"],
  ];
  let latest: number = NO_DAY;
  for (const [name, column] of sources) {
    const table = tables[name];
    if (table === null) continue;
    const days = table.numbers[placeOf(name, column)] as Int32Array;
    for (let place = 0; place < table.count; place += 1) {
      if (table.state[place] === KEPT && (days[place] as number) > latest) latest = days[place] as number;
    }
  }
  return latest === NO_DAY ? null : (latest as Day);
}

/** The issues of the rows themselves, and those that only the whole register shows, at its reference date. */
function settledIssues(
  intake: IntakeResult,
  rows: RegisterRows,
  at: RegisterAt<RegisterStorage>,
  across: SetAsideAcross,
): IssueList {
  const issues: FoundIssues = noIssues();
  addIssues(issues, intake.issues);
  if (intake.tables.get("applications")?.rows === 0) addIssue(issues, "no-rows", "applications", null, null);
  for (const [name, { code, column, places }] of across) {
    const aside = rowsAt(rows.tables[name], places);
    // A copy of a row that is set aside is set aside with it: there is nothing that it could be a duplicate of.
    if (aside.size > 0) removeIssues(issues, "duplicate-row", name, (row) => aside.has(row));
    for (const row of aside) addIssue(issues, code, name, row, column);
  }
  for (const row of at.identityConflicts) addIssue(issues, "identity-conflict", "identities", row, null);
  const selfSponsored = new Set(at.selfSponsored);
  for (const name of JOINED) {
    const table = rows.tables[name];
    if (table === null) continue;
    const named = textsOf(table, name, "application_id");
    for (let place = 0; place < table.count; place += 1) {
      if (named[place] === "") continue;
      const application = table.application[place] as number;
      if (application < 0 || selfSponsored.has(application)) {
        addIssue(issues, "unknown-application", name, table.row[place] as number, "application_id");
      }
    }
  }
  return issueList(issues);
}

/** The numbers of the rows at some places. */
function rowsAt(table: StoredTable | null, places: readonly number[]): ReadonlySet<number> {
  return new Set(places.map((place) => table?.row[place] as number));
}

import { type Day, dayOf } from "../../calendar/day.ts";
import { addIssue, type FoundIssues, removeIssues } from "../facts/found-issues.ts";
import type { Issue } from "../facts/issue.ts";
import { placeOfCode } from "../facts/issue.ts";
import { issueList } from "../facts/issue-list.ts";
import type { Manifest } from "../facts/manifest.ts";
import { joinedTables, type PackedRegister } from "../facts/packed-register.ts";
import { indexOf, type PackedTable, rowNumber, segmentOf } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { Register, RegisterStorage } from "../facts/register.ts";
import { DUPLICATE } from "../facts/register-rows.ts";
import { placeOf, type TableName, tableNames } from "../facts/table.ts";
import { applicationPlaces } from "../keyed/application-places.ts";
import { digestOfRows } from "../keyed/row-sums.ts";
import { forgetIds, markSameIds, sameIds } from "../keyed/same-ids.ts";
import { registerAt, registerWithoutDay } from "../known/register-at.ts";
import type { RegisterAt } from "../known/register-of-rows.ts";
import { type Coverage, coverageOf, type ReadTable } from "./coverage.ts";
import { beforeApplication, type SetAsideAcross, setAsideAcross } from "./cross-table-rules.ts";
import { latestDayOf, type RowOfTable, rowOfLatestDay } from "./latest-day.ts";
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
  readonly tables: ReadonlyMap<TableName, ReadTable>;
  readonly manifest: Manifest;
  readonly issues: FoundIssues;
  readonly options: ReadOptions;
  readonly files: Coverage["files"];
}

/** Puts the tables together, reads them as of the reference date, and reports what only shows then. */
export function finishRegister(intake: IntakeResult): ReadResult {
  const { issues } = intake;
  for (const { packed } of intake.tables.values()) settleSameIds(packed, intake.options, issues);
  const packed = packedRegister(intake);
  const { applications } = packed.tables;
  if (applications !== null && joinedTables.every((name) => packed.tables[name] === null)) forgetIds(applications);
  const [day, source] = referenceDay(packed, intake.options);
  const at = day === null ? registerWithoutDay(packed) : registerAt(packed, day);
  const across = setAsideAcross(packed, at.selfSponsored);
  addAcross(issues, packed, at, across);
  const list = issueList(issues);
  const refused = intake.options.strict === true && list.hasErrors;
  const setBy = (): RowOfTable | null => (source === "rows" ? rowOfLatestDay(packed) : null);
  const coverage = coverageOf(
    { packed, core: at.register.core, selfSponsored: at.selfSponsored },
    { source, setBy },
    intake.tables,
    across,
    intake.files,
  );
  return withIssues({ register: refused ? null : at.register, coverage }, list);
}

/** Sets the rows that share an id against each other. */
function settleSameIds(table: PackedTable, options: ReadOptions, issues: FoundIssues): void {
  // Where a table was read in passes, that was done between them.
  if (table.held !== null) return;
  const { conflicts, duplicates } = sameIds(table, options);
  markSameIds(table, conflicts, placeOfCode("conflicting-rows"));
  markSameIds(table, duplicates, DUPLICATE);
  for (const place of conflicts) addIssue(issues, "conflicting-rows", table.name, rowNumber(table, place), null);
  for (const place of duplicates) addIssue(issues, "duplicate-row", table.name, rowNumber(table, place), null);
}

/** The tables with the applications that their rows name, by place. */
function packedRegister({ tables: read, manifest }: IntakeResult): PackedRegister {
  const tables = Object.fromEntries(
    tableNames.map((name) => [name, read.get(name)?.packed ?? null]),
  ) as PackedRegister["tables"];
  const applicationOf: Partial<Record<TableName, Int32Array>> = {};
  const early: Partial<Record<TableName, readonly number[]>> = {};
  for (const name of joinedTables) {
    const table = tables[name];
    if (table === null) continue;
    const places = applicationPlaces(tables.applications, table);
    applicationOf[name] = places;
    early[name] = beforeApplication(tables.applications, table, places);
  }
  return Object.freeze({
    tables,
    applicationOf,
    beforeApplication: early,
    manifest,
    digest: digestOfRows(tables, early),
    latestDay: latestDayOf(tables, early),
  });
}

/** The reference date: as asked, else the day of the extract, else the latest day in the rows that count for it. */
function referenceDay(
  { latestDay, manifest }: PackedRegister,
  options: ReadOptions,
): readonly [Day | null, Coverage["referenceDateFrom"]] {
  if (options.asOf !== undefined) return [dayOf(options.asOf), "asked"];
  if (manifest.extractedOn !== null) return [dayOf(manifest.extractedOn), "extract"];
  return [latestDay, latestDay === null ? "nowhere" : "rows"];
}

/** Adds the issues that only the whole register shows, at its reference date. */
function addAcross(
  issues: FoundIssues,
  packed: PackedRegister,
  at: RegisterAt<RegisterStorage>,
  across: SetAsideAcross,
): void {
  if (packed.tables.applications?.rows === 0) addIssue(issues, "no-rows", "applications", null, null);
  for (const [name, { code, column, places }] of across) {
    const table = packed.tables[name];
    const aside = new Set(table === null ? [] : places.map((place) => rowNumber(table, place)));
    // A copy of a row that is set aside is set aside with it: there is nothing that it could be a duplicate of.
    if (aside.size > 0) removeIssues(issues, "duplicate-row", name, (row) => aside.has(row));
    for (const row of aside) addIssue(issues, code, name, row, column);
  }
  for (const row of at.identityConflicts) addIssue(issues, "identity-conflict", "identities", row, null);
  const selfSponsored = new Set(at.selfSponsored);
  for (const name of joinedTables) {
    const table = packed.tables[name];
    const applicationOf = packed.applicationOf[name];
    if (table === null || applicationOf === undefined) continue;
    const column = placeOf(name, "application_id");
    applicationOf.forEach((application, place) => {
      if (application >= 0 && !selfSponsored.has(application)) return;
      const lanes = table.segments.length === 0 ? null : segmentOf(table, place).keys[column];
      const at = 2 * indexOf(place);
      if (!lanes || (lanes[at] === 0 && lanes[at + 1] === 0)) return;
      addIssue(issues, "unknown-application", name, rowNumber(table, place), "application_id");
    });
  }
}

import { frozen } from "../../arguments/frozen.ts";
import { type Day, dayOf, NO_DAY } from "../../calendar/day.ts";
import { compareIssues, type Issue, issueOf } from "../facts/issue.ts";
import type { Manifest } from "../facts/manifest.ts";
import { joinedTables, type PackedRegister } from "../facts/packed-register.ts";
import { indexOf, type PackedTable, segmentOf } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { Register, RegisterStorage } from "../facts/register.ts";
import { DUPLICATE, KEPT } from "../facts/register-rows.ts";
import { segmentDay } from "../facts/segment.ts";
import { type ColumnName, placeOf, type TableName, tableNames } from "../facts/table.ts";
import { placeOfCode } from "../intake/table-writer.ts";
import { applicationPlaces } from "../keyed/application-places.ts";
import { digestOfRows } from "../keyed/row-sums.ts";
import { markSameIds, sameIds } from "../keyed/same-ids.ts";
import { type RegisterAt, registerAt, registerWithoutDay } from "../known/register-at.ts";
import { type Coverage, coverageOf, type ReadTable } from "./coverage.ts";
import { beforeApplication, type SetAsideAcross, setAsideAcross } from "./cross-table-rules.ts";

/** What reading gives: the register, everything that was wrong, and how much could be seen. */
export interface ReadResult {
  /** Null only when `strict` was asked for and there is an error. */
  readonly register: Register | null;
  /** By table, row, code and column. */
  readonly issues: readonly Issue[];
  readonly coverage: Coverage;
}

/** Everything that intake collected. */
export interface IntakeResult {
  readonly tables: ReadonlyMap<TableName, ReadTable>;
  readonly manifest: Manifest;
  readonly issues: readonly Issue[];
  readonly options: ReadOptions;
  readonly files: Coverage["files"];
}

/** Puts the tables together, reads them as of the reference date, and reports what only shows then. */
export function finishRegister(intake: IntakeResult): ReadResult {
  const issues = [...intake.issues];
  for (const { packed } of intake.tables.values()) settleSameIds(packed, intake.options, issues);
  const packed = packedRegister(intake);
  const [day, source] = referenceDay(packed, intake.options);
  const at = day === null ? registerWithoutDay(packed) : registerAt(packed, day);
  const across = setAsideAcross(packed, at.selfSponsored);
  const settled = settledIssues(issues, packed, at, across).sort(compareIssues);
  const refused = intake.options.strict === true && settled.some((issue) => issue.severity === "error");
  return Object.freeze({
    register: refused ? null : at.register,
    issues: frozen(settled),
    coverage: coverageOf(at.register, source, intake.tables, across, intake.files),
  });
}

/** Sets the rows that share an id against each other. */
function settleSameIds(table: PackedTable, options: ReadOptions, issues: Issue[]): void {
  const { conflicts, duplicates } = sameIds(table, options);
  markSameIds(table, conflicts, placeOfCode("conflicting-rows"));
  markSameIds(table, duplicates, DUPLICATE);
  for (const place of conflicts) issues.push(issueOf("conflicting-rows", table.name, place + 1, null));
  for (const place of duplicates) issues.push(issueOf("duplicate-row", table.name, place + 1, null));
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

const LATEST: readonly (readonly [TableName, ColumnName])[] = [
  ["applications", "submitted_on"],
  ["applications", "decided_on"],
  ["applications", "recorded_on"],
  ["decisions", "decided_on"],
  ["decisions", "recorded_on"],
];

function latestDayOf(tables: PackedRegister["tables"], early: PackedRegister["beforeApplication"]): Day | null {
  let latest: number = NO_DAY;
  for (const [name, column] of LATEST) {
    const table = tables[name];
    if (table !== null) latest = Math.max(latest, latestIn(table, placeOf(name, column), new Set(early[name])));
  }
  return latest === NO_DAY ? null : (latest as Day);
}

function latestIn({ segments, farDays }: PackedTable, column: number, aside: ReadonlySet<number>): number {
  let latest: number = NO_DAY;
  for (const segment of segments) {
    if (!segment.days[column]) continue;
    for (let index = 0; index < segment.count; index += 1) {
      if (segment.state[index] !== KEPT || (aside.size > 0 && aside.has(segment.first + index))) continue;
      const day = segmentDay(segment, column, index, farDays);
      if (day > latest) latest = day;
    }
  }
  return latest;
}

/** The issues of the rows themselves, and those that only the whole register shows, at its reference date. */
function settledIssues(
  found: readonly Issue[],
  packed: PackedRegister,
  at: RegisterAt<RegisterStorage>,
  across: SetAsideAcross,
): Issue[] {
  const asideIn = new Map([...across].map(([name, { places }]) => [name, new Set(places.map((place) => place + 1))]));
  // A copy of a row that is set aside is set aside with it: there is nothing that it could be a duplicate of.
  const issues = found.filter(
    ({ code, table, row }) =>
      code !== "duplicate-row" || table === "register" || asideIn.get(table)?.has(row as number) !== true,
  );
  if (packed.tables.applications?.rows === 0) issues.push(issueOf("no-rows", "applications", null, null));
  for (const [name, { code, column }] of across) {
    for (const row of asideIn.get(name) ?? []) issues.push(issueOf(code, name, row, column));
  }
  for (const row of at.identityConflicts) issues.push(issueOf("identity-conflict", "identities", row, null));
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
      issues.push(issueOf("unknown-application", name, place + 1, "application_id"));
    });
  }
  return issues;
}

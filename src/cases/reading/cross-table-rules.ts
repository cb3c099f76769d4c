import { NO_DAY } from "../../calendar/day.ts";
import type { IssueCode } from "../facts/issue.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import { dayAt, type PackedTable } from "../facts/packed-table.ts";
import { type ColumnName, type TableName, tableNames } from "../facts/table.ts";

/** Rows of one table that a rule sets aside for what other rows say. */
export interface SetAsideBeside {
  readonly code: IssueCode;
  /** Where it shows. */
  readonly column: ColumnName;
  /** Places of the rows in their table. */
  readonly places: readonly number[];
}

/** What rules across tables set aside, by table. */
export type SetAsideAcross = ReadonlyMap<TableName, SetAsideBeside>;

/** Tables of what follows on an application, and its day: it cannot be before the application was submitted. */
const FOLLOWING: Readonly<Partial<Record<TableName, ColumnName>>> = {
  decisions: "decided_on",
  signals: "raised_on",
  follow_up: "on",
};

/**
 * What rules across tables set aside at a reference date: applications whose applicant and sponsor are one person then,
 * and what is dated before its application, unless that is one of them.
 */
export function setAsideAcross(register: PackedRegister, selfSponsored: readonly number[]): SetAsideAcross {
  const ownSponsors = new Set(selfSponsored);
  const found = new Map<TableName, SetAsideBeside>([
    ["applications", { code: "self-sponsor", column: "sponsor_id", places: selfSponsored }],
  ]);
  for (const name of tableNames) {
    const column = FOLLOWING[name];
    const early = register.beforeApplication[name];
    if (column === undefined || early === undefined) continue;
    const named = register.applicationOf[name];
    const places = early.filter((place) => !ownSponsors.has(named?.[place] as number));
    found.set(name, { code: "before-application", column, places });
  }
  return found;
}

/**
 * The places of rows that are dated before the kept application that they name was submitted. Who is their own sponsor
 * depends on the reference date; what such an application is named by joins nothing then, set aside or not.
 */
export function beforeApplication(
  applications: PackedTable | null,
  table: PackedTable,
  applicationOf: Int32Array,
): readonly number[] {
  const column = FOLLOWING[table.name];
  if (applications === null || column === undefined) return [];
  const places: number[] = [];
  applicationOf.forEach((application, place) => {
    if (application < 0) return;
    const day = dayAt(table, column, place);
    if (day !== NO_DAY && day < dayAt(applications, "submitted_on", application)) places.push(place);
  });
  return places;
}

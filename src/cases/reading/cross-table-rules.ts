import { NO_DAY } from "../../calendar/day.ts";
import type { IssueCode } from "../facts/issue.ts";
import type { RegisterRows, StoredTable } from "../facts/register-rows.ts";
import { type ColumnName, type TableName, tableNames } from "../facts/table.ts";
import { placeOfCode } from "../intake/table-intake.ts";
import { numbersOf } from "../known/stored-columns.ts";

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
 * Sets aside the rows that are dated before the kept application that they name was submitted. Who is their own sponsor
 * depends on the reference date; what such an application is named by joins nothing then, set aside or not.
 */
export function setAsideBeforeApplication(tables: RegisterRows["tables"]): RegisterRows["tables"] {
  const settled = tableNames.map((name): readonly [TableName, StoredTable | null] => {
    const table = tables[name];
    const places = beforeApplication(tables, name);
    if (table === null || places.length === 0) return [name, table];
    return [name, { ...table, state: stateWith(table.state, "before-application", places) }];
  });
  return Object.fromEntries(settled) as RegisterRows["tables"];
}

/**
 * What rules across tables set aside at a reference date: applications whose applicant and sponsor are one person then,
 * and what is dated before its application, unless that is one of them.
 */
export function setAsideAcross(tables: RegisterRows["tables"], selfSponsored: readonly number[]): SetAsideAcross {
  const ownSponsors = new Set(selfSponsored);
  const found = new Map<TableName, SetAsideBeside>([
    ["applications", { code: "self-sponsor", column: "sponsor_id", places: selfSponsored }],
  ]);
  for (const name of tableNames) {
    const column = FOLLOWING[name];
    if (column === undefined) continue;
    const named = tables[name]?.application;
    const places = beforeApplication(tables, name).filter((place) => !ownSponsors.has(named?.[place] as number));
    found.set(name, { code: "before-application", column, places });
  }
  return found;
}

/** States of rows with some of them set aside: a row set aside is counted under the first of its codes. */
export function stateWith(state: Int32Array, code: IssueCode, places: readonly number[]): Int32Array {
  const settled = state.slice();
  const aside = placeOfCode(code);
  for (const place of places) {
    const before = settled[place] as number;
    settled[place] = before < 0 ? aside : Math.min(before, aside);
  }
  return settled;
}

function beforeApplication(tables: RegisterRows["tables"], name: TableName): readonly number[] {
  const [table, { applications }, column] = [tables[name], tables, FOLLOWING[name]];
  if (table === null || applications === null || column === undefined) return [];
  const day = numbersOf(table, name, column);
  const submitted = numbersOf(applications, "applications", "submitted_on");
  const places: number[] = [];
  for (let place = 0; place < table.count; place += 1) {
    const application = table.application[place] as number;
    const isDated = application >= 0 && day[place] !== NO_DAY;
    if (isDated && (day[place] as number) < (submitted[application] as number)) places.push(place);
  }
  return places;
}

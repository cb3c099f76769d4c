import type { IsoDate } from "../../calendar/day.ts";
import { NOBODY } from "../facts/application.ts";
import { type IssueCode, issueCodes, type LineCode } from "../facts/issue.ts";
import type { RegisterStorage } from "../facts/register.ts";
import { DUPLICATE, KEPT, type StoredTable } from "../facts/register-rows.ts";
import { type TableName, tableNames } from "../facts/table.ts";
import { numbersOf } from "../known/known-rows.ts";
import { type SetAsideAcross, type SetAsideBeside, stateWith } from "./cross-table-rules.ts";

/** What became of the rows of one table: `rows = kept + duplicates + setAside`, always. */
export interface TableCoverage {
  readonly rows: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly setAside: number;
  /** Rows set aside, each under its first code. */
  readonly setAsideByCode: Readonly<Partial<Record<IssueCode, number>>>;
  /** Positions of columns that were not read, 1 for the first. Never their names: these may be values. */
  readonly unknownColumns: readonly number[];
}

/** How much of the truth a register shows. Counts only, never an id. */
export interface Coverage {
  /** Null where none was given and no row has a day. */
  readonly referenceDate: IsoDate | null;
  /** Where the reference date comes from; `nowhere` when the register has no date at all. */
  readonly referenceDateFrom: ReferenceDateSource;
  readonly tables: Readonly<Partial<Record<TableName, TableCoverage>>>;
  /** How many files were read, and how many in the folder no table reads; absent for a register from memory. */
  readonly files?: { readonly read: number; readonly unread: number };
  readonly sponsors: {
    /** Distinct sponsors of applications known at the reference date. */
    readonly total: number;
    /** Without any row of their own: their first link cannot be seen (left-censored). */
    readonly withoutOwnRow: number;
    /** Whose own rows were all set aside; not among `withoutOwnRow`. */
    readonly ownRowsSetAside: number;
  };
  readonly sponsoredApplications: {
    readonly total: number;
    /** Whose sponsor has a row of its own. */
    readonly sponsorHasHistory: number;
    /** The share of the total, from 0 to 1; null where there are none. */
    readonly share: number | null;
  };
}

/** Asked for, the manifest's `extracted_on`, the latest day in the rows that count for it, or nothing. */
export type ReferenceDateSource = "asked" | "extract" | "rows" | "nowhere";

/** A table as intake left it. */
export interface CountedTable {
  readonly rows: number;
  readonly brokenLines: ReadonlyMap<LineCode, number>;
  readonly stored: StoredTable;
  readonly unknownColumns: readonly number[];
  /** Why no row of the table could be used, or null. */
  readonly refusedFor: IssueCode | null;
}

/**
 * Reports what was read and what could not be seen at the reference date of a register.
 *
 * @param across what is set aside at this reference date for what other rows say.
 */
export function coverageOf(
  register: RegisterStorage,
  referenceDateFrom: ReferenceDateSource,
  tables: ReadonlyMap<TableName, CountedTable>,
  across: SetAsideAcross,
): Coverage {
  const report: Partial<Record<TableName, TableCoverage>> = {};
  for (const name of tableNames) {
    const table = tables.get(name);
    if (table !== undefined) report[name] = tableCoverage(table, across.get(name));
  }
  return {
    referenceDate: register.referenceDate,
    referenceDateFrom,
    tables: report,
    ...sponsorCoverage(register, across.get("applications")?.places ?? []),
  };
}

function tableCoverage(table: CountedTable, aside: SetAsideBeside | undefined): TableCoverage {
  const { stored } = table;
  const state = aside === undefined ? stored.state : stateWith(stored.state, aside.code, aside.places);
  const byCode = new Map<IssueCode, number>(table.brokenLines);
  let kept = 0;
  let duplicates = 0;
  for (const value of state) {
    if (value === KEPT) kept += 1;
    else if (value === DUPLICATE) duplicates += 1;
    else {
      const code = issueCodes[value] as IssueCode;
      byCode.set(code, (byCode.get(code) ?? 0) + 1);
    }
  }
  if (table.refusedFor !== null && table.rows > 0) byCode.set(table.refusedFor, table.rows);
  const setAsideByCode: Partial<Record<IssueCode, number>> = {};
  for (const code of issueCodes) if (byCode.has(code)) setAsideByCode[code] = byCode.get(code) as number;
  return {
    rows: table.rows,
    kept,
    duplicates,
    setAside: table.rows - kept - duplicates,
    setAsideByCode,
    unknownColumns: table.unknownColumns,
  };
}

function sponsorCoverage(
  register: RegisterStorage,
  selfSponsored: readonly number[],
): Pick<Coverage, "sponsors" | "sponsoredApplications"> {
  const { applications, leadingOf, rows } = register;
  const hasOwnRow = new Uint8Array(leadingOf.length);
  const hasRowSetAside = new Uint8Array(leadingOf.length);
  for (const applicant of applications.applicant) hasOwnRow[applicant] = 1;
  const stored = rows.tables.applications;
  if (stored !== null) {
    const applicants = numbersOf(stored, "applications", "applicant_id");
    for (let place = 0; place < stored.count; place += 1) {
      const applicant = applicants[place] as number;
      if (applicant !== NOBODY && (stored.state[place] as number) >= 0)
        hasRowSetAside[leadingOf[applicant] as number] = 1;
    }
    for (const place of selfSponsored) hasRowSetAside[leadingOf[applicants[place] as number] as number] = 1;
  }
  const seen = new Uint8Array(leadingOf.length);
  let total = 0;
  let withoutOwnRow = 0;
  let ownRowsSetAside = 0;
  let sponsored = 0;
  let sponsorHasHistory = 0;
  for (const sponsor of applications.sponsor) {
    if (sponsor === NOBODY) continue;
    sponsored += 1;
    sponsorHasHistory += hasOwnRow[sponsor] as number;
    if (seen[sponsor] === 1) continue;
    seen[sponsor] = 1;
    total += 1;
    if (hasOwnRow[sponsor] === 1) continue;
    if (hasRowSetAside[sponsor] === 1) ownRowsSetAside += 1;
    else withoutOwnRow += 1;
  }
  return {
    sponsors: { total, withoutOwnRow, ownRowsSetAside },
    sponsoredApplications: {
      total: sponsored,
      sponsorHasHistory,
      share: sponsored === 0 ? null : sponsorHasHistory / sponsored,
    },
  };
}

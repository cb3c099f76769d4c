import type { IsoDate } from "../../calendar/day.ts";
import { type IssueCode, issueCodes, type LineCode } from "../facts/issue.ts";
import type { RegisterStorage } from "../facts/register.ts";
import { DUPLICATE, KEPT, type StoredTable } from "../facts/register-rows.ts";
import { type TableName, tableNames } from "../facts/table.ts";
import { type SetAsideAcross, type SetAsideBeside, stateWith } from "./cross-table-rules.ts";
import { type SponsorCoverage, sponsorCoverage } from "./sponsor-coverage.ts";

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
export interface Coverage extends SponsorCoverage {
  /** Null where none was given and no row has a day. */
  readonly referenceDate: IsoDate | null;
  /** Asked for, the manifest's `extracted_on`, the latest day in the rows that count for it, or nothing. */
  readonly referenceDateFrom: "asked" | "extract" | "rows" | "nowhere";
  readonly tables: Readonly<Partial<Record<TableName, TableCoverage>>>;
  /** How many files were read, and how many in the folder no table reads; absent for a register from memory. */
  readonly files?: { readonly read: number; readonly unread: number };
}

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
  referenceDateFrom: Coverage["referenceDateFrom"],
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

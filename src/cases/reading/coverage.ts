import { frozen } from "../../arguments/frozen.ts";
import type { IsoDate } from "../../calendar/day.ts";
import { type Issue, type IssueCode, issueCodes, placeOfCode } from "../facts/issue.ts";
import { type PackedTable, stateAt } from "../facts/packed-table.ts";
import { DUPLICATE, KEPT } from "../facts/register-rows.ts";
import { type TableName, tableNames } from "../facts/table.ts";
import { rowStates } from "../keyed/row-states.ts";
import type { SetAsideAcross, SetAsideBeside } from "./cross-table-rules.ts";
import { type CoveredRegister, type SponsorCoverage, sponsorCoverage } from "./sponsor-coverage.ts";

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

/**
 * What a file was, so that it can be shown later that figures rest on it. Its name is not here: that may be about somebody.
 */
export interface FileEvidence {
  /** The table that the file holds, whole or in part; `register` for the manifest. */
  readonly table: Issue["table"];
  /** Which of the files of its table it is in the order of their names, 1 for the first. */
  readonly position: number;
  /** How many bytes the file has on disk. */
  readonly bytes: number;
  /** The SHA-256 of those bytes, in 64 hexadecimal digits, as `sha256sum` prints it. */
  readonly sha256: string;
}

/** How many files there were, and what each of them was. */
export interface FileCoverage {
  readonly read: number;
  /** How many in the folder no table reads. */
  readonly unread: number;
  /** Each file that was read, in the order of reading; only where it was asked for. */
  readonly evidence?: readonly FileEvidence[];
}

/** How much of the truth a register shows. Counts only, never an id. */
export interface Coverage extends SponsorCoverage {
  /** Null where none was given and no row has a day. */
  readonly referenceDate: IsoDate | null;
  /** Asked for, the manifest's `extracted_on`, the latest day in the rows that count for it, or nothing. */
  readonly referenceDateFrom: "asked" | "extract" | "rows" | "nowhere";
  /** The first row that has the latest day, where that is the reference date; else null. */
  readonly referenceDateSetBy: { readonly table: TableName; readonly row: number } | null;
  readonly tables: Readonly<Partial<Record<TableName, TableCoverage>>>;
  /** Absent for a register from memory. */
  readonly files?: FileCoverage;
}

/** A table as it was read, and what its header said. */
export interface ReadTable {
  readonly packed: PackedTable;
  readonly unknownColumns: readonly number[];
  /** Why no row of the table could be used, or null. */
  readonly refusedFor: IssueCode | null;
}

/**
 * Reports what was read and what could not be seen at the reference date of a register. How much history sponsors have is
 * worked out when it is asked for: every person of the register has to be looked at.
 *
 * @param covered the register at its reference date.
 * @param across what is set aside at this reference date for what other rows say.
 */
export function coverageOf(
  covered: CoveredRegister,
  from: { readonly source: Coverage["referenceDateFrom"]; readonly setBy: () => Coverage["referenceDateSetBy"] },
  tables: ReadonlyMap<TableName, ReadTable>,
  across: SetAsideAcross,
  files: Coverage["files"],
): Coverage {
  const report: Partial<Record<TableName, TableCoverage>> = {};
  for (const name of tableNames) {
    const table = tables.get(name);
    if (table !== undefined) report[name] = frozen(tableCoverage(table, across.get(name)));
  }
  let seen: SponsorCoverage | null = null;
  const sponsors = (): SponsorCoverage => {
    seen ??= frozen(sponsorCoverage(covered));
    return seen;
  };
  let setBy: { readonly row: Coverage["referenceDateSetBy"] } | null = null;
  const facts = {
    referenceDate: covered.core.referenceDate,
    referenceDateFrom: from.source,
    get referenceDateSetBy() {
      setBy ??= { row: frozen(from.setBy()) };
      return setBy.row;
    },
    tables: Object.freeze(report),
    ...(files === undefined ? {} : { files: frozen(files) }),
  };
  // Too few rows are held after passes to say what sponsors have: see `PassedResult`.
  if (covered.packed.tables.applications?.held) return Object.freeze(facts) as Coverage;
  Object.defineProperties(facts, {
    sponsors: { enumerable: true, get: () => sponsors().sponsors },
    sponsoredApplications: { enumerable: true, get: () => sponsors().sponsoredApplications },
  });
  return Object.freeze(facts) as Coverage;
}

function tableCoverage(
  { packed, refusedFor, unknownColumns }: ReadTable,
  aside: SetAsideBeside | undefined,
): TableCoverage {
  const byState = new Map(rowStates(packed));
  const count = (state: number, rows: number): void => {
    byState.set(state, (byState.get(state) ?? 0) + rows);
  };
  for (const place of aside?.places ?? []) {
    const before = stateAt(packed, place);
    const code = placeOfCode((aside as SetAsideBeside).code);
    count(before, -1);
    count(before < 0 ? code : Math.min(before, code), 1);
  }
  const kept = byState.get(KEPT) ?? 0;
  const duplicates = byState.get(DUPLICATE) ?? 0;
  if (refusedFor !== null) byState.set(placeOfCode(refusedFor), packed.rows);
  const setAsideByCode: Partial<Record<IssueCode, number>> = {};
  issueCodes.forEach((code, state) => {
    if ((byState.get(state) ?? 0) > 0) setAsideByCode[code] = byState.get(state) as number;
  });
  return {
    rows: packed.rows,
    kept,
    duplicates,
    setAside: packed.rows - kept - duplicates,
    setAsideByCode,
    unknownColumns,
  };
}

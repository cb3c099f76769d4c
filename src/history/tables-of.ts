import { checkOptions } from "../arguments/options.ts";
import { dayOf, type IsoDate } from "../calendar/day.ts";
import { type TableName, tableNames } from "../cases/facts/table.ts";
import type { ManifestInput } from "../cases/intake/manifest-intake.ts";
import { type ReadResultFor, readRegister } from "../cases/read-register.ts";
import {
  type HistoryRow,
  type RegisterHistory,
  type RowVersion,
  type StoredHistory,
  storedHistory,
} from "./register-history.ts";
import { valuesOf } from "./row-trie.ts";

/** Tables of the contract as arrays of rows, for `readRegister` and for files. */
export type HistoryTables = { readonly applications: readonly HistoryRow[] } & {
  readonly [name in Exclude<TableName, "applications">]?: readonly HistoryRow[];
} & { readonly register?: ManifestInput };

/** Which tables to ask for. */
export interface TablesOptions {
  /** The day as known on which; by default that of the latest recording. */
  readonly knownOn?: IsoDate;
  /** Whether rows say when they were recorded; yes by default. */
  readonly recordedOn?: boolean;
}

/**
 * The register as known on a day (zoals bekend op): every row that was recorded by the end of that day, as it was then
 * written. `recorded_on` is the day on which the row was first recorded: a correction or a decision that came later
 * does not move it. A table is there when it has a row by then, or when the history began with one. Never uses Immer.
 * Cost: linear in the rows.
 *
 * @throws TypeError for anything but a history; RangeError when the day is not a calendar date, and for an option that
 * does not exist.
 * @example
 * import { emptyHistory, tablesOf } from "nareis/history";
 * tablesOf(emptyHistory); // { applications: [] }
 */
export function tablesOf(history: RegisterHistory, options: TablesOptions = {}): HistoryTables {
  const stored = storedHistory(history);
  checkOptions(options, ["knownOn", "recordedOn"]);
  const { knownOn = stored.recordedOn, recordedOn: withDay = true } = options;
  if (knownOn !== null) dayOf(knownOn);
  if (typeof withDay !== "boolean") throw new TypeError("Pass `recordedOn` as true or false.");
  const tables = tableNames.flatMap((name): [TableName, readonly HistoryRow[]][] => {
    const rows = rowsKnownOn(stored, { name, knownOn, withDay });
    return name === "applications" || rows.length > 0 || stored.tables[name].given ? [[name, rows]] : [];
  });
  const register = manifestOf(stored, knownOn);
  const said = Object.keys(register).length > 0 ? { register } : {};
  return { ...(Object.fromEntries(tables) as Omit<HistoryTables, "register">), ...said } as HistoryTables;
}

/** Which two questions to ask. */
export interface ReadHistoryOptions {
  /** As known on which day; by default that of the latest recording. */
  readonly knownOn?: IsoDate;
  /** As of which day, the reference date; by default the day as known on which. */
  readonly asOf?: IsoDate;
}

/**
 * Reads a register from a history, by the ordinary path of `readRegister`. The two days are two questions: `knownOn`
 * asks what had been recorded by then, and `asOf` what had happened by then. So a decision of March that was recorded
 * in June is there as of April, but not as known on April. For `asOf` only the days of the rows themselves count, not
 * when they were recorded.
 *
 * Further columns of persons that the history began with are read too.
 *
 * @throws TypeError for anything but a history; RangeError when a day is not a calendar date, or `asOf` is later than
 * `knownOn`: of later days nothing was known; when nothing was recorded and no day is given; and for an option that does
 * not exist.
 */
export function readHistory(
  history: RegisterHistory,
  options: ReadHistoryOptions = {},
): ReadResultFor<{ readonly asOf: IsoDate }> {
  const stored = storedHistory(history);
  checkOptions(options, ["knownOn", "asOf"]);
  const knownOn = options.knownOn ?? stored.recordedOn ?? options.asOf;
  if (knownOn === undefined) throw new RangeError("Say as known on which day: nothing was recorded yet.");
  const asOf = options.asOf ?? knownOn;
  if (dayOf(asOf) > dayOf(knownOn)) {
    throw new RangeError("Ask as of a day that is not after the day of knownOn: nothing was known about later days.");
  }
  const tables = tablesOf(history, { knownOn, recordedOn: false });
  const { further } = stored.tables.persons;
  // A history can know further columns and have no row of persons by then: a table that is absent has no columns.
  const personColumns = further === undefined || tables.persons?.length === 0 ? {} : { personColumns: further };
  return readRegister(tables, { asOf, ...personColumns });
}

function rowsKnownOn(
  history: StoredHistory,
  asked: { readonly name: TableName; readonly knownOn: IsoDate | null; readonly withDay: boolean },
): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  for (const versions of valuesOf(history.tables[asked.name].rows)) {
    const known = versionKnownOn(versions, asked.knownOn);
    if (known === null) continue;
    const { recordedOn } = versions[0] as RowVersion;
    rows.push(asked.withDay ? { ...known.row, recorded_on: recordedOn ?? "" } : known.row);
  }
  return rows;
}

/** The latest version that had been recorded by the end of a day, or null. */
function versionKnownOn(versions: readonly RowVersion[], knownOn: IsoDate | null): RowVersion | null {
  for (let at = versions.length - 1; at >= 0; at -= 1) {
    const version = versions[at] as RowVersion;
    if (version.recordedOn === null || knownOn === null || version.recordedOn <= knownOn) return version;
  }
  return null;
}

function manifestOf({ manifest }: StoredHistory, knownOn: IsoDate | null): ManifestInput {
  return {
    ...(knownOn === null ? {} : { extracted_on: knownOn }),
    ...(manifest.coverageFrom === null ? {} : { coverage_from: manifest.coverageFrom }),
    ...(manifest.pseudonymEpoch === null ? {} : { pseudonym_epoch: manifest.pseudonymEpoch }),
    ...(manifest.synthetic ? { synthetic: true } : {}),
    ...(manifest.source === null ? {} : { source: manifest.source }),
  };
}

import { type Day, NO_DAY } from "../../calendar/day.ts";
import type { RegisterRows, StoredTable } from "../../cases/facts/register-rows.ts";
import { type ColumnName, type TableName, tableNames } from "../../cases/facts/table.ts";
import type { TextNumbers } from "../../cases/facts/text-numbers.ts";
import { numbersOf, textsOf } from "../../cases/known/stored-columns.ts";
import { mergeVersions, type RowPairs, type TakesEarlier } from "./merge-versions.ts";
import { placesOf, placesSetAside } from "./places-by-id.ts";

/** Two extracts of one register, and the days up to which they are read, the earlier first. */
export interface TwoExtracts {
  readonly earlier: RegisterRows;
  /** Its persons are numbered as in the earlier one. */
  readonly later: RegisterRows;
  readonly from: Day;
  readonly to: Day;
}

/** The registers that stand between two extracts, so that what differs falls apart by its cause. */
export interface ExtractStates {
  /**
   * The rows of the earlier extract as the later one has them, without those that the later one no longer has, and
   * with those that the earlier one had set aside. What had not happened by the first day, or was not known to have
   * happened, is left as it was.
   */
  readonly corrected: RegisterRows;
  /** The rows of the later extract, with the identities of the earlier one and the decisions that were made since. */
  readonly completed: RegisterRows;
  /** As `completed`, with the identities of the later extract. */
  readonly identified: RegisterRows;
}

/** Columns that are filled in as things happen: the day, and what else is filled in with it. */
type Happening = readonly [ColumnName, ...ColumnName[]];

/** The tables whose rows are followed from one extract to the other by their id, with what happens to these. */
const FOLLOWED: readonly (readonly [TableName, readonly Happening[]])[] = [
  ["applications", [["decided_on", "outcome"], ["entered_on"]]],
  ["permits", [["valid_until"], ["withdrawn_on"]]],
  ["decisions", []],
  ["signals", []],
  ["follow_up", []],
];

/** Those of them that name an application. */
const NAMING: readonly TableName[] = ["permits", "decisions", "signals", "follow_up"];

/** Builds the registers between two extracts. Cost: linear in the rows. */
export function extractStates(extracts: TwoExtracts): ExtractStates {
  const { earlier, later } = extracts;
  const corrected: Partial<Record<TableName, StoredTable | null>> = {};
  for (const [name, happenings] of FOLLOWED) {
    const tables = both(extracts, name);
    corrected[name] = tables && correctedTable(extracts, name, tables, happenings);
  }
  const applications = both(extracts, "applications");
  const undecided = applications && undecidedSince(extracts, applications);
  const identities = earlier.tables.identities;
  return {
    corrected: withTables(later, { ...corrected, identities }),
    completed: withTables(later, { applications: undecided, identities }),
    identified: withTables(later, { applications: undecided }),
  };
}

interface BothTables {
  readonly earlier: StoredTable;
  readonly later: StoredTable;
}

/** A table that both extracts have, else null: one that appears or goes has no rows to follow. */
function both({ earlier, later }: TwoExtracts, name: TableName): BothTables | null {
  const [one, other] = [earlier.tables[name], later.tables[name]];
  return one === null || other === null ? null : { earlier: one, later: other };
}

function correctedTable(
  extracts: TwoExtracts,
  name: TableName,
  tables: BothTables,
  happenings: readonly Happening[],
): StoredTable {
  const later = placesOf(tables.later, name, extracts.to);
  const paired = (places: TextNumbers): readonly (readonly [number, number])[] =>
    [...places].flatMap(([id, place]) => {
      const now = later.get(id);
      return now === undefined ? [] : [[place, now] as const];
    });
  const kept = paired(placesOf(tables.earlier, name, null));
  const found = [...kept, ...paired(placesSetAside(tables.earlier, name))];
  const pairs: RowPairs = {
    earlier: Int32Array.from(found, ([place]) => place),
    later: Int32Array.from(found, ([, place]) => place),
  };
  const since = new Map<ColumnName, TakesEarlier>([["recorded_on", () => true]]);
  for (const [day, ...together] of happenings) {
    const was = numbersOf(tables.earlier, name, day);
    const again = day === "decided_on" ? decidedSince(extracts, tables, pairs) : () => false;
    // Of a row that was set aside nothing is known to have been otherwise: all of it is mended.
    const takes: TakesEarlier = (pair) =>
      pair < kept.length && (!isSeen(was[pairs.earlier[pair] as number] as number, extracts.from) || again(pair));
    for (const column of [day, ...together]) since.set(column, takes);
  }
  return mergeVersions(name, tables, pairs, ({ name: column }) => since.get(column) ?? null);
}

/** The applications of the later extract, those that were decided already with the decision that they had then. */
function undecidedSince(extracts: TwoExtracts, tables: BothTables): StoredTable {
  const before = placesOf(tables.earlier, "applications", null);
  const found = [...placesOf(tables.later, "applications", null)];
  const pairs: RowPairs = {
    earlier: Int32Array.from(found, ([id]) => before.get(id) ?? -1),
    later: Int32Array.from(found, ([, place]) => place),
  };
  const takes = decidedSince(extracts, tables, pairs);
  const columns: readonly ColumnName[] = ["decided_on", "outcome"];
  return mergeVersions("applications", tables, pairs, ({ name }) => (columns.includes(name) ? takes : null));
}

/** Whether an application that had been decided by the first day has a later decision in its row by now. */
function decidedSince({ from }: TwoExtracts, tables: BothTables, pairs: RowPairs): TakesEarlier {
  const was = numbersOf(tables.earlier, "applications", "decided_on");
  const is = numbersOf(tables.later, "applications", "decided_on");
  const submitted = numbersOf(tables.later, "applications", "submitted_on");
  return (pair) => {
    const decided = was[pairs.earlier[pair] as number] as number;
    const place = pairs.later[pair] as number;
    const now = is[place] as number;
    // A day of filing that was corrected to one after the old decision leaves no room for that decision.
    return isSeen(decided, from) && !isSeen(now, from) && now !== NO_DAY && decided >= (submitted[place] as number);
  };
}

/** Whether a day is filled in and not after another. */
function isSeen(day: number, from: Day): boolean {
  return day !== NO_DAY && day <= from;
}

/** Other rows with some tables replaced, and in all of them the applications that they name found again. */
function withTables(rows: RegisterRows, replaced: Partial<Record<TableName, StoredTable | null>>): RegisterRows {
  const tables = { ...rows.tables, ...replaced };
  const applications = tables.applications && placesOf(tables.applications, "applications", null);
  const joined = tableNames.map((name) => {
    const table = tables[name];
    if (table === null || !NAMING.includes(name)) return [name, table] as const;
    const named = textsOf(table, name, "application_id");
    const application = Int32Array.from(named, (id) => applications?.get(id) ?? -1);
    return [name, { ...table, application }] as const;
  });
  return { ...rows, tables: Object.fromEntries(joined) as RegisterRows["tables"] };
}

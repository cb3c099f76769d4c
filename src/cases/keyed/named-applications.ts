import { GRANTED } from "../facts/codes.ts";
import { joinedTables, type PackedRegister } from "../facts/packed-register.ts";
import type { PackedTable } from "../facts/packed-table.ts";
import type { Segment } from "../facts/segment.ts";
import { placeOf } from "../facts/table.ts";
import { type KeyTable, keyTable } from "./key-table.ts";
import { type PersonKeys, personKeys } from "./person-keys.ts";

/** What the other tables of a register say of applications and persons, by keys. */
export interface BesideApplications {
  readonly persons: PersonKeys;
  /** The applications that any row names. */
  readonly named: KeyTable;
  /** Those that signals and follow-up name: what their applicants applied for matters too. */
  readonly followed: KeyTable;
  /** Those that decisions grant, whatever their own row says. */
  readonly granted: KeyTable;
}

/** Gathers what the other tables say of applications. Cost: linear in those tables. */
export function besideApplications(tables: PackedRegister["tables"]): BesideApplications {
  const named = keyTable();
  const followed = keyTable();
  const granted = keyTable();
  for (const name of joinedTables) {
    const table = tables[name];
    if (table === null) continue;
    addNamed(named, table, null);
    if (name === "signals" || name === "follow_up") addNamed(followed, table, null);
    // The list of a decision has no `open`: its codes stand one place earlier than those of an application.
    if (name === "decisions") addNamed(granted, table, GRANTED - 1);
  }
  return { persons: personKeys({ tables }), named, followed, granted };
}

/** Adds the applications that the rows of a table name, or those of them that have an outcome. */
function addNamed(to: KeyTable, { name, segments }: PackedTable, outcome: number | null): void {
  const column = placeOf(name, "application_id");
  const outcomeColumn = placeOf(name, "outcome");
  for (const { count, keys, codes } of segments) {
    const lanes = keys[column];
    if (!lanes) continue;
    for (let index = 0; index < count; index += 1) {
      if (lanes[2 * index] === 0 && lanes[2 * index + 1] === 0) continue;
      if (outcome !== null && (codes[outcomeColumn]?.[index] ?? 0) !== outcome) continue;
      to.add(lanes[2 * index] as number, lanes[2 * index + 1] as number, 0);
    }
  }
}

/** 1 where a row of applications is among some, else 0. */
export function isNamed(some: KeyTable, { keys }: Segment, index: number): number {
  const ids = keys[0];
  return ids && some.get(ids[2 * index] as number, ids[2 * index + 1] as number) >= 0 ? 1 : 0;
}

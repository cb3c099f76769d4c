import type { Day } from "../../calendar/day.ts";
import type { Manifest } from "./manifest.ts";
import type { PackedTable } from "./packed-table.ts";
import type { TableName } from "./table.ts";

/** A register before the reference date hides anything: all that was read, as columns. */
export interface PackedRegister {
  /** Null for a table that was not given. */
  readonly tables: Readonly<Record<TableName, PackedTable | null>>;
  /** For tables that name an application, by place of the row: the place of that kept application, or -1. */
  readonly applicationOf: Readonly<Partial<Record<TableName, Int32Array>>>;
  /** Places of rows that are dated before the kept application that they name was submitted, by table. */
  readonly beforeApplication: Readonly<Partial<Record<TableName, readonly number[]>>>;
  readonly manifest: Manifest;
  readonly digest: string;
  /** The latest submission, decision or recording in the rows that count for it. */
  readonly latestDay: Day | null;
}

/** The tables whose rows name an application. */
export const joinedTables: readonly TableName[] = ["permits", "decisions", "signals", "follow_up"];

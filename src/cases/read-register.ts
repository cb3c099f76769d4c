import type { Issue } from "./facts/issue.ts";
import type { ReadOptions } from "./facts/read-options.ts";
import type { Register } from "./facts/register.ts";
import { type TableName, tableNames } from "./facts/table.ts";
import { checkReadOptions } from "./intake/check-read-options.ts";
import type { ManifestInput } from "./intake/manifest-intake.ts";
import { checkTables } from "./reading/check-tables.ts";
import type { Coverage } from "./reading/coverage.ts";
import { createRegisterIntake } from "./reading/register-intake.ts";
import type { RecordReceiver } from "./reading/row-receiver.ts";
import { listedRows } from "./reading/table-source.ts";

/** A row as callers have it: an object from header to cell. Text is expected; anything else is judged, never thrown. */
export type Row = object;

/** The tables of a register in memory. Only `applications` is required. */
export type RegisterTables = { readonly applications: Iterable<Row> } & {
  readonly [name in Exclude<TableName, "applications">]?: Iterable<Row> | undefined;
} & { readonly register?: ManifestInput | undefined };

/** What reading gives; the register is there unless `strict` is or may be asked for, which refuses it. */
export interface ReadResultFor<Options extends ReadOptions> {
  readonly register: "strict" extends keyof Options
    ? true extends Options["strict"]
      ? Register | null
      : Register
    : Register;
  /** By table, row, code and column; made when they are first asked for. */
  readonly issues: readonly Issue[];
  readonly coverage: Coverage;
}

/**
 * Reads a register from tables in memory. One wrong row never costs the others: it is set aside with an issue that
 * says where and what, never the value. Section 2 of the contract has every rule; docs/register.md says how to mend
 * what an issue names. Cost: linear in the rows, save for sorting what needs an order.
 *
 * @throws TypeError when a table is not a list of rows; RangeError for a table that does not exist, and when an option does
 * not fit the contract.
 * @example
 * const applications = [{ application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-01-01" }];
 * readRegister({ applications }).coverage.tables.applications?.kept; // 1
 */
// biome-ignore lint/complexity/noBannedTypes: no options at all, which is not the same as any options.
export function readRegister<const Options extends ReadOptions = {}>(
  tables: RegisterTables,
  given?: Options,
): ReadResultFor<Options> {
  const options: ReadOptions = given === undefined ? {} : given;
  checkTables(tables);
  checkReadOptions(options);
  const intake = createRegisterIntake(options, { isFromMemory: true });
  intake.manifest(tables.register);
  for (const name of tableNames) {
    const rows: Iterable<unknown> | undefined = tables[name];
    if (rows === undefined) continue;
    const receiver = intake.startRecords(name, isPlainList(rows) ? listedRows(rows as object[]) : undefined);
    giveRows(rows, receiver);
  }
  return intake.finish() as ReadResultFor<Options>;
}

/** A loop of its own, which stays compiled from one register to the next. */
function giveRows(rows: Iterable<unknown>, receiver: RecordReceiver): void {
  for (const row of rows) receiver.record(row);
}

/** Whether going through rows gives what stands in a list, one by one: then nobody has to keep them. */
function isPlainList(rows: Iterable<unknown>): boolean {
  return rows[Symbol.iterator] === Array.prototype[Symbol.iterator];
}

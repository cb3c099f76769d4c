import { checkOptions } from "../../arguments/options.ts";
import type { ReadOptions } from "../../cases/facts/read-options.ts";
import { type TableName, tableNames } from "../../cases/facts/table.ts";
import { checkReadOptions } from "../../cases/intake/check-read-options.ts";
import type { ManifestInput } from "../../cases/intake/manifest-intake.ts";
import type { ReadResultFor } from "../../cases/read-register.ts";
import { createRegisterIntake } from "../../cases/reading/register-intake.ts";
import { type ArrowTable, isArrowTable } from "./arrow-table.ts";
import { giveArrowTable } from "./give-arrow-table.ts";

export type { ArrowTable } from "./arrow-table.ts";

/** The tables of a register as Arrow tables, one each or several of one form. Only `applications` is required. */
export type ArrowTables = { readonly applications: ArrowTable | readonly ArrowTable[] } & {
  readonly [name in Exclude<TableName, "applications">]?: ArrowTable | readonly ArrowTable[] | undefined;
} & { readonly register?: ManifestInput | undefined };

/**
 * Reads a register from Arrow tables in memory, of flechette or of apache-arrow: the same rules and results as
 * `readRegister`. Days may be dates, moments at midnight or text, ids text or whole numbers; dictionaries are read as
 * such. Only columns that the contract knows are looked at.
 *
 * @throws TypeError when a table is no Arrow table; RangeError for a table that does not exist, when an option does not
 * fit the contract, and when a column is shorter than its table.
 */
// biome-ignore lint/complexity/noBannedTypes: no options at all, which is not the same as any options.
export function readArrowTables<const Options extends ReadOptions = {}>(
  tables: ArrowTables,
  given?: Options,
): ReadResultFor<Options> {
  const options: ReadOptions = given === undefined ? {} : given;
  if (typeof tables !== "object" || tables === null)
    throw new TypeError("Pass an object of tables, with applications.");
  checkOptions(tables, [...tableNames, "register"], "tables");
  checkReadOptions(options);
  const intake = createRegisterIntake(options);
  intake.manifest(tables.register);
  for (const name of tableNames) {
    const one: unknown = tables[name];
    if (one === undefined && name !== "applications") continue;
    const parts: readonly unknown[] = Array.isArray(one) ? one : [one];
    if (parts.length === 0 || !parts.every(isArrowTable)) {
      throw new TypeError(`Give the table ${name} as an Arrow table, or as a list of them.`);
    }
    for (const part of parts) {
      giveArrowTable(part, (header, again) => intake.startTable(name, header, again), options);
    }
  }
  return intake.finish() as ReadResultFor<Options>;
}

import { readRegister } from "../cases/read-register.ts";
import { demonstrationTables } from "../demonstration/demonstration-tables.ts";
import { writeRegisterFiles } from "../files/write-register-files.ts";
import { type TableFlags, tablesOf } from "./tables.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** The options of `nareis demo`. */
export type DemoFlags = TableFlags & { readonly write?: string };

/** The memo's figures run "tot juni 2023". */
export const MEMO_DAY = "2023-05-31";

/** `nareis demo`: prints the memo's tables from the demonstration register, by the ordinary path. */
export async function demoCommand(flags: DemoFlags, terminal: Terminal): Promise<ExitStatus> {
  const tables = demonstrationTables();
  const { register } = readRegister(tables, { asOf: flags.asOf ?? MEMO_DAY });
  // Made before anything is written, so that wrong options leave no files.
  const printed = await tablesOf(register, flags);
  if (flags.write !== undefined) {
    const folder = flags.write;
    const written = await refusedAsUsage(() => writeRegisterFiles(folder, tables));
    terminal.err(`Wrote ${written.length} files. The same figures come from nareis tables with --as-of ${MEMO_DAY}.\n`);
  }
  terminal.out(printed);
  return 0;
}

import type { StoredRegister as Register } from "../cases/facts/register.ts";
import { type StoredChains as Chains, findChains } from "../chains/detection/find-chains.ts";
import type { CohortOptions } from "../counts/old/cohort-options.ts";
import type { ExactSheet } from "../counts/old/exact-sheet.ts";
import type { CountFlags, ReadFlags } from "./command-options.ts";
import { printOfRegister } from "./read-for-command.ts";
import { type SheetFlags, sheetOutput } from "./sheet-output.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** The options of commands that print a sheet of a cohort. */
export type CohortSheetFlags = ReadFlags & Omit<CountFlags, "per"> & SheetFlags;

/** Reads a register, counts a sheet of its chains by the day of filing, and prints that. */
export function cohortSheetCommand(
  path: string,
  flags: CohortSheetFlags,
  terminal: Terminal,
  count: (register: Register, chains: Chains, options: CohortOptions) => ExactSheet,
): Promise<ExitStatus> {
  return printOfRegister(path, flags, terminal, async (register) => {
    const chains = findChains(register, flags.definition);
    const exact = await refusedAsUsage(() => count(register, chains, cohortOptions(flags)));
    terminal.out(sheetOutput(exact, flags));
  });
}

function cohortOptions(flags: CohortSheetFlags): CohortOptions {
  return {
    unit: flags.unit,
    period: flags.by,
    ...(flags.from === undefined ? {} : { from: flags.from }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.class === undefined ? {} : { classes: flags.class }),
  };
}

import type { Register } from "../cases/register.ts";
import { type Chains, findChains } from "../chains/find-chains.ts";
import type { CohortOptions } from "../counts/cohort-options.ts";
import type { ExactSheet } from "../counts/exact-sheet.ts";
import { noDateInWords } from "../display/basis-in-words.ts";
import type { CountFlags, ReadFlags } from "./command-options.ts";
import { readForCommand, statusOf } from "./read-for-command.ts";
import { type SheetFlags, sheetOutput } from "./sheet-output.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** The options of commands that print a sheet of a cohort. */
export type CohortSheetFlags = ReadFlags & Omit<CountFlags, "per"> & SheetFlags;

/** Reads a register, counts a sheet of its chains by the day of filing, and prints that. */
export async function cohortSheetCommand(
  path: string,
  flags: CohortSheetFlags,
  terminal: Terminal,
  count: (register: Register, chains: Chains, options: CohortOptions) => ExactSheet,
): Promise<ExitStatus> {
  const result = await readForCommand(path, flags, terminal);
  const { register } = result;
  if (register !== null && result.coverage.referenceDateFrom === "nowhere") {
    terminal.err(`${noDateInWords(flags.locale)}\n`);
    return statusOf(result, flags, terminal) === 1 ? 1 : 2;
  }
  if (register !== null) {
    const chains = findChains(register, flags.definition);
    const exact = await refusedAsUsage(() => count(register, chains, cohortOptions(flags)));
    terminal.out(sheetOutput(exact, flags));
  }
  return statusOf(result, flags, terminal);
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

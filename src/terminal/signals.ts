import { compareSignals } from "../counts/old/compare-signals.ts";
import { type CohortSheetFlags, cohortSheetCommand } from "./cohort-sheet-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** `nareis signals DIR`: reads a register and prints its signals beside what is detected. */
export function signalsCommand(path: string, flags: CohortSheetFlags, terminal: Terminal): Promise<ExitStatus> {
  return cohortSheetCommand(path, flags, terminal, compareSignals);
}

import { followUp } from "../counts/old/follow-up-counts.ts";
import { type CohortSheetFlags, cohortSheetCommand } from "./cohort-sheet-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** `nareis follow-up DIR`: reads a register and prints what followed on its chains. */
export function followUpCommand(path: string, flags: CohortSheetFlags, terminal: Terminal): Promise<ExitStatus> {
  return cohortSheetCommand(path, flags, terminal, followUp);
}

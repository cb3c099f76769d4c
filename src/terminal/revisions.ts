import { compareReferenceDates } from "../differences/revisions/compare-reference-dates.ts";
import { visibleParts } from "../display/old/visible-parts.ts";
import type { CountFlags, ReadFlags } from "./command-options.ts";
import { printOfRegister } from "./read-for-command.ts";
import { type SheetFlags, sheetOutput } from "./sheet-output.ts";
import { MEMO_CLASSES, MEMO_MEASURES } from "./tables.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/** The options of `nareis revisions`. */
export type RevisionFlags = ReadFlags & CountFlags & SheetFlags & { readonly since: string };

/** `nareis revisions DIR --since DATE`: reads a register and prints why its figures are not what they were that day. */
export function revisionsCommand(path: string, flags: RevisionFlags, terminal: Terminal): Promise<ExitStatus> {
  return printOfRegister(path, flags, terminal, async (register) => {
    if (flags.since > register.referenceDate) throw new UsageError(SINCE_TOO_LATE);
    const { sheet } = await refusedAsUsage(() =>
      compareReferenceDates(register, flags.since, register.referenceDate, {
        definition: flags.definition,
        unit: flags.unit,
        basis: flags.per,
        period: flags.by,
        classes: flags.class ?? MEMO_CLASSES,
        measures: MEMO_MEASURES,
        ...(flags.from === undefined ? {} : { from: flags.from }),
        ...(flags.to === undefined ? {} : { to: flags.to }),
      }),
    );
    // Data keeps every part; a page for readers has those in which there is something to be seen.
    const forReaders = ["text", "markdown", "html"].includes(flags.format);
    terminal.out(sheetOutput(sheet, flags, forReaders ? visibleParts : undefined));
  });
}

const SINCE_TOO_LATE =
  "Give --since a day that is not after the reference date: that of --as-of, or the one of the register.";

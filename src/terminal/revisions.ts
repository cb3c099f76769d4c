import { asOf } from "../cases/as-of.ts";
import { type StoredRegister, storedRegister } from "../cases/facts/register.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { findStoredChains } from "../chains/detection/stored-chains.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { compareReleases } from "../differences/compare-releases.ts";
import { definitionOf } from "./definition-option.ts";
import type { Flags } from "./options.ts";
import { policyOf } from "./policy-option.ts";
import { printedForm } from "./printed-table.ts";
import type { Progress } from "./progress.ts";
import { registerFor } from "./read-for-command.ts";
import { countOptions, MEMO_CLASSES, MEMO_MEASURES } from "./tables.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/**
 * `nareis revisions DIR --since DATE`, or `nareis revisions OLD NEW`: why the figures are not what they were on an
 * earlier day, or in an earlier release.
 */
export async function revisionsCommand(
  path: string,
  later: string | undefined,
  flags: Flags,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { since } = flags;
  if (later === undefined && since === undefined) throw new UsageError(SINCE_OR_TWO);
  const definition = await definitionOf(flags, terminal);
  const policy = await policyOf(flags);
  if (later === undefined) {
    const { register, progress, end } = await registerFor(path, flags, terminal);
    if ((since as string) > register.referenceDate) throw new UsageError(SINCE_TOO_LATE);
    const before = storedRegister(asOf(register, since as string));
    const exact = await revisionOf(before, register, definition, { flags, progress });
    terminal.out(await printedForm(exact, flags, policy));
    return end();
  }
  // The old release is read as of the day of --since, the new one as of that of --as-of.
  const { asOf: _, ...others } = flags;
  const before = await registerFor(path, others, terminal, since === undefined ? {} : { asOf: since });
  const after = await registerFor(later, flags, terminal);
  const { progress } = after;
  const exact = await revisionOf(before.register, after.register, definition, { flags, progress });
  terminal.out(await printedForm(exact, flags, policy));
  const statuses = [before.end(), after.end()];
  return statuses.includes(1) ? 1 : 0;
}

async function revisionOf(
  before: StoredRegister,
  after: StoredRegister,
  definition: Definition,
  { flags, progress }: { readonly flags: Flags; readonly progress: Progress },
): Promise<ExactTable> {
  progress.doing(COMPARING);
  const onProgress = progress.share(() => COMPARING);
  const revision = await refusedAsUsage(() =>
    compareReleases(findStoredChains(before, definition), findStoredChains(after, definition), {
      classes: MEMO_CLASSES,
      measures: MEMO_MEASURES,
      ...countOptions(flags),
      onProgress,
    }),
  );
  progress.clear();
  if ("rows" in revision) return revision;
  throw new UsageError(OTHER_PERSONS);
}

const COMPARING: Said = { nl: "cijfers vergelijken", en: "comparing figures" };

const SINCE_OR_TWO: Said = {
  nl: "Geef --since met de eerdere peildatum, of geef twee mappen: eerst de oude, dan de nieuwe.",
  en: "Give --since with the earlier reference date, or give two folders: first the old one, then the new one.",
};

const SINCE_TOO_LATE: Said = {
  nl: "Geef --since een dag op of vóór de peildatum: die van --as-of, of anders die van het register.",
  en: "Give --since a day on or before the reference date: that of --as-of, or else that of the register.",
};

const OTHER_PERSONS: Said = {
  nl: "Deze twee leveringen hebben verschillende pseudoniemen (pseudonym_epoch) en zijn niet te vergelijken.",
  en: "These two extracts have different pseudonyms (pseudonym_epoch) and cannot be compared.",
};

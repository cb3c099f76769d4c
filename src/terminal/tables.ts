import type { StoredRegister as Register } from "../cases/facts/register.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { findChains } from "../chains/detection/find-chains.ts";
import type { Basis, Measure, TableClass } from "../counts/asked/unit.ts";
import { breakDown } from "../counts/old/break-down.ts";
import type { BreakdownOptions } from "../counts/old/breakdown-options.ts";
import { compareSignals } from "../counts/old/compare-signals.ts";
import { countChains } from "../counts/old/count-chains.ts";
import type { CountOptions } from "../counts/old/count-options.ts";
import { countShares } from "../counts/old/count-shares.ts";
import { followUp } from "../counts/old/follow-up-counts.ts";
import { definitionOf } from "./definition-option.ts";
import type { Flags } from "./options.ts";
import { policyOf } from "./policy-option.ts";
import { printedTable } from "./printed-table.ts";
import { registerFor } from "./read-for-command.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/** What a command counts in a register. */
export type Count = (register: Register, definition: Definition, flags: Flags) => Parameters<typeof printedTable>[0];

/** The classes of the memo's four tables. */
export const MEMO_CLASSES: readonly TableClass[] = ["nareis-op-nareis", "art8-after-nareis"];
/** Their measures. */
export const MEMO_MEASURES: readonly Measure[] = ["applications", "granted"];

/** Reads a register, counts one table and prints it. */
export async function countCommand(path: string, flags: Flags, terminal: Terminal, count: Count): Promise<ExitStatus> {
  const definition = await definitionOf(flags, terminal);
  const policy = await policyOf(flags);
  const { breakdown } = flags;
  const more = typeof breakdown === "object" ? { personColumns: [breakdown.column] } : {};
  const { register, progress, end } = await registerFor(path, flags, terminal, more);
  progress.doing(COUNTING);
  const exact = await refusedAsUsage(() => count(register, definition, flags));
  progress.clear();
  terminal.out(printedTable(exact, flags, policy));
  return end();
}

/** What is counted, as every verb takes it. */
export function countOptions(flags: Flags): CountOptions {
  return {
    unit: flags.unit ?? "applications",
    ...given({
      basis: basisOf(flags),
      period: flags.by,
      from: flags.from,
      to: flags.to,
      classes: flags.class,
      measures: flags.measure,
    }),
  };
}

/** Steps by their own day are counted by `nareis follow-up` alone. */
function basisOf({ per }: Flags): Basis | undefined {
  if (per !== "event") return per;
  throw new UsageError({
    nl: "--per event is er alleen voor nareis follow-up; hier is het submission of decision.",
    en: "--per event is only for nareis follow-up; here it is submission or decision.",
  });
}

/** The tables of `nareis tables`: those of the memo, all of them where exact counts are wanted as data. */
export const countTables: Count = (register, definition, flags) => {
  const chains = findChains(register, definition);
  const isWhole = flags.exact === true && flags.format === "json";
  const memo = isWhole ? {} : { classes: MEMO_CLASSES, measures: MEMO_MEASURES };
  const { breakdown } = flags;
  if (breakdown === undefined) return countChains(chains, { ...memo, ...countOptions(flags) });
  // The groups of art. 8 ECHR are those of one class, which needs not be asked for.
  const shown = breakdown === "art8-group" ? given({ measures: memo.measures }) : memo;
  return breakDown(chains, { ...shown, ...countOptions(flags), by: breakdown as BreakdownOptions["by"] });
};

/** The table of `nareis signals`. */
export const countSignals: Count = (register, definition, flags) =>
  compareSignals(findChains(register, definition), cohortOptions(flags));

/** The table of `nareis follow-up`. */
export const countFollowUp: Count = (register, definition, flags) =>
  followUp(findChains(register, definition), cohortOptions(flags));

/** The table of `nareis shares`. */
export const countSharesOf: Count = (register, definition, flags) => {
  const { unit: _, ...options } = cohortOptions(flags);
  return countShares(findChains(register, definition), options);
};

function cohortOptions(flags: Flags) {
  const { basis: _, measures: __, ...others } = countOptions(flags);
  return others;
}

/** Options without those that were not given: for the library an option that is undefined is one too. */
export function given<Options extends object>(
  options: Options,
): {
  readonly [Name in keyof Options]?: Exclude<Options[Name], undefined>;
} {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Options]?: Exclude<Options[Name], undefined>;
  };
}

const COUNTING: Said = { nl: "ketens zoeken en tellen", en: "finding and counting chains" };

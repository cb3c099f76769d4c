import type { LongWork } from "../arguments/long-work.ts";
import type { StoredRegister } from "../cases/facts/register.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { findStoredChains } from "../chains/detection/stored-chains.ts";
import type { CountOptions } from "../counts/asked/count-options.ts";
import type { Basis, Measure, TableClass } from "../counts/asked/unit.ts";
import { breakDown } from "../counts/break-down.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { compareSignals } from "../counts/compare-signals.ts";
import { countChains } from "../counts/count-chains.ts";
import { countShares } from "../counts/count-shares.ts";
import { followUp } from "../counts/follow-up.ts";
import { attrition } from "../differences/attrition.ts";
import { type SaferTable, saferTables } from "../questions/safer-tables.ts";
import { definitionOf } from "./definition-option.ts";
import { printedOrAdvice } from "./narrowed-figures.ts";
import type { Flags } from "./options.ts";
import { policyOf } from "./policy-option.ts";
import { draftTable, printedForm } from "./printed-table.ts";
import { registerFor } from "./read-for-command.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/** What a command counts in a register. */
export type Count = (register: StoredRegister, definition: Definition, flags: Flags, work: LongWork) => ExactTable;

/** The classes of the memo's four tables. */
export const MEMO_CLASSES: readonly TableClass[] = ["nareis-op-nareis", "art8-after-nareis"];
/** Their measures. */
export const MEMO_MEASURES: readonly Measure[] = ["applications", "granted"];

/** Reads a register, counts one table and prints it. */
export async function countCommand(path: string, flags: Flags, terminal: Terminal, count: Count): Promise<ExitStatus> {
  if (flags.exact === true && flags.withhold !== undefined) throw new UsageError(ALL_OR_NOT);
  const definition = await definitionOf(flags, terminal);
  const policy = await policyOf(flags);
  const { breakdown } = flags;
  const more = typeof breakdown === "object" ? { personColumns: [breakdown.column] } : {};
  const { register, progress, end } = await registerFor(path, flags, terminal, more);
  progress.doing(COUNTING);
  const exact = await refusedAsUsage(() =>
    count(register, definition, flags, { onProgress: progress.share(() => COUNTING) }),
  );
  progress.clear();
  const safer = (): readonly SaferTable[] => {
    const tried = saferTables(draftTable(exact, flags, policy), register, { onProgress: progress.share(() => TRYING) });
    progress.clear();
    return tried;
  };
  terminal.out(await printedOrAdvice(() => printedForm(exact, flags, policy), safer));
  return end();
}

const ALL_OR_NOT: Said = {
  nl: "Kies --exact of --withhold: exacte tabellen hebben elk aantal.",
  en: "Choose --exact or --withhold: exact tables have every count.",
};

/** What is counted, as every verb that has a unit takes it. */
export function countOptions(flags: Flags): CountOptions {
  return {
    unit: flags.unit ?? "applications",
    ...given({ basis: basisOf(flags), measures: flags.measure }),
    ...periodOptions(flags),
  };
}

/** Which periods are shown, of which classes. */
export function periodOptions(flags: Flags): Pick<CountOptions, "period" | "from" | "to" | "classes"> {
  return given({ period: flags.by, from: flags.from, to: flags.to, classes: flags.class });
}

/** Steps by their own day are counted by `nareis follow-up` alone. */
function basisOf({ per }: Flags): Exclude<Basis, "event"> | undefined {
  if (per !== "event") return per;
  throw new UsageError({
    nl: "--per event werkt alleen bij nareis follow-up. Kies hier submission of decision.",
    en: "--per event works only with nareis follow-up. Choose submission or decision here.",
  });
}

/** The tables of `nareis tables`: those of the memo, all of them where exact counts are wanted as data. */
export const countTables: Count = (register, definition, flags) => {
  const chains = findStoredChains(register, definition);
  const isWhole = flags.exact === true && flags.format === "json";
  const memo = isWhole ? {} : { classes: MEMO_CLASSES, measures: MEMO_MEASURES };
  const { breakdown } = flags;
  if (breakdown === undefined) return countChains(chains, { ...memo, ...countOptions(flags) });
  // The groups of art. 8 ECHR are those of one class, which needs not be asked for.
  const shown = breakdown === "art8-group" ? given({ measures: memo.measures }) : memo;
  return breakDown(chains, { ...shown, ...countOptions(flags), by: breakdown });
};

/** The table of `nareis signals`. */
export const countSignals: Count = (register, definition, flags) =>
  compareSignals(findStoredChains(register, definition), { ...given({ unit: flags.unit }), ...periodOptions(flags) });

/** The table of `nareis follow-up`. */
export const countFollowUp: Count = (register, definition, flags) => {
  if (flags.per === "decision") {
    throw new UsageError({
      nl: "Kies hier --per submission of --per event: een stap na een beslissing heeft een eigen dag.",
      en: "Choose --per submission or --per event here: a step after a decision has a day of its own.",
    });
  }
  const options = given({ unit: flags.unit, basis: flags.per });
  return followUp(findStoredChains(register, definition), { ...options, ...periodOptions(flags) });
};

/** The table of `nareis shares`. */
export const countSharesOf: Count = (register, definition, flags) =>
  countShares(findStoredChains(register, definition), periodOptions(flags));

/** The table of `nareis attrition`: what is left after each condition of a definition. */
export const countAttrition: Count = (register, definition, flags, work) => {
  const { classes: [asked = "nareis-op-nareis", ...others] = [], ...periods } = periodOptions(flags);
  if (others.length > 0 || (asked !== "nareis-op-nareis" && asked !== "art8-after-nareis")) {
    throw new UsageError({
      nl: "Kies hier --class uit: nareis-op-nareis, art8-after-nareis.",
      en: "Choose --class here from: nareis-op-nareis, art8-after-nareis.",
    });
  }
  return attrition(register, definition, { class: asked, ...periods, ...work });
};

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

/** What progress says while changes are tried. */
export const TRYING: Said = { nl: "zoeken wat helpt", en: "looking for what helps" };

/** What progress says while a register is counted. */
export const COUNTING: Said = { nl: "ketens zoeken en tellen", en: "finding and counting chains" };

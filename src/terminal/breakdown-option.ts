import { type Command, InvalidArgumentError } from "commander";
import type { StoredRegister as Register } from "../cases/facts/register.ts";
import { findChains } from "../chains/detection/find-chains.ts";
import { breakDown } from "../counts/old/break-down.ts";
import { type BreakdownBy, type BreakdownOptions, namedBreakdowns } from "../counts/old/breakdown-options.ts";
import type { CountFlags } from "./command-options.ts";
import { type SheetFlags, sheetOutput } from "./sheet-output.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** What tables are broken down by, as an option. */
export interface BreakdownFlags {
  readonly breakdown?: BreakdownBy;
}

/** Adds what tables are broken down by. */
export function addBreakdown(command: Command): Command {
  return command.option(
    "--breakdown <what>",
    `break down by ${namedBreakdowns.join(", ")}, or column:NAME of persons, with :applicant after it for theirs`,
    asBreakdown,
  );
}

/** The columns of persons that a breakdown needs, for reading. */
export function personColumnsOf({ breakdown }: BreakdownFlags): { readonly personColumns?: readonly string[] } {
  return typeof breakdown === "object" ? { personColumns: [breakdown.column] } : {};
}

/** The breakdown of a register as text in the form asked for. */
export async function breakdownOf(
  register: Register,
  by: BreakdownBy,
  options: Omit<BreakdownOptions, "by">,
  flags: Pick<CountFlags, "definition"> & SheetFlags,
): Promise<string> {
  const chains = findChains(register, flags.definition);
  return sheetOutput(await refusedAsUsage(() => breakDown(chains, { ...options, by })), flags);
}

function asBreakdown(text: string): BreakdownBy {
  const named = namedBreakdowns.find((name) => name === text);
  if (named !== undefined) return named;
  const parts = /^column:(.*?)(?::(sponsor|applicant))?$/s.exec(text);
  if (parts === null || (parts[1] as string).trim() === "") {
    throw new InvalidArgumentError(`It is one of ${namedBreakdowns.join(", ")}, or column:NAME.`);
  }
  return { column: parts[1] as string, of: parts[2] === "applicant" ? "applicant" : "sponsor" };
}

import { explainApplication } from "../display/explain-application.ts";
import type { CountFlags, ReadFlags } from "./command-options.ts";
import { readForCommand, sayBasis, statusOf } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The options of `nareis explain`. */
export type ExplainFlags = ReadFlags & Pick<CountFlags, "definition"> & { readonly format: string };

/** `nareis explain DIR APPLICATION_ID`: says why one application is or is not stacked. */
export async function explainCommand(
  path: string,
  applicationId: string,
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<ExitStatus> {
  const result = await readForCommand(path, flags, terminal);
  if (result.register !== null) {
    const explained = explainApplication(result.register, flags.definition, applicationId, { locale: flags.locale });
    if (explained.finding === "unknown-application") {
      throw new UsageError("Give an application that is in the register at its reference date.");
    }
    sayBasis(result.register, flags.definition, terminal);
    const { sentence } = explained;
    terminal.out(flags.format === "json" ? `${JSON.stringify(explained, null, 2)}\n` : `${sentence}\n`);
  }
  return statusOf(result, flags, terminal);
}

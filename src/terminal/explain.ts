import { basisInWords } from "../display/basis-in-words.ts";
import { explainApplication } from "../display/explain-application.ts";
import type { CountFlags, ReadFlags } from "./command-options.ts";
import { readForCommand, statusOf } from "./read-for-command.ts";
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
      throw new UsageError(
        `Give an application that the register knows on ${result.register.referenceDate}, its reference date.`,
      );
    }
    terminal.out(
      flags.format === "json"
        ? `${JSON.stringify(explained, null, 2)}\n`
        : `${explained.sentence}\n${basisInWords(result.register, flags.definition, flags.locale)}\n`,
    );
  }
  return statusOf(result, flags, terminal);
}

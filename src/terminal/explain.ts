import { type StoredChains as Chains, findChains } from "../chains/detection/find-chains.ts";
import { stackOf } from "../chains/stack.ts";
import { basisInWords } from "../display/basis-in-words.ts";
import { type ExplainedApplication, explainApplication } from "../display/explain-application.ts";
import { toMermaid } from "../display/to-mermaid.ts";
import type { CountFlags, ReadFlags } from "./command-options.ts";
import { readForCommand, statusOf } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The forms in which an explanation is printed. */
export const explainFormats: readonly string[] = ["text", "json", "mermaid"];

/** The options of `nareis explain`. */
export type ExplainFlags = ReadFlags &
  Pick<CountFlags, "definition"> & { readonly format: string; readonly stack?: boolean };

/**
 * `nareis explain DIR APPLICATION_ID`: says why one application is or is not stacked, or draws its chain; with
 * `--stack` it draws everything that is linked to it.
 */
export async function explainCommand(
  path: string,
  applicationId: string,
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<ExitStatus> {
  if (flags.stack === true && flags.format !== "mermaid") {
    throw new UsageError("A whole stack is drawn, not told: give --format mermaid with --stack.");
  }
  const result = await readForCommand(path, flags, terminal);
  const { register } = result;
  if (register !== null) {
    const { definition, locale } = flags;
    const explained = explainApplication(register, definition, applicationId, { locale });
    if (explained.finding === "unknown-application") {
      throw new UsageError(
        `Give an application that the register knows on ${register.referenceDate}, its reference date; nareis check says which rows were set aside.`,
      );
    }
    if (flags.format === "mermaid") terminal.out(diagram(findChains(register, definition), explained, flags));
    else if (flags.format === "json") terminal.out(`${JSON.stringify(explained, null, 2)}\n`);
    else terminal.out(`${explained.sentences.join("\n")}\n${basisInWords(register, definition, locale)}\n`);
  }
  return statusOf(result, flags, terminal);
}

/** The chain of an application, where it has one; else, and with `--stack`, everything that is linked to it. */
function diagram(chains: Chains, { chain, evidence }: ExplainedApplication, { stack, locale }: ExplainFlags): string {
  if (chain !== null && stack !== true) return toMermaid(chain, { locale });
  return toMermaid(stackOf(chains, evidence[evidence.length - 1]?.application ?? ""), { locale });
}

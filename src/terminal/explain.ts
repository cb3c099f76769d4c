import { findStoredChains } from "../chains/detection/stored-chains.ts";
import { jsonText } from "../display/characters/json-text.ts";
import { explainApplication } from "../display/explain-application.ts";
import { basisInWords } from "../display/screens/basis-in-words.ts";
import { toMermaid } from "../display/to-mermaid.ts";
import { plotChain } from "../plot/plot-chain.ts";
import { definitionOf } from "./definition-option.ts";
import type { Flags } from "./options.ts";
import { registerFor } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The forms in which an explanation is printed. */
export const explainFormats: readonly string[] = ["text", "json", "mermaid", "svg"];

/**
 * `nareis explain DIR APPLICATION_ID`: says why one application is or is not stacked, or draws its chain; with
 * `--stack` it draws everything that is linked to it.
 */
export async function explainCommand(
  path: string,
  applicationId: string,
  flags: Flags,
  terminal: Terminal,
): Promise<ExitStatus> {
  if (flags.stack === true && flags.format !== "mermaid") {
    throw new UsageError({
      nl: "--stack maakt een tekening: geef er --format mermaid bij.",
      en: "--stack draws a diagram: add --format mermaid.",
    });
  }
  const definition = await definitionOf(flags, terminal);
  const { register, progress, end } = await registerFor(path, flags, terminal);
  const { locale } = flags;
  progress.doing({ nl: "ketens zoeken", en: "finding chains" });
  const chains = findStoredChains(register, definition);
  progress.clear();
  const explained = explainApplication(chains, applicationId, { locale });
  if (explained.finding === "unknown-application") {
    const { referenceDate } = register;
    throw new UsageError({
      nl: `Geef een aanvraag die op de peildatum (${referenceDate}) in het register staat. nareis check zegt welke rijen terzijde zijn gelegd.`,
      en: `Give an application that is in the register on the reference date (${referenceDate}). nareis check says which rows were set aside.`,
    });
  }
  if (flags.format === "json") {
    terminal.out(`${jsonText(explained)}\n`);
  } else if (flags.format === "mermaid") {
    terminal.out(
      toMermaid(chains, explained.evidence.at(-1)?.application ?? "", { locale, whole: flags.stack === true }),
    );
  } else if (flags.format === "svg") {
    terminal.out(await plotChain(chains, explained.evidence.at(-1)?.application ?? "", { locale }));
  } else {
    terminal.out(`${explained.sentences.join("\n")}\n${basisInWords(register, definition, locale)}\n`);
  }
  return end();
}

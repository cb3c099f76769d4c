import type { Command } from "commander";
import type { Locale } from "../calendar/written-day.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { lintDefinition } from "../chains/definition/lint-definition.ts";
import { presets } from "../chains/definition/presets.ts";
import { definitionProblemInWords } from "../display/definition-problem-in-words.ts";
import { lintInWords } from "../display/lint-in-words.ts";
import { readDefinitionFile } from "../files/read-definition-file.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The definition that `--definition` names: a preset by its id, else a JSON file by its path. A file that is called as
 * a preset is meant by `./` and its name. What does nothing in it, or what readers of the figures should know, goes to
 * the terminal as messages.
 *
 * @throws UsageError with every reason why the file is no definition, on one line, and nothing of what is in it.
 */
export async function definitionNamed(text: string, locale: Locale, terminal: Terminal): Promise<Definition> {
  const preset = presets.find(({ id }) => id === text);
  if (preset !== undefined) return preset.definition;
  const { definition, problems } = await readDefinitionFile(text);
  if (definition !== null) {
    for (const finding of lintDefinition(definition)) terminal.err(`--definition: ${lintInWords(finding, locale)}\n`);
    return definition;
  }
  const reasons = problems.map((problem) => definitionProblemInWords(problem, locale));
  throw new UsageError(`--definition: ${reasons.join(" ")}`);
}

/** Puts a definition in the place of the text of `--definition`, before a command runs that has the option. */
export async function resolveDefinition(command: Command, terminal: Terminal): Promise<void> {
  const { definition, locale } = command.opts<{ readonly definition?: unknown; readonly locale?: Locale }>();
  if (typeof definition !== "string") return;
  command.setOptionValue("definition", await definitionNamed(definition, locale ?? "nl", terminal));
}

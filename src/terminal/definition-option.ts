import { frozenCopy } from "../arguments/frozen.ts";
import { nearest } from "../arguments/options.ts";
import type { Locale } from "../calendar/written-day.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { lintDefinition } from "../chains/definition/lint-definition.ts";
import { memo2023, presets } from "../chains/definition/presets.ts";
import { definitionProblemInWords } from "../display/definition-problem-in-words.ts";
import { lintInWords } from "../display/lint-in-words.ts";
import { readDefinitionFile } from "../files/read-definition-file.ts";
import type { Flags } from "./options.ts";
import type { Terminal } from "./terminal.ts";
import { didYouMean, UsageError } from "./usage-error.ts";

/** The definition that `--definition` names, where a command takes one; the memo's where none is named. */
export async function definitionOf({ definition, locale }: Flags, terminal: Terminal): Promise<Definition> {
  const [name, ...others] = definition ?? [];
  if (others.length > 0) {
    throw new UsageError({
      nl: "Geef --definition één keer. nareis definitions zet meer definities naast elkaar.",
      en: "Give --definition once. nareis definitions shows several side by side.",
    });
  }
  return name === undefined ? memo2023 : definitionNamed(name, locale, terminal);
}

/** The definitions that `--definition` names, once for each; all presets where none is named. */
export async function definitionsOf({ definition, locale }: Flags, terminal: Terminal): Promise<readonly Definition[]> {
  if (definition === undefined) return presets.map((preset) => preset.definition);
  const definitions: Definition[] = [];
  // One after the other, so that messages on them come in order.
  for (const name of definition) definitions.push(await definitionNamed(name, locale, terminal));
  return definitions;
}

/**
 * A preset by its id, else a JSON file by its path. A file that is called as a preset is meant by `./` and its name.
 * What does nothing in it, or what readers of the figures should know, goes to the terminal as messages.
 *
 * @throws UsageError with every reason why the file is no definition, on one line, and nothing of what is in it.
 */
async function definitionNamed(text: string, locale: Locale, terminal: Terminal): Promise<Definition> {
  const preset = presets.find(({ id }) => id === text);
  if (preset !== undefined) return preset.definition;
  const { definition, problems } = await readDefinitionFile(text);
  if (definition !== null) {
    for (const finding of lintDefinition(definition))
      terminal.err(`--definition: ${lintInWords(finding, { locale })}\n`);
    return frozenCopy(definition);
  }
  const near = didYouMean(
    nearest(
      text,
      presets.map(({ id }) => id),
    ),
  );
  const reasons = problems.map((problem) => definitionProblemInWords(problem, { locale })).join(" ");
  throw new UsageError({ nl: `--definition: ${reasons}${near.nl}`, en: `--definition: ${reasons}${near.en}` });
}

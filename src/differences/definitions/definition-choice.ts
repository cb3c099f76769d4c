import type { Definition } from "../../chains/definition/definition.ts";
import { canonicalJson } from "../../chains/definition/definition-digest.ts";
import { definitionOptions } from "../../chains/definition/definition-options.ts";
import { type DefinitionOption, type SameDayOption, sameDayOptions } from "../../chains/definition/option-values.ts";
import { memo2023 } from "../../chains/definition/presets.ts";

/** One choice that a definition makes: an option, or one of the three rules inside `sameDay`. */
export type DefinitionChoice = Exclude<DefinitionOption, "sameDay"> | `sameDay.${SameDayOption}`;

/** The value of a choice, as it stands in a definition. */
export type ChoiceValue = string | number | null | readonly string[];

/** Every choice of a definition, in the order of the contract. */
export const definitionChoices: readonly DefinitionChoice[] = optionNames().flatMap((option) =>
  option === "sameDay" ? sameDayOptions.map((rule) => `sameDay.${rule}` as const) : [option],
);

/** The value of one choice of a definition. */
export function choiceOf(definition: Definition, choice: DefinitionChoice): ChoiceValue {
  const rule = ruleOf(choice);
  return rule === null
    ? (definitionOptions(definition)[choice as NotSameDay] as ChoiceValue)
    : definition.sameDay[rule];
}

/**
 * The same definition with one choice made otherwise. Whether the value is one that the choice can have is not looked
 * at: `findChains` does.
 */
export function withChoice(definition: Definition, choice: DefinitionChoice, value: ChoiceValue): Definition {
  const rule = ruleOf(choice);
  return rule === null
    ? { ...definition, [choice]: value }
    : { ...definition, sameDay: { ...definition.sameDay, [rule]: value } };
}

/** The choices that two definitions make differently, in the order of the contract. */
export function differingChoices(one: Definition, other: Definition): readonly DefinitionChoice[] {
  return definitionChoices.filter(
    (choice) => canonicalJson(choiceOf(one, choice)) !== canonicalJson(choiceOf(other, choice)),
  );
}

/** A definition with some of its choices taken from another. */
export function withChoicesOf(
  definition: Definition,
  other: Definition,
  choices: readonly DefinitionChoice[],
): Definition {
  return choices.reduce((mixed, choice) => withChoice(mixed, choice, choiceOf(other, choice)), definition);
}

/**
 * The value of a choice as a code in one word, for the key of a row.
 *
 * @example
 * choiceCode(["first-sponsor", "first-dossier"]); // "first-sponsor+first-dossier"
 * choiceCode(null); // "null"
 */
export function choiceCode(value: ChoiceValue): string {
  if (typeof value === "object" && value !== null) return value.length === 0 ? "nobody" : value.join("+");
  return String(value);
}

type NotSameDay = Exclude<DefinitionOption, "sameDay">;

function optionNames(): readonly DefinitionOption[] {
  return Object.keys(definitionOptions(memo2023)) as DefinitionOption[];
}

function ruleOf(choice: DefinitionChoice): SameDayOption | null {
  return choice.startsWith("sameDay.") ? (choice.slice("sameDay.".length) as SameDayOption) : null;
}

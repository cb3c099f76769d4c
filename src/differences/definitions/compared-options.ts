import type { Definition } from "../../chains/definition/definition.ts";
import { canonicalJson } from "../../chains/definition/definition-digest.ts";
import { definitionOptions } from "../../chains/definition/definition-options.ts";
import { type DefinitionOption, type SameDayOption, sameDayOptions } from "../../chains/definition/option-values.ts";
import { memo2023 } from "../../chains/definition/presets.ts";

/** One choice that a definition makes: an option, or one of the three rules inside `sameDay`. */
export type ComparedOption = Exclude<DefinitionOption, "sameDay"> | `sameDay.${SameDayOption}`;

/** The value of a choice, as it stands in a definition. */
export type ComparedValue = string | number | null | readonly string[];

/** Every choice of a definition, in the order of the contract. */
export const comparedOptions: readonly ComparedOption[] = optionNames().flatMap((option) =>
  option === "sameDay" ? sameDayOptions.map((rule) => `sameDay.${rule}` as const) : [option],
);

/** The value of one choice of a definition. */
export function optionValue(definition: Definition, choice: ComparedOption): ComparedValue {
  const rule = ruleOf(choice);
  return rule === null
    ? (definitionOptions(definition)[choice as NotSameDay] as ComparedValue)
    : definition.sameDay[rule];
}

/**
 * The same definition with one choice made otherwise. Whether the value is one that the choice can have is not looked
 * at: `findChains` does.
 */
export function withValue(definition: Definition, choice: ComparedOption, value: ComparedValue): Definition {
  const rule = ruleOf(choice);
  return rule === null
    ? { ...definition, [choice]: value }
    : { ...definition, sameDay: { ...definition.sameDay, [rule]: value } };
}

/** The choices that two definitions make differently, in the order of the contract. */
export function differingOptions(one: Definition, other: Definition): readonly ComparedOption[] {
  return comparedOptions.filter(
    (choice) => canonicalJson(optionValue(one, choice)) !== canonicalJson(optionValue(other, choice)),
  );
}

/** A definition with some of its choices taken from another. */
export function withOptionsOf(
  definition: Definition,
  other: Definition,
  choices: readonly ComparedOption[],
): Definition {
  return choices.reduce((mixed, choice) => withValue(mixed, choice, optionValue(other, choice)), definition);
}

/**
 * The value of a choice as a code in one word, for the key of a row.
 *
 * @example
 * valueCode(["first-sponsor", "first-dossier"]); // "first-sponsor+first-dossier"
 * valueCode(null); // "null"
 */
export function valueCode(value: ComparedValue): string {
  if (typeof value === "object" && value !== null) return value.length === 0 ? "nobody" : value.join("+");
  return String(value);
}

type NotSameDay = Exclude<DefinitionOption, "sameDay">;

function optionNames(): readonly DefinitionOption[] {
  return Object.keys(definitionOptions(memo2023)) as DefinitionOption[];
}

function ruleOf(choice: ComparedOption): SameDayOption | null {
  return choice.startsWith("sameDay.") ? (choice.slice("sameDay.".length) as SameDayOption) : null;
}

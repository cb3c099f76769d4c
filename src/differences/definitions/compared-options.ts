import type { Definition } from "../../chains/definition/definition.ts";
import { canonicalJson } from "../../chains/definition/definition-digest.ts";
import { definitionOptions } from "../../chains/definition/definition-options.ts";
import {
  type DefinitionOption,
  type OptionPath,
  type OptionValue,
  optionPaths,
} from "../../chains/definition/option-values.ts";

/** The value of one option of a definition. */
export function optionValue(definition: Definition, option: OptionPath): OptionValue {
  const rule = ruleOf(option);
  return rule === null
    ? (definitionOptions(definition)[option as NotSameDay] as OptionValue)
    : definition.sameDay[rule];
}

/**
 * The same definition with one option at another value. Whether the value is one that the option can have is not looked
 * at: `findChains` does.
 */
export function withValue(definition: Definition, option: OptionPath, value: OptionValue): Definition {
  const rule = ruleOf(option);
  return rule === null
    ? { ...definition, [option]: value }
    : { ...definition, sameDay: { ...definition.sameDay, [rule]: value } };
}

/** The options that two definitions have differently, in the order of the contract. */
export function differingOptions(one: Definition, other: Definition): readonly OptionPath[] {
  return optionPaths.filter(
    (option) => canonicalJson(optionValue(one, option)) !== canonicalJson(optionValue(other, option)),
  );
}

/** A definition with some of its options taken from another. */
export function withOptionsOf(definition: Definition, other: Definition, options: readonly OptionPath[]): Definition {
  return options.reduce((mixed, option) => withValue(mixed, option, optionValue(other, option)), definition);
}

/**
 * The value of an option as a code in one word, for the key of a row.
 *
 * @example
 * valueCode(["first-sponsor", "first-dossier"]); // "first-sponsor+first-dossier"
 * valueCode(null); // "null"
 */
export function valueCode(value: OptionValue): string {
  if (typeof value === "object" && value !== null) return value.length === 0 ? "nobody" : value.join("+");
  return String(value);
}

type NotSameDay = Exclude<DefinitionOption, "sameDay">;

function ruleOf(option: OptionPath): keyof Definition["sameDay"] | null {
  return option.startsWith("sameDay.") ? (option.slice("sameDay.".length) as keyof Definition["sameDay"]) : null;
}

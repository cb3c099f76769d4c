import { type Locale, type Wording, wordsIn } from "../../arguments/locale.ts";
import { type Day, parseDay } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { type DefinitionOption, type OptionPath, sameDayOptions } from "../../chains/definition/option-values.ts";
import { measuredValues, type OptionWords, optionWords, type ValueWords } from "./option-words.ts";

const byPath: Readonly<Record<string, OptionWords>> = { ...optionWords };

const between: Readonly<Record<Locale, { readonly and: string; readonly or: string }>> = {
  nl: { and: " én ", or: ", of " },
  en: { and: " and ", or: ", or " },
};

/** The words of an option by its path; null for anything else. */
export function optionAt(path: string): OptionWords | null {
  return Object.hasOwn(byPath, path) ? (byPath[path] as OptionWords) : null;
}

/** The words of a value of an option, by its code; null for what is no value of it. */
export function valueAt(path: string, code: string): ValueWords | null {
  const values = optionAt(path)?.values ?? {};
  if (Object.hasOwn(values, code)) return values[code] as ValueWords;
  if (path === "lookBackMonths" && /^\d+$/.test(code)) return measuredValues.months(Number(code));
  const day = path === "regularAsNareisBefore" ? parseDay(code) : null;
  return day === null ? null : measuredValues.before(writtenInBoth(day));
}

/** What a value of an option means, on one line; the value is one that the option can have. */
export function valueMeans(path: DefinitionOption | OptionPath, value: unknown, locale: Locale): string {
  if (path === "sameDay") {
    return sameDayOptions
      .map((rule) => {
        const { decides } = optionWords[`sameDay.${rule}`];
        return `${wordsIn(decides, locale)}: ${valueMeans(`sameDay.${rule}`, (value as Definition["sameDay"])[rule], locale)}`;
      })
      .join("; ");
  }
  return wordsIn((valueAt(path, codeOf(value)) as ValueWords).means, locale);
}

/** The code of a value: the words of a list in their own order, so that equal sets are equal words. */
function codeOf(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.length === 0 ? "nobody" : [...value].sort().reverse().join("+");
}

/** The short name of an option; null for anything else. */
export function optionName(path: string, locale: Locale): string | null {
  const words = optionAt(path);
  return words === null ? null : wordsIn(words.name, locale);
}

/** The short name of a value of an option, by its code; null for anything else. */
export function valueName(path: string, code: string, locale: Locale): string | null {
  const words = valueAt(path, code);
  return words === null ? null : wordsIn(words.name, locale);
}

/**
 * The options that moved something, as the key of a row of moves has them: `+` between those that do so together, `|`
 * between those that each do so alone. Null for anything else.
 */
export function movingOptionNames(key: string, locale: Locale): string | null {
  const { and, or } = wordsIn(between, locale);
  const sets = key.split("|").map((set) => set.split("+").map((path) => optionName(path, locale)));
  if (sets.some((set) => set.includes(null))) return null;
  return sets.map((set) => set.join(and)).join(or);
}

function writtenInBoth(day: Day): Wording {
  return { nl: writtenDay(day, "nl"), en: writtenDay(day, "en") };
}

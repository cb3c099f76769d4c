import { type InLocale, localeOf, wordsIn } from "../arguments/locale.ts";
import {
  type DefinitionOption,
  isValueAt,
  type OptionPath,
  type OptionValue,
} from "../chains/definition/option-values.ts";
import { optionAt, valueMeans } from "./dictionary/option-names.ts";
import { optionWords } from "./dictionary/option-words.ts";

/**
 * What an option of a definition decides, on one line.
 *
 * @throws RangeError for what is no option, or another locale than `nl` and `en`.
 * @example
 * optionMeaning("repeats", { locale: "en" }); // "whether repeated applications count once"
 */
export function optionMeaning(option: DefinitionOption | OptionPath, options: InLocale = {}): string {
  const words = typeof option === "string" ? optionAt(option) : null;
  if (words === null) throw new RangeError(`Choose an option from ${Object.keys(optionWords).join(", ")}.`);
  return wordsIn(words.decides, localeOf(options));
}

/**
 * What a value of an option means, on one line.
 *
 * @throws RangeError for what is no option, a value that the option cannot have, or another locale than `nl` and `en`.
 * @example
 * valueMeaning("lookBackMonths", 12, { locale: "nl" }); // "ten hoogste 12 maanden"
 * valueMeaning("sameDay.firstToSecond", "after", { locale: "en" }); // "only on a later day"
 */
export function valueMeaning<Path extends DefinitionOption | OptionPath>(
  option: Path,
  value: OptionValue<Path>,
  options: InLocale = {},
): string {
  optionMeaning(option, options);
  if (!isValueAt(option, value)) throw new RangeError("Pass a value that the option can have, as in docs/chains.md.");
  return valueMeans(option, value, localeOf(options));
}

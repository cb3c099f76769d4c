import { dayOf } from "../calendar/day.ts";
import { type Locale, writtenDay } from "../calendar/written-day.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { isValueAt, type OptionPath, type SameDayOption } from "../chains/definition/option-values.ts";
import { dutchOptions } from "./dutch-options.ts";
import { englishOptions } from "./english-options.ts";
import type { OptionWords } from "./option-words.ts";

/** The value of an option, or of a rule inside `sameDay`. */
export type OptionValue<Path extends OptionPath> = Path extends keyof Definition
  ? Definition[Path]
  : Definition["sameDay"][SameDayOption];

/**
 * What an option of a definition decides, in one line.
 *
 * @throws RangeError for what is no option, or another locale than `nl` and `en`.
 * @example
 * optionMeaning("repeats", "en"); // "whether repeated applications are counted once"
 */
export function optionMeaning(option: OptionPath, locale: Locale): string {
  const { options } = wordsIn(locale);
  if (!Object.hasOwn(options, option)) {
    throw new RangeError(`Choose an option from ${Object.keys(options).join(", ")}.`);
  }
  return options[option];
}

/**
 * What a value of an option means, in one line.
 *
 * @throws RangeError for what is no option, a value that the option cannot have, or another locale than `nl` and `en`.
 * @example
 * valueMeaning("lookBackMonths", 12, "nl"); // "ten hoogste 12 maanden"
 * valueMeaning("sameDay.firstToSecond", "after", "en"); // "only on a later day"
 */
export function valueMeaning<Path extends OptionPath>(option: Path, value: OptionValue<Path>, locale: Locale): string {
  optionMeaning(option, locale);
  if (!isValueAt(option, value)) throw new RangeError("Pass a value that the option can have, as in docs/chains.md.");
  const words = wordsIn(locale);
  const given: unknown = value;
  switch (option) {
    case "regularAsNareisBefore":
      return words.regularBefore(given === null ? null : writtenDay(dayOf(given as string), locale));
    case "lookBackMonths":
      return words.lookBack(given as number | null);
    case "sameDay":
      return words.sameDay(given as Definition["sameDay"]);
    default: {
      // By their own order, so that equal sets are equal words.
      const key = Array.isArray(given) ? [...given].sort().reverse().join("+") : String(given);
      return words.values[option as ListedOption]?.[key] as string;
    }
  }
}

type ListedOption = keyof OptionWords["values"];

function wordsIn(locale: Locale): OptionWords {
  if (locale !== "nl" && locale !== "en") throw new RangeError("Choose `locale` from nl, en.");
  return locale === "nl" ? dutchOptions : englishOptions;
}

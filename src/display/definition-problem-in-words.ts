import { type InLocale, localeOf } from "../arguments/locale.ts";
import type { DefinitionProblem } from "../chains/definition/definition-from-data.ts";
import { definitionOptionNames, sameDayOptions } from "../chains/definition/option-values.ts";
import { definitionProblemWords, optionProblemWords } from "./dictionary/definition-problem-words.ts";
import { optionWords } from "./dictionary/option-words.ts";
import { lintInWords } from "./lint-in-words.ts";

/**
 * Why data or a file is no definition, as a sentence that says what to do. It names options and never anything of the
 * data. In Dutch unless asked otherwise.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 * @example
 * definitionProblemInWords({ code: "unusable-value", option: "lookBackMonths" }, { locale: "en" });
 * // "lookBackMonths can only be null or a whole number of months, 0 or more."
 */
export function definitionProblemInWords(problem: DefinitionProblem, options: InLocale = {}): string {
  if (typeof problem?.code !== "string") throw new TypeError("Pass a problem, as definitionFrom gives it.");
  const locale = localeOf(options);
  const { unknown, oneOf } = optionProblemWords[locale];
  switch (problem.code) {
    case "contradictory":
      return lintInWords(problem.finding, options);
    case "unknown-option": {
      const names = problem.within === "sameDay" ? sameDayOptions : ["id", ...definitionOptionNames];
      return unknown(problem.within, names.join(", "));
    }
    case "unusable-value": {
      const { canBe, values } = optionWords[problem.option];
      return `${problem.option} ${canBe === null ? oneOf(Object.keys(values).join(", ")) : canBe[locale]}.`;
    }
    default:
      return definitionProblemWords[problem.code][locale];
  }
}

import type { Locale } from "../calendar/written-day.ts";
import type { DefinitionProblem } from "../chains/definition/definition-from-data.ts";
import type { OptionPath } from "../chains/definition/option-values.ts";
import {
  definitionOptionNames,
  exclusions,
  sameDayOptions,
  sameDayRules,
  wordOptions,
} from "../chains/definition/option-values.ts";
import { presets } from "../chains/definition/presets.ts";
import { lintInWords } from "./lint-in-words.ts";

/**
 * Why data or a file is no definition, as a sentence that says what to do. It names options of the contract and never
 * anything of the data.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 * @example
 * definitionProblemInWords({ code: "unusable-value", option: "lookBackMonths" }, "en");
 * // "lookBackMonths can only be null or a whole number of months, 0 or more."
 */
export function definitionProblemInWords(problem: DefinitionProblem, locale: Locale): string {
  if (locale !== "nl" && locale !== "en") throw new RangeError("Choose `locale` from nl, en.");
  switch (problem.code) {
    case "contradictory":
      return lintInWords(problem.finding, locale);
    case "unknown-option": {
      const names = problem.within === "sameDay" ? sameDayOptions : ["id", ...definitionOptionNames];
      return WORDS[locale].unknown(problem.within, names.join(", "));
    }
    case "unusable-value":
      return `${problem.option} ${canBe(problem.option, locale)}.`;
    default:
      return WORDS[locale][problem.code];
  }
}

/** What an option can be, as what follows its name in a sentence: "can only be one of: …". */
function canBe(option: OptionPath, locale: Locale): string {
  const { oneOf, shapes } = WORDS[locale];
  switch (option) {
    case "firstProcedures":
    case "regularAsNareisBefore":
    case "sameDay":
    case "exclude":
    case "lookBackMonths":
      return shapes[option];
    case "sameDay.firstToSecond":
    case "sameDay.firstToIndependent":
    case "sameDay.independentToSecond":
      return oneOf(sameDayRules.join(", "));
    default:
      return oneOf(wordOptions[option].join(", "));
  }
}

interface ProblemWords
  extends Readonly<
    Record<Exclude<DefinitionProblem["code"], "contradictory" | "unknown-option" | "unusable-value">, string>
  > {
  readonly unknown: (within: "definition" | "sameDay", names: string) => string;
  readonly oneOf: (words: string) => string;
  readonly shapes: Readonly<
    Record<"firstProcedures" | "regularAsNareisBefore" | "sameDay" | "exclude" | "lookBackMonths", string>
  >;
}

const PRESET_IDS = presets.map(({ id }) => id).join(", ");
const PARTS = exclusions.join(", ");
const RULES = sameDayOptions.join(", ");

const WORDS: Readonly<Record<Locale, ProblemWords>> = {
  nl: {
    "no-file": `Geef de id van een meegeleverde definitie (${PRESET_IDS}) of een JSON-bestand dat bestaat.`,
    "not-json": "Het bestand is geen JSON in UTF-8 van hooguit 1 MiB.",
    "not-an-object": "Een definitie is een JSON-object met een id en opties.",
    "missing-id": "De id ontbreekt: de naam waarmee een cijfer naar de definitie verwijst.",
    "unusable-id": "De id van een definitie kan alleen één regel tekst zijn, die niet leeg is.",
    unknown: (within, names) =>
      `Een optie in ${within === "sameDay" ? "sameDay" : "de definitie"} bestaat niet. Deze bestaan: ${names}.`,
    oneOf: (words) => `kan alleen een van deze zijn: ${words}`,
    shapes: {
      firstProcedures: 'kan alleen ["nareis"] of ["nareis", "art8"] zijn',
      regularAsNareisBefore: "kan alleen null zijn, of een datum die bestaat, in de vorm JJJJ-MM-DD",
      sameDay: `kan alleen een object zijn met een of meer van: ${RULES}`,
      exclude: `kan alleen een lijst zijn van geen, een of beide van: ${PARTS}`,
      lookBackMonths: "kan alleen null zijn, of een geheel aantal maanden, 0 of meer",
    },
  },
  en: {
    "no-file": `Give the id of a preset (${PRESET_IDS}) or a JSON file that exists.`,
    "not-json": "The file is not JSON in UTF-8 of at most 1 MiB.",
    "not-an-object": "A definition is a JSON object with an id and options.",
    "missing-id": "The id is missing: the name by which a figure refers to the definition.",
    "unusable-id": "The id of a definition can only be one line of text that is not blank.",
    unknown: (within, names) =>
      `An option in ${within === "sameDay" ? "sameDay" : "the definition"} does not exist. These do: ${names}.`,
    oneOf: (words) => `can only be one of: ${words}`,
    shapes: {
      firstProcedures: 'can only be ["nareis"] or ["nareis", "art8"]',
      regularAsNareisBefore: "can only be null or a date that exists, in the form YYYY-MM-DD",
      sameDay: `can only be an object with one or more of: ${RULES}`,
      exclude: `can only be a list of none, one or both of: ${PARTS}`,
      lookBackMonths: "can only be null or a whole number of months, 0 or more",
    },
  },
};

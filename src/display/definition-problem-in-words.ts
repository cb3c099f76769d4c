import type { Locale } from "../calendar/written-day.ts";
import type { DefinitionProblem } from "../chains/definition-from-data.ts";
import type { OptionPath } from "../chains/option-values.ts";
import {
  definitionOptionNames,
  exclusions,
  sameDayOptions,
  sameDayRules,
  wordOptions,
} from "../chains/option-values.ts";
import { presets } from "../chains/presets.ts";
import { lintInWords } from "./lint-in-words.ts";

/**
 * Why data or a file is no definition, as a sentence that says what to do. It names options of the contract and never
 * anything of the data.
 *
 * @example
 * definitionProblemInWords({ code: "unusable-value", option: "lookBackMonths" }, "en");
 * // "lookBackMonths is null or a whole number of months, 0 or more."
 */
export function definitionProblemInWords(problem: DefinitionProblem, locale: Locale): string {
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

/** What an option can be, as what follows its name in a sentence: "is one of: …". */
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
    "missing-id": "Een definitie heeft een id: de naam waarmee een cijfer ernaar verwijst.",
    "unusable-id": "De id van een definitie is één regel tekst.",
    unknown: (within, names) =>
      `${within === "sameDay" ? "sameDay" : "Een definitie"} kent deze opties en geen andere: ${names}.`,
    oneOf: (words) => `is een van: ${words}`,
    shapes: {
      firstProcedures: 'is ["nareis"] of ["nareis", "art8"]',
      regularAsNareisBefore: "is null of een bestaande datum in de vorm JJJJ-MM-DD",
      sameDay: `is een object met een of meer van: ${RULES}`,
      exclude: `is een lijst van geen, een of beide van: ${PARTS}`,
      lookBackMonths: "is null of een geheel aantal maanden, 0 of meer",
    },
  },
  en: {
    "no-file": `Give the id of a preset (${PRESET_IDS}) or a JSON file that exists.`,
    "not-json": "The file is not JSON in UTF-8 of at most 1 MiB.",
    "not-an-object": "A definition is a JSON object with an id and options.",
    "missing-id": "A definition has an id: the name by which a figure refers to it.",
    "unusable-id": "The id of a definition is one line of text.",
    unknown: (within, names) =>
      `${within === "sameDay" ? "sameDay" : "A definition"} has these options and no others: ${names}.`,
    oneOf: (words) => `is one of: ${words}`,
    shapes: {
      firstProcedures: 'is ["nareis"] or ["nareis", "art8"]',
      regularAsNareisBefore: "is null or a date that exists, in the form YYYY-MM-DD",
      sameDay: `is an object with one or more of: ${RULES}`,
      exclude: `is a list of none, one or both of: ${PARTS}`,
      lookBackMonths: "is null or a whole number of months, 0 or more",
    },
  },
};

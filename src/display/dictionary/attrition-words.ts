import { wordsIn } from "../../arguments/locale.ts";
import type { CodeNames } from "../../cases/facts/vocabulary.ts";
import type { AttritionColumn } from "../../differences/attrition.ts";
import { conditionNames } from "./vocabulary.ts";
import type { WordsOfSubject } from "./words-of-subject.ts";

/** What a figure of an exclusion flow counts. */
export const attritionColumnNames: CodeNames<AttritionColumn> = {
  left: { nl: "Over", en: "Left" },
  out: { nl: "Valt af", en: "Excluded" },
  without: { nl: "Zonder deze eis", en: "Without this one" },
  gained: { nl: "Komt erbij", en: "Gained" },
};

/** The words of an exclusion flow. */
export const attritionWords: WordsOfSubject<"attrition"> = {
  title: ({ about }, locale) =>
    wordsIn(
      {
        nl: `Wat er overblijft na elke eis van ${about.definitions[0].id}`,
        en: `What is left after each condition of ${about.definitions[0].id}`,
      },
      locale,
    ),
  dimensions: { condition: { nl: "Eis", en: "Condition" } },
  keys: { condition: conditionNames },
  columns: attritionColumnNames,
  notes: (_, locale) =>
    [
      {
        nl: "Over: wat aan deze eis en alle eisen erboven voldoet. Eén en dezelfde eerste aanvraag voldoet aan alle eisen aan de eerste aanvraag. De laatste rij is het totaal van de tabel.",
        en: "Left: what meets this condition and all conditions above it. One and the same first application meets all conditions on the first application. The last row is the total of the table.",
      },
      {
        nl: "Zonder deze eis: wat zou tellen als alleen deze eis verviel. Komt erbij: wat daarvan nu niet telt.",
        en: "Without this one: what would count if only this condition were dropped. Gained: which part of that does not count now.",
      },
    ].map((note) => wordsIn(note, locale)),
};

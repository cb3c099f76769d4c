import { type Wording, wordsIn } from "../../arguments/locale.ts";
import type { CodeNames } from "../../cases/facts/vocabulary.ts";
import type { SensitivityColumn } from "../../differences/sensitivity.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import { movingOptionNames, optionName, valueName } from "./option-names.ts";
import { classNames } from "./vocabulary.ts";
import type { WordsOfSubject } from "./words-of-subject.ts";

const definition: Wording = { nl: "Definitie", en: "Definition" };

/** The words of definitions side by side. */
export const definitionsWords: WordsOfSubject<"definitions"> = {
  title: (_, locale) =>
    wordsIn(
      {
        nl: "Dezelfde aanvragen onder verschillende definities",
        en: "The same applications under different definitions",
      },
      locale,
    ),
  dimensions: { definition },
  keys: {},
  columns: {},
  notes: () => [],
};

/** Classes, and where an application does not count in any. */
const endsOfMoves: Readonly<Record<string, Wording>> = {
  ...classNames,
  none: { nl: "niet geteld", en: "not counted" },
};

/** The words of moves between definitions. */
export const movesWords: WordsOfSubject<"moves"> = {
  title: ({ about }, locale) =>
    wordsIn(
      {
        nl: `Welke aanvragen anders tellen dan onder ${about.definitions[0].id}, en door welke optie`,
        en: `Which applications count differently than under ${about.definitions[0].id}, and by which option`,
      },
      locale,
    ),
  dimensions: {
    definition,
    from: { nl: "Van", en: "From" },
    to: { nl: "Naar", en: "To" },
    options: { nl: "Door de optie", en: "By the option" },
  },
  keys: { from: endsOfMoves, to: endsOfMoves, options: { "not-found": { nl: "niet gevonden", en: "not found" } } },
  openKey: ({ dimension, key }, locale) => (dimension === "options" ? movingOptionNames(key, locale) : null),
  columns: { moved: { nl: "Aanvragen", en: "Applications" } },
  notes: (table, locale) =>
    [
      {
        nl: "Opties met “én” zijn alleen samen genoeg. Opties met “of” zijn elk voor zich genoeg.",
        en: "Options with “and” are enough only together. Options with “or” are each enough alone.",
      },
      ...(table.rows.some(({ keys }) => keys.includes("not-found"))
        ? [
            {
              nl: "Niet gevonden: binnen het aantal pogingen zijn de opties niet gevonden.",
              en: "Not found: the options were not found within the number of attempts.",
            },
          ]
        : []),
      ...(isSurelyEmpty(table)
        ? [{ nl: "Elke aanvraag telt in dezelfde klasse.", en: "Every application counts in the same class." }]
        : []),
    ].map((note) => wordsIn(note, locale)),
};

/** Exact counts alone can say that there is nothing: a protected table has the row that gathers others. */
function isSurelyEmpty({ about, rows }: PublishedTable): boolean {
  return about.policy === null && rows.length === 0;
}

/** What a figure of a sensitivity analysis counts. */
export const sensitivityColumnNames: CodeNames<SensitivityColumn> = {
  base: { nl: "Definitie", en: "Definition" },
  alone: { nl: "Alleen deze anders", en: "This one changed" },
  "alone-in": { nl: "Erbij", en: "Entries" },
  "alone-out": { nl: "Eraf", en: "Exits" },
  others: { nl: "Alle andere anders", en: "All others changed" },
  together: { nl: "Alles anders", en: "All changed" },
  "together-in": { nl: "Erbij", en: "Entries" },
  "together-out": { nl: "Eraf", en: "Exits" },
};

/** The words of a sensitivity analysis. */
export const sensitivityWords: WordsOfSubject<"sensitivity"> = {
  title: ({ about }, locale) =>
    wordsIn(
      {
        nl: `Wat elke optie van ${about.definitions[0].id} uitmaakt, alleen en samen met de andere`,
        en: `What each option of ${about.definitions[0].id} changes, alone and together with the others`,
      },
      locale,
    ),
  dimensions: { option: { nl: "Optie", en: "Option" }, value: { nl: "Andere waarde", en: "Other value" } },
  keys: {},
  openKey: ({ dimension, key, keys, table }, locale) => {
    if (dimension === "option") return optionName(key, locale);
    if (dimension !== "value") return null;
    const option = keys[table.dimensions.findIndex(({ name }) => name === "option")] ?? "";
    return valueName(option, key, locale);
  },
  columns: sensitivityColumnNames,
  notes: (_, locale) => [
    wordsIn(
      {
        nl: "Erbij: aanvragen die door deze ene optie gaan tellen. Eraf: aanvragen die door deze ene optie niet meer tellen. Eerst blijven de andere opties zoals in de definitie. Daarna krijgt elke andere optie de eerste waarde die ervoor is geprobeerd.",
        en: "Entries: applications that begin to count through this one option. Exits: applications that no longer count through this one option. First the other options stay as in the definition. Then each other option gets the first value that was tried for it.",
      },
      locale,
    ),
  ],
};

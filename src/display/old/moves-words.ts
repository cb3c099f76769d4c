import { NOT_FOUND, NOT_STACKED } from "../../differences/old/moves-sheet.ts";
import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { movingOptionNames } from "../dictionary/option-names.ts";
import type { SheetWords, SubjectWords } from "./sheet-words.ts";

const dutchClasses: Readonly<Record<string, string>> = {
  "nareis-op-nareis": "nareis op nareis",
  "art8-after-nareis": "gezinshereniging na nareis",
  "other-stacking": "overig",
  [NOT_STACKED]: "niet geteld",
};

const englishClasses: Readonly<Record<string, string>> = {
  "nareis-op-nareis": "nareis op nareis",
  "art8-after-nareis": "family reunification after nareis",
  "other-stacking": "other",
  [NOT_STACKED]: "not counted",
};

const dutch: SheetWords = {
  title: (sheet) => `Welke aanvragen anders tellen dan onder ${firstDefinition(sheet)}, en door welke keuze`,
  dimensions: { definition: "Definitie", from: "Van", to: "Naar", choices: "Door de keuze" },
  keys: { from: dutchClasses, to: dutchClasses, choices: { [NOT_FOUND]: "niet gevonden" } },
  openKey: (dimension, key) => (dimension === "choices" ? movingOptionNames(key, "nl") : null),
  columns: { moved: "Aanvragen" },
  notes: (sheet) => [
    "Twee keuzes met “én” zijn alleen samen genoeg; keuzes met “of” zijn het elk voor zich.",
    ...(isBounded(sheet) ? ["Niet gevonden: er zijn niet genoeg mengvormen geprobeerd om het te zeggen."] : []),
  ],
};

const english: SheetWords = {
  title: (sheet) => `Which applications count otherwise than under ${firstDefinition(sheet)}, and by which choice`,
  dimensions: { definition: "Definition", from: "From", to: "To", choices: "By the choice" },
  keys: { from: englishClasses, to: englishClasses, choices: { [NOT_FOUND]: "not found" } },
  openKey: (dimension, key) => (dimension === "choices" ? movingOptionNames(key, "en") : null),
  columns: { moved: "Applications" },
  notes: (sheet) => [
    "Two choices with “and” are enough only together; choices with “or” are so each by itself.",
    ...(isBounded(sheet) ? ["Not found: not enough mixed definitions were tried to say so."] : []),
  ],
};

function firstDefinition({ about }: PublishedSheet): string {
  return about.definitions[0].id;
}

function isBounded({ rows }: PublishedSheet): boolean {
  return rows.some(({ keys }) => keys.includes(NOT_FOUND));
}

/** The words of sheets about `moves`, in Dutch and English. */
export const movesWords: SubjectWords = { nl: dutch, en: english };

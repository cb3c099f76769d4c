import { anyValueName, optionName } from "../dictionary/option-names.ts";
import type { SheetWords, SubjectWords } from "./sheet-words.ts";

const dutch: SheetWords = {
  title: ({ about }) => `Wat elke keuze van ${about.definitions[0].id} uitmaakt, alleen en samen met de andere`,
  dimensions: { choice: "Keuze", value: "Andere waarde" },
  keys: {},
  openKey: (dimension, key) =>
    dimension === "choice" ? optionName(key, "nl") : dimension === "value" ? anyValueName(key, "nl") : null,
  columns: {
    base: "Definitie",
    alone: "Alleen deze anders",
    "alone-in": "Erbij",
    "alone-out": "Eraf",
    others: "Alle andere anders",
    together: "Alles anders",
    "together-in": "Erbij",
    "together-out": "Eraf",
  },
  notes: () => [
    "Erbij en eraf: aanvragen die gaan meetellen en die niet meer meetellen door deze ene keuze, eerst met de andere keuzes van de definitie, dan met alle andere keuzes anders: elk op de eerste waarde die ervoor is geprobeerd.",
  ],
};

const english: SheetWords = {
  title: ({ about }) => `What each choice of ${about.definitions[0].id} matters, alone and together with the others`,
  dimensions: { choice: "Choice", value: "Other value" },
  keys: {},
  openKey: (dimension, key) =>
    dimension === "choice" ? optionName(key, "en") : dimension === "value" ? anyValueName(key, "en") : null,
  columns: {
    base: "Definition",
    alone: "This one changed",
    "alone-in": "In",
    "alone-out": "Out",
    others: "All others changed",
    together: "All changed",
    "together-in": "In",
    "together-out": "Out",
  },
  notes: () => [
    "In and out: applications that begin to count and that no longer count by this one choice, first with the other choices of the definition, then with all other choices changed: each to the first value that was tried for it.",
  ],
};

/** The words of sheets about `sweep`, in Dutch and English. */
export const sweepWords: SubjectWords = { nl: dutch, en: english };

import { outcomeNames, procedureNames } from "../../cases/facts/vocabulary.ts";
import { englishWords } from "./english-words.ts";
import type { SharedSheetWords } from "./sheet-words.ts";

const procedures = inLanguage(procedureNames);
const outcomes = inLanguage(outcomeNames);

function inLanguage(names: Readonly<Record<string, { readonly en: string }>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([code, name]) => [code, name.en]));
}

/** What sheets of every subject are printed with, in English. */
export const englishSheetWords: SharedSheetWords = {
  dimensions: {
    class: "Class",
    measure: "Outcome",
    unit: "Unit",
    outcome: "Outcome",
    procedure: "Procedure",
    relationship: "Relationship",
    form: "Form",
    depth: "Depth",
  },
  keys: {
    class: {
      "nareis-op-nareis": "Nareis op nareis",
      "art8-after-nareis": "Family reunification after nareis",
      "other-stacking": "Other stacked family reunification",
      "all-forms": "Stacked family reunification, all forms",
    },
    measure: {
      applications: "all",
      granted: "granted",
      rejected: "rejected",
      withdrawn: "withdrawn",
      "not-considered": "not considered",
      closed: "closed otherwise",
      open: "open",
    },
    unit: englishWords.units,
    outcome: outcomes,
    procedure: procedures,
    relationship: {
      spouse: "spouse",
      partner: "partner",
      child: "child",
      "young-adult-child": "young adult child",
      parent: "parent",
      sibling: "brother or sister",
      "step-family": "step-family",
      other: "other",
      unknown: "unknown",
    },
  },
  notApplicable: (sign) => `${sign} means: does not apply.`,
  facts: {
    definitions: "Definitions",
    referenceDates: "Reference dates",
    registers: "Registers",
    measure: "Outcome",
  },
};

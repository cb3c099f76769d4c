import { outcomeNames, procedureNames } from "../../cases/facts/vocabulary.ts";
import { dutchWords } from "./dutch-words.ts";
import type { SharedSheetWords } from "./sheet-words.ts";

const procedures = inLanguage(procedureNames);
const outcomes = inLanguage(outcomeNames);

function inLanguage(names: Readonly<Record<string, { readonly nl: string }>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([code, name]) => [code, name.nl]));
}

/** What sheets of every subject are printed with, in Dutch. */
export const dutchSheetWords: SharedSheetWords = {
  dimensions: {
    class: "Klasse",
    measure: "Uitkomst",
    unit: "Eenheid",
    outcome: "Uitkomst",
    procedure: "Procedure",
    relationship: "Gezinsrelatie",
    form: "Vorm",
    depth: "Diepte",
  },
  keys: {
    class: {
      "nareis-op-nareis": "Nareis op nareis",
      "art8-after-nareis": "Gezinshereniging na nareis",
      "other-stacking": "Overige gestapelde gezinshereniging",
      "all-forms": "Gestapelde gezinshereniging, alle vormen",
    },
    measure: {
      applications: "alle",
      granted: "ingewilligd",
      rejected: "afgewezen",
      withdrawn: "ingetrokken",
      "not-considered": "buiten behandeling",
      closed: "overig afgedaan",
      open: "open",
    },
    unit: dutchWords.units,
    outcome: outcomes,
    procedure: procedures,
    relationship: {
      spouse: "echtgenoot",
      partner: "partner",
      child: "kind",
      "young-adult-child": "jongvolwassen kind",
      parent: "ouder",
      sibling: "broer of zus",
      "step-family": "stiefgezin",
      other: "andere relatie",
      unknown: "onbekend",
    },
  },
  notApplicable: (sign) => `${sign} betekent: niet van toepassing.`,
  facts: { definitions: "Definities", referenceDates: "Peildata", registers: "Registers", measure: "Uitkomst" },
};

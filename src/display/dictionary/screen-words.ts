import type { Wording } from "../../arguments/locale.ts";
import type { CodeNames } from "../../cases/facts/vocabulary.ts";
import type { SensitivityColumn } from "../../differences/sensitivity.ts";

/** Short headings of a sensitivity analysis, so that its figures fit on a line of eighty characters. */
export const shortSensitivityColumns: CodeNames<SensitivityColumn> = {
  base: { nl: "nu", en: "now" },
  alone: { nl: "zo", en: "one" },
  "alone-in": { nl: "erbij", en: "entries" },
  "alone-out": { nl: "eraf", en: "exits" },
  others: { nl: "rest", en: "rest" },
  together: { nl: "alle", en: "all" },
  "together-in": { nl: "erbij", en: "entries" },
  "together-out": { nl: "eraf", en: "exits" },
};

/** What those headings mean. */
export const shortSensitivityMeans: Wording = {
  nl: "Nu: de definitie. Zo: alleen deze optie anders. Rest: alle andere opties anders. Alle: die en deze.",
  en: "Now: the definition. One: only this one option changed. Rest: all other options changed. All: those and this one.",
};

/** That an exclusion flow says of one unit only what is gained: the other forms have it for every unit. */
export const gainOfOneUnit: Wording = {
  nl: "De laatste twee kolommen tellen hier alleen",
  en: "Here the last two columns count only",
};

import type { SheetWords, SubjectWords } from "./sheet-words.ts";

const dutch: SheetWords = {
  title: () => "Aandelen",
  dimensions: { share: "Aandeel", part: "Deel" },
  keys: {
    share: {
      "stacked-of-filed": "gestapeld van ingediend",
      "stacked-of-granted": "gestapeld van ingewilligd",
      "granted-of-decided": "ingewilligd van beslist",
      "rejected-of-decided": "afgewezen van beslist",
    },
    part: { numerator: "teller", denominator: "noemer", percent: "procent" },
  },
  columns: {},
  notes: () => [
    "Gestapeld van ingediend en van ingewilligd: bij nareis op nareis van alle nareisaanvragen, bij gezinshereniging na nareis van alle aanvragen op grond van artikel 8 EVRM, en anders van alle gezinsaanvragen. Van beslist: van de gestapelde aanvragen waarop is beslist of die anders zijn afgedaan.",
    "Elke aanvraag telt in de periode waarin zij is ingediend. Percentages zijn berekend uit de afgedrukte aantallen en afgerond op hele procenten. Waar de noemer klein is, staat er geen.",
  ],
};

const english: SheetWords = {
  title: () => "Shares",
  dimensions: { share: "Share", part: "Part" },
  keys: {
    share: {
      "stacked-of-filed": "stacked among those filed",
      "stacked-of-granted": "stacked among those granted",
      "granted-of-decided": "granted among those decided",
      "rejected-of-decided": "rejected among those decided",
    },
    part: { numerator: "numerator", denominator: "denominator", percent: "percent" },
  },
  columns: {},
  notes: () => [
    "Stacked among those filed and those granted: for nareis op nareis of all nareis applications, for family reunification after nareis of all applications under article 8 ECHR, else of all family applications. Among those decided: of the stacked applications that were decided or closed otherwise.",
    "Each application counts in the period in which it was filed. Percentages are made of the printed counts and rounded to whole percents. Where the denominator is small there is none.",
  ],
};

/** The words of sheets about `shares`, in Dutch and English. */
export const sharesWords: SubjectWords = { nl: dutch, en: english };

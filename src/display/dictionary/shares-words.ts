import { wordsIn } from "../../arguments/locale.ts";
import type { CodeNames } from "../../cases/facts/vocabulary.ts";
import type { ShareName } from "../../counts/count-shares.ts";
import type { WordsOfSubject } from "./words-of-subject.ts";

/** Which share it is. */
export const shareNames: CodeNames<ShareName> = {
  "stacked-of-filed": { nl: "gestapeld van ingediend", en: "stacked among those filed" },
  "stacked-of-granted": { nl: "gestapeld van ingewilligd", en: "stacked among those granted" },
  "granted-of-decided": { nl: "ingewilligd van beslist", en: "granted among those decided" },
  "rejected-of-decided": { nl: "afgewezen van beslist", en: "rejected among those decided" },
};

/** The words of shares with their numerator and denominator. */
export const sharesWords: WordsOfSubject<"shares"> = {
  title: (_, locale) => wordsIn({ nl: "Aandelen", en: "Shares" }, locale),
  dimensions: { share: { nl: "Aandeel", en: "Share" }, part: { nl: "Deel", en: "Part" } },
  keys: {
    share: shareNames,
    part: {
      numerator: { nl: "teller", en: "numerator" },
      denominator: { nl: "noemer", en: "denominator" },
      percent: { nl: "procent", en: "percent" },
    },
  },
  columns: {},
  notes: (_, locale) =>
    [
      {
        nl: "Gestapeld van ingediend en van ingewilligd: bij nareis op nareis van alle nareisaanvragen, bij gezinshereniging na nareis van alle aanvragen op grond van artikel 8 EVRM, en anders van alle gezinsaanvragen. Van beslist: van de gestapelde aanvragen waarop is beslist of die anders zijn afgedaan.",
        en: "Stacked among those filed and those granted: for nareis op nareis of all nareis applications, for family reunification after nareis of all applications under article 8 ECHR, else of all family applications. Among those decided: of the stacked applications that were decided or closed otherwise.",
      },
      {
        nl: "Percentages zijn berekend uit de afgedrukte aantallen en afgerond op hele procenten. Een streepje staat waar de teller of de noemer te klein is voor een percentage.",
        en: "Percentages are made of the printed counts and rounded to whole percents. A dash stands where the numerator or the denominator is too small for a percentage.",
      },
    ].map((note) => wordsIn(note, locale)),
};

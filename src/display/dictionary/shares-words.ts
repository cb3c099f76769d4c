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
        nl: "Ingediend en ingewilligd: de noemer telt nareisaanvragen bij nareis op nareis, aanvragen op grond van artikel 8 EVRM bij gezinshereniging na nareis, en gezinsaanvragen bij andere klassen, gestapeld of niet. Beslist: de noemer telt gestapelde aanvragen waarop is beslist of die op een andere manier zijn afgedaan.",
        en: "Filed and granted: the denominator counts nareis applications for nareis op nareis, applications under article 8 ECHR for family reunification after nareis, and family applications for other classes, stacked or not. Decided: the denominator counts stacked applications that were decided or closed in another way.",
      },
      {
        nl: "Percentages zijn berekend uit de afgedrukte aantallen en afgerond op hele getallen. Er staat geen percentage waar de teller of de noemer daarvoor te klein is.",
        en: "Percentages are calculated from the printed counts and rounded to whole numbers. No percentage stands where the numerator or the denominator is too small for one.",
      },
    ].map((note) => wordsIn(note, locale)),
};

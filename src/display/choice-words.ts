import type { Locale } from "../calendar/written-day.ts";
import type { ComparedOption } from "../differences/definitions/compared-options.ts";

/** Short names of the choices of a definition and of their values, for rows of a table; `optionMeaning` says more. */
export interface ChoiceWords {
  readonly choices: Readonly<Record<ComparedOption, string>>;
  /** By choice, then by the code of the value. */
  readonly values: Readonly<Partial<Record<ComparedOption, Readonly<Record<string, string>>>>>;
  readonly before: (day: string) => string;
  readonly never: string;
  readonly months: (months: number) => string;
  readonly noLimit: string;
  /** Between choices that move something together, and between those that do so each by itself. */
  readonly and: string;
  readonly or: string;
}

/** Those names in both languages. */
export const choiceWords: Readonly<Record<Locale, ChoiceWords>> = {
  nl: {
    choices: {
      firstProcedures: "eerste procedure",
      regularAsNareisBefore: "regulier als nareis",
      independent: "zelfstandig asiel",
      "sameDay.firstToSecond": "zelfde dag: 1e/2e",
      "sameDay.firstToIndependent": "zelfde dag: 1e/asiel",
      "sameDay.independentToSecond": "zelfde dag: asiel/2e",
      exclude: "wie is uitgezonderd",
      firstAnchor: "dag van de eerste",
      lookBackMonths: "terugkijken",
      firstValid: "eerste vergunning",
      repeats: "herhaalde aanvragen",
      depthScope: "langere ketens",
    },
    values: {
      firstProcedures: { nareis: "alleen nareis", "nareis+art8": "ook 8 EVRM" },
      independent: {
        requested: "aangevraagd",
        granted: "ingewilligd bij de tweede",
        "granted-later": "ingewilligd op peildatum",
        none: "niet nodig",
      },
      "sameDay.firstToSecond": { after: "telt niet", "on-or-after": "telt" },
      "sameDay.firstToIndependent": { after: "telt niet", "on-or-after": "telt" },
      "sameDay.independentToSecond": { after: "telt niet", "on-or-after": "telt" },
      exclude: {
        nobody: "niemand",
        "first-sponsor": "de eerste referent",
        "first-dossier": "het eerste dossier",
        "first-sponsor+first-dossier": "referent en dossier",
      },
      firstAnchor: { decided: "beslissing", entered: "inreis", permit: "begin van de vergunning" },
      firstValid: {
        ever: "ook na intrekking",
        "at-second": "geldig bij de tweede",
        "at-reference": "geldig op peildatum",
      },
      repeats: { count: "tellen elk", collapse: "tellen één keer" },
      depthScope: { all: "tellen mee", single: "tellen niet mee" },
    },
    before: (day) => `vóór ${day}`,
    never: "nooit",
    months: (months) => (months === 1 ? "één maand" : `${months} maanden`),
    noLimit: "zonder grens",
    and: " én ",
    or: ", of ",
  },
  en: {
    choices: {
      firstProcedures: "first procedure",
      regularAsNareisBefore: "regular as nareis",
      independent: "independent asylum",
      "sameDay.firstToSecond": "same day: 1st/2nd",
      "sameDay.firstToIndependent": "same day: 1st/asylum",
      "sameDay.independentToSecond": "same day: asylum/2nd",
      exclude: "who is left out",
      firstAnchor: "day of the first",
      lookBackMonths: "look-back",
      firstValid: "first permit",
      repeats: "repeated applications",
      depthScope: "longer chains",
    },
    values: {
      firstProcedures: { nareis: "nareis only", "nareis+art8": "art. 8 ECHR too" },
      independent: {
        requested: "requested",
        granted: "granted at the second",
        "granted-later": "granted by reference date",
        none: "not needed",
      },
      "sameDay.firstToSecond": { after: "does not count", "on-or-after": "counts" },
      "sameDay.firstToIndependent": { after: "does not count", "on-or-after": "counts" },
      "sameDay.independentToSecond": { after: "does not count", "on-or-after": "counts" },
      exclude: {
        nobody: "nobody",
        "first-sponsor": "the first sponsor",
        "first-dossier": "the first dossier",
        "first-sponsor+first-dossier": "sponsor and dossier",
      },
      firstAnchor: { decided: "decision", entered: "entry", permit: "start of the permit" },
      firstValid: {
        ever: "even where withdrawn",
        "at-second": "valid at the second",
        "at-reference": "valid at reference date",
      },
      repeats: { count: "count each", collapse: "count once" },
      depthScope: { all: "count", single: "do not count" },
    },
    before: (day) => `before ${day}`,
    never: "never",
    months: (months) => (months === 1 ? "one month" : `${months} months`),
    noLimit: "no limit",
    and: " and ",
    or: ", or ",
  },
};

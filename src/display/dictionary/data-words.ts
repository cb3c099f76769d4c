import type { Wording } from "../../arguments/locale.ts";

/** A property of a figure in rows and CSV: what it is called, and what a reader has to know of it. */
export interface PropertyWords {
  readonly title: Wording;
  readonly meaning?: Wording;
}

/** The properties that every figure has, by their names in `toRows`. Those of dimensions are the words of their table. */
export const propertyWords: Readonly<Record<string, PropertyWords>> = {
  subject: {
    title: { nl: "Onderwerp", en: "Subject" },
    meaning: { nl: "waar de tabel over gaat", en: "what the table is about" },
  },
  groupColumn: { title: { nl: "Kolom van de groep", en: "Column of the group" } },
  groupOf: { title: { nl: "Groep van", en: "Group of" } },
  title: {
    title: { nl: "Titel", en: "Title" },
    meaning: { nl: "wat de rij is, in woorden", en: "what the row is, in words" },
  },
  unit: { title: { nl: "Eenheid", en: "Unit" }, meaning: { nl: "wat er is geteld", en: "what is counted" } },
  measure: {
    title: { nl: "Uitkomst", en: "Outcome" },
    meaning: { nl: "welke aanvragen zijn geteld", en: "which applications are counted" },
  },
  basis: {
    title: { nl: "Geteld naar", en: "Counted by" },
    meaning: { nl: "de dag die de periode bepaalt", en: "the day that decides the period" },
  },
  column: {
    title: { nl: "Kolom", en: "Column" },
    meaning: {
      nl: "een periode, total (het eindtotaal), open (nog open) of een code van het onderwerp; tel geen eindtotalen op",
      en: "a period, total, open (still open), or a code of the subject; add up no totals",
    },
  },
  coverage: {
    title: { nl: "Dekking", en: "Coverage" },
    meaning: {
      nl: "hoeveel van de periode het register dekt",
      en: "how much of the period the register covers",
    },
  },
  from: { title: { nl: "Vanaf", en: "From" }, meaning: { nl: "eerste gedekte dag", en: "first covered day" } },
  until: {
    title: { nl: "Tot en met", en: "Up to and including" },
    meaning: { nl: "laatste gedekte dag", en: "last covered day" },
  },
  seriesBreaks: {
    title: { nl: "Reeksbreuken", en: "Breaks in series" },
    meaning: { nl: "de dagen waarop de reeks breekt", en: "the days on which the series breaks" },
  },
  figure: {
    title: { nl: "Cijfer", en: "Figure" },
    meaning: { nl: "zoals het is afgedrukt", en: "as it is printed" },
  },
  value: {
    title: { nl: "Waarde", en: "Value" },
    meaning: {
      nl: "het afgedrukte getal, bij een aandeel een percentage; leeg waar geen getal is afgedrukt",
      en: "the printed number, a percentage for a share; empty where no number is printed",
    },
  },
  atLeast: {
    title: { nl: "Ten minste", en: "At least" },
    meaning: {
      nl: "het kleinste echte aantal waarbij dit cijfer hoort",
      en: "the smallest true count that the figure allows",
    },
  },
  atMost: {
    title: { nl: "Ten hoogste", en: "At most" },
    meaning: {
      nl: "het grootste echte aantal waarbij dit cijfer hoort",
      en: "the largest true count that the figure allows",
    },
  },
  figureStatus: {
    title: { nl: "Status van het cijfer", en: "Status of the figure" },
    meaning: {
      nl: "code van SDMX (CL_OBS_STATUS): B reeksbreuk, L niet gedekt, M niet van toepassing, Q onderdrukt, D andere definitie, P voorlopig, A geen van deze; de eerste die geldt",
      en: "code of SDMX (CL_OBS_STATUS): B break in the series, L not covered, M does not apply, Q withheld, D definition differs, P provisional, A none of these; the first that holds",
    },
  },
  setAside: {
    title: { nl: "Terzijde gelegd", en: "Set aside" },
    meaning: {
      nl: "hoeveel rijen met aanvragen niet zijn gebruikt, zoals afgedrukt",
      en: "how many rows of applications were not used, as printed",
    },
  },
  definitions: { title: { nl: "Definities", en: "Definitions" } },
  definitionDigests: {
    title: { nl: "Controlegetallen van de definities", en: "Digests of the definitions" },
    meaning: { nl: "gelijk als de definities gelijk zijn", en: "the same when the definitions are the same" },
  },
  registerDigests: {
    title: { nl: "Controlegetallen van de registers", en: "Digests of the registers" },
    meaning: { nl: "gelijk als de rijen gelijk zijn", en: "the same when the rows are the same" },
  },
  referenceDates: {
    title: { nl: "Peildata", en: "Reference dates" },
    meaning: {
      nl: "alles is zoals bekend aan het eind van die dag",
      en: "everything is as known at the end of that day",
    },
  },
  synthetic: {
    title: { nl: "Synthetisch", en: "Synthetic" },
    meaning: {
      nl: "of het register verzonnen gegevens heeft",
      en: "whether the register has invented data",
    },
  },
  status: {
    title: { nl: "Status", en: "Status" },
    meaning: { nl: "concept (draft) of definitief (final)", en: "draft or final" },
  },
  protection: {
    title: { nl: "Bescherming", en: "Protection" },
    meaning: {
      nl: "de naam van de regel voor afronden en onderdrukken, of unprotected",
      en: "the name of the rule for rounding and suppression, or unprotected",
    },
  },
  version: {
    title: { nl: "Versie", en: "Version" },
    meaning: { nl: "van nareis", en: "of nareis" },
  },
};

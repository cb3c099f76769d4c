import type { Locale, Wording } from "../../arguments/locale.ts";

/** A difference that is about the whole table. */
export const wholeDifferences: Readonly<
  Record<"question" | "dimensions" | "columns" | "rows" | "series-breaks" | "policy", Wording>
> = {
  question: {
    nl: "Op een andere vraag is dit het antwoord, bijvoorbeeld met andere perioden.",
    en: "This is the answer to another question, for example with other periods.",
  },
  dimensions: { nl: "De rijen gaan over iets anders.", en: "The rows are about something else." },
  columns: { nl: "Dit register geeft andere kolommen.", en: "This register gives other columns." },
  rows: {
    nl: "Dit register geeft andere rijen, bijvoorbeeld andere groepen.",
    en: "This register gives other rows, for example other groups.",
  },
  "series-breaks": {
    nl: "De reeksbreuken zijn andere, of komen uit een andere tijdlijn van het recht.",
    en: "The breaks in series are others, or come from another timeline of the law.",
  },
  policy: { nl: "De cijfers zijn op een andere manier beschermd.", en: "The figures were protected in another way." },
};

/** A difference about a definition of the table. */
export const definitionDifferences: Readonly<Record<"definition-id" | "definition-digest", Wording>> = {
  "definition-id": {
    nl: "de naam is niet die van de definitie in de vraag",
    en: "the name is not that of the definition in the question",
  },
  "definition-digest": {
    nl: "de digest is niet die van de definitie in de vraag",
    en: "the digest is not that of the definition in the question",
  },
};

/** A difference about a register of the table. */
export const registerDifferences: Readonly<
  Record<"register-digest" | "synthetic" | "source" | "coverage" | "reference-date" | "set-aside", Wording>
> = {
  "register-digest": {
    nl: "de rijen zijn niet de rijen waaruit is geteld: de digest is een andere",
    en: "the rows are not the rows that were counted: the digest is another one",
  },
  synthetic: {
    nl: "het register zegt iets anders over of het synthetisch is",
    en: "the register says something else about whether it is synthetic",
  },
  source: { nl: "het register noemt een andere bron", en: "the register names another source" },
  coverage: {
    nl: "de eerste of de laatste gedekte dag is een andere",
    en: "the first or the last day covered is another one",
  },
  "reference-date": {
    nl: "de peildatum is niet die van de vraag",
    en: "the reference date is not that of the question",
  },
  "set-aside": {
    nl: "het aantal aanvragen dat apart is gezet, is een ander",
    en: "the number of applications set aside is another one",
  },
};

/** What else a verification is printed with. */
export interface VerificationWords {
  readonly equal: string;
  readonly different: string;
  readonly ofDefinition: (place: number, difference: string) => string;
  readonly ofRegister: (place: number, difference: string) => string;
  readonly periodCoverage: (period: string) => string;
  readonly cell: (row: number, column: string) => string;
  readonly total: string;
  readonly open: string;
  readonly otherVersion: string;
  readonly definition: (id: string, digest: string) => string;
  readonly register: (day: string, digest: string) => string;
  readonly notATable: string;
  readonly outermost: string;
  readonly wrongTable: (places: string) => string;
}

/** Verifications in both languages. */
export const verificationWords: Readonly<Record<Locale, VerificationWords>> = {
  nl: {
    equal: "Gelijk: opnieuw geteld uit dit register is elk cijfer hetzelfde.",
    different: "Verschillend: opnieuw geteld uit dit register is de tabel een andere.",
    ofDefinition: (place, difference) => `Definitie ${place}: ${difference}.`,
    ofRegister: (place, difference) => `Register ${place}: ${difference}.`,
    periodCoverage: (period) => `Van ${period} is een ander deel gedekt.`,
    cell: (row, column) => `Een ander cijfer: rij ${row}, kolom ${column}.`,
    total: "totaal",
    open: "nog open",
    otherVersion: "De tabel is gemaakt met een andere versie van dit pakket.",
    definition: (id, digest) => `Definitie: ${id} (${digest})`,
    register: (day, digest) => `Register op peildatum ${day}: ${digest}`,
    notATable: "Geef een gepubliceerde tabel, zoals nareis tables --format json die afdrukt zonder --exact.",
    outermost: "de buitenste accolades",
    wrongTable: (places) =>
      `Geef een gepubliceerde tabel zoals die is afgedrukt: deze is veranderd of afgebroken bij ${places}.`,
  },
  en: {
    equal: "Equal: counted again from this register, every figure is the same.",
    different: "Different: counted again from this register, the table is another one.",
    ofDefinition: (place, difference) => `Definition ${place}: ${difference}.`,
    ofRegister: (place, difference) => `Register ${place}: ${difference}.`,
    periodCoverage: (period) => `Another part of ${period} is covered.`,
    cell: (row, column) => `Another figure: row ${row}, column ${column}.`,
    total: "total",
    open: "still open",
    otherVersion: "The table was made by another version of this package.",
    definition: (id, digest) => `Definition: ${id} (${digest})`,
    register: (day, digest) => `Register at reference date ${day}: ${digest}`,
    notATable: "Give a published table, as nareis tables --format json prints it without --exact.",
    outermost: "the outermost braces",
    wrongTable: (places) =>
      `Give a published table as it was printed: this one was changed or broken off at ${places}.`,
  },
};

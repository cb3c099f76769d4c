import type { Locale } from "../../arguments/locale.ts";
import type { VerificationDifference, VerificationNotice } from "../../disclosure/old/verification.ts";

/** A difference that is about the whole table. */
export type WholeDifference = Exclude<VerificationDifference["code"], "figure" | "cell" | "period-coverage">;

/** What a verification is printed with. */
export interface VerificationWords {
  readonly equal: string;
  readonly different: string;
  readonly referenceDate: (day: string) => string;
  readonly definition: (id: string, digest: string) => string;
  readonly register: (digest: string) => string;
  readonly whole: Readonly<Record<WholeDifference, string>>;
  readonly periodCoverage: (period: string) => string;
  readonly total: string;
  readonly footnote: string;
  readonly figure: (title: string, period: string) => string;
  readonly cell: (row: number, column: string) => string;
  readonly notices: Readonly<Record<VerificationNotice["code"], string>>;
  readonly notATable: string;
  readonly outermost: string;
  readonly wrongTable: (places: string) => string;
}

/** Verifications in both languages. */
export const verificationWords: Readonly<Record<Locale, VerificationWords>> = {
  nl: {
    equal: "Gelijk: opnieuw geteld uit dit register is elk cijfer hetzelfde.",
    different: "Verschillend: opnieuw geteld uit dit register is de tabel een andere.",
    referenceDate: (day) => `Peildatum: ${day}`,
    definition: (id, digest) => `Definitie: ${id} (${digest})`,
    register: (digest) => `Register: ${digest}`,
    whole: {
      "unknown-definition":
        "De tabel bevat haar definitie niet, en het is er geen van dit pakket. Daarom is zij niet opnieuw te tellen.",
      "definition-digest": "De digest van de definitie is niet die van de opties die in de tabel staan.",
      "definition-id": "De tabel heeft de naam van een definitie van dit pakket, maar met andere opties.",
      "register-digest": "De rijen van het register zijn niet die waaruit geteld is: de digest is een andere.",
      synthetic: "Het register zegt iets anders over of het synthetisch is.",
      source: "Het register noemt een andere bron.",
      coverage: "De eerste of de laatste gedekte dag is een andere.",
      "series-breaks": "De reeksbreuken zijn andere, of komen uit een andere tijdlijn van het recht.",
      periods: "Dit register geeft andere perioden.",
      rows: "Dit register geeft andere rijen, bijvoorbeeld andere groepen.",
    },
    periodCoverage: (period) => `Van ${period} is een ander deel gedekt.`,
    total: "totaal",
    footnote: "nog open",
    figure: (title, period) => `Een ander cijfer: ${title}, ${period}.`,
    cell: (row, column) => `Een ander cijfer: rij ${row}, kolom ${column}.`,
    notices: { "other-version": "De tabel is gemaakt met een andere versie van dit pakket." },
    notATable: "Geef een gepubliceerde tabel, zoals nareis tables --format json die afdrukt zonder --exact.",
    outermost: "de buitenste accolades",
    wrongTable: (places) =>
      `Geef een gepubliceerde tabel zoals die is afgedrukt: deze is veranderd of afgebroken bij ${places}.`,
  },
  en: {
    equal: "Equal: counted again from this register, every figure is the same.",
    different: "Different: counted again from this register, the table is another one.",
    referenceDate: (day) => `Reference date: ${day}`,
    definition: (id, digest) => `Definition: ${id} (${digest})`,
    register: (digest) => `Register: ${digest}`,
    whole: {
      "unknown-definition":
        "The table does not carry its definition, and it is not one of this package, so the table cannot be counted again.",
      "definition-digest": "The digest of the definition is not that of the options that the table carries.",
      "definition-id": "The table has the name of a definition of this package, but with other options.",
      "register-digest": "The rows of the register are not the rows that were counted: the digest is another one.",
      synthetic: "The register says something else about whether it is synthetic.",
      source: "The register names another source.",
      coverage: "The first or the last day covered is another one.",
      "series-breaks": "The breaks in series are others, or come from another timeline of the law.",
      periods: "This register gives other periods.",
      rows: "This register gives other rows, for example other groups.",
    },
    periodCoverage: (period) => `Another part of ${period} is covered.`,
    total: "total",
    footnote: "still open",
    figure: (title, period) => `Another figure: ${title}, ${period}.`,
    cell: (row, column) => `Another figure: row ${row}, column ${column}.`,
    notices: { "other-version": "The table was made by another version of this package." },
    notATable: "Give a published table, as nareis tables --format json prints it without --exact.",
    outermost: "the outermost braces",
    wrongTable: (places) =>
      `Give a published table as it was printed: this one was changed or broken off at ${places}.`,
  },
};

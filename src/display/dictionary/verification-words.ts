import type { Locale } from "../../arguments/locale.ts";
import type { Verification, VerificationDifference } from "../../disclosure/verification.ts";

/** A difference that is about the whole table. */
export type WholeDifference = Exclude<VerificationDifference["code"], "cell">;

/** What a verification is printed with. */
export interface VerificationWords {
  readonly equal: string;
  readonly different: string;
  readonly referenceDate: (day: string) => string;
  readonly definition: (id: string, digest: string) => string;
  readonly register: (digest: string) => string;
  readonly whole: Readonly<Record<WholeDifference, string>>;
  readonly total: string;
  readonly open: string;
  readonly cell: (row: number, column: string) => string;
  readonly notices: Readonly<Record<Verification["notices"][number]["code"], string>>;
  readonly notATable: string;
  readonly outermost: string;
  readonly wrongTable: (places: string) => string;
  readonly refusedColumn: string;
}

/** Verifications in both languages. */
export const verificationWords: Readonly<Record<Locale, VerificationWords>> = {
  nl: {
    equal: "Gelijk: opnieuw geteld uit dit register blijft elk cijfer hetzelfde.",
    different: "Verschillend: opnieuw geteld uit dit register wordt de tabel anders.",
    referenceDate: (day) => `Peildatum: ${day}`,
    definition: (id, digest) => `Definitie: ${id} (${digest})`,
    register: (digest) => `Register: ${digest}`,
    whole: {
      "definition-digest": "De digest van een definitie is niet die van de definitie die in de vraag staat.",
      "definition-id": "De tabel geeft een definitie een andere naam dan de definitie in de vraag heeft.",
      "register-digest": "De rijen van het register zijn niet de rijen die zijn geteld: de digest is anders.",
      synthetic: "Het register zegt iets anders over of het synthetisch is.",
      source: "Het register noemt een andere bron.",
      coverage: "De eerste gedekte dag, de laatste gedekte dag of de peildatum is anders.",
      "set-aside": "Er is een ander aantal rijen met aanvragen terzijde gelegd.",
      "series-breaks": "De reeksbreuken zijn anders.",
      columns: "De vraag geeft andere kolommen, of een periode is voor een ander deel gedekt.",
      dimensions: "De vraag geeft rijen met andere kenmerken.",
      rows: "Dit register geeft andere rijen, bijvoorbeeld andere groepen.",
    },
    total: "totaal",
    open: "nog open",
    cell: (row, column) => `Ander cijfer: rij ${row}, kolom ${column}.`,
    notices: {
      "other-version": "De tabel is gemaakt met een andere versie van dit pakket.",
      "digest-not-compared":
        "De ene keer telde dit pakket en de andere keer een databasesysteem: de digests van de rijen zijn niet te vergelijken.",
    },
    notATable: "Geef een gepubliceerde tabel, zoals nareis tables --format json die afdrukt zonder --exact.",
    outermost: "de buitenste accolades",
    wrongTable: (places) =>
      `Geef een gepubliceerde tabel zoals die is afgedrukt: deze is veranderd of afgebroken bij ${places}.`,
    refusedColumn:
      "Geef een tabel met een andere uitsplitsing: deze is uitgesplitst naar een kenmerk van personen dat dit pakket niet leest (zie docs/responsible-use.md).",
  },
  en: {
    equal: "Equal: counted again from this register, every figure is the same.",
    different: "Different: counted again from this register, the table is not the same.",
    referenceDate: (day) => `Reference date: ${day}`,
    definition: (id, digest) => `Definition: ${id} (${digest})`,
    register: (digest) => `Register: ${digest}`,
    whole: {
      "definition-digest": "The digest of a definition is not that of the definition in the question.",
      "definition-id": "The table gives a definition another name than the definition in the question has.",
      "register-digest": "The rows of the register are not the rows that were counted: the digest is different.",
      synthetic: "The register says something else about whether it is synthetic.",
      source: "The register names another source.",
      coverage: "The first day covered, the last day covered or the reference date is different.",
      "set-aside": "A different number of rows of applications was set aside.",
      "series-breaks": "The breaks in series are different.",
      columns: "The question gives other columns, or a different part of a period is covered.",
      dimensions: "The question gives rows with other keys.",
      rows: "This register gives other rows, for example other groups.",
    },
    total: "total",
    open: "still open",
    cell: (row, column) => `Different figure: row ${row}, column ${column}.`,
    notices: {
      "other-version": "The table was made by another version of this package.",
      "digest-not-compared":
        "One of the two was counted by this package and the other by an engine: the digests of the rows cannot be compared.",
    },
    notATable: "Give a published table, as nareis tables --format json prints it without --exact.",
    outermost: "the outermost braces",
    wrongTable: (places) => `Give a published table as it was printed: this one was changed or cut off at ${places}.`,
    refusedColumn:
      "Give a table with another breakdown: this one is broken down by an attribute of persons that this package does not read (see docs/responsible-use.md).",
  },
};

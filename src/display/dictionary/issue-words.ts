import type { Locale, Wording } from "../../arguments/locale.ts";
import type { IssueCode } from "../../cases/facts/issue.ts";

/** A kind of issue: what it means, in a few words, and what to do about it; null where its column says that. */
export interface IssueWords {
  readonly means: Wording;
  readonly mend: Wording | null;
}

/** Every kind of issue. */
export const issueWords: Readonly<Record<IssueCode, IssueWords>> = {
  "missing-column": {
    means: { nl: "een verplichte kolom ontbreekt", en: "a required column is absent" },
    mend: { nl: "Geef de tabel een kolom met deze kopregel.", en: "Give the table a column with this header." },
  },
  "duplicate-column": {
    means: { nl: "de kolom komt meer dan eens voor", en: "the column appears more than once" },
    mend: {
      nl: "Houd één kolom met deze kopregel over, of geef met --mapping BESTAND bij de andere kopregel null op: die kolom wordt niet gelezen.",
      en: "Keep one column with this header, or name the other header with null in --mapping FILE: that column is not read.",
    },
  },
  "no-rows": {
    means: { nl: "de tabel heeft geen rijen", en: "the table has no rows" },
    mend: {
      nl: "Controleer of de uitvoer is gelukt: onder de kopregel hoort een rij per aanvraag te staan.",
      en: "Check whether the export succeeded: below the header there should be one row for each application.",
    },
  },
  "not-decodable": {
    means: { nl: "niet leesbaar als tekst of als record", en: "cannot be read as text or as a record" },
    mend: {
      nl: "Geef met --encoding de tekencodering van het bestand; bij Excel en oudere systemen is dat vaak windows-1252.",
      en: "Give the encoding of the file with --encoding; for Excel and older systems that is often windows-1252.",
    },
  },
  "field-count": {
    means: { nl: "meer of minder velden dan de kopregel", en: "more or fewer fields than the header" },
    mend: {
      nl: "Zet een cel waarin het scheidingsteken voorkomt tussen aanhalingstekens.",
      en: "Put a cell that contains the separator between quotation marks.",
    },
  },
  "stray-quote": {
    means: {
      nl: "een aanhalingsteken op een plaats waar het niet mag staan",
      en: "a quotation mark where none is allowed",
    },
    mend: {
      nl: "Zet een cel waarin een aanhalingsteken voorkomt tussen aanhalingstekens, en schrijf het teken daarbinnen dubbel.",
      en: "Put a cell that contains a quotation mark between quotation marks, and double the mark inside it.",
    },
  },
  "line-break-in-field": {
    means: {
      nl: "een veld tussen aanhalingstekens loopt door op de volgende regel",
      en: "a quoted field runs on to the next line",
    },
    mend: {
      nl: "Haal het regeleinde uit de cel, of lees met --multiline-fields.",
      en: "Take the line break out of the cell, or read with --multiline-fields.",
    },
  },
  "line-too-long": {
    means: { nl: "langer dan 1 MiB", en: "longer than 1 MiB" },
    mend: {
      nl: "Controleer of er een aanhalingsteken of een regeleinde ontbreekt: een regel mag 1 MiB lang zijn.",
      en: "Check for a missing quotation mark or line break: a line can be 1 MiB long.",
    },
  },
  "unknown-column": {
    means: { nl: "kolommen die niet worden gelezen", en: "columns that are not read" },
    mend: {
      nl: "Niets, als deze kolommen niet nodig zijn. Geef anders met --mapping BESTAND aan welke kolommen het zijn, of null voor een kolom die niet moet worden gelezen.",
      en: "Nothing, if these columns are not needed. Otherwise say with --mapping FILE which columns they are, or null for one that is not to be read.",
    },
  },
  "missing-value": {
    means: { nl: "een verplichte cel is leeg", en: "a required cell is empty" },
    mend: {
      nl: "Vul de cel in de bron in: de rij is niet bruikbaar zonder deze waarde.",
      en: "Fill in the cell in the source: the row cannot be used without this value.",
    },
  },
  "unusable-id": {
    means: { nl: "een id dat voor niemand staat", en: "an id that stands for nobody" },
    mend: {
      nl: "Geef elke rij een echt id. Een getal als 1,23457E+11 is door een spreadsheet afgekapt: voer de kolom uit als tekst. Geef woorden die leeg betekenen, zoals NULL, op met --empty NULL.",
      en: "Give each row a real id. A number such as 1,23457E+11 was cut off by a spreadsheet: export the column as text. Name words that mean empty, such as NULL, with --empty NULL.",
    },
  },
  "unknown-code": { means: { nl: "geen code van deze kolom", en: "not a code of this column" }, mend: null },
  "invalid-date": {
    means: { nl: "geen bestaande dag in de verwachte vorm", en: "not a day that exists in the expected form" },
    mend: null,
  },
  "sentinel-date": {
    means: {
      nl: "een datum die voor iets anders staat: tot en met 1900-01-01, of vanaf 2100-01-01",
      en: "a date that stands for something else: up to 1900-01-01, or from 2100-01-01 on",
    },
    mend: {
      nl: "Laat de cel leeg als de dag onbekend is, of geef de dag die dat betekent op, zoals --empty 1900-01-01.",
      en: "Leave the cell empty if the day is unknown, or name the day that means unknown, as in --empty 1900-01-01.",
    },
  },
  "outcome-without-date": {
    means: { nl: "een uitkomst zonder beslisdatum", en: "an outcome without a decision date" },
    mend: {
      nl: "Vul de beslisdatum in, of laat de uitkomst leeg.",
      en: "Fill in the day of the decision, or leave the outcome empty.",
    },
  },
  "date-without-outcome": {
    means: { nl: "een beslisdatum zonder uitkomst", en: "a decision date without an outcome" },
    mend: {
      nl: "Vul de uitkomst in, of laat de beslisdatum leeg.",
      en: "Fill in the outcome, or leave the day of the decision empty.",
    },
  },
  "decided-before-submitted": {
    means: { nl: "beslist vóór de indiening", en: "decided before it was filed" },
    mend: {
      nl: "Verbeter een van beide dagen in de bron; controleer of dag en maand zijn verwisseld.",
      en: "Correct one of the two days in the source; check whether day and month were swapped.",
    },
  },
  "ends-before-start": {
    means: { nl: "eindigt vóór het begin", en: "ends before it starts" },
    mend: {
      nl: "Verbeter een van beide dagen in de bron; controleer of dag en maand zijn verwisseld.",
      en: "Correct one of the two days in the source; check whether day and month were swapped.",
    },
  },
  "missing-sponsor": {
    means: { nl: "een gezinsaanvraag zonder referent", en: "a family application without a sponsor" },
    mend: {
      nl: "Vul de referent in: een gezinsaanvraag heeft er altijd een.",
      en: "Fill in the sponsor: a family application always has one.",
    },
  },
  "unexpected-sponsor": {
    means: { nl: "een referent waar er geen hoort", en: "a sponsor where there should be none" },
    mend: {
      nl: "Laat de referent leeg, of verbeter de procedure: alleen een gezinsaanvraag heeft een referent.",
      en: "Leave the sponsor empty, or correct the procedure: only a family application has a sponsor.",
    },
  },
  "before-application": {
    means: { nl: "van vóór de indiening van de aanvraag", en: "from before the application was filed" },
    mend: {
      nl: "Verbeter de dag of het id van de aanvraag in de bron: dit kan niet vóór de indiening zijn gebeurd.",
      en: "Correct the day or the id of the application in the source: this cannot have happened before it was filed.",
    },
  },
  "conflicting-rows": {
    means: { nl: "rijen met hetzelfde id verschillen", en: "rows with the same id differ" },
    mend: {
      nl: "Houd van elk id één rij over; alle rijen met zo'n id zijn terzijde gelegd. Latere beslissingen horen in de tabel decisions.",
      en: "Keep one row for each id; all rows with such an id were set aside. Later decisions belong in the table decisions.",
    },
  },
  "self-sponsor": {
    means: { nl: "aanvrager en referent zijn één persoon", en: "applicant and sponsor are one person" },
    mend: {
      nl: "Verbeter de aanvrager of de referent in de bron, of de rijen van identities die hen tot één persoon maken.",
      en: "Correct the applicant or the sponsor in the source, or the rows of identities that make them one person.",
    },
  },
  "duplicate-row": {
    means: { nl: "gelijk aan een eerdere rij", en: "equal to an earlier row" },
    mend: { nl: "Niets: de rij telt één keer.", en: "Nothing: the row counts once." },
  },
  "unusable-detail": {
    means: { nl: "een detail was onbruikbaar en is leeggemaakt", en: "a detail could not be used and was emptied" },
    mend: {
      nl: "Niets, als dit detail niet nodig is: de rij telt mee. Verbeter anders de cel in de bron.",
      en: "Nothing, if this detail is not needed: the row counts. Otherwise correct the cell in the source.",
    },
  },
  "after-extract": {
    means: { nl: "een dag na de dag van de uitvoer", en: "a day after the day of extraction" },
    mend: {
      nl: "Niets, als het dagen zijn die nog moeten komen, zoals het einde van een vergunning. Controleer anders extracted_on in register.json en de dagen in deze rijen.",
      en: "Nothing, if these are days still to come, such as the end of a permit. Otherwise check extracted_on in register.json and the days in these rows.",
    },
  },
  "identity-conflict": {
    means: {
      nl: "zou twee personen samenvoegen die als verschillend zijn beoordeeld",
      en: "would join two persons who were judged to be different",
    },
    mend: {
      nl: "Controleer in identities welk oordeel klopt: same of different.",
      en: "Check in identities which judgement is right: same or different.",
    },
  },
  "unknown-application": {
    means: {
      nl: "noemt een aanvraag die niet in het register staat",
      en: "names an application that is not in the register",
    },
    mend: {
      nl: "Controleer of de tabel applications volledig is, en of de aanvraag daar terzijde is gelegd.",
      en: "Check whether the table applications is complete, and whether the application was set aside there.",
    },
  },
};

/** What to do where the column says it, and where an issue stands. */
export interface ColumnMending {
  readonly row: string;
  readonly headers: (headers: readonly string[]) => string;
  readonly codes: (codes: readonly string[]) => string;
  readonly dates: Readonly<Record<"iso" | "dutch", string>>;
}

/** The same in both languages. */
export const columnMending: Readonly<Record<Locale, ColumnMending>> = {
  nl: {
    row: "rij",
    headers: (headers) =>
      `Geef de kolom een van deze kopregels: ${headers.join(", ")}; of geef met --mapping BESTAND een eigen kopregel op.`,
    codes: (codes) =>
      `De codes zijn: ${codes.join(", ")}. nareis words geeft de woorden die er nu staan, als mapping om in te vullen voor --mapping BESTAND. Geef woorden die leeg betekenen, zoals NULL, op met --empty NULL.`,
    dates: {
      iso: "De vorm is jjjj-mm-dd, zoals 2023-05-31, en de dag moet bestaan. Een tijd mag alleen middernacht zijn, zonder zone. Zijn de dagen geschreven als 31-5-2023, lees dan met --dates dutch. Geef woorden die leeg betekenen, zoals NULL, op met --empty NULL.",
      dutch:
        "De vorm is d-m-jjjj, zoals 31-5-2023, en de dag moet bestaan. Een tijd mag alleen middernacht zijn, zonder zone. Zijn de dagen geschreven als 2023-05-31, lees dan met --dates iso. Geef woorden die leeg betekenen, zoals NULL, op met --empty NULL.",
    },
  },
  en: {
    row: "row",
    headers: (headers) =>
      `Give the column one of these headers: ${headers.join(", ")}; or name a header of your own with --mapping FILE.`,
    codes: (codes) =>
      `The codes are: ${codes.join(", ")}. nareis words prints the words that are there now, as a mapping to fill in for --mapping FILE. Name words that mean empty, such as NULL, with --empty NULL.`,
    dates: {
      iso: "The form is yyyy-mm-dd, such as 2023-05-31, and the day must exist. A time can only be midnight, without zone. If days are written as 31-5-2023, read with --dates dutch. Name words that mean empty, such as NULL, with --empty NULL.",
      dutch:
        "The form is d-m-yyyy, such as 31-5-2023, and the day must exist. A time can only be midnight, without zone. If days are written as 2023-05-31, read with --dates iso. Name words that mean empty, such as NULL, with --empty NULL.",
    },
  },
};

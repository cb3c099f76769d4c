import type { Locale } from "../calendar/written-day.ts";
import { type Column, tableColumns } from "../cases/facts/table.ts";
import { wordsOfCode } from "../cases/facts/vocabulary.ts";
import type { IssueKind } from "./issue-kinds.ts";

/** How a register was read, as far as what was wrong can lie in that. */
export interface ReadAs {
  readonly dates: "iso" | "dutch";
}

type Mending = Readonly<Record<Locale, string>>;

/** What to do about a kind of issue, in the files or by an option of the command line. */
export function issueMending(kind: Pick<IssueKind, "code" | "table" | "column">, read: ReadAs, locale: Locale): string {
  const columns: readonly Column[] = kind.table === "register" ? [] : tableColumns[kind.table];
  const column = columns.find(({ name }) => name === kind.column);
  switch (kind.code) {
    case "missing-column":
      return column === undefined ? PLAIN["missing-column"][locale] : headers(column)[locale];
    case "unknown-code":
      return column === undefined ? PLAIN["missing-value"][locale] : codes(column)[locale];
    case "unusable-detail":
      if (column?.content === "code") return codes(column)[locale];
      return column?.content === "day" ? dates(read)[locale] : PLAIN["unusable-detail"][locale];
    case "invalid-date":
      return dates(read)[locale];
    default:
      return (PLAIN as Readonly<Record<string, Mending>>)[kind.code]?.[locale] ?? "";
  }
}

function headers({ name, dutch }: Column): Mending {
  const known = [name, ...dutch].join(", ");
  return {
    nl: `Geef de kolom een van deze kopregels: ${known}; of wijs met --mapping BESTAND een eigen kopregel aan.`,
    en: `Give the column one of these headers: ${known}; or point out a header of your own with --mapping FILE.`,
  };
}

function codes({ codes: known }: Column): Mending {
  const words = known.filter((code) => code !== "").map((code) => wordsOfCode(code).join(" = "));
  return {
    nl: `De codes zijn: ${words.join(", ")}. nareis words geeft de woorden die er nu staan als mapping om in te vullen, voor --mapping BESTAND. Woorden die leeg betekenen, zoals NULL, noemt u met --empty NULL.`,
    en: `The codes are: ${words.join(", ")}. nareis words prints the words that stand there now as a mapping to fill in, for --mapping FILE. Words that mean empty, such as NULL, are named with --empty NULL.`,
  };
}

function dates({ dates: form }: ReadAs): Mending {
  return form === "iso"
    ? {
        nl: "Verwacht is jjjj-mm-dd, een dag die bestaat, zoals 2023-05-31. Staan de dagen er als 31-5-2023, lees dan met --dates dutch. Woorden die leeg betekenen, zoals NULL, noemt u met --empty NULL.",
        en: "Expected is yyyy-mm-dd, a day that exists, such as 2023-05-31. Where days are written as 31-5-2023, read with --dates dutch. Words that mean empty, such as NULL, are named with --empty NULL.",
      }
    : {
        nl: "Verwacht is d-m-jjjj, een dag die bestaat, zoals 31-5-2023. Staan de dagen er als 2023-05-31, lees dan met --dates iso.",
        en: "Expected is d-m-yyyy, a day that exists, such as 31-5-2023. Where days are written as 2023-05-31, read with --dates iso.",
      };
}

const PLAIN = {
  "missing-column": {
    nl: "Geef de tabel een kolom met deze kopregel.",
    en: "Give the table a column with this header.",
  },
  "duplicate-column": {
    nl: "Houd één kolom met deze kopregel, of geef de andere een naam die niet wordt gelezen.",
    en: "Keep one column with this header, or give the other a name that is not read.",
  },
  "no-rows": {
    nl: "Kijk of de uitvoer is gelukt: onder de kopregel hoort een rij voor elke aanvraag te staan.",
    en: "See whether the export succeeded: below the header there should be a row for each application.",
  },
  "not-decodable": {
    nl: "Zeg met --encoding hoe het bestand is geschreven; uit Excel en oudere systemen is dat vaak windows-1252.",
    en: "Say with --encoding how the file was written; from Excel and older systems that is often windows-1252.",
  },
  "field-count": {
    nl: "Zet een cel waarin het scheidingsteken zelf voorkomt tussen aanhalingstekens.",
    en: "Put quotation marks around a cell that has the separator in it.",
  },
  "stray-quote": {
    nl: "Zet een cel met een aanhalingsteken erin tussen aanhalingstekens, en schrijf dat teken daarbinnen dubbel.",
    en: "Put quotation marks around a cell that has one in it, and double that one.",
  },
  "line-break-in-field": {
    nl: "Haal het regeleinde uit de cel, of lees met --multiline-fields.",
    en: "Take the line break out of the cell, or read with --multiline-fields.",
  },
  "line-too-long": {
    nl: "Kijk of er een aanhalingsteken of regeleinde ontbreekt: een regel heeft ten hoogste 1 MiB.",
    en: "See whether a quotation mark or a line break is missing: a line has 1 MiB at most.",
  },
  "unknown-column": {
    nl: "Niets, als deze kolommen niet nodig zijn. Anders wijst u met --mapping BESTAND aan welke kolom het is.",
    en: "Nothing, if these columns are not needed. Otherwise point out with --mapping FILE which column it is.",
  },
  "missing-value": {
    nl: "Vul de cel in het bronbestand: zonder deze waarde kan de rij niet worden gebruikt.",
    en: "Fill in the cell in the source: without this value the row cannot be used.",
  },
  "unusable-id": {
    nl: "Geef elke rij een echt id. Een id als 1,23457E+11 is in een spreadsheet afgebroken: voer het uit als tekst. Woorden die leeg betekenen, zoals NULL, noemt u met --empty NULL.",
    en: "Give each row a real id. An id such as 1,23457E+11 was cut off by a spreadsheet: export it as text. Words that mean empty, such as NULL, are named with --empty NULL.",
  },
  "sentinel-date": {
    nl: "Laat de cel leeg waar de dag onbekend is, of noem de dag die dat betekent, zoals --empty 1900-01-01.",
    en: "Leave the cell empty where the day is unknown, or name the day that means that, such as --empty 1900-01-01.",
  },
  "outcome-without-date": {
    nl: "Vul de beslisdatum in, of laat de uitkomst leeg.",
    en: "Fill in the day of the decision, or leave the outcome empty.",
  },
  "date-without-outcome": {
    nl: "Vul de uitkomst in, of laat de beslisdatum leeg.",
    en: "Fill in the outcome, or leave the day of the decision empty.",
  },
  "decided-before-submitted": {
    nl: "Verbeter een van beide dagen in de bron; kijk ook of dag en maand niet zijn verwisseld.",
    en: "Correct one of the two days in the source; see too whether day and month were swapped.",
  },
  "ends-before-start": {
    nl: "Verbeter een van beide dagen in de bron; kijk ook of dag en maand niet zijn verwisseld.",
    en: "Correct one of the two days in the source; see too whether day and month were swapped.",
  },
  "missing-sponsor": {
    nl: "Vul de referent in: een gezinsaanvraag heeft er altijd een.",
    en: "Fill in the sponsor: a family application always has one.",
  },
  "unexpected-sponsor": {
    nl: "Laat de referent leeg, of verbeter de procedure: alleen gezinsaanvragen hebben een referent.",
    en: "Leave the sponsor empty, or correct the procedure: only family applications have a sponsor.",
  },
  "before-application": {
    nl: "Verbeter de dag of het nummer van de aanvraag in de bron: voor de indiening kan dit niet zijn gebeurd.",
    en: "Correct the day or the id of the application in the source: this cannot have happened before the filing.",
  },
  "conflicting-rows": {
    nl: "Houd van elk id één rij; alle rijen met zo'n id zijn apart gezet. Latere beslissingen horen in de tabel decisions.",
    en: "Keep one row for each id; all rows with such an id were set aside. Later decisions belong in the table decisions.",
  },
  "self-sponsor": {
    nl: "Verbeter aanvrager of referent in de bron, of de rijen van identities die hen tot één persoon maken.",
    en: "Correct applicant or sponsor in the source, or the rows of identities that make them one person.",
  },
  "duplicate-row": {
    nl: "Niets: de rij telt één keer.",
    en: "Nothing: the row counts once.",
  },
  "unusable-detail": {
    nl: "Niets, als dit detail niet nodig is: de rij telt gewoon mee. Anders verbetert u de cel in de bron.",
    en: "Nothing, if this detail is not needed: the row counts as any other. Otherwise correct the cell in the source.",
  },
  "after-extract": {
    nl: "Kijk of extracted_on in register.json klopt: een dag in de rij ligt erna.",
    en: "See whether extracted_on in register.json is right: a day in the row lies after it.",
  },
  "identity-conflict": {
    nl: "Kijk in identities welke van beide oordelen klopt: same of different.",
    en: "See in identities which of the two judgements is right: same or different.",
  },
  "unknown-application": {
    nl: "Kijk of de tabel applications volledig is, en of de aanvraag daar niet apart is gezet.",
    en: "See whether the table applications is complete, and whether the application was set aside there.",
  },
} as const satisfies Readonly<Record<string, Mending>>;

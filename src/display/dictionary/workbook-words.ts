import type { Locale } from "../../arguments/locale.ts";

/** The words of a workbook, beside those of its tables. */
export interface WorkbookWords {
  /** Names of worksheets. */
  readonly cover: string;
  readonly contents: string;
  readonly notes: string;
  readonly provenance: string;
  readonly table: (number: number) => string;
  /** Headings of columns. */
  readonly worksheet: string;
  readonly title: string;
  readonly note: string;
  readonly text: string;
  readonly fact: string;
  /** A note as it is marked behind a text, and in the list of notes. */
  readonly mark: (number: number) => string;
  readonly heading: (number: number, title: string) => string;
  /** What a worksheet has: first sentences, for who hears a worksheet and does not see it. */
  readonly onCover: readonly string[];
  readonly onContents: string;
  readonly onNotes: string;
  readonly noNotes: string;
  readonly onProvenance: string;
  readonly onTable: string;
  readonly seeNotes: string;
  /** What stands in a cell that has no figure, and what it means. */
  readonly signs: Readonly<Record<Sign, string>>;
  readonly periods: (first: string, last: string) => string;
}

/** What stands in a cell in place of a figure: not covered, not applicable, or withheld. */
export type Sign = "[x]" | "[z]" | "[c]";

/** A workbook in both languages. */
export const workbookWords: Readonly<Record<Locale, WorkbookWords>> = {
  nl: {
    cover: "Voorblad",
    contents: "Inhoud",
    notes: "Noten",
    provenance: "Herkomst",
    table: (number) => `Tabel_${number}`,
    worksheet: "Werkblad",
    title: "Titel",
    note: "Noot",
    text: "Tekst",
    fact: "Gegeven",
    mark: (number) => `[noot ${number}]`,
    heading: (number, title) => `Tabel ${number}: ${title}`,
    onCover: [
      "Het werkblad Inhoud noemt alle werkbladen. Elk werkblad met cijfers heeft één tabel.",
      "Het werkblad Noten heeft de noten. Het werkblad Herkomst zegt waar de cijfers vandaan komen en hoe zij zijn afgerond.",
    ],
    onContents: "Dit werkblad heeft één tabel: de andere werkbladen, met hun titels.",
    onNotes: "Dit werkblad heeft één tabel: de noten waar de andere werkbladen naar verwijzen.",
    noNotes: "De tabellen verwijzen naar geen noot.",
    onProvenance: "Dit werkblad heeft één tabel: van elke tabel waar de cijfers vandaan komen.",
    onTable: "Dit werkblad heeft één tabel.",
    seeNotes: "[noot 1] en zo verder zijn noten: zie het werkblad Noten.",
    signs: {
      "[x]": "[x] betekent: niet gedekt, het register heeft over deze periode geen gegevens. Dat is geen nul.",
      "[z]": "[z] betekent: niet van toepassing.",
      "[c]": "[c] betekent: onderdrukt, omdat een aantal te klein is of ter bescherming van andere cijfers.",
    },
    periods: (first, last) => (first === last ? first : `${first} tot en met ${last}`),
  },
  en: {
    cover: "Cover",
    contents: "Contents",
    notes: "Notes",
    provenance: "Provenance",
    table: (number) => `Table_${number}`,
    worksheet: "Worksheet",
    title: "Title",
    note: "Note",
    text: "Text",
    fact: "Fact",
    mark: (number) => `[note ${number}]`,
    heading: (number, title) => `Table ${number}: ${title}`,
    onCover: [
      "The worksheet Contents names all worksheets. Each worksheet with figures has one table.",
      "The worksheet Notes has the notes. The worksheet Provenance says where the figures come from and how they were rounded.",
    ],
    onContents: "This worksheet has one table: the other worksheets, with their titles.",
    onNotes: "This worksheet has one table: the notes that other worksheets refer to.",
    noNotes: "The tables refer to no note.",
    onProvenance: "This worksheet has one table: where the figures of each table come from.",
    onTable: "This worksheet has one table.",
    seeNotes: "[note 1] and so on are notes: see the worksheet Notes.",
    signs: {
      "[x]": "[x] means: not covered, the register has no data about this period. It is not a zero.",
      "[z]": "[z] means: does not apply.",
      "[c]": "[c] means: withheld, because a count is too small or to protect other figures.",
    },
    periods: (first, last) => (first === last ? first : `${first} to ${last}`),
  },
};

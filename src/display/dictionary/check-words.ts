import type { Locale } from "../../arguments/locale.ts";
import type { Issue, IssueCode } from "../../cases/facts/issue.ts";
import type { FileEvidence } from "../../cases/reading/coverage.ts";
import type { SponsorCoverage } from "../../cases/reading/sponsor-coverage.ts";
import { oneLine } from "../characters/one-line.ts";

/** What a check is printed with. */
export interface CheckWords {
  readonly referenceDate: (day: string) => string;
  /** Which row set the reference date. */
  readonly setBy: (table: string, row: string) => string;
  readonly noDate: string;
  /** Headings of the table of tables. */
  readonly columns: readonly [table: string, rows: string, kept: string, duplicates: string, setAside: string];
  readonly setAside: (rows: number, code: IssueCode) => string;
  /** Positions of columns that were not read, written out. */
  readonly unread: (positions: readonly number[], written: string) => string;
  readonly sponsors: (sponsors: SponsorCoverage["sponsors"]) => string;
  readonly share: (history: number, total: number) => string;
  readonly issues: (kinds: number) => string;
  readonly severities: Readonly<Record<Issue["severity"], string>>;
  /** In the place of a severity, where there is no row that could be set aside. */
  readonly nothingToCount: string;
  readonly rows: (rows: number) => string;
  readonly row: (row: number, place: RowPlace | undefined) => string;
  readonly unreadFiles: string;
  readonly didYouMean: (table: string) => string;
  readonly digestOfRows: string;
  readonly evidence: string;
  readonly file: (file: FileEvidence) => string;
  readonly mend: string;
}

/** Where a row stands: the line, where there is one, and the file, where there are several. */
export interface RowPlace {
  readonly line: number | null;
  readonly file: string | null;
}

function placed(place: RowPlace | undefined, line: string): string {
  if (place === undefined) return "";
  const file = place.file === null ? [] : [oneLine(place.file)];
  const parts = place.line === null ? file : [...file, `${line} ${place.line}`];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** Checks in both languages. */
export const checkWords: Readonly<Record<Locale, CheckWords>> = {
  nl: {
    referenceDate: (day) => `Peildatum: ${day}`,
    setBy: (table, row) => `, de laatste dag in de rijen: ${table}, ${row}`,
    noDate:
      "Peildatum: geen, want geen enkele behouden aanvraag of beslissing heeft een dag. Geef een peildatum met --as-of.",
    columns: ["tabel", "rijen", "behouden", "dubbel", "terzijde gelegd"],
    setAside: (rows, code) => `  ${rows} terzijde gelegd: ${code}`,
    unread: (positions, written) => `  niet gelezen: ${positions.length === 1 ? "kolom" : "kolommen"} ${written}`,
    sponsors: ({ total, withoutOwnRow, ownRowsSetAside, lookAlike }) =>
      `Referenten: ${total}. Zonder eigen rij, zodat een eerste schakel niet te zien is: ${withoutOwnRow}. Alleen met rijen die terzijde zijn gelegd: ${ownRowsSetAside}.${lookAlike === 0 ? "" : ` Zonder eigen rij, maar met een id dat alleen in vorm verschilt van dat van een aanvrager (hoofdletters, voorloopnullen, .0 aan het eind, onzichtbare tekens): ${lookAlike}. Schrijf elk id overal op dezelfde manier.`}`,
    share: (history, total) =>
      `Gezinsaanvragen: ${total}. Met een referent die zelf in het register staat: ${history}.`,
    issues: (kinds) =>
      kinds === 0 ? "Geen meldingen." : `Soorten meldingen: ${kinds}. Met --format ndjson staat elke rij erbij.`,
    severities: { error: "terzijde gelegd", warning: "behouden, met verlies", notice: "behouden" },
    nothingToCount: "er is niets te tellen",
    rows: (rows) => (rows === 1 ? "1 rij" : `${rows} rijen`),
    row: (row, place) => `rij ${row}${placed(place, "regel")}`,
    unreadFiles: "Bestanden in de map die niet worden gelezen:",
    didYouMean: (table) => `${table}?`,
    digestOfRows: "Digest van de rijen, in welke vorm ze ook staan:",
    evidence: "SHA-256 van elk bestand, zoals het op schijf staat:",
    file: ({ table, position, bytes }) => `${table}, bestand ${position}, ${bytes} bytes`,
    mend: "Wat te doen:",
  },
  en: {
    referenceDate: (day) => `Reference date: ${day}`,
    setBy: (table, row) => `, the latest day in the rows: ${table}, ${row}`,
    noDate:
      "Reference date: none, because no kept application or decision has a day. Give a reference date with --as-of.",
    columns: ["table", "rows", "kept", "duplicates", "set aside"],
    setAside: (rows, code) => `  ${rows} set aside: ${code}`,
    unread: (positions, written) => `  not read: ${positions.length === 1 ? "column" : "columns"} ${written}`,
    sponsors: ({ total, withoutOwnRow, ownRowsSetAside, lookAlike }) =>
      `Sponsors: ${total}. Without a row of their own, so that a first link cannot be seen: ${withoutOwnRow}. Only with rows that were set aside: ${ownRowsSetAside}.${lookAlike === 0 ? "" : ` Without a row of their own, but with an id that differs only in form from that of an applicant (case, leading zeros, .0 at the end, invisible characters): ${lookAlike}. Write every id in the same way everywhere.`}`,
    share: (history, total) => `Family applications: ${total}. With a sponsor who is in the register too: ${history}.`,
    issues: (kinds) => (kinds === 0 ? "No issues." : `Kinds of issues: ${kinds}. --format ndjson lists every row.`),
    severities: { error: "set aside", warning: "kept, with a loss", notice: "kept" },
    nothingToCount: "there is nothing to count",
    rows: (rows) => (rows === 1 ? "1 row" : `${rows} rows`),
    row: (row, place) => `row ${row}${placed(place, "line")}`,
    unreadFiles: "Files in the folder that are not read:",
    didYouMean: (table) => `${table}?`,
    digestOfRows: "Digest of the rows, in whatever form they stand:",
    evidence: "SHA-256 of each file, as it stands on disk:",
    file: ({ table, position, bytes }) => `${table}, file ${position}, ${bytes} ${bytes === 1 ? "byte" : "bytes"}`,
    mend: "What to do:",
  },
};

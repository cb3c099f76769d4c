import { dayOf } from "../calendar/day.ts";
import { type Locale, writtenDay } from "../calendar/written-day.ts";
import type { PublishedSheet } from "../disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../disclosure/old/published-table.ts";
import type { PublishedTableProblem } from "../disclosure/old/published-table-from.ts";
import type { Verification, VerificationDifference, VerificationNotice } from "../disclosure/old/verification.ts";
import { oneLine } from "./characters/one-line.ts";
import { dutchWords } from "./old/dutch-words.ts";
import { englishWords } from "./old/english-words.ts";

/** A difference that is about the whole table. */
type WholeDifference = Exclude<VerificationDifference["code"], "figure" | "cell" | "period-coverage">;

interface VerificationWords {
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

const english: VerificationWords = {
  equal: "Equal: counted again from this register, every figure is the same.",
  different: "Different: counted again from this register, the table is another one.",
  referenceDate: (day) => `Reference date: ${day}`,
  definition: (id, digest) => `Definition: ${id} (${digest})`,
  register: (digest) => `Register: ${digest}`,
  whole: {
    "unknown-definition":
      "The table does not carry its definition and is not by a definition of this package, so that it cannot be counted again.",
    "definition-digest": "The digest of the definition is not that of the options that the table carries.",
    "definition-id": "The table has the name of a definition of this package, with other options.",
    "register-digest": "The rows of the register are not those that were counted: its digest is another one.",
    synthetic: "The register says otherwise whether it is synthetic.",
    source: "The register names another source.",
    coverage: "The first or last day that is covered is another one.",
    "series-breaks": "The breaks in the series are other ones, or by another timeline of the law.",
    periods: "This register gives other periods.",
    rows: "This register gives other rows, such as other groups.",
  },
  periodCoverage: (period) => `Another part is covered: ${period}.`,
  total: "total",
  footnote: "still open",
  figure: (title, period) => `Another figure: ${title}, ${period}.`,
  cell: (row, column) => `Another figure: row ${row} of the sheet, column ${column}.`,
  notices: { "other-version": "The table was made by another version of this package." },
  notATable: "Give a published table, as nareis tables --format json prints it without --exact.",
  outermost: "the outermost braces",
  wrongTable: (places) => `Give a published table as it was printed: this one was changed or broken off at ${places}.`,
};

const dutch: VerificationWords = {
  equal: "Gelijk: opnieuw geteld uit dit register is elk cijfer hetzelfde.",
  different: "Verschillend: opnieuw geteld uit dit register is de tabel een andere.",
  referenceDate: (day) => `Peildatum: ${day}`,
  definition: (id, digest) => `Definitie: ${id} (${digest})`,
  register: (digest) => `Register: ${digest}`,
  whole: {
    "unknown-definition":
      "De tabel draagt haar definitie niet bij zich en die is er geen van dit pakket, zodat zij niet opnieuw te tellen is.",
    "definition-digest": "De digest van de definitie is niet die van de keuzes die in de tabel staan.",
    "definition-id": "De tabel heeft de naam van een definitie van dit pakket, met andere keuzes.",
    "register-digest": "De rijen van het register zijn niet die waaruit geteld is: de digest is een andere.",
    synthetic: "Het register zegt iets anders over of het synthetisch is.",
    source: "Het register noemt een andere bron.",
    coverage: "De eerste of laatste dag die gedekt is, is een andere.",
    "series-breaks": "De reeksbreuken zijn andere, of volgens een andere tijdlijn van het recht.",
    periods: "Dit register geeft andere perioden.",
    rows: "Dit register geeft andere rijen, zoals andere groepen.",
  },
  periodCoverage: (period) => `Er is een ander deel gedekt: ${period}.`,
  total: "totaal",
  footnote: "nog open",
  figure: (title, period) => `Een ander cijfer: ${title}, ${period}.`,
  cell: (row, column) => `Een ander cijfer: rij ${row} van het overzicht, kolom ${column}.`,
  notices: { "other-version": "De tabel is gemaakt met een andere versie van dit pakket." },
  notATable: "Geef een gepubliceerde tabel, zoals nareis tables --format json die afdrukt zonder --exact.",
  outermost: "de buitenste accolades",
  wrongTable: (places) =>
    `Geef een gepubliceerde tabel zoals die is afgedrukt: deze is veranderd of afgebroken bij ${places}.`,
};

/**
 * Whether a table came out equal, by what it was counted again, and what differs, a line each. A figure is named and
 * never said.
 */
export function verificationInWords(
  verification: Verification,
  table: PublishedTable | PublishedSheet,
  locale: Locale,
): string {
  const words = locale === "nl" ? dutch : english;
  const { recounted, differences, notices } = verification;
  const lines: string[] = [verification.equal ? words.equal : words.different];
  for (const difference of differences) lines.push(`- ${differenceInWords(difference, table, locale)}`);
  for (const { code } of notices) lines.push(words.notices[code]);
  if (recounted === null) return `${lines.join("\n")}\n`;
  const { definition, register, referenceDate } = recounted;
  lines.push("", words.referenceDate(writtenDay(dayOf(referenceDate), locale)));
  lines.push(words.definition(oneLine(definition.id), definition.digest), words.register(register.digest));
  return `${lines.join("\n")}\n`;
}

function differenceInWords(
  difference: VerificationDifference,
  { about }: PublishedTable | PublishedSheet,
  locale: Locale,
): string {
  const words = locale === "nl" ? dutch : english;
  if (difference.code === "period-coverage") return words.periodCoverage(difference.period);
  if (difference.code === "cell") return words.cell(difference.row, columnName(difference.column, words));
  // Only a table has a figure with a class and a measure of its own.
  if (difference.code !== "figure" || !("unit" in about)) return words.whole[difference.code as WholeDifference];
  const { period } = difference;
  const titleOf = (locale === "nl" ? dutchWords : englishWords).title;
  const title = titleOf({ class: difference.class, measure: difference.measure, unit: about.unit, basis: about.basis });
  return words.figure(title, period === "total" || period === "footnote" ? words[period] : period);
}

function columnName(column: string, words: VerificationWords): string {
  return column === "total" ? words.total : column;
}

/** How many places in a broken table are named. */
const PLACES_SHOWN = 3;

/** Why a file does not hold a table that can be counted again, in one sentence that says what to do. */
export function tableProblemInWords(problems: readonly PublishedTableProblem[], locale: Locale): string {
  const words = locale === "nl" ? dutch : english;
  const [first] = problems;
  if (first === undefined || first.code === "not-a-table" || first.code === "sheet") return words.notATable;
  const places = problems.slice(0, PLACES_SHOWN).map(({ place }) => (place === "" ? words.outermost : place));
  return words.wrongTable(places.join(", ") + (problems.length > PLACES_SHOWN ? ", …" : ""));
}

import { type Locale, wordsIn } from "../arguments/locale.ts";
import { dayOf } from "../calendar/day.ts";
import { writtenDay } from "../calendar/written-day.ts";
import type { PublishedSheet } from "../disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../disclosure/old/published-table.ts";
import type { PublishedTableProblem } from "../disclosure/old/published-table-from.ts";
import type { Verification, VerificationDifference } from "../disclosure/old/verification.ts";
import { oneLine } from "./characters/one-line.ts";
import { type VerificationWords, verificationWords, type WholeDifference } from "./dictionary/verification-words.ts";
import { dutchWords } from "./old/dutch-words.ts";
import { englishWords } from "./old/english-words.ts";

/**
 * Whether a table came out equal, by what it was counted again, and what differs, a line each. A figure is named and
 * never said.
 */
export function verificationInWords(
  verification: Verification,
  table: PublishedTable | PublishedSheet,
  locale: Locale,
): string {
  const words = wordsIn(verificationWords, locale);
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
  const words = wordsIn(verificationWords, locale);
  if (difference.code === "period-coverage") return words.periodCoverage(difference.period);
  if (difference.code === "cell") return words.cell(difference.row, columnName(difference.column, words));
  // Only a table has a figure with a class and a measure of its own.
  if (difference.code !== "figure" || !("unit" in about)) return words.whole[difference.code as WholeDifference];
  const { period } = difference;
  const titleOf = wordsIn({ nl: dutchWords, en: englishWords }, locale).title;
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
  const words = wordsIn(verificationWords, locale);
  const [first] = problems;
  if (first === undefined || first.code === "not-a-table" || first.code === "sheet") return words.notATable;
  const places = problems.slice(0, PLACES_SHOWN).map(({ place }) => (place === "" ? words.outermost : place));
  return words.wrongTable(places.join(", ") + (problems.length > PLACES_SHOWN ? ", …" : ""));
}

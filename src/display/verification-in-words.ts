import { type InLocale, localeOf, wordsIn } from "../arguments/locale.ts";
import { dayOf } from "../calendar/day.ts";
import { writtenDay } from "../calendar/written-day.ts";
import type { PublishedTableProblem } from "../disclosure/published-table-from.ts";
import type { Verification, VerificationDifference } from "../disclosure/verification.ts";
import { oneLine } from "./characters/one-line.ts";
import { type VerificationWords, verificationWords } from "./dictionary/verification-words.ts";

/**
 * Whether a table came out equal, what differs, a line each, and by what it was counted again. A figure is named by its
 * row and column and never said.
 *
 * @throws TypeError for what is no verification; RangeError for another locale than `nl` and `en`.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "sponsors" }), tens);
 * verificationInWords(verify(table, register), { locale: "en" }).split("\n")[0];
 * // "Equal: counted again from this register, every figure is the same."
 */
export function verificationInWords(verification: Verification, options: InLocale = {}): string {
  const locale = localeOf(options);
  const words = wordsIn(verificationWords, locale);
  if (!isVerification(verification)) throw new TypeError("Pass a verification, as verify gives it.");
  const { recounted, differences, notices } = verification;
  return [
    verification.equal ? words.equal : words.different,
    ...differences.map((difference) => `- ${differenceInWords(difference, words)}`),
    ...notices.map(({ code }) => words.notices[code]),
    "",
    ...recounted.definitions.map(({ id, digest }) => words.definition(oneLine(id), digest)),
    ...recounted.registers.flatMap(({ digest, referenceDate }) => [
      words.referenceDate(writtenDay(dayOf(referenceDate), locale)),
      words.register(digest),
    ]),
    "",
  ].join("\n");
}

function isVerification(value: Partial<Verification> | null | undefined): value is Verification {
  const { recounted, differences, notices } = value ?? {};
  return [recounted?.definitions, recounted?.registers, differences, notices].every(Array.isArray);
}

function differenceInWords(difference: VerificationDifference, words: VerificationWords): string {
  if (difference.code !== "cell") return words.whole[difference.code];
  const { row, column } = difference;
  return words.cell(row, column === "total" || column === "open" ? words[column] : oneLine(column));
}

/** How many places in a broken table are named. */
const PLACES_SHOWN = 3;

/**
 * Why data is not a published table that can be counted again, in one sentence that says what to do.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 */
export function tableProblemInWords(problems: readonly PublishedTableProblem[], options: InLocale = {}): string {
  const words = wordsIn(verificationWords, localeOf(options));
  const [first] = problems;
  if (first === undefined || first.code === "not-a-table") return words.notATable;
  if (problems.some(({ code, place }) => code === "impossible" && place === "about.question.by.column")) {
    return words.refusedColumn;
  }
  const places = problems.slice(0, PLACES_SHOWN).map(({ place }) => (place === "" ? words.outermost : place));
  return words.wrongTable(places.join(", ") + (problems.length > PLACES_SHOWN ? ", …" : ""));
}

import { type Locale, wordsIn } from "../../arguments/locale.ts";
import { dayOf } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import type { Issue, IssueCode } from "../../cases/facts/issue.ts";
import { type TableName, tableNames } from "../../cases/facts/table.ts";
import type { Coverage, FileEvidence } from "../../cases/reading/coverage.ts";
import { oneLine } from "../characters/one-line.ts";
import { inColumns } from "../characters/text-columns.ts";
import { wrapped } from "../characters/wrap-text.ts";
import { type CheckWords, checkWords, type RowPlace } from "../dictionary/check-words.ts";
import { issueWords } from "../dictionary/issue-words.ts";
import { capitalised } from "../dictionary/vocabulary.ts";
import type { IssueKind } from "./issue-kinds.ts";
import { issueMending, type ReadAs } from "./issue-mending.ts";

/** How many positions of columns are written out. */
const POSITIONS_SHOWN = 20;

function listed(positions: readonly number[]): string {
  return positions.slice(0, POSITIONS_SHOWN).join(", ") + (positions.length > POSITIONS_SHOWN ? ", …" : "");
}

/** What a check in words says beside the coverage. */
export interface CheckOptions {
  readonly locale: Locale;
  /** Where a row stands, where that is known. */
  readonly placeOf: (table: Issue["table"], row: number) => RowPlace | undefined;
  readonly read: ReadAs;
  /** The files in the folder that no table reads, each with the name of a table that comes near to its name. */
  readonly unread: readonly { readonly name: string; readonly near: string | null }[];
  /** The digest of the rows, said beside the evidence of files; null for a register that was refused. */
  readonly digest: string | null;
}

/**
 * What was read, what was set aside, what was wrong and how to mend it, and what could not be seen, in words. Each kind
 * of issue stands there once. For the eyes of whoever prepares a register: the numbers of rows are not rounded.
 */
export function checkInWords(coverage: Coverage, kinds: readonly IssueKind[], options: CheckOptions): string {
  const { locale } = options;
  const words = wordsIn(checkWords, locale);
  const { sponsors, sponsoredApplications: sponsored } = coverage;
  const lines: readonly string[] = [
    ...wrapped(referenceDateLine(coverage, words, options), WIDTH),
    "",
    ...tableLines(coverage, words),
    "",
    ...wrapped(words.sponsors(sponsors), WIDTH),
    ...wrapped(words.share(sponsored.sponsorHasHistory, sponsored.total), WIDTH),
    ...unreadLines(options.unread, words),
    ...evidenceLines(coverage.files?.evidence, words, options.digest),
    "",
    words.issues(kinds.length),
    ...kinds.flatMap((kind) => ["", ...kindLines(kind, words, options)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** The reference date, and which row set it where a single day that is wrong could have. */
function referenceDateLine(
  { referenceDate, referenceDateSetBy: setBy }: Coverage,
  words: CheckWords,
  { locale }: CheckOptions,
): string {
  if (referenceDate === null) return words.noDate;
  const line = words.referenceDate(writtenDay(dayOf(referenceDate), locale));
  if (setBy === null) return line;
  return line + words.setBy(setBy.table, words.row(setBy.row, undefined));
}

/** The files that no table reads, by their names: a misspelt one would leave its rows out without a word. */
function unreadLines(unread: CheckOptions["unread"], words: CheckWords): readonly string[] {
  if (unread.length === 0) return [];
  const names = unread.map(
    ({ name, near }) => `${oneLine(name)}${near === null ? "" : ` (${words.didYouMean(near)})`}`,
  );
  return ["", ...wrapped(`${words.unreadFiles} ${names.join(", ")}.`, WIDTH)];
}

/** What tells the rows and the files again, where that was asked for. */
function evidenceLines(
  files: readonly FileEvidence[] | undefined,
  words: CheckWords,
  digest: string | null,
): readonly string[] {
  if (files === undefined) return [];
  return [
    "",
    ...(digest === null ? [] : [words.digestOfRows, `  ${digest}`]),
    words.evidence,
    ...files.flatMap((file) => [`  ${words.file(file)}`, `  ${file.sha256}`]),
  ];
}

/** One kind of issue: where and how often, the first rows, what it means, and how to mend it. */
function kindLines(kind: IssueKind, words: CheckWords, { locale, placeOf, read }: CheckOptions): readonly string[] {
  const first = kind.first.map((row) => words.row(row, placeOf(kind.table, row)));
  const rows = kind.rows > first.length ? [...first, "…"] : first;
  const consequence = kind.code === "no-rows" ? words.nothingToCount : words.severities[kind.severity];
  const meaning = `${issueWords[kind.code].means[locale]} (${consequence}).`;
  const mending = issueMending(kind, read, locale);
  return [
    kindInWords(kind, locale),
    ...(rows.length === 0 ? [] : wrapped(rows.join(", "), WIDTH, "  ")),
    ...wrapped(capitalised(meaning), WIDTH, "  "),
    ...(mending === "" ? [] : wrapped(`${words.mend} ${mending}`, WIDTH, "  ")),
  ];
}

/** A kind of issue on one line: the code, table, column and number of rows. */
export function kindInWords({ code, table, column, rows }: IssueKind, locale: Locale): string {
  const { rows: counted } = checkWords[locale];
  return [`${code}: ${table}`, ...(column === null ? [] : [column]), ...(rows === 0 ? [] : [counted(rows)])].join(", ");
}

const WIDTH = 80;

function tableLines(coverage: Coverage, words: CheckWords): readonly string[] {
  const given = tableNames.filter((name) => coverage.tables[name] !== undefined);
  const rows = given.map((name) => [name, ...countsOf(coverage, name).map(String)]);
  const [headings = "", ...aligned] = inColumns([words.columns, ...rows], { toTheLeft: 1, gap: 2 });
  const lines = [headings];
  for (const [index, name] of given.entries()) {
    lines.push(aligned[index] as string);
    for (const [code, number] of Object.entries(coverage.tables[name]?.setAsideByCode ?? {})) {
      lines.push(words.setAside(number, code as IssueCode));
    }
    const unread = coverage.tables[name]?.unknownColumns ?? [];
    if (unread.length > 0) lines.push(words.unread(unread, listed(unread)));
  }
  return lines;
}

function countsOf(coverage: Coverage, name: TableName): readonly number[] {
  const table = coverage.tables[name];
  return table === undefined ? [] : [table.rows, table.kept, table.duplicates, table.setAside];
}

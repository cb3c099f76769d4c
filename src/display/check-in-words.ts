import { dayOf } from "../calendar/day.ts";
import { type Locale, writtenDay } from "../calendar/written-day.ts";
import type { Coverage } from "../cases/reading/coverage.ts";
import type { Issue, IssueCode } from "../cases/facts/issue.ts";
import { type TableName, tableNames } from "../cases/facts/table.ts";
import { issueInWords, issueMeaning } from "./issues-in-words.ts";

interface CheckWords {
  readonly referenceDate: (day: string) => string;
  readonly noDate: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly setAside: (rows: number, code: IssueCode, meaning: string) => string;
  readonly unread: (positions: readonly number[]) => string;
  readonly sponsors: (total: number, withoutOwnRow: number, ownRowsSetAside: number) => string;
  readonly share: (history: number, total: number) => string;
  readonly issues: (number: number) => string;
  readonly more: (number: number) => string;
}

const english: CheckWords = {
  referenceDate: (day) => `Reference date: ${day}`,
  noDate: "Reference date: none, for the register has no date at all",
  columns: ["table", "rows", "kept", "duplicates", "set aside"],
  setAside: (rows, code, meaning) => `  ${rows} set aside for ${code}: ${meaning}`,
  unread: (positions) => `  not read: ${positions.length === 1 ? "column" : "columns"} ${listed(positions)}`,
  sponsors: (total, withoutOwnRow, ownRowsSetAside) =>
    `Sponsors: ${total}. Without any row of their own, so that a first link cannot be seen: ${withoutOwnRow}. With only rows that were set aside: ${ownRowsSetAside}.`,
  share: (history, total) => `Sponsored applications: ${total}. With a sponsor that has a history: ${history}.`,
  issues: (number) => (number === 0 ? "No issues." : `Issues: ${number}`),
  more: (number) => `… and ${number} more. With --format json they are all listed.`,
};

const dutch: CheckWords = {
  referenceDate: (day) => `Peildatum: ${day}`,
  noDate: "Peildatum: geen, want het register heeft nergens een datum",
  columns: ["tabel", "rijen", "behouden", "dubbel", "apart gezet"],
  setAside: (rows, code, meaning) => `  ${rows} apart gezet om ${code}: ${meaning}`,
  unread: (positions) => `  niet gelezen: ${positions.length === 1 ? "kolom" : "kolommen"} ${listed(positions)}`,
  sponsors: (total, withoutOwnRow, ownRowsSetAside) =>
    `Referenten: ${total}. Zonder eigen rij, zodat een eerste schakel niet te zien is: ${withoutOwnRow}. Met alleen rijen die apart zijn gezet: ${ownRowsSetAside}.`,
  share: (history, total) => `Gezinsaanvragen: ${total}. Met een referent die een geschiedenis heeft: ${history}.`,
  issues: (number) => (number === 0 ? "Geen meldingen." : `Meldingen: ${number}`),
  more: (number) => `… en nog ${number}. Met --format json staan ze er alle.`,
};

/** How many positions of columns are written out. */
const POSITIONS_SHOWN = 20;

function listed(positions: readonly number[]): string {
  return positions.slice(0, POSITIONS_SHOWN).join(", ") + (positions.length > POSITIONS_SHOWN ? ", …" : "");
}

/** How many issues are written out; a register of a million broken rows must not fill the screen. */
const ISSUES_SHOWN = 100;

/**
 * What was read, what was set aside and why, and what could not be seen, in words. For the eyes of whoever prepares a
 * register: the numbers of rows are not rounded.
 */
export function checkInWords(coverage: Coverage, issues: readonly Issue[], locale: Locale): string {
  const words = locale === "nl" ? dutch : english;
  const day = words.referenceDate(writtenDay(dayOf(coverage.referenceDate), locale));
  const lines: string[] = [coverage.referenceDateFrom === "nowhere" ? words.noDate : day, ""];
  lines.push(...tableLines(coverage, words, locale), "");
  const { sponsors, sponsoredApplications: sponsored } = coverage;
  lines.push(words.sponsors(sponsors.total, sponsors.withoutOwnRow, sponsors.ownRowsSetAside));
  lines.push(words.share(sponsored.sponsorHasHistory, sponsored.total), "");
  lines.push(words.issues(issues.length));
  for (const line of issueLines(issues, locale, ISSUES_SHOWN)) lines.push(line);
  return `${lines.join("\n")}\n`;
}

/** Issues one a line, as many as are asked for, and the number of the rest. */
export function issueLines(issues: readonly Issue[], locale: Locale, most: number): readonly string[] {
  const lines = issues.slice(0, most).map((issue) => issueInWords(issue, locale));
  const rest = issues.length - lines.length;
  return rest > 0 ? [...lines, (locale === "nl" ? dutch : english).more(rest)] : lines;
}

function tableLines(coverage: Coverage, words: CheckWords, locale: Locale): readonly string[] {
  const given = tableNames.filter((name) => coverage.tables[name] !== undefined);
  const rows = given.map((name) => [name, ...countsOf(coverage, name).map(String)]);
  const widths = words.columns.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] as string).length)),
  );
  const aligned = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number),
      )
      .join("  ");
  const lines = [aligned(words.columns)];
  for (const [index, name] of given.entries()) {
    lines.push(aligned(rows[index] as readonly string[]));
    for (const [code, number] of Object.entries(coverage.tables[name]?.setAsideByCode ?? {})) {
      lines.push(words.setAside(number, code as IssueCode, issueMeaning(code as IssueCode, locale)));
    }
    const unread = coverage.tables[name]?.unknownColumns ?? [];
    if (unread.length > 0) lines.push(words.unread(unread));
  }
  return lines;
}

function countsOf(coverage: Coverage, name: TableName): readonly number[] {
  const table = coverage.tables[name];
  return table === undefined ? [] : [table.rows, table.kept, table.duplicates, table.setAside];
}

import { dayOf } from "../calendar/day.ts";
import { type Locale, writtenDay } from "../calendar/written-day.ts";
import type { Coverage } from "../cases/coverage.ts";
import type { Issue, IssueCode } from "../cases/issue.ts";
import { type TableName, tableNames } from "../cases/table.ts";
import { issueInWords, issueMeaning } from "./issues-in-words.ts";

interface CheckWords {
  readonly referenceDate: (day: string) => string;
  readonly columns: readonly [string, string, string, string, string];
  readonly setAside: (rows: number, code: IssueCode, meaning: string) => string;
  readonly sponsors: (total: number, withoutOwnRow: number, ownRowsSetAside: number) => string;
  readonly share: (history: number, total: number) => string;
  readonly issues: string;
  readonly noIssues: string;
  readonly more: (number: number) => string;
}

const english: CheckWords = {
  referenceDate: (day) => `Reference date: ${day}`,
  columns: ["table", "rows", "kept", "duplicates", "set aside"],
  setAside: (rows, code, meaning) => `  ${rows} set aside for ${code}: ${meaning}`,
  sponsors: (total, withoutOwnRow, ownRowsSetAside) =>
    `${total} sponsors, of whom ${withoutOwnRow} have no row of their own (their first link cannot be seen) and ${ownRowsSetAside} only rows that were set aside.`,
  share: (history, total) => `${history} of ${total} sponsored applications have a sponsor with a history.`,
  issues: "Issues",
  noIssues: "No issues.",
  more: (number) => `… and ${number} more. With --format json they are all listed.`,
};

const dutch: CheckWords = {
  referenceDate: (day) => `Peildatum: ${day}`,
  columns: ["tabel", "rijen", "behouden", "dubbel", "apart gezet"],
  setAside: (rows, code, meaning) => `  ${rows} apart gezet om ${code}: ${meaning}`,
  sponsors: (total, withoutOwnRow, ownRowsSetAside) =>
    `${total} referenten, van wie ${withoutOwnRow} zonder eigen rij (hun eerste schakel is niet te zien) en ${ownRowsSetAside} met alleen rijen die apart zijn gezet.`,
  share: (history, total) => `${history} van ${total} gezinsaanvragen hebben een referent met een geschiedenis.`,
  issues: "Meldingen",
  noIssues: "Geen meldingen.",
  more: (number) => `… en nog ${number}. Met --format json staan ze er alle.`,
};

/** How many issues are written out; a register of a million broken rows must not fill the screen. */
const ISSUES_SHOWN = 100;

/**
 * What was read, what was set aside and why, and what could not be seen, in words. For the eyes of whoever prepares a
 * register: the numbers of rows are not rounded.
 */
export function checkInWords(coverage: Coverage, issues: readonly Issue[], locale: Locale): string {
  const words = locale === "nl" ? dutch : english;
  const lines: string[] = [words.referenceDate(writtenDay(dayOf(coverage.referenceDate), locale)), ""];
  lines.push(...tableLines(coverage, words, locale), "");
  const { sponsors, sponsoredApplications: sponsored } = coverage;
  lines.push(words.sponsors(sponsors.total, sponsors.withoutOwnRow, sponsors.ownRowsSetAside));
  lines.push(words.share(sponsored.sponsorHasHistory, sponsored.total), "");
  lines.push(issues.length === 0 ? words.noIssues : `${words.issues} (${issues.length})`);
  lines.push(...issueLines(issues, locale));
  return `${lines.join("\n")}\n`;
}

/** Issues one a line, the first hundred and the number of the rest. */
export function issueLines(issues: readonly Issue[], locale: Locale): readonly string[] {
  const lines = issues.slice(0, ISSUES_SHOWN).map((issue) => issueInWords(issue, locale));
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
  }
  return lines;
}

function countsOf(coverage: Coverage, name: TableName): readonly number[] {
  const table = coverage.tables[name];
  return table === undefined ? [] : [table.rows, table.kept, table.duplicates, table.setAside];
}

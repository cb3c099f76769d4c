import { type InLocale, localeOf } from "../arguments/locale.ts";
import type { Issue, IssueCode } from "../cases/facts/issue.ts";
import { columnMending, issueWords } from "./dictionary/issue-words.ts";

/**
 * What an issue means, in a few words. In Dutch unless asked otherwise.
 *
 * @throws RangeError for what is no code of an issue, and for another locale than `nl` and `en`.
 * @example
 * issueMeaning("unknown-code", { locale: "en" }); // "not a code of this column"
 */
export function issueMeaning(code: IssueCode, options: InLocale = {}): string {
  if (typeof code !== "string" || !Object.hasOwn(issueWords, code)) {
    throw new RangeError(`Choose \`code\` from ${Object.keys(issueWords).join(", ")}.`);
  }
  return issueWords[code].means[localeOf(options)];
}

/**
 * An issue on one line: where, the code, and what it means. Never a value of the data. In Dutch unless asked otherwise.
 *
 * @throws TypeError for what is no issue; RangeError for another locale than `nl` and `en`.
 * @example
 * issueInWords({ code: "invalid-date", severity: "error", table: "applications", row: 5, column: "submitted_on" }, { locale: "en" });
 * // "applications, row 5, submitted_on: invalid-date (not a day that exists in the expected form)"
 */
export function issueInWords(issue: Issue, options: InLocale = {}): string {
  if (typeof issue?.code !== "string") throw new TypeError("Pass an issue, as readRegister gives it.");
  const row = issue.row === null ? [] : [`${columnMending[localeOf(options)].row} ${issue.row}`];
  const column = issue.column === null ? [] : [issue.column];
  return `${[issue.table, ...row, ...column].join(", ")}: ${issue.code} (${issueMeaning(issue.code, options)})`;
}

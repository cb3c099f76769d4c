import { type Locale, wordsIn } from "../../arguments/locale.ts";
import type { Issue } from "../../cases/facts/issue.ts";
import { type Column, tableColumns } from "../../cases/facts/table.ts";
import { wordsOfCode } from "../../cases/facts/vocabulary.ts";
import { columnMending, issueWords } from "../dictionary/issue-words.ts";

/** How a register was read, as far as what was wrong can lie in that. */
export interface ReadAs {
  readonly dates: "iso" | "dutch";
}

/**
 * What to do about a kind of issue, in the source or by an option of the command line: the form of dates that was
 * expected, the headers and codes that are accepted.
 */
export function issueMending(
  { code, table, column: name }: Pick<Issue, "code" | "table" | "column">,
  read: ReadAs,
  locale: Locale,
): string {
  const words = wordsIn(columnMending, locale);
  const columns: readonly Column[] = table === "register" ? [] : tableColumns[table];
  const column = columns.find((candidate) => candidate.name === name);
  if (code === "missing-column" && column !== undefined) return words.headers([column.name, ...column.dutch]);
  if (code === "unknown-code" || (code === "unusable-detail" && column?.content === "code")) {
    const codes = (column?.codes ?? []).filter((one) => one !== "");
    return words.codes(codes.map((one) => wordsOfCode(one).join(" = ")));
  }
  if (code === "invalid-date" || (code === "unusable-detail" && column?.content === "day")) {
    return words.dates[read.dates];
  }
  return issueWords[code].mend?.[locale] ?? "";
}

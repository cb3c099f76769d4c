import type { Locale } from "../calendar/written-day.ts";
import type { Issue } from "../cases/facts/issue.ts";
import { issueMeaning } from "../display/issues-in-words.ts";

/** One line for each kind of issue, and where all of them are told; none where there are none. */
export function issueLines(issues: readonly Issue[], locale: Locale): readonly string[] {
  const rows = new Map<string, { readonly issue: Issue; rows: number }>();
  for (const issue of issues) {
    const kind = `${issue.code} ${issue.table} ${issue.column}`;
    const known = rows.get(kind);
    if (known === undefined) rows.set(kind, { issue, rows: 1 });
    else known.rows += 1;
  }
  if (rows.size === 0) return [];
  const lines = [...rows.values()].map(({ issue, rows: count }) => {
    const where = issue.column === null ? issue.table : `${issue.table}, ${issue.column}`;
    const many =
      issue.row === null
        ? ""
        : `: ${locale === "nl" ? (count === 1 ? "1 rij" : `${count} rijen`) : count === 1 ? "1 row" : `${count} rows`}`;
    return `${issue.code}: ${where}${many} (${issueMeaning(issue.code, locale)})`;
  });
  return [
    ...lines,
    locale === "nl"
      ? "nareis check zegt welke rijen het zijn, en hoe het te verhelpen is."
      : "nareis check says which rows these are, and how to mend them.",
  ];
}

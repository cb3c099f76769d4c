import type { Issue } from "../facts/issue.ts";
import type { TableHeader } from "./table-header.ts";

/**
 * What the headers of all files of one table say together. A table of which one file cannot be used is not used at all:
 * half a table would look like a whole one. What several headers say is said once.
 *
 * @param headers one for each file, at least one.
 */
export function joinedHeader(headers: readonly TableHeader[]): TableHeader {
  if (headers.length === 1) return headers[0] as TableHeader;
  const issues = new Map<string, Issue>();
  for (const header of headers) for (const issue of header.issues) issues.set(`${issue.code} ${issue.column}`, issue);
  const unknownColumns = new Set(headers.flatMap((header) => header.unknownColumns));
  return {
    usable: headers.every((header) => header.usable),
    unknownColumns: [...unknownColumns].sort((one, other) => one - other),
    issues: [...issues.values()],
  };
}

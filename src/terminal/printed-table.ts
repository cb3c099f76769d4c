import type { ExactSheet } from "../counts/old/exact-sheet.ts";
import type { ExactTable } from "../counts/old/exact-table.ts";
import { revealCounts } from "../counts/old/reveal-counts.ts";
import { finalize } from "../disclosure/old/finalize.ts";
import { publish, publishUnprotected } from "../disclosure/old/publish.ts";
import type { PublishedSheet } from "../disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../disclosure/old/published-table.ts";
import type { Policy } from "../disclosure/policy.ts";
import { attritionToText } from "../display/old/attrition-screen.ts";
import { toCsv } from "../display/old/to-csv.ts";
import { toHtml } from "../display/old/to-html.ts";
import { toJson } from "../display/old/to-json.ts";
import { toMarkdown } from "../display/old/to-markdown.ts";
import { toRows } from "../display/old/to-rows.ts";
import { toText } from "../display/old/to-text.ts";
import { visibleParts } from "../display/old/visible-parts.ts";
import type { Flags } from "./options.ts";

/** The forms in which tables are printed. */
export const tableFormats: readonly string[] = ["text", "markdown", "html", "csv", "json", "ndjson"];

/**
 * Exact counts as text in the form asked for: protected by a policy, unless exact counts were asked for by the loud
 * option. The one place where a table is published and printed.
 */
export function printedTable(exact: ExactTable | ExactSheet, flags: Flags, policy: Policy): string {
  if (flags.exact === true && flags.format === "json") return `${JSON.stringify(revealCounts(exact), null, 2)}\n`;
  const published = publishedTable(exact, flags, policy);
  if (published["~kind"] === "PublishedSheet") {
    if (published.subject === "attrition" && flags.format === "text") return attritionToText(published, flags.locale);
    // Data keeps every part; a page for readers has those in which there is something to be seen.
    const forReaders = ["text", "markdown", "html"].includes(flags.format);
    if (published.subject === "revision" && forReaders) return renderedTable(visibleParts(published), flags);
  }
  return renderedTable(published, flags);
}

/** Exact counts as they are published. */
export function publishedTable<Exact extends ExactTable | ExactSheet>(
  exact: Exact,
  flags: Flags,
  policy: Policy,
): PublishedTable | PublishedSheet {
  const draft: PublishedTable | PublishedSheet =
    flags.exact === true ? publishUnprotected(exact) : publish(exact, policy);
  return flags.final === true ? finalize(draft) : draft;
}

function renderedTable(table: PublishedTable | PublishedSheet, { format, locale }: Flags): string {
  switch (format) {
    case "markdown":
      return toMarkdown(table, { locale });
    case "html":
      return toHtml(table, { locale, page: true });
    case "csv":
      return toCsv(table, { locale });
    case "json":
      return toJson(table, { locale });
    case "ndjson":
      return toRows(table, { locale })
        .map((row) => `${JSON.stringify(row)}\n`)
        .join("");
    default:
      return toText(table, { locale });
  }
}

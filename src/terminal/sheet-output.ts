import type { Locale } from "../calendar/written-day.ts";
import type { ExactSheet } from "../counts/old/exact-sheet.ts";
import { revealCounts } from "../counts/old/reveal-counts.ts";
import { tens } from "../disclosure/policy.ts";
import { publish, publishUnprotected } from "../disclosure/old/publish.ts";
import type { PublishedSheet } from "../disclosure/old/published-sheet.ts";
import { toCsv } from "../display/old/to-csv.ts";
import { toHtml } from "../display/old/to-html.ts";
import { toJson } from "../display/old/to-json.ts";
import { toMarkdown } from "../display/old/to-markdown.ts";
import { toRows } from "../display/old/to-rows.ts";
import { toText } from "../display/old/to-text.ts";

/** How a sheet is printed, as options. */
export interface SheetFlags {
  readonly format: string;
  readonly locale: Locale;
  readonly exact?: boolean;
}

/**
 * A sheet as text in the form asked for: protected, unless exact counts were asked for by the loud option.
 *
 * @param shown what of the published sheet is shown; all of it by default.
 */
export function sheetOutput(
  exact: ExactSheet,
  flags: SheetFlags,
  shown: (sheet: PublishedSheet) => PublishedSheet = (sheet) => sheet,
): string {
  const { format, locale } = flags;
  if (flags.exact === true && format === "json") return `${JSON.stringify(revealCounts(exact), null, 2)}\n`;
  const sheet = shown(flags.exact === true ? publishUnprotected(exact) : publish(exact, tens));
  switch (format) {
    case "markdown":
      return toMarkdown(sheet, { locale });
    case "html":
      return toHtml(sheet, { locale, page: true });
    case "csv":
      return toCsv(sheet, { locale });
    case "json":
      return toJson(sheet, { locale });
    case "ndjson":
      return toRows(sheet, { locale })
        .map((row) => `${JSON.stringify(row)}\n`)
        .join("");
    default:
      return toText(sheet, { locale });
  }
}

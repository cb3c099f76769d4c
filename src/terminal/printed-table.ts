import { basename } from "node:path";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { revealCounts } from "../counts/reveal-counts.ts";
import type { Policy } from "../disclosure/policy.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { jsonLine, jsonText } from "../display/characters/json-text.ts";
import { toCsv } from "../display/to-csv.ts";
import { toCsvMetadata } from "../display/to-csv-metadata.ts";
import { toHtml } from "../display/to-html.ts";
import { toJson } from "../display/to-json.ts";
import { toJsonStat } from "../display/to-json-stat.ts";
import { toMarkdown } from "../display/to-markdown.ts";
import { toRows } from "../display/to-rows.ts";
import { toText } from "../display/to-text.ts";
import { plotTable } from "../plot/plot-table.ts";
import { finalize } from "../publication/finalize.ts";
import { publish, publishUnprotected } from "../publication/publish.ts";
import { toWorkbook } from "../spreadsheet/to-workbook.ts";
import type { Flags } from "./options.ts";
import { addressesOf } from "./withheld-places.ts";

/** The forms in which tables are printed. */
export const tableFormats: readonly string[] = [
  "text",
  "markdown",
  "html",
  "csv",
  "csv-excel",
  "csv-metadata",
  "json",
  "json-stat",
  "ndjson",
  "svg",
  "xlsx",
];

/**
 * An exact table as text in the form asked for: protected by a policy, unless exact counts were asked for by the loud
 * option. The one place where a table is published and printed.
 */
export function printedTable(exact: ExactTable, flags: Flags, policy: Policy): string {
  const { format, locale } = flags;
  if (flags.exact === true && format === "json") return `${jsonText(revealCounts(exact))}\n`;
  const table = publishedTable(exact, flags, policy);
  switch (format) {
    case "markdown":
      return toMarkdown(table, { locale });
    case "html":
      return toHtml(table, { locale, page: true });
    case "csv":
      return toCsv(table, { locale });
    case "csv-excel":
      return toCsv(table, { locale, dialect: "excel" });
    case "csv-metadata":
      return toCsvMetadata(table, { locale, ...addressIn(flags) });
    case "json":
      return toJson(table);
    case "json-stat":
      return toJsonStat(table, { locale });
    case "ndjson":
      return toRows(table, { locale })
        .map((row) => `${jsonLine(row)}\n`)
        .join("");
    default:
      return toText(table, { locale });
  }
}

/**
 * The same in any form: a picture, which is drawn by a package that is loaded for it, and a workbook, which is bytes.
 */
export async function printedForm(exact: ExactTable, flags: Flags, policy: Policy): Promise<string | Uint8Array> {
  const { format, locale } = flags;
  if (format === "svg") return plotTable(publishedTable(exact, flags, policy), { locale });
  if (format !== "xlsx") return printedTable(exact, flags, policy);
  return toWorkbook([publishedTable(exact, flags, policy)], { locale });
}

/** The CSV file that metadata stand beside, where they are written under the name that a reader of CSVW looks for. */
function addressIn({ output = "" }: Flags): { readonly url?: string } {
  const [, file = ""] = /^(.+)-metadata\.json$/.exec(basename(output)) ?? [];
  return file === "" ? {} : { url: encodeURI(file) };
}

/** An exact table as it is published: protected by a policy, or loudly not; final where that was said. */
export function publishedTable(exact: ExactTable, flags: Flags, policy: Policy): PublishedTable {
  const draft = flags.exact === true ? publishUnprotected(exact) : draftTable(exact, flags, policy);
  return flags.final === true ? finalize(draft) : draft;
}

/** An exact table protected by a policy, without the figures that were asked to be withheld. */
export function draftTable(exact: ExactTable, { withhold }: Flags, policy: Policy): PublishedTable {
  const whole = publish(exact, policy);
  return withhold === undefined ? whole : publish(exact, policy, { withhold: addressesOf(whole, withhold) });
}

import type { PublishedSheet } from "../../src/disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../../src/disclosure/old/published-table.ts";
import type { RenderOptions } from "../../src/display/render-options.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toRows } from "../../src/display/to-rows.ts";
import { toText } from "../../src/display/to-text.ts";

/** Everything that writes a published table or sheet, by name. */
export const writers: readonly (readonly [
  name: string,
  write: (table: PublishedTable | PublishedSheet, options?: RenderOptions) => string,
])[] = [
  ["toText", toText],
  ["toMarkdown", toMarkdown],
  ["toHtml", toHtml],
  ["toCsv", toCsv],
  ["toJson", toJson],
  ["toRows", (table, options) => JSON.stringify(toRows(table, options))],
];

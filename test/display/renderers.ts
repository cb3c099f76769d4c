import type { InLocale } from "../../src/arguments/locale.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toJsonStat } from "../../src/display/to-json-stat.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toRows } from "../../src/display/to-rows.ts";
import { toText } from "../../src/display/to-text.ts";

/** Everything that writes a published table, by name: first those that a person reads. */
export const writers: readonly (readonly [
  name: string,
  write: (table: PublishedTable, options?: InLocale) => string,
])[] = [
  ["toText", toText],
  ["toMarkdown", toMarkdown],
  ["toHtml", toHtml],
  ["toCsv", toCsv],
  ["toJson", toJson],
  ["toJsonStat", toJsonStat],
  ["toRows", (table, options) => JSON.stringify(toRows(table, options))],
];

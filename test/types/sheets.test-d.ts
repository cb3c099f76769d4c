import { expectTypeOf, test } from "vitest";
import type { ExactSheet } from "../../src/counts/old/exact-sheet.ts";
import type { ExactTable } from "../../src/counts/old/exact-table.ts";
import { type RevealedSheet, revealCounts } from "../../src/counts/old/reveal-counts.ts";
import { finalize } from "../../src/disclosure/old/finalize.ts";
import { publish, publishUnprotected } from "../../src/disclosure/old/publish.ts";
import type { PublishedSheet } from "../../src/disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../../src/disclosure/old/published-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { SheetFigureRow } from "../../src/display/sheet-to-rows.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toRows } from "../../src/display/to-rows.ts";
import { toText } from "../../src/display/to-text.ts";

declare const exact: ExactSheet;
declare const published: PublishedSheet;

test("an exact sheet is not rendered", () => {
  // @ts-expect-error publish it first
  toText(exact);
  // @ts-expect-error publish it first
  toMarkdown(exact);
  // @ts-expect-error publish it first
  toHtml(exact);
  // @ts-expect-error publish it first
  toCsv(exact);
  // @ts-expect-error publish it first
  toJson(exact);
  // @ts-expect-error publish it first
  toRows(exact);
  expectTypeOf<ExactSheet>().not.toExtend<PublishedSheet>();
  expectTypeOf<ExactSheet>().not.toExtend<PublishedTable>();
});

test("a sheet is published as a sheet and a table as a table, and neither twice", () => {
  expectTypeOf(publish(exact, tens)).toEqualTypeOf<PublishedSheet>();
  expectTypeOf(publishUnprotected(exact)).toEqualTypeOf<PublishedSheet>();
  expectTypeOf(finalize(published)).toEqualTypeOf<PublishedSheet>();
  expectTypeOf(revealCounts(exact)).toEqualTypeOf<RevealedSheet>();
  expectTypeOf(toRows(published)).toEqualTypeOf<readonly SheetFigureRow[]>();
  const either = exact as ExactSheet | ExactTable;
  expectTypeOf(publish(either, tens)).toEqualTypeOf<PublishedSheet | PublishedTable>();
  // @ts-expect-error published already
  publish(published, tens);
  // @ts-expect-error published already
  publishUnprotected(published);
  // @ts-expect-error only exact counts are revealed
  revealCounts(published);
  // @ts-expect-error publish it first
  finalize(exact);
});

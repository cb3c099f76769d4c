import { expectTypeOf, test } from "vitest";
import { countColumns } from "../../src/counts/old/count-columns.ts";
import type { CountedChains } from "../../src/counts/old/counted-chain.ts";
import type { ExactTable } from "../../src/counts/old/exact-table.ts";
import { exactTable } from "../../src/counts/old/literal-table.ts";
import { revealCounts } from "../../src/counts/old/reveal-counts.ts";
import { finalize } from "../../src/disclosure/old/finalize.ts";
import { publish, publishUnprotected } from "../../src/disclosure/old/publish.ts";
import type { PublishedTable } from "../../src/disclosure/old/published-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toRows } from "../../src/display/to-rows.ts";
import { toText } from "../../src/display/to-text.ts";

declare const chains: CountedChains;
declare const exact: ExactTable;
declare const published: PublishedTable;

test("an exact table is not rendered", () => {
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
  expectTypeOf(toText(publish(exact, tens), { locale: "nl" })).toEqualTypeOf<string>();
  expectTypeOf<ExactTable>().not.toExtend<PublishedTable>();
});

test("a published table is not published again, nor revealed, and an exact one is not made final", () => {
  // @ts-expect-error published already
  publish(published, tens);
  // @ts-expect-error published already
  publishUnprotected(published);
  // @ts-expect-error only exact counts are revealed
  revealCounts(published);
  // @ts-expect-error publish it first
  finalize(exact);
  expectTypeOf<PublishedTable>().not.toExtend<ExactTable>();
});

test("there is no count without a unit", () => {
  // @ts-expect-error the unit has no default
  countColumns(chains, {});
  // @ts-expect-error the unit has no default
  countColumns(chains);
  // @ts-expect-error the unit has no default
  exactTable({ series: [] });
  // @ts-expect-error there is no such unit
  countColumns(chains, { unit: "cases" });
  expectTypeOf(countColumns(chains, { unit: "sponsors" })).toEqualTypeOf<ExactTable>();
});

test("there is no publishing without a policy", () => {
  // @ts-expect-error publishUnprotected is the loud way to go without
  publish(exact);
  // @ts-expect-error publishUnprotected is the loud way to go without
  publish(exact, null);
});

test("a locale is Dutch or English", () => {
  // @ts-expect-error there are two
  toText(published, { locale: "de" });
  // @ts-expect-error only HTML is a page
  toText(published, { page: true });
});

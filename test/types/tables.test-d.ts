import { expectTypeOf, test } from "vitest";
import type { Chains } from "../../src/chains/detection/stored-chains.ts";
import type { BreakdownQuestion, ClassesQuestion } from "../../src/counts/asked/question.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import { finalize } from "../../src/disclosure/finalize.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { publish, publishUnprotected } from "../../src/disclosure/publish.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { type TidyRow, toRows } from "../../src/display/to-rows.ts";
import { toText } from "../../src/display/to-text.ts";

declare const chains: Chains;
declare const exact: ExactTable;
declare const breakdown: ExactTable<BreakdownQuestion>;
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
  expectTypeOf(toRows(published)).toEqualTypeOf<readonly TidyRow[]>();
  expectTypeOf<ExactTable>().not.toExtend<PublishedTable>();
});

test("a table of any subject is published as a table of that subject, and rendered", () => {
  expectTypeOf(publish(breakdown, tens)).toEqualTypeOf<PublishedTable<BreakdownQuestion>>();
  expectTypeOf(publishUnprotected(breakdown)).toEqualTypeOf<PublishedTable<BreakdownQuestion>>();
  expectTypeOf(toText(publish(breakdown, tens))).toEqualTypeOf<string>();
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
  countChains(chains, {});
  // @ts-expect-error the unit has no default
  exactTable({ rows: [] });
  // @ts-expect-error there is no such unit
  countChains(chains, { unit: "cases" });
  expectTypeOf(countChains(chains, { unit: "sponsors" })).toEqualTypeOf<ExactTable<ClassesQuestion>>();
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

import { expectTypeOf, test } from "vitest";
import {
  answer,
  type BreakdownQuestion,
  breakDown,
  type Chains,
  type ClassesQuestion,
  compareSignals,
  countChains,
  type ExactTable,
  exactTable,
  type FollowUpQuestion,
  finalize,
  followUp,
  type PublishedTable,
  publish,
  publishUnprotected,
  type Question,
  type Register,
  revealCounts,
  type SignalsQuestion,
  type TidyRow,
  tens,
  toCsv,
  toHtml,
  toJson,
  toMarkdown,
  toRows,
  toText,
  verify,
} from "../../src/index.ts";

declare const register: Register;
declare const chains: Chains;
declare const question: Question;
declare const exact: ExactTable;
declare const published: PublishedTable;
declare const measured: { readonly measure: "granted"; readonly cells: readonly number[] };

test("an exact table of whatever question is not rendered", () => {
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
  // @ts-expect-error publish it first
  toText(countChains(chains, { unit: "sponsors" }));
  // @ts-expect-error publish it first
  verify(exact, register);
  expectTypeOf(toText(publish(exact, tens), { locale: "nl" })).toEqualTypeOf<string>();
  expectTypeOf(toRows(published)).toEqualTypeOf<readonly TidyRow[]>();
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
  expectTypeOf(finalize(published)).toEqualTypeOf<PublishedTable>();
  expectTypeOf<PublishedTable>().not.toExtend<ExactTable>();
});

test("a table keeps its question in its type, from the verb that counts it to the one that publishes it", () => {
  const counted = countChains(chains, { unit: "applications" });
  expectTypeOf(counted).toEqualTypeOf<ExactTable<ClassesQuestion>>();
  expectTypeOf(publish(counted, tens)).toEqualTypeOf<PublishedTable<ClassesQuestion>>();
  expectTypeOf(publishUnprotected(counted)).toEqualTypeOf<PublishedTable<ClassesQuestion>>();
  expectTypeOf(answer(register, counted.about.question)).toEqualTypeOf<ExactTable<ClassesQuestion>>();
  expectTypeOf(answer(register, question)).toEqualTypeOf<ExactTable>();
  expectTypeOf(breakDown(chains, { unit: "applications", by: "depth" })).toEqualTypeOf<ExactTable<BreakdownQuestion>>();
  expectTypeOf(compareSignals(chains)).toEqualTypeOf<ExactTable<SignalsQuestion>>();
  expectTypeOf(followUp(chains)).toEqualTypeOf<ExactTable<FollowUpQuestion>>();
});

test("there is no count without a unit", () => {
  // @ts-expect-error the unit has no default
  countChains(chains, {});
  // @ts-expect-error the unit has no default
  countChains(chains);
  // @ts-expect-error the unit has no default
  exactTable({ rows: [] });
  // @ts-expect-error the unit has no default
  breakDown(chains, { by: "depth" });
  // @ts-expect-error there is no such unit
  countChains(chains, { unit: "cases" });
  // @ts-expect-error steps are counted by `followUp` alone
  countChains(chains, { unit: "steps" });
});

test("there is no row without its unit and keys, and no table without its question", () => {
  // @ts-expect-error a row says what its keys stand for and what it counts
  const row: ExactTable["rows"][number] = measured;
  const { question: asked, ...about } = exact.about;
  // @ts-expect-error without its question a figure cannot be counted again
  const table: ExactTable = { ...exact, about };
  // @ts-expect-error only what holds its question can be answered
  answer(register, about);
  expectTypeOf([row, table, asked]).not.toBeNever();
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

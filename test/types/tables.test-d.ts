import { expectTypeOf, test } from "vitest";
import {
  answer,
  breakDown,
  type Chains,
  compareSignals,
  countChains,
  type ExactTable,
  exactTable,
  finalize,
  followUp,
  type PublishedTable,
  publish,
  publishUnprotected,
  type Question,
  type Register,
  revealCounts,
  type Subject,
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
  expectTypeOf(counted).toEqualTypeOf<ExactTable<"classes">>();
  expectTypeOf(publish(counted, tens)).toEqualTypeOf<PublishedTable<"classes">>();
  expectTypeOf(publishUnprotected(counted)).toEqualTypeOf<PublishedTable<"classes">>();
  expectTypeOf(answer(register, counted.about.question)).toEqualTypeOf<ExactTable<"classes">>();
  expectTypeOf(answer(register, question)).toEqualTypeOf<ExactTable>();
  expectTypeOf(breakDown(chains, { unit: "applications", by: "depth" })).toEqualTypeOf<ExactTable<"breakdown">>();
  expectTypeOf(compareSignals(chains)).toEqualTypeOf<ExactTable<"signals">>();
  expectTypeOf(followUp(chains)).toEqualTypeOf<ExactTable<"follow-up">>();
});

test("what a question says besides is there once one has looked what it is of", () => {
  // @ts-expect-error a question of whatever subject need not say what it is broken down by
  question.by;
  if (question.of === "breakdown") {
    expectTypeOf(question).toEqualTypeOf<Question<"breakdown">>();
    expectTypeOf(question.by).toEqualTypeOf<Question<"breakdown">["by"]>();
  }
  switch (question.of) {
    case "moves":
      expectTypeOf(question.mostEvaluations).toEqualTypeOf<number>();
      break;
    case "attrition":
      expectTypeOf(question.classes[0]).toEqualTypeOf<"nareis-op-nareis" | "art8-after-nareis">();
      break;
    case "revision":
      expectTypeOf(question.referenceDates.length).toEqualTypeOf<2>();
      break;
    default:
      expectTypeOf(question.of).toEqualTypeOf<Exclude<Subject, "moves" | "attrition" | "revision">>();
  }
  const asked = published.about.question;
  if (asked.of === "sensitivity") expectTypeOf(asked).toEqualTypeOf<Question<"sensitivity">>();
});

test("a table of one subject is a table, and no table of another subject", () => {
  expectTypeOf<ExactTable<"classes">>().toExtend<ExactTable>();
  expectTypeOf<PublishedTable<"moves">>().toExtend<PublishedTable>();
  expectTypeOf<ExactTable<"classes">>().not.toExtend<ExactTable<"breakdown">>();
  expectTypeOf<ExactTable>().not.toExtend<ExactTable<"classes">>();
  // @ts-expect-error there is no such subject
  expectTypeOf<ExactTable<"persons">>().not.toBeNever();
});

test("counts laid open have a property for each class and measure in the memo's tables, and else rows", () => {
  const counted = revealCounts(countChains(chains, { unit: "applications" }));
  expectTypeOf(counted["all-forms/granted"]).toEqualTypeOf<Readonly<Record<string, number | null>> | undefined>();
  // @ts-expect-error the memo's tables have a property for each row
  counted.rows;
  expectTypeOf(revealCounts(compareSignals(chains)).rows[0]?.unit).toEqualTypeOf<
    ExactTable["rows"][number]["unit"] | undefined
  >();
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

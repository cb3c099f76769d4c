import { checkOptions } from "../../arguments/options.ts";
import type { Question } from "../../counts/asked/question.ts";
import { isPublishedTable, type PublishedTable } from "../../disclosure/published-table.ts";
import type { Verification } from "../../disclosure/verification.ts";
import { checkedQuestion } from "../../questions/check-question.ts";
import { verificationOf } from "../../questions/verification-of.ts";
import type { EngineOptions } from "./asked-tables.ts";
import { countsIn, type EngineCountOptions } from "./counts-in.ts";
import type { Engine } from "./engine.ts";

/** A year, or the first period of one. */
const beginsInJanuary = /^\d{4}(-H1|-Q1|-01)?$/;

/** What comes of a published table that an engine counts again. */
export async function verificationIn(
  engine: Engine,
  published: PublishedTable,
  options: Pick<EngineOptions, "tables">,
): Promise<Verification> {
  if (!isPublishedTable(published)) {
    throw new TypeError("Pass a published table, as publish or publishedTableFrom gives it.");
  }
  checkOptions(options, ["tables"]);
  const question = checkedQuestion(published.about.question);
  if (question.of !== "classes") {
    throw new RangeError("Verify this table with `verify` and a register: an engine counts tables by class alone.");
  }
  if (!beginsInJanuary.test(question.periods.first)) {
    throw new RangeError(
      "Verify this table with `verify` and a register: an engine counts whole years, and its first is not.",
    );
  }
  const exact = await countsIn(engine, question.definitions[0], { ...asOptions(question), ...options });
  return verificationOf(published, exact);
}

/** The options that ask the question. */
function asOptions(question: Question<"classes">): EngineCountOptions {
  const { units, measures, classes, basis, timeline, referenceDates, periods } = question;
  const { length, first, last } = periods;
  const isLastOfYear = /^\d{4}(-H2|-Q4|-12)?$/.test(last);
  return {
    unit: units[0],
    basis: basis === "decision" ? "decision" : "submission",
    measures,
    classes,
    timeline,
    period: length,
    asOf: referenceDates[0],
    from: Number(first.slice(0, 4)),
    // Without a last year the periods end with that of the reference date.
    ...(isLastOfYear ? { to: Number(last.slice(0, 4)) } : {}),
  };
}

import { periodNumber } from "../calendar/period-number.ts";
import { isRefusedAttribute } from "../cases/intake/refused-attribute.ts";
import { checkTimeline } from "../chains/law/check-timeline.ts";
import type { AskedOfEvery, Question, Subject } from "../counts/asked/question.ts";
import { countedUnits, measures, tableClasses } from "../counts/asked/unit.ts";

/** The subjects that count one unit. */
const OF_ONE_UNIT: readonly Subject[] = ["classes", "breakdown", "definitions", "revision"];

/** The names of a question of the right shape that hold what no question can ask. */
export function impossibleInQuestion(question: Question): readonly string[] {
  const isPossible: Readonly<Record<keyof AskedOfEvery, boolean>> = {
    definitions: areDefinitions(question),
    referenceDates: areReferenceDates(question),
    units: areUnits(question),
    measures: areInOrder(question.measures, measures),
    basis: isBasis(question),
    periods: isSpan(question),
    classes: areClasses(question),
    timeline: isTimeline(question),
  };
  const names = Object.entries(isPossible).flatMap(([name, possible]) => (possible ? [] : [name]));
  // A file must not ask for what the library refuses to read.
  return isRefusedColumn(question) ? [...names, "by.column"] : names;
}

function areDefinitions({ of, definitions: { length } }: Question): boolean {
  return of === "definitions" || of === "moves" || length <= (of === "revision" ? 2 : 1);
}

function areReferenceDates({ of, referenceDates }: Question): boolean {
  const [first, second] = referenceDates;
  if (of !== "revision") return referenceDates.length === 1;
  return referenceDates.length === 2 && first <= (second as string);
}

function areUnits({ of, basis, units }: Question): boolean {
  if (!areInOrder(units, countedUnits)) return false;
  if (OF_ONE_UNIT.includes(of) && units.length > 1) return false;
  return basis === "event" ? units.join() === "steps" : units.every((unit) => unit !== "steps");
}

/** Steps have a day of their own; the open are not decided. */
function isBasis({ of, basis, measures: asked }: Question): boolean {
  if (basis === "event") return of === "follow-up";
  return basis === "submission" || !asked.includes("open");
}

function isSpan({ periods: { length, first, last } }: Question): boolean {
  const [from, to] = [periodNumber(first, length), periodNumber(last, length)];
  return from !== null && to !== null && from <= to;
}

function areClasses(question: Question): boolean {
  const { classes } = question;
  if (!areInOrder(classes, tableClasses)) return false;
  if (question.of === "breakdown" && question.by === "art8-group") return classes.join() === "art8-after-nareis";
  return question.of !== "attrition" || ["nareis-op-nareis", "art8-after-nareis"].includes(classes.join());
}

function isTimeline({ timeline }: Question): boolean {
  try {
    checkTimeline(timeline);
    return true;
  } catch {
    return false;
  }
}

function isRefusedColumn(question: Question): boolean {
  return question.of === "breakdown" && typeof question.by === "object" && isRefusedAttribute(question.by.column);
}

/** Whether words stand in the order of all of them, each once. */
function areInOrder(words: readonly string[], all: readonly string[]): boolean {
  return words.join() === all.filter((word) => words.includes(word)).join();
}

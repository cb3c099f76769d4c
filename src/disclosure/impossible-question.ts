import { periodNumber } from "../calendar/period-number.ts";
import { isRefusedAttribute } from "../cases/intake/refused-attribute.ts";
import { checkTimeline } from "../chains/law/check-timeline.ts";
import {
  type AskedRule,
  cohortRule,
  countRule,
  followUpRule,
  sharesRule,
  stepsRule,
} from "../counts/asked/count-options.ts";
import type { AskedOfEvery, Question } from "../counts/asked/question.ts";
import { countedUnits, measures, tableClasses, units } from "../counts/asked/unit.ts";
import { attritionRule } from "../differences/attrition.ts";
import { movesRule } from "../differences/count-moves.ts";
import { sensitivityRule } from "../differences/sensitivity.ts";

/**
 * The names of a question of the right shape that hold what nobody can ask. What a subject does not let anybody choose,
 * such as the unit of moves, has to be what it always is: no table says of itself what it did not count.
 */
export function impossibleInQuestion(question: Question): readonly string[] {
  const rule = ruleOf(question);
  const isPossible: Readonly<Record<keyof AskedOfEvery, boolean>> = {
    definitions: areDefinitions(question),
    referenceDates: areReferenceDates(question),
    units: areUnits(question, rule),
    measures: areMeasures(question, rule),
    basis: rule.bases.includes(question.basis),
    periods: isSpan(question),
    classes: areClasses(question, rule),
    timeline: isTimeline(question),
  };
  const names = Object.entries(isPossible).flatMap(([name, possible]) => (possible ? [] : [name]));
  // A file must not ask for what the library refuses to read.
  return isRefusedColumn(question) ? [...names, "by.column"] : names;
}

function ruleOf({ of, basis }: Question): AskedRule {
  switch (of) {
    case "signals":
      return cohortRule;
    case "follow-up":
      return basis === "event" ? stepsRule : followUpRule;
    case "shares":
      return sharesRule;
    case "moves":
      return movesRule;
    case "sensitivity":
      return sensitivityRule;
    case "attrition":
      return attritionRule;
    default:
      return countRule;
  }
}

function areDefinitions({ of, definitions: { length } }: Question): boolean {
  return of === "definitions" || of === "moves" || length <= (of === "revision" ? 2 : 1);
}

function areReferenceDates({ of, referenceDates }: Question): boolean {
  const [first, second] = referenceDates;
  if (of !== "revision") return referenceDates.length === 1;
  return referenceDates.length === 2 && first <= (second as string);
}

function areUnits({ basis, units: asked }: Question, rule: AskedRule): boolean {
  if (isSame(asked, inOrder(rule.units, countedUnits))) return true;
  const isChosen = rule.names.includes("unit") && basis !== "event";
  return isChosen && asked.length === 1 && units.some((unit) => unit === asked[0]);
}

function areMeasures({ basis, measures: asked }: Question, rule: AskedRule): boolean {
  if (!rule.names.includes("measures")) return isSame(asked, inOrder(rule.measures, measures));
  // By decision only decided chains exist.
  return isSame(asked, inOrder(asked, measures)) && (basis === "submission" || !asked.includes("open"));
}

function areClasses(question: Question, rule: AskedRule): boolean {
  const { classes } = question;
  if (!isSame(classes, inOrder(classes, tableClasses))) return false;
  if (question.of === "attrition") return classes.length === 1 && rule.classes.includes(classes[0]);
  if (question.of === "breakdown" && question.by === "art8-group") return isSame(classes, ["art8-after-nareis"]);
  return rule.names.includes("classes") || isSame(classes, inOrder(rule.classes, tableClasses));
}

function isSpan({ periods: { length, first, last } }: Question): boolean {
  const [from, to] = [periodNumber(first, length), periodNumber(last, length)];
  return from !== null && to !== null && from <= to;
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

function inOrder(words: readonly string[], all: readonly string[]): readonly string[] {
  return all.filter((word) => words.includes(word));
}

function isSame(words: readonly string[], others: readonly string[]): boolean {
  return words.join() === others.join();
}

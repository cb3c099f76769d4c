import { frozenCopy } from "../../arguments/frozen.ts";
import { checkOptions, oneOf, someOf } from "../../arguments/options.ts";
import { refusal } from "../../arguments/refusal.ts";
import { dayOf, type IsoDate } from "../../calendar/day.ts";
import { type PeriodLength, periodLengths } from "../../calendar/period.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { StoredChains } from "../../chains/detection/stored-chains.ts";
import { checkTimeline } from "../../chains/law/check-timeline.ts";
import { type LegalTimeline, legalTimeline } from "../../chains/law/legal-timeline.ts";
import { shownPeriods } from "./periods.ts";
import type { AskedOfEvery, Question, Subject } from "./question.ts";
import {
  type Basis,
  type CountedUnit,
  countedUnits,
  type Measure,
  measures,
  type TableClass,
  tableClasses,
  type Unit,
  units,
} from "./unit.ts";

/** What to count, and how. The unit has no default: a count without its unit means nothing. */
export interface CountOptions {
  readonly unit: Unit;
  /** `submission`, the cohort, by default. */
  readonly basis?: Exclude<Basis, "event">;
  /** `year` by default. */
  readonly period?: PeriodLength;
  /** First year shown; by default the fourth before that of the reference date. */
  readonly from?: number;
  /** Last year shown; by default that of the reference date. */
  readonly to?: number;
  /** Every class and `all-forms` by default; shown in their own order, whatever the order given. */
  readonly classes?: readonly TableClass[];
  /** Every measure by default, without `open` where the basis is `decision`; shown in their own order. */
  readonly measures?: readonly Measure[];
  /** The law by which breaks in series are marked; `legalTimeline` by default. */
  readonly timeline?: LegalTimeline;
}

/** What to count of a cohort: by the day of filing. */
export interface CohortOptions extends Pick<CountOptions, "period" | "from" | "to" | "timeline"> {
  /** One unit; without it there are rows of every unit. */
  readonly unit?: Unit;
  /** `nareis-op-nareis` alone by default; shown in their own order, whatever the order given. */
  readonly classes?: readonly TableClass[];
}

/** Every option that a question can be made of; undefined is as if it were not there. */
export interface AskedOptions extends Omit<CountOptions, "unit" | "basis"> {
  readonly unit?: CountedUnit;
  readonly basis?: Basis;
}

/** What may be asked of one subject, and what holds where nobody asks. */
export interface AskedRule {
  /** The options there are; `unit` among them with `units` empty has to be given. */
  readonly names: readonly (keyof AskedOptions)[];
  readonly units: readonly CountedUnit[];
  readonly classes: readonly TableClass[];
  readonly measures: readonly Measure[];
  readonly bases: readonly [Basis, ...Basis[]];
}

/** The rule of tables that have one unit, every class and every measure. */
export const countRule: AskedRule = {
  names: ["unit", "basis", "period", "from", "to", "classes", "measures", "timeline"],
  units: [],
  classes: tableClasses,
  measures,
  bases: ["submission", "decision"],
};

/** The rule of tables about the applications of a cohort, with rows of every unit. */
export const cohortRule: AskedRule = {
  names: ["unit", "period", "from", "to", "classes", "timeline"],
  units,
  classes: ["nareis-op-nareis"],
  measures: ["applications"],
  bases: ["submission"],
};

/** The rule of follow-up by the period of the chain: with the basis, because steps can be counted by their own day. */
export const followUpRule: AskedRule = {
  ...cohortRule,
  names: [...cohortRule.names, "basis"],
  measures: ["applications", "rejected"],
  bases: ["submission", "event"],
};

/** The rule of steps of follow-up by their own day. */
export const stepsRule: AskedRule = { ...followUpRule, units: ["steps"], measures: ["applications"], bases: ["event"] };

/** The rule of shares, which are of applications. */
export const sharesRule: AskedRule = {
  ...cohortRule,
  names: cohortRule.names.filter((name) => name !== "unit"),
  units: ["applications"],
  measures: ["applications", "granted", "rejected"],
};

/** What a question knows without options: its definitions and days, and what its subject alone asks. */
type Known<Of extends Subject> = Pick<AskedOfEvery, "definitions" | "referenceDates"> & Partial<Question<Of>>;

/** What a question about chains that were found is asked by: their definition and reference date. */
export function foundBy({ definition, basis: register }: StoredChains): {
  readonly definitions: readonly [Definition];
  readonly referenceDates: readonly [IsoDate];
} {
  return { definitions: [definition], referenceDates: [register.referenceDate] };
}

/**
 * The question of a subject: the options with the defaults filled in, frozen through and through.
 *
 * @throws TypeError without a unit where there is no default; RangeError for an option or a choice that does not exist,
 * for years that are not years, and for the measure `open` on the basis `decision`, where only decided chains exist;
 * either for a timeline that cannot be.
 */
export function questionOf<Of extends Subject>(
  of: Of,
  rule: AskedRule,
  options: AskedOptions,
  known: Known<Of>,
): Question<Of> {
  if (rule.names.includes("unit") && rule.units.length === 0 && options?.unit === undefined) {
    throw new TypeError(`Say what to count, as in { unit: "applications" }: ${units.join(", ")}.`);
  }
  checkOptions(options, rule.names);
  const basis = oneOf("basis", options.basis ?? rule.bases[0], rule.bases);
  const asked = options.measures ?? rule.measures.filter((measure) => basis !== "decision" || measure !== "open");
  const chosen = someOf("measures", asked, measures);
  if (basis === "decision" && chosen.includes("open")) {
    throw refusal(
      "measure-without-basis",
      "Leave out the measure open, or count by submission: the basis decision has decided chains only.",
    );
  }
  const { timeline = legalTimeline, unit } = options;
  checkTimeline(timeline);
  const [from, to] = [year("from", options.from), year("to", options.to)];
  if (from !== null && to !== null && from > to)
    throw refusal("years-reversed", "Choose a year `from` that is not after the year `to`.");
  const length = oneOf("period", options.period ?? "year", periodLengths);
  const counted = unit === undefined ? rule.units : [oneOf("unit", unit, basis === "event" ? ["steps"] : units)];
  const { definitions, referenceDates, ...others } = known;
  return frozenCopy<{ readonly of: Of } & AskedOfEvery>({
    of,
    definitions,
    referenceDates,
    units: countedUnits.filter((one) => counted.includes(one)) as [CountedUnit, ...CountedUnit[]],
    measures: chosen as [Measure, ...Measure[]],
    basis,
    periods: shownPeriods(length, referenceDates.map(dayOf) as unknown as Parameters<typeof shownPeriods>[1], {
      from,
      to,
    }),
    classes: someOf("classes", options.classes ?? rule.classes, tableClasses) as [TableClass, ...TableClass[]],
    timeline,
    ...others,
  }) as unknown as Question<Of>;
}

function year(name: string, value: number | undefined): number | null {
  if (value === undefined) return null;
  if (!Number.isInteger(value) || value < 1 || value > 9999) {
    throw new RangeError(`Pass \`${name}\` as a year in four digits, such as 2019.`);
  }
  return value;
}

import { checkOptions, oneOf, someOf } from "../../arguments/options.ts";
import { type PeriodLength, periodLengths } from "../../calendar/period.ts";
import { checkTimeline } from "../../chains/law/check-timeline.ts";
import { type LegalTimeline, legalTimeline } from "../../chains/law/legal-timeline.ts";
import { type Basis, type Measure, measures, type TableClass, tableClasses, type Unit, units } from "../asked/unit.ts";

/** What to count, and how. The unit has no default: a count without its unit means nothing. */
export interface CountOptions {
  readonly unit: Unit;
  /** `submission`, the cohort, by default. */
  readonly basis?: Basis;
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
  /** The law by which breaks in series are marked; `legalTimeline` by default. It never changes a count. */
  readonly timeline?: LegalTimeline;
}

/** Every choice made, as counting reads it. */
export interface CountChoices {
  readonly unit: Unit;
  readonly basis: Basis;
  readonly period: PeriodLength;
  readonly from: number | null;
  readonly to: number | null;
  /** In the order of `tableClasses`. */
  readonly classes: readonly TableClass[];
  /** In the order of `measures`. */
  readonly measures: readonly Measure[];
  readonly timeline: LegalTimeline;
}

/** What holds where the caller says nothing. */
export const countDefaults: Omit<CountChoices, "unit"> = {
  basis: "submission",
  period: "year",
  from: null,
  to: null,
  classes: tableClasses,
  measures,
  timeline: legalTimeline,
};

/** The name of every option of counting. */
export const countOptionNames: readonly string[] = ["unit", ...Object.keys(countDefaults)];

/**
 * The choices in options, with the defaults filled in.
 *
 * @throws TypeError without a unit; RangeError for a choice that does not exist, years that are not years, and the
 * measure `open` on the basis `decision`, where only decided chains exist; either for a timeline that cannot be.
 */
export function countChoices(options: CountOptions): CountChoices {
  if (typeof options !== "object" || options === null || options.unit === undefined) {
    throw new TypeError(`Say what to count, as in { unit: "applications" }: ${units.join(", ")}.`);
  }
  checkOptions(options, countOptionNames);
  const basis = oneOf("basis", options.basis ?? countDefaults.basis, ["submission", "decision"]);
  const asked =
    options.measures ?? countDefaults.measures.filter((measure) => basis === "submission" || measure !== "open");
  const chosen = someOf("measures", asked, measures);
  if (basis === "decision" && chosen.includes("open")) {
    throw new RangeError(
      "On the basis decision only decided chains exist: leave the measure open out, or count by submission.",
    );
  }
  const timeline = options.timeline ?? countDefaults.timeline;
  checkTimeline(timeline);
  const from = year("from", options.from);
  const to = year("to", options.to);
  if (from !== null && to !== null && from > to)
    throw new RangeError("Let the year `from` not be after the year `to`.");
  return {
    unit: oneOf("unit", options.unit, units),
    basis,
    period: oneOf("period", options.period ?? countDefaults.period, periodLengths),
    from,
    to,
    classes: someOf("classes", options.classes ?? countDefaults.classes, tableClasses),
    measures: chosen,
    timeline,
  };
}

function year(name: string, value: number | undefined): number | null {
  if (value === undefined) return null;
  if (!Number.isInteger(value) || value < 1 || value > 9999) {
    throw new RangeError(`Pass \`${name}\` as a year in four digits, such as 2019.`);
  }
  return value;
}

import type { PeriodLength } from "../../calendar/period.ts";
import { type TableClass, type Unit, units } from "../asked/unit.ts";
import { type CountChoices, type CountOptions, countChoices } from "./count-options.ts";

/** What to count of a cohort: by the day of filing, so that there is no basis to choose. */
export interface CohortOptions {
  /** One unit; without it there are rows of every unit. */
  readonly unit?: Unit;
  /** `year` by default. */
  readonly period?: PeriodLength;
  /** First year shown; by default the fourth before that of the reference date. */
  readonly from?: number;
  /** Last year shown; by default that of the reference date. */
  readonly to?: number;
  /** `nareis-op-nareis` alone by default; shown in their own order, whatever the order given. */
  readonly classes?: readonly TableClass[];
}

/** Every choice made, as counting a cohort reads it. */
export interface CohortChoices extends Pick<CountChoices, "period" | "from" | "to" | "classes"> {
  /** In the order of `units`. */
  readonly units: readonly Unit[];
}

const OPTIONS: readonly string[] = ["unit", "period", "from", "to", "classes"];

/**
 * The choices in options, with the defaults filled in.
 *
 * @throws TypeError for anything but an object; RangeError for an option or a choice that does not exist, and for years
 * that are not years.
 */
export function cohortChoices(options: CohortOptions): CohortChoices {
  if (typeof options !== "object" || options === null) throw new TypeError("Pass options as an object, or none.");
  if (Object.keys(options).some((option) => !OPTIONS.includes(option))) {
    throw new RangeError(`Choose options from ${OPTIONS.join(", ")}.`);
  }
  const { unit, ...others } = options;
  const asked: CountOptions = { classes: ["nareis-op-nareis"], ...given(others), unit: unit ?? "applications" };
  const { period, from, to, classes } = countChoices(asked);
  return { units: unit === undefined ? units : [unit], period, from, to, classes };
}

/** Without what is undefined, so that a default stands where a caller passes an option without a value. */
function given<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
}

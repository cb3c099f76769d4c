import { frozenCopy } from "../arguments/frozen.ts";
import { periodLengths } from "../calendar/period.ts";
import { definitionFrom } from "../chains/definition/definition-from-data.ts";
import { presets } from "../chains/definition/presets.ts";
import { namedBreakdowns, type Subject, subjects } from "../counts/asked/question.ts";
import { bases, countedUnits, measures, tableClasses, units } from "../counts/asked/unit.ts";
import { attritionClasses } from "../differences/definitions/attrition-conditions.ts";
import { isPossiblePolicy } from "../disclosure/check-policy.ts";
import {
  count,
  type DataShape,
  day,
  listOf,
  oneOf,
  orNull,
  passing,
  recordOf,
  shapeBy,
  someOf,
  text,
} from "../disclosure/data-shape.ts";
import { below6, fives, type Policy, tens } from "../disclosure/policy.ts";
import type { PlannedTable, ReleasePlan } from "./release-plan.ts";

/** A plan, or every place at which data is none. */
export type ReleasePlanRead =
  | { readonly plan: ReleasePlan; readonly problems: readonly [] }
  | { readonly plan: null; readonly problems: readonly [string, ...string[]] };

/** The policies that have a name. */
export const namedPolicies: readonly Policy[] = [tens, fives, below6];

const definition = passing((value) =>
  typeof value === "string" ? presets.some(({ id }) => id === value) : definitionFrom(value).definition !== null,
);
const year = passing((value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 9999);
const aLine = passing((value) => typeof value === "string" && /^\P{C}*\S\P{C}*$/u.test(value));
const name = passing((value) => typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,59}$/.test(value));
const by: DataShape = (value, place) =>
  typeof value === "string"
    ? oneOf(namedBreakdowns)(value, place)
    : recordOf({ column: aLine, of: oneOf(["sponsor", "applicant"]) })(value, place);

const withhold = listOf(
  passing((value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    return "column" in value && Object.values(value).every((one) => typeof one === "string");
  }),
);

/** What every subject may be asked: the periods. */
const periods = { period: oneOf(periodLengths), from: year, to: year };
const counting = {
  ...periods,
  basis: oneOf(bases.filter((basis) => basis !== "event")),
  classes: someOf(oneOf(tableClasses)),
  measures: someOf(oneOf(measures)),
};
const cohort = { ...periods, classes: counting.classes };
const unit = { unit: oneOf(units) };
const definitions = { definitions: someOf(definition) };

/** By subject: what has to be there, and what can be. */
const shapes: Readonly<Record<Subject, readonly [needed: Shapes, possible: Shapes]>> = {
  classes: [unit, counting],
  breakdown: [{ ...unit, by }, counting],
  signals: [{}, { ...cohort, ...unit }],
  "follow-up": [
    {},
    { ...cohort, unit: oneOf(countedUnits), basis: oneOf(bases.filter((basis) => basis !== "decision")) },
  ],
  shares: [{}, cohort],
  definitions: [{ ...unit, ...definitions }, counting],
  moves: [definitions, { ...periods, mostEvaluations: count }],
  sensitivity: [{}, cohort],
  attrition: [{}, { ...periods, class: oneOf(attritionClasses) }],
  revision: [{ ...unit, since: day }, counting],
};

type Shapes = Readonly<Record<string, DataShape>>;

const table = shapeBy(
  "of",
  Object.fromEntries(
    subjects.map((of) => {
      const [needed, possible] = shapes[of];
      return [of, recordWith({ of: text, name, ...needed }, { definition, asOf: day, withhold, ...possible })];
    }),
  ),
);

const tables: DataShape = (value, place) => {
  const wrong = someOf(table)(value, place);
  if (wrong.length > 0) return wrong;
  const names = (value as readonly PlannedTable[]).map((one) => one.name);
  return names.flatMap((one, at) => (names.indexOf(one) < at ? [`${place}[${at}].name`] : []));
};

const planShape = recordWith(
  {
    kind: oneOf(["nareis-plan"]),
    asOf: day,
    tables,
  },
  {
    status: oneOf(["draft", "final"]),
    cleared: orNull(recordOf({ by: aLine, on: day })),
    contact: orNull(aLine),
    policy: passing((value) =>
      typeof value === "string"
        ? namedPolicies.some(({ id }) => id === value)
        : value !== null && isPossiblePolicy(value as Policy),
    ),
    definition,
  },
);

/** What a plan has where it does not say. */
export const planDefaults: Pick<ReleasePlan, "kind" | "status" | "cleared" | "contact" | "policy" | "definition"> =
  Object.freeze({
    kind: "nareis-plan",
    status: "draft",
    cleared: null,
    contact: null,
    policy: "tens",
    definition: "memo-2023-08",
  });

/** An object with all of some names, and any of others. */
function recordWith(needed: Shapes, possible: Shapes): DataShape {
  return (value, place) => {
    const given = typeof value === "object" && value !== null ? Object.keys(value) : [];
    const there = Object.fromEntries(Object.entries(possible).filter(([one]) => given.includes(one)));
    return recordOf({ ...needed, ...there })(value, place);
  };
}

/**
 * A plan from JSON data, such as the content of a file. What is left out has its default: `draft`, cleared by nobody, no
 * contact, the policy `tens` and the definition `memo-2023-08`. Refused is whatever a plan cannot have; the places say
 * where, in the words of a plan, and never what stood there.
 *
 * @example
 * const data = { kind: "nareis-plan", asOf: "2023-05-31", tables: [{ of: "classes", name: "years", unit: "people" }] };
 * releasePlanFrom(data).problems; // ["tables[0].unit"]
 */
export function releasePlanFrom(data: unknown): ReleasePlanRead {
  const [first, ...others] = planShape(data, "").map((place) => (place === "" ? "the plan" : place));
  if (first !== undefined) return { plan: null, problems: [first, ...others] };
  const plan: ReleasePlan = {
    ...planDefaults,
    ...(data as Pick<ReleasePlan, "asOf" | "tables">),
  };
  return { plan: frozenCopy(plan), problems: [] };
}

/**
 * A plan that a caller passed, with its defaults.
 *
 * @throws TypeError for what is none.
 */
export function checkedPlan(plan: ReleasePlan): ReleasePlan {
  const read = releasePlanFrom(plan);
  if (read.plan !== null) return read.plan;
  throw new TypeError(`Pass a plan as releasePlanFrom or firstPlan gives it: change ${read.problems.join(", ")}.`);
}

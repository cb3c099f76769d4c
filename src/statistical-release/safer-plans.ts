import { apartFromWork, stepByStep, stretchOf } from "../arguments/long-work.ts";
import { type PeriodLength, periodLengths } from "../calendar/period.ts";
import { type Register, registerStorage } from "../cases/facts/register.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { auditReleases } from "../disclosure/audit-releases.ts";
import { isPossiblePolicy } from "../disclosure/check-policy.ts";
import type { Policy } from "../disclosure/policy.ts";
import { saferPolicies } from "../disclosure/safer-policies.ts";
import { figuresWith } from "../disclosure/verdict.ts";
import { publish } from "../publication/publish.ts";
import { policyNamed } from "./make-release.ts";
import { plannedCounting } from "./planned-counting.ts";
import type { ReleaseOptions, SheetAdditions } from "./release.ts";
import type { PlannedTable, ReleasePlan } from "./release-plan.ts";
import { checkedPlan } from "./release-plan-from.ts";

/** What can be changed of a plan so that its tables together hide what their rounding promises. */
export type SaferPlanChange =
  | { readonly kind: "without"; readonly names: readonly string[] }
  | { readonly kind: "longer-periods"; readonly names: readonly string[]; readonly length: PeriodLength }
  | { readonly kind: "larger-base"; readonly base: number }
  | { readonly kind: "zeros-hidden" };

/** A plan that its own audit does not break, and what it costs a reader. */
export interface SaferPlan {
  readonly change: SaferPlanChange;
  readonly plan: ReleasePlan;
  /** How many figures fewer stand in the release as a number. */
  readonly figures: number;
}

/**
 * What helps a plan whose tables together tell too much: leaving out one of the tables in which a figure is narrowed, or
 * all of them, longer periods in these, a larger base, zeros hidden. Each is tried: published and audited as a whole, and only what that audit lets
 * pass is given, the least costly first. Nothing where the plan is safe as it is. Cost: that of counting the tables once,
 * the narrowed ones again by each longer period, and of an audit for each change, with progress and cancelling as `makeRelease` has them.
 *
 * @throws as makeRelease does, but for a final plan.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * saferPlans(firstPlan(register), register)[0]?.change.kind; // "larger-base"
 */
export function saferPlans(
  plan: ReleasePlan,
  register: Register,
  options: Omit<ReleaseOptions, keyof SheetAdditions> = {},
): readonly SaferPlan[] {
  const planned = checkedPlan(plan);
  registerStorage(register);
  const { asked: auditing, advance } = apartFromWork(options, ["solver"]);
  const policy = policyNamed(planned.policy);
  const policies = saferPolicies(policy);
  const tables = planned.tables.length;
  // The tables are counted and audited; then come an audit without each, one without all of these, one by each longer
  // period and one by each policy.
  const steps = tables + 1 + tables + 1 + periodLengths.length + policies.length;
  let done = tables;
  const nextAudit = () => ({ ...auditing, onProgress: stretchOf(advance, done, ++done, steps) });
  const count = plannedCounting(planned, register);
  const counted = stepByStep(
    planned.tables,
    stretchOf(advance, 0, tables, steps),
    (table, onProgress): Counted => ({ planned: table, exact: count(table, { onProgress }) }),
  );
  const whole = published(counted, policy, nextAudit());
  const narrowed = counted.filter((_, at) => whole.narrowed[at]).map((one) => one.planned.name);
  const tried = (change: SaferPlanChange, left: readonly Counted[], by: Policy): readonly SaferPlan[] => {
    const [first, ...others] = left.map((one) => one.planned);
    if (first === undefined || !isPossiblePolicy(by)) return [];
    const made = published(left, by, nextAudit());
    if (made.narrowed.includes(true)) return [];
    const changed: ReleasePlan = {
      ...planned,
      policy: by === policy ? planned.policy : by,
      tables: [first, ...others],
    };
    return [{ change, plan: changed, figures: whole.numbers - made.numbers }];
  };
  const without = (names: readonly string[]): readonly SaferPlan[] =>
    tried(
      { kind: "without", names },
      counted.filter((one) => !names.includes(one.planned.name)),
      policy,
    );
  const byLonger = (length: PeriodLength): readonly SaferPlan[] => {
    const shorter = counted.filter(
      ({ planned: { name, period = "year" } }) =>
        narrowed.includes(name) && periodLengths.indexOf(length) < periodLengths.indexOf(period),
    );
    if (shorter.length === 0) return [];
    const left = counted.map((one): Counted => {
      if (!shorter.includes(one)) return one;
      const longer: PlannedTable = { ...one.planned, period: length };
      return { planned: longer, exact: count(longer, {}) };
    });
    return tried({ kind: "longer-periods", names: shorter.map(({ planned: { name } }) => name), length }, left, policy);
  };
  const alone = narrowed.flatMap((name) => without([name]));
  const changes =
    narrowed.length === 0
      ? []
      : [
          ...(alone.length > 0 || narrowed.length === 1 ? alone : without(narrowed)),
          ...periodLengths.flatMap(byLonger),
          ...policies.flatMap((safer) => tried(safer.change, counted, safer.policy)),
        ];
  advance(steps, steps);
  return changes.sort((one, other) => one.figures - other.figures);
}

interface Counted {
  readonly planned: PlannedTable;
  readonly exact: ExactTable;
}

/** Tables as they are published together: which of them tell too much, and how many figures stand as a number. */
function published(counted: readonly Counted[], policy: Policy, options: Omit<ReleaseOptions, keyof SheetAdditions>) {
  const tables = counted.map(({ exact }) => publish(exact, policy));
  const figures = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  return {
    narrowed: auditReleases(tables, options).releases.map((one) => figuresWith("narrowed", one) > 0),
    numbers: figures.filter((figure) => figure?.kind === "rounded").length,
  };
}

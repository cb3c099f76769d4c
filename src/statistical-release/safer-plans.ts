import { type Advance, apartFromWork, stepByStep, stretchOf } from "../arguments/long-work.ts";
import { type PeriodLength, periodLengths } from "../calendar/period.ts";
import { type Register, registerStorage } from "../cases/facts/register.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { addressOfCell, type CellAddress } from "../counts/cells/place-of-cell.ts";
import { auditReleases } from "../disclosure/audit-releases.ts";
import { isPossiblePolicy } from "../disclosure/check-policy.ts";
import { complementarySuppression } from "../disclosure/complementary-suppression.ts";
import type { Policy } from "../disclosure/policy.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { saferPolicies } from "../disclosure/safer-policies.ts";
import { figuresWith } from "../disclosure/verdict.ts";
import { policyNamed, publishedAs } from "./make-release.ts";
import { plannedCounting } from "./planned-counting.ts";
import type { ReleaseOptions, SheetAdditions } from "./release.ts";
import type { PlannedTable, ReleasePlan } from "./release-plan.ts";
import { checkedPlan } from "./release-plan-from.ts";

/** What can be changed of a plan so that its tables together hide what their rounding promises. */
export type SaferPlanChange =
  | { readonly kind: "without"; readonly names: readonly string[] }
  | { readonly kind: "longer-periods"; readonly names: readonly string[]; readonly length: PeriodLength }
  | {
      readonly kind: "withheld";
      /** By the name of a table the figures to withhold in it too, as a plan takes them. */
      readonly tables: readonly { readonly name: string; readonly figures: readonly CellAddress[] }[];
    }
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
 * What helps a plan whose tables together tell too much: leaving out one of the tables in which a figure is narrowed, or all
 * of them, longer periods in these, a larger base, zeros hidden, up to six counts withheld. What is withheld already stays
 * so, in periods of its own length. Each is tried: published and audited as a whole, and only what that audit lets pass is
 * given, the least costly first. Nothing where the plan is safe as it is. Cost: that of counting the tables once, the
 * narrowed ones again by each longer period, of an audit for each change, and of some audits for each count that is
 * withheld, with progress and cancelling as `makeRelease` has them.
 *
 * @throws as makeRelease does, but for a final plan.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * saferPlans(firstPlan(register), register)[0]?.change.kind; // "withheld"
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
  // period, one by each policy, and what is to be withheld, and one without it.
  const steps = tables + 1 + tables + 1 + periodLengths.length + policies.length + 2;
  let done = tables;
  const nextStretch = (): Advance => stretchOf(advance, done, ++done, steps);
  const nextAudit = () => ({ ...auditing, onProgress: nextStretch() });
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
      ({ planned: { name, period = "year", withhold = [] } }) =>
        narrowed.includes(name) &&
        withhold.length === 0 &&
        periodLengths.indexOf(length) < periodLengths.indexOf(period),
    );
    if (shorter.length === 0) return [];
    const left = counted.map((one): Counted => {
      if (!shorter.includes(one)) return one;
      const longer: PlannedTable = { ...one.planned, period: length };
      return { planned: longer, exact: count(longer, {}) };
    });
    return tried({ kind: "longer-periods", names: shorter.map(({ planned: { name } }) => name), length }, left, policy);
  };
  const byWithholding = (): readonly SaferPlan[] => {
    const found = complementarySuppression(whole.tables, auditing, nextStretch());
    if (found === null) return [];
    const chosen = whole.tables.map((table, at) => (found[at] as readonly CellAddress[]).map(shortenedIn(table)));
    const left = counted.map(({ planned: one, exact }, at): Counted => {
      const more = chosen[at] as readonly CellAddress[];
      const withheld: PlannedTable = { ...one, withhold: [...(one.withhold ?? []), ...more] };
      return { planned: more.length === 0 ? one : withheld, exact };
    });
    const named = counted.map(({ planned: { name } }, at) => ({ name, figures: chosen[at] as readonly CellAddress[] }));
    return tried({ kind: "withheld", tables: named.filter(({ figures }) => figures.length > 0) }, left, policy);
  };
  const alone = narrowed.flatMap((name) => without([name]));
  const changes =
    narrowed.length === 0
      ? []
      : [
          ...(alone.length > 0 || narrowed.length === 1 ? alone : without(narrowed)),
          ...periodLengths.flatMap(byLonger),
          ...policies.flatMap((safer) => tried(safer.change, counted, safer.policy)),
          ...byWithholding(),
        ];
  advance(steps, steps);
  return changes.sort((one, other) => one.figures - other.figures);
}

/** An address in as few words as tell its row apart in a table. */
function shortenedIn(table: PublishedTable): (address: CellAddress) => CellAddress {
  const all = table.rows.map((_, row) => addressOfCell(table, { row, column: 0 }));
  const isTelling = (name: string): boolean => all.some((one) => one[name] !== (all[0] as CellAddress)[name]);
  return ({ column, ...keys }) => ({
    ...Object.fromEntries(Object.entries(keys).filter(([name]) => isTelling(name))),
    column,
  });
}

interface Counted {
  readonly planned: PlannedTable;
  readonly exact: ExactTable;
}

/** Tables as they are published together: which of them tell too much, and how many figures stand as a number. */
function published(counted: readonly Counted[], policy: Policy, options: Omit<ReleaseOptions, keyof SheetAdditions>) {
  const tables = counted.map(({ planned, exact }) => publishedAs(planned, exact, policy));
  const figures = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  return {
    tables,
    narrowed: auditReleases(tables, options).releases.map((one) => figuresWith("narrowed", one) > 0),
    numbers: figures.filter((figure) => figure?.kind === "rounded").length,
  };
}

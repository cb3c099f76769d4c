import { frozen } from "../../arguments/frozen.ts";
import { REJECTED } from "../../cases/facts/codes.ts";
import { type FollowUpKind, followUpKinds } from "../../cases/facts/follow-up.ts";
import type { CountedChains } from "../cells/counted-chains.ts";
import { howManyAtMost } from "./day-spans.ts";
import { independentStanding } from "./independent-standing.ts";
import { type Step, stepsOn } from "./steps.ts";

/** All chains, or those on which one thing followed. */
export type FollowUpRow =
  | "applications"
  | "rejected"
  | "withdrawal-started"
  | "permit-withdrawn"
  | "independent-held"
  | "independent-pending"
  | "independent-neither"
  | "reported"
  | "report-taken-up";

/** The keys of the rows of follow-up, in their order: all chains first, then what can have followed. */
export const followUpRows: readonly FollowUpRow[] = /* @__PURE__ */ frozen<readonly FollowUpRow[]>([
  "applications",
  "rejected",
  "withdrawal-started",
  "permit-withdrawn",
  "independent-held",
  "independent-pending",
  "independent-neither",
  "reported",
  "report-taken-up",
]);

/** The bit that is set in what followed on a chain where one thing did. */
export function followedBit(row: FollowUpRow): number {
  return 1 << followUpRows.indexOf(row);
}

/**
 * What followed on each counted chain, by its index, as bits of `followedBit`: its outcome, the steps of `stepsOn` that
 * belong to it, and what the sponsor had of an independent permit when the first derived permit was withdrawn, on the day
 * of filing or later. Cost: n log n.
 */
export function whatFollowed(counted: CountedChains): Uint16Array {
  const { chains, count, outcome, places, sponsor, submitted } = counted;
  const steps = stepsOn(counted);
  const followed = new Uint16Array(count).fill(followedBit("applications"));
  const mark = (index: number, row: FollowUpRow): void => {
    followed[index] = (followed[index] as number) | followedBit(row);
  };
  for (const { kind, second } of steps) if (second >= 0) mark(second, kind);
  const stepAfter = stepsOnFirst(steps);
  const withdrawn = Array.from(places, (place, index) => {
    const first = chains.columns.first[place] as number;
    if (outcome[index] === REJECTED) mark(index, "rejected");
    for (const kind of namedKinds) if (stepAfter(kind, first, submitted[index] as number) !== null) mark(index, kind);
    return stepAfter("permit-withdrawn", first, submitted[index] as number);
  });
  const holders = new Set(sponsor.filter((_, index) => withdrawn[index] !== null));
  const standing = independentStanding(chains.basis, holders);
  withdrawn.forEach((day, index) => {
    if (day === null) return;
    mark(index, "permit-withdrawn");
    mark(index, standing(sponsor[index] as number, day));
  });
  return followed;
}

const namedKinds = ["withdrawal-started", "reported", "report-taken-up"] as const;

/** Answers which day is the first, on or after another, with a step of one kind on a first grant; null for none. */
function stepsOnFirst(steps: readonly Step[]): (kind: FollowUpKind, first: number, from: number) => number | null {
  const daysOf = new Map(followUpKinds.map((kind) => [kind, new Map<number, number[]>()]));
  for (const { kind, first, on } of steps) {
    const known = daysOf.get(kind)?.get(first);
    if (known === undefined) daysOf.get(kind)?.set(first, [on]);
    else known.push(on);
  }
  for (const byFirst of daysOf.values()) for (const days of byFirst.values()) days.sort((one, other) => one - other);
  return (kind, first, from) => {
    const days = daysOf.get(kind)?.get(first) ?? [];
    return days[howManyAtMost(days, from - 1)] ?? null;
  };
}

import { frozen } from "../../arguments/frozen.ts";
import { outcomes } from "../../cases/facts/application.ts";
import type { StoredChains as Chains } from "../../chains/detection/stored-chains.ts";
import type { Counted } from "./count-chains.ts";
import { countedFilings } from "./counted-filings.ts";
import { derivedWithdrawals, independentStanding } from "./derived-withdrawals.ts";
import { type NamedKind, namedByFollowUp } from "./named-by-follow-up.ts";

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
export const followUpRows: readonly FollowUpRow[] = frozen([
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

const GRANTED = outcomes.indexOf("granted");
const REJECTED = outcomes.indexOf("rejected");

/** What followed on one chain: the bit at the place of a row in `followUpRows` is set where it followed. */
export type Followed = number;

/** Whether one thing followed. */
export function hasFollowed(followed: Followed, row: FollowUpRow): boolean {
  return (followed & bit(row)) !== 0;
}

function bit(row: FollowUpRow): number {
  return 1 << followUpRows.indexOf(row);
}

/**
 * What followed on each counted chain, by its index. A follow-up belongs to the chains that rest on the application it
 * is about as their first grant and were filed by its day; only where there are none, to the chain in which that
 * application is the second, filed by its day. So it counts in one role, also where one application is second in a
 * chain and first in the next. A withdrawal is of the permit of the application it is about: one about a second
 * application that is granted is of that one's own permit and belongs to no chain there. Cost: n log n.
 */
export function whatFollowed(chains: Chains, counted: Counted): Uint16Array {
  const { columns, register } = chains;
  const { submitted, sponsor, outcome, count } = counted.columns;
  const firstOf = counted.places.map((place) => columns.first[place] as number);
  const followed = new Uint16Array(count).fill(bit("applications"));
  const mark = (index: number, row: FollowUpRow): void => {
    followed[index] = (followed[index] as number) | bit(row);
  };

  const { onFirst, onSecond } = latestByRole(chains, counted, firstOf);
  const withdrawnFrom = derivedWithdrawals(register);
  const withdrawn = Array.from(firstOf, (first, index) => withdrawnFrom(first, submitted[index] as number));
  const holders = new Set(withdrawn.flatMap((day, index) => (day === null ? [] : [sponsor[index] as number])));
  const standing = independentStanding(register, holders);
  withdrawn.forEach((day, index) => {
    if (outcome[index] === REJECTED) mark(index, "rejected");
    for (const kind of namedKinds) {
      const latest = onFirst[kind].get(firstOf[index] as number);
      if (latest !== undefined && latest >= (submitted[index] as number)) mark(index, kind);
      if (onSecond[kind].has(index)) mark(index, kind);
    }
    if (day === null) return;
    mark(index, "permit-withdrawn");
    mark(index, standing(sponsor[index] as number, day));
  });
  return followed;
}

const namedKinds: readonly NamedKind[] = ["withdrawal-started", "reported", "report-taken-up"];

interface FollowUpByRole {
  /** By place of a first grant: the latest day on which there was a follow-up about it that a chain rests on. */
  readonly onFirst: Readonly<Record<NamedKind, ReadonlyMap<number, number>>>;
  /** Indexes of the chains whose second application has a follow-up. */
  readonly onSecond: Readonly<Record<NamedKind, ReadonlySet<number>>>;
}

function latestByRole(chains: Chains, counted: Counted, firstOf: Int32Array): FollowUpByRole {
  const { applications } = chains.register;
  const { submitted } = counted.columns;
  const stackedFrom = new Map<number, number>();
  firstOf.forEach((first, index) => {
    const known = stackedFrom.get(first) ?? Number.POSITIVE_INFINITY;
    stackedFrom.set(first, Math.min(known, submitted[index] as number));
  });
  const chainOf = countedFilings(chains, counted);
  const onFirst = {
    "withdrawal-started": new Map<number, number>(),
    reported: new Map<number, number>(),
    "report-taken-up": new Map<number, number>(),
  };
  const onSecond = {
    "withdrawal-started": new Set<number>(),
    reported: new Set<number>(),
    "report-taken-up": new Set<number>(),
  };
  for (const { kind, application, on } of namedByFollowUp(chains.register)) {
    if (on >= (stackedFrom.get(application) ?? Number.POSITIVE_INFINITY)) {
      onFirst[kind].set(application, Math.max(onFirst[kind].get(application) ?? on, on));
      continue;
    }
    const index = chainOf[application] as number;
    const ownPermit = kind === "withdrawal-started" && applications.outcome[application] === GRANTED;
    if (index >= 0 && on >= (submitted[index] as number) && !ownPermit) onSecond[kind].add(index);
  }
  return { onFirst, onSecond };
}

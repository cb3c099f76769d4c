import { checkPolicy } from "./check-policy.ts";
import type { Policy } from "./policy.ts";
import type { PublishedCount } from "./published-table.ts";
import { isCount, roundCount, roundedFrom } from "./round.ts";

/**
 * One count as it may be printed under a policy. `atLeast` and `atMost` enclose exactly the counts that print the
 * same; a printed 10 under `tens` is 10 to 14, because what lies below 10 prints `<10`.
 *
 * @throws RangeError when the count is not a whole number from 0 to 2^53 − 1, or the policy cannot be.
 * @example
 * publishCount(127, tens); // { kind: "rounded", value: 130, atLeast: 125, atMost: 134 }
 * publishCount(0, tens); // { kind: "below", threshold: 10, atLeast: 0, atMost: 9 }
 */
export function publishCount(count: number, policy: Policy): PublishedCount {
  return protectCount(count, checkPolicy(policy));
}

/** `publishCount` for a policy that was checked already. */
export function protectCount(count: number, policy: Policy): PublishedCount {
  const { threshold } = policy;
  const value = roundCount(count, policy);
  const none = policy.zero === "shown" && threshold > 0;
  if (count === 0 && none) return { kind: "rounded", value: 0, atLeast: 0, atMost: 0 };
  const onTrueCount = policy.thresholdOn === "true-count";
  if ((onTrueCount ? count : value) < threshold) {
    return {
      kind: "below",
      threshold,
      atLeast: none ? 1 : 0,
      atMost: onTrueCount ? threshold - 1 : lastRoundedBelow(policy),
    };
  }
  const { atLeast, atMost } = roundedFrom(value, policy);
  return { kind: "rounded", value, atLeast: onTrueCount ? Math.max(atLeast, threshold) : atLeast, atMost };
}

/** A count as it is: what the loud, unprotected kind of table holds. */
export function unprotectedFigure(count: number): PublishedCount {
  if (!isCount(count)) throw new RangeError("Pass a count as a whole number of at least 0 and below 2^53.");
  return { kind: "rounded", value: count, atLeast: count, atMost: count };
}

/** The largest count whose rounded value lies below the threshold. */
function lastRoundedBelow(policy: Policy): number {
  const below = policy.threshold - 1;
  return roundedFrom(below - (below % policy.base), policy).atMost;
}

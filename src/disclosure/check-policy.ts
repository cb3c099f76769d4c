import type { Policy, TieRule } from "./policy.ts";
import { isCount, roundCount } from "./round.ts";

const tieRules: readonly TieRule[] = ["half-up", "half-even", "half-down"];

/**
 * The policy itself, once every choice in it is one that exists and means something; nothing else that an object
 * carries goes along.
 *
 * @throws TypeError without a policy, RangeError for a choice that cannot be.
 */
export function checkPolicy(policy: Policy): Policy {
  if (typeof policy !== "object" || policy === null) {
    throw new TypeError("Pass a policy, such as tens; publishUnprotected is the loud way to go without.");
  }
  const { id, base, ties, threshold, thresholdOn, zero } = policy;
  if (typeof id !== "string" || id.trim() === "")
    throw new RangeError("Give the policy an id: it is printed with the table.");
  if (!isCount(base) || base < 1)
    throw new RangeError("Give the policy a `base` that is a whole number of at least 1.");
  if (!tieRules.includes(ties)) throw new RangeError(`Choose \`ties\` from ${tieRules.join(", ")}.`);
  if (!isCount(threshold)) throw new RangeError("Give the policy a `threshold` that is a whole number, 0 for none.");
  if (thresholdOn !== "true-count" && thresholdOn !== "rounded-count") {
    throw new RangeError("Choose `thresholdOn` from true-count, rounded-count.");
  }
  if (zero !== "hidden" && zero !== "shown") throw new RangeError("Choose `zero` from hidden, shown.");
  // Else 0 would print for none and for counts above the threshold, and not for those below it.
  if (zero === "shown" && thresholdOn === "true-count" && threshold > 0 && roundCount(threshold, policy) === 0) {
    throw new RangeError(
      "Where 0 is shown, choose a `threshold` that does not itself round to 0: at least half the base.",
    );
  }
  return { id, base, ties, threshold, thresholdOn, zero };
}

/** Whether a policy is one that `publish` takes; null, for no protection, is. */
export function isPossiblePolicy(policy: Policy | null): boolean {
  try {
    if (policy !== null) checkPolicy(policy);
    return true;
  } catch {
    return false;
  }
}

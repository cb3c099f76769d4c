import { checkOptions } from "../arguments/options.ts";
import type { Policy } from "./policy.ts";
import { isCount, roundCount } from "./round.ts";

const policyParts: readonly (keyof Policy)[] = ["id", "base", "ties", "threshold", "thresholdOn", "zero"];

const tieRules: readonly Policy["ties"][] = ["half-up", "half-even", "half-down"];

/**
 * A frozen copy of a policy, once every option in it is one that exists and means something: what happens to the
 * object later changes no figure.
 *
 * @throws TypeError without a policy; RangeError for an option that does not exist or cannot be.
 */
export function checkPolicy(policy: Policy): Policy {
  if (typeof policy !== "object" || policy === null) {
    throw new TypeError("Pass a policy, such as tens; publishUnprotected is the loud way to go without.");
  }
  checkOptions(policy, policyParts, "the parts of a policy");
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
  return Object.freeze({ id, base, ties, threshold, thresholdOn, zero });
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

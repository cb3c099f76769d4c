import type { Policy } from "./policy.ts";

/** A policy by which figures hide more on the whole, if not each of them, and what it changes. */
export interface SaferPolicy {
  readonly change: { readonly kind: "larger-base"; readonly base: number } | { readonly kind: "zeros-hidden" };
  readonly policy: Policy;
}

/** By how much the base is tried larger. */
const LARGER = [2, 5, 10];

/** The policies that are tried where one tells too much: larger bases, and zeros hidden where they are shown. */
export function saferPolicies(policy: Policy): readonly SaferPolicy[] {
  const larger = LARGER.map((times): SaferPolicy => {
    const base = policy.base * times;
    return {
      change: { kind: "larger-base", base },
      policy: { ...policy, base, threshold: thresholdFor(base, policy) },
    };
  });
  if (policy.zero !== "shown") return larger;
  return [...larger, { change: { kind: "zeros-hidden" }, policy: { ...policy, zero: "hidden" } }];
}

/** A threshold below the base would let a figure of 0 stand for counts that it hides from nobody. */
function thresholdFor(base: number, { threshold }: Policy): number {
  return threshold === 0 ? 0 : Math.max(threshold, base);
}

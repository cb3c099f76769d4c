import fc from "fast-check";
import { checkPolicy } from "../../disclosure/check-policy.ts";
import type { Policy } from "../../disclosure/policy.ts";

/** Any policy that can be, small enough for brute force. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    id: fc.constant("any"),
    base: fc.integer({ min: 1, max: 25 }),
    ties: fc.constantFrom<Policy["ties"]>("half-up", "half-even", "half-down"),
    threshold: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })),
    thresholdOn: fc.constantFrom<Policy["thresholdOn"]>("true-count", "rounded-count"),
    zero: fc.constantFrom<Policy["zero"]>("hidden", "shown"),
  })
  .filter((policy) => {
    try {
      return checkPolicy(policy).id === "any";
    } catch {
      return false;
    }
  });

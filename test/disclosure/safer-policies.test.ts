import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPossiblePolicy } from "../../src/disclosure/check-policy.ts";
import { type Policy, tens } from "../../src/disclosure/policy.ts";
import { saferPolicies } from "../../src/disclosure/safer-policies.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { runs } from "../runs.ts";

describe("safer policies", () => {
  const larger = [20, 50, 100].map((base) => ({
    change: { kind: "larger-base", base },
    policy: { ...tens, base, threshold: base },
  }));

  test("have a base that is larger, with a threshold that is no smaller", () => {
    expect(saferPolicies(tens)).toEqual(larger);
    const thresholds = saferPolicies({ ...tens, base: 4, threshold: 10 }).map(({ policy }) => policy.threshold);
    expect(thresholds).toEqual([10, 20, 40]);
  });

  test("have no threshold where there is none", () => {
    expect(saferPolicies({ ...tens, threshold: 0 }).map(({ policy }) => policy.threshold)).toEqual([0, 0, 0]);
  });

  test("hide zeros where these are shown", () => {
    const shown: Policy = { ...tens, id: "shown", zero: "shown" };
    expect(saferPolicies(shown).at(-1)).toEqual({ change: { kind: "zeros-hidden" }, policy: { ...tens, id: "shown" } });
    expect(saferPolicies(shown)).toHaveLength(4);
  });

  test("are policies that there can be", () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        for (const safer of saferPolicies(policy)) expect(isPossiblePolicy(safer.policy)).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});

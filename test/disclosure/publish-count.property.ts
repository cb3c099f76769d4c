import fc from "fast-check";
import { expect, test } from "vitest";
import { publishCount } from "../../src/disclosure/protect-count.ts";
import type { PublishedCount } from "../../src/disclosure/published-table.ts";
import { figureOf } from "../../src/model/publish.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { runs } from "../runs.ts";

const printed = (figure: PublishedCount): string =>
  figure.kind === "below" ? `<${figure.threshold}` : `${figure.value}`;

test("a printed figure always contains the true count, and exactly the counts it allows print the same", () => {
  fc.assert(
    fc.property(anyPolicy, fc.nat(120), (policy, count) => {
      const figure = publishCount(count, policy);
      const same = Array.from({ length: 200 }, (_, other) => other).filter(
        (other) => printed(publishCount(other, policy)) === printed(figure),
      );
      expect(same).toContain(count);
      expect([figure.atLeast, figure.atMost]).toEqual([same[0], same.at(-1)]);
      expect(same).toHaveLength(figure.atMost - figure.atLeast + 1);
    }),
    { numRuns: runs },
  );
});

test("a count prints as the model prints it", () => {
  fc.assert(
    fc.property(anyPolicy, fc.oneof(fc.nat(120), fc.nat(1e9)), (policy, count) => {
      expect(printed(publishCount(count, policy))).toBe(figureOf(count, policy));
    }),
    { numRuns: runs },
  );
});

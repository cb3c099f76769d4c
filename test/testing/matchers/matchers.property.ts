import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactTable } from "../../../src/counts/literal-table.ts";
import { fives, tens } from "../../../src/disclosure/policy.ts";
import { figureOf } from "../../../src/model/publish.ts";
import { publish } from "../../../src/publication/publish.ts";
import { matchers } from "../../../src/testing/matchers/matchers.ts";
import { runs } from "../../runs.ts";

const counts = fc.array(fc.nat(40), { minLength: 2, maxLength: 2 });

describe("a table of counts and the same table with one count changed", () => {
  test("differ for the matchers exactly where they print otherwise", () => {
    fc.assert(
      fc.property(counts, fc.nat(40), fc.constantFrom(tens, fives), ([one = 0, two = 0], other, policy) => {
        const tableOf = (first: number, second: number) => {
          const cells = { "2022": first, "2023": second };
          return exactTable({ unit: "applications", rows: [{ class: "all-forms", measure: "granted", cells }] });
        };
        const published = publish(tableOf(one, two), policy);
        const figures = [one, two, one + two].map((count) => figureOf(count, policy));
        expect(matchers.toPrintAs(published, { "all-forms/granted": figures }).pass).toBe(true);
        expect(matchers.toBeConsistentWith(published, tableOf(one, two)).pass).toBe(true);
        const changed = [other, two, other + two].map((count) => figureOf(count, policy));
        const printsSo = changed.join() === figures.join();
        expect(matchers.toPrintAs(published, { "all-forms/granted": changed }).pass).toBe(printsSo);
        expect(matchers.toBeConsistentWith(published, tableOf(other, two)).pass).toBe(printsSo);
        const revealed = { "all-forms/granted": { "2022": other, "2023": two, total: other + two } };
        expect(matchers.toEncloseCounts(published, revealed).pass).toBe(printsSo);
      }),
      { numRuns: runs },
    );
  });
});

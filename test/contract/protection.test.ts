import { describe, expect, test } from "vitest";
import {
  below6,
  exactTable,
  fives,
  type Policy,
  publish,
  publishCount,
  tens,
  toRows,
  toText,
} from "../../src/index.ts";

/** A figure as it is printed. */
const printed = (count: number, policy: Partial<Policy> = {}) => {
  const figure = publishCount(count, { ...tens, id: "own", ...policy });
  return figure.kind === "below" ? `<${figure.threshold}` : String(figure.value);
};

describe("round to base b (10) with the tie rule, in integers", () => {
  const ties = (rule: Policy["ties"]) => [14, 15, 16, 25, 35].map((count) => printed(count, { ties: rule }));

  test("half-up", () => {
    expect(ties("half-up")).toEqual(["10", "20", "20", "30", "40"]);
  });

  test("half-even", () => {
    expect(ties("half-even")).toEqual(["10", "20", "20", "20", "40"]);
  });

  test("half-down", () => {
    expect(ties("half-down")).toEqual(["10", "10", "20", "20", "30"]);
  });

  test("another base", () => {
    expect([7, 8, 12, 13].map((count) => printed(count, { base: 5, threshold: 0 }))).toEqual(["5", "10", "10", "15"]);
    expect(printed(123, { base: 1, threshold: 0 })).toBe("123");
    expect([2, 4, 5].map((count) => printed(count, { base: 3, threshold: 0 }))).toEqual(["3", "3", "6"]);
  });

  test("large counts stay exact", () => {
    expect(printed(9_007_199_254_740_984)).toBe("9007199254740980");
  });

  test("the policy tens is the memo's: 10, half-up, <10 on the true count, zero hidden", () => {
    const { id, ...rules } = tens;
    expect(id).toBe("tens");
    expect(rules).toEqual({ base: 10, ties: "half-up", threshold: 10, thresholdOn: "true-count", zero: "hidden" });
  });

  test("the policy fives rounds to the nearest five, and withholds what is below it", () => {
    expect([0, 4, 5, 7, 8, 12, 13].map((count) => printed(count, fives))).toEqual([
      "<5",
      "<5",
      "5",
      "5",
      "10",
      "10",
      "15",
    ]);
  });

  test("the policy below-6 withholds values under six and leaves all others exact", () => {
    expect(below6.id).toBe("below-6");
    expect([0, 1, 5, 6, 7, 123].map((count) => printed(count, below6))).toEqual(["<6", "<6", "<6", "6", "7", "123"]);
  });
});

describe("<t for small counts", () => {
  test("on the true count, the default: also 5..9 print <10", () => {
    expect([1, 4, 5, 9, 10].map((count) => printed(count))).toEqual(["<10", "<10", "<10", "<10", "10"]);
  });

  test("on the rounded one: 5..9 print 10", () => {
    const rules = { thresholdOn: "rounded-count" as const };
    expect([1, 4, 5, 9, 10].map((count) => printed(count, rules))).toEqual(["<10", "<10", "10", "10", "10"]);
  });

  test("zero hidden, the default, the safe one: 0 prints as <10 too", () => {
    expect(printed(0)).toBe("<10");
  });

  test("zero shown: 0 prints as 0", () => {
    expect(printed(0, { zero: "shown" })).toBe("0");
    expect(printed(1, { zero: "shown" })).toBe("<10");
  });

  test("what a reader can conclude goes along: the counts that print the same", () => {
    expect(publishCount(0, tens)).toEqual({ kind: "below", threshold: 10, atLeast: 0, atMost: 9 });
    expect(publishCount(12, tens)).toEqual({ kind: "rounded", value: 10, atLeast: 10, atMost: 14 });
    expect(publishCount(127, tens)).toEqual({ kind: "rounded", value: 130, atLeast: 125, atMost: 134 });
    expect(publishCount(3, { ...tens, zero: "shown" })).toMatchObject({ atLeast: 1, atMost: 9 });
  });

  test("a printed figure always contains the true one", () => {
    for (const base of [1, 3, 5, 10]) {
      for (const ties of ["half-up", "half-even", "half-down"] as const) {
        for (const thresholdOn of ["true-count", "rounded-count"] as const) {
          for (const zero of ["hidden", "shown"] as const) {
            const policy: Policy = { id: "own", base, ties, threshold: 10, thresholdOn, zero };
            for (let count = 0; count < 60; count += 1) {
              const figure = publishCount(count, policy);
              expect(figure.atLeast).toBeLessThanOrEqual(count);
              expect(figure.atMost).toBeGreaterThanOrEqual(count);
            }
          }
        }
      }
    }
  });
});

describe("a count or policy that cannot be is refused", () => {
  test("a count that is not a whole number n ≥ 0 is refused with a RangeError", () => {
    for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "12"]) {
      expect(() => publishCount(count as number, tens), String(count)).toThrow(RangeError);
    }
  });

  test("a policy with a choice that does not exist is refused with a RangeError", () => {
    const wrong: readonly object[] = [
      { base: 0 },
      { base: 2.5 },
      { ties: "up" },
      { threshold: -1 },
      { thresholdOn: "both" },
      { zero: "maybe" },
      { id: "" },
    ];
    for (const rules of wrong) {
      expect(() => publishCount(12, { ...tens, ...rules } as Policy), JSON.stringify(rules)).toThrow(RangeError);
    }
  });
});

describe("tables", () => {
  const table = publish(
    exactTable({
      unit: "applications",
      rows: [
        { class: "nareis-op-nareis", measure: "applications", cells: { "2020": 14, "2021": 14, "2022": 14 } },
        { class: "nareis-op-nareis", measure: "granted", cells: { "2020": 3, "2021": 4, "2022": 5 }, open: 12 },
      ],
    }),
    tens,
  );

  test("a total is rounded from the exact total, never added up from rounded cells", () => {
    expect(
      toRows(table)
        .filter(({ column }) => column !== "open")
        .map(({ figure }) => figure),
    ).toEqual(["10", "10", "10", "40", "<10", "<10", "<10", "10"]);
  });

  test("the memo's signs: Eindtotaal, <10, the asterisk and its footnote with the number still open", () => {
    const text = toText(table);
    expect(text).toMatch(/2020 +2021 +2022 +Eindtotaal/);
    expect(text).toMatch(/<10 +<10 +<10 +10\*/);
    expect(text).toContain("* De IND heeft nog niet alle nareis op nareis aanvragen beslist.");
    expect(text).toContain("Er staan op 31 december 2022 nog 10 nareisaanvragen open.");
  });

  test("the policy is printed with the table", () => {
    expect(table.about.policy).toEqual(tens);
    expect(toText(table)).toContain("Afronding (tens)");
  });
});

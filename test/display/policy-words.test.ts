import { describe, expect, test } from "vitest";
import { below6, fives, type Policy, tens } from "../../src/disclosure/policy.ts";
import { policyInWords, roundingInWords } from "../../src/display/dictionary/policy-words.ts";
import { publish } from "../../src/publication/publish.ts";
import { memoTable } from "./memo-table.ts";
import { writers } from "./renderers.ts";

const shownTo = (policy: Policy) => [roundingInWords(policy, 4, "nl"), policyInWords(policy, "nl")];

describe("a policy in words", () => {
  test("of which nothing is rounded says so, and never that it is rounded to multiples of 1", () => {
    expect(shownTo(below6)).toEqual([
      "De aantallen in de tabellen hieronder zijn niet afgerond; kleine aantallen staan als <6.",
      "niet afgerond; aantallen onder 6 (ook 0) staan als <6; elk eindtotaal komt van het exacte totaal en kan verschillen van de som van de afgedrukte aantallen",
    ]);
    expect(roundingInWords(below6, 1, "en")).toBe(
      "The numbers in the table below are not rounded; small counts are shown as <6.",
    );
    expect(policyInWords(below6, "en")).toBe(
      "not rounded; counts below 6 (0 too) print as <6; each total comes from the exact total and may differ from the sum of the printed counts",
    );
    const table = publish(memoTable, below6);
    for (const [name, write] of writers) {
      for (const locale of ["nl", "en"] as const) {
        expect(write(table, { locale }), name).not.toMatch(/multiples? of 1\b|veelvoud(en)? van 1\b/);
        expect(write(table, { locale }), name).toContain("below-6");
      }
    }
  });

  test("without a threshold has no small counts", () => {
    const exact = { ...below6, id: "all", threshold: 0 };
    expect(shownTo(exact)).toEqual(["De aantallen in de tabellen hieronder zijn niet afgerond.", "niet afgerond"]);
  });

  test("that rounds says to what, and which count is held against the threshold", () => {
    expect(shownTo(tens)[0]).toBe("De aantallen in de tabellen hieronder zijn afgerond op tientallen.");
    expect(shownTo(tens)[1]).toContain("aantallen onder 10 (vóór afronding, ook 0) staan als <10");
    expect(shownTo(fives)[0]).toBe("De aantallen in de tabellen hieronder zijn afgerond op vijftallen.");
    const own = { ...tens, id: "own", base: 7, thresholdOn: "rounded-count", zero: "shown" } as const;
    expect(shownTo(own)[0]).toContain("afgerond op veelvouden van 7.");
    expect(shownTo(own)[1]).toContain("aantallen onder 10 (na afronding, 0 niet) staan als <10");
  });
});

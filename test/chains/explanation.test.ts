import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { explanationOf } from "../../src/chains/why/explanation-of.ts";

const family = (
  application_id: string,
  applicant_id: string,
  sponsor_id: string,
  submitted_on: string,
  decided_on = "",
) => ({
  application_id,
  procedure: "nareis",
  applicant_id,
  sponsor_id,
  submitted_on,
  decided_on,
  outcome: decided_on === "" ? "" : "granted",
});
const { register } = readRegister({
  applications: [
    family("x", "c", "b", "2020-01-01"),
    family("f", "b", "a", "2019-01-01", "2019-06-01"),
    { ...family("g", "b", "", "2019-07-01"), procedure: "asylum" },
    family("back", "a", "b", "2020-02-01"),
    family("early", "d", "b", "2019-06-01"),
    family("unseen", "e", "z", "2020-01-01"),
  ],
});
const explained = (id: string, definition = memo2023) =>
  explanationOf(findChains(register, definition), id, legalTimeline);

describe("an explanation", () => {
  test("of a stacked application has its chain and, as evidence, the first grant, the asylum application and itself", () => {
    const { finding, chain, evidence } = explained(" x ");
    expect(finding).toBe("chain");
    expect(chain).toEqual([...findChains(register, memo2023)].find(({ application }) => application === "x"));
    expect(evidence).toEqual([
      {
        role: "first",
        application: "f",
        procedure: "nareis",
        submitted: "2019-01-01",
        decided: "2019-06-01",
        outcome: "granted",
        entered: null,
        row: 2,
        permits: [],
      },
      {
        role: "independent",
        application: "g",
        procedure: "asylum",
        submitted: "2019-07-01",
        decided: null,
        outcome: "open",
        entered: null,
        row: 3,
        permits: [],
      },
      {
        role: "second",
        application: "x",
        procedure: "nareis",
        submitted: "2020-01-01",
        decided: null,
        outcome: "open",
        entered: null,
        row: 1,
        permits: [],
      },
    ]);
  });

  test("of one that is not stacked although there is an earlier grant has the reason", () => {
    expect(explained("x", lawSince2014)).toMatchObject({
      finding: "chain",
      chain: { reason: "no-independent-asylum" },
    });
    expect(explained("back").chain).toMatchObject({ class: null, reason: "returns-to-first-sponsor", first: "f" });
  });

  test("says otherwise what is missing: the application, a sponsor, a sponsor's own row, an earlier grant", () => {
    const nothing = { chain: null, rule: null, held: [], options: [] };
    const { wouldHaveToDiffer: _, ...unknown } = explained("nowhere");
    expect(unknown).toEqual({
      finding: "unknown-application",
      criterion: "unknown-application",
      evidence: [],
      legal: [],
      ...nothing,
    });
    for (const [id, finding] of [
      ["g", "not-a-family-application"],
      ["unseen", "sponsor-without-own-row"],
    ] as const) {
      const { evidence, legal, wouldHaveToDiffer: _, ...others } = explained(id);
      expect(others).toEqual({ finding, criterion: finding, ...nothing });
      expect(evidence.map(({ role, application }) => [role, application])).toEqual([["second", id]]);
      expect(legal.map(({ application }) => application)).toEqual([id]);
    }
    expect(explained("early")).toMatchObject({
      finding: "no-earlier-grant",
      chain: null,
      evidence: [
        { role: "nearest", row: 2 },
        { role: "second", row: 5 },
      ],
    });
  });

  test("names the row of the contract, the options that it hangs on, and the law on each day", () => {
    const { rule, criterion, options, legal, wouldHaveToDiffer } = explained("x");
    expect({ rule, criterion, wouldHaveToDiffer }).toEqual({ rule: 1, criterion: null, wouldHaveToDiffer: null });
    expect(options).toEqual([
      { option: "firstProcedures", value: ["nareis"] },
      { option: "independent", value: "requested" },
    ]);
    expect(legal.map(({ application, on, phase }) => `${application} ${on} ${phase.id}`)).toEqual([
      "f 2019-01-01 regular-procedure",
      "g 2019-07-01 regular-procedure",
      "x 2020-01-01 nareis-procedure",
    ]);
  });

  test("says what would have to differ when nothing was granted in time: by which day", () => {
    // The sponsor of "early" was granted residence on the very day of filing.
    expect(explained("early")).toMatchObject({
      criterion: "not-granted-in-time",
      options: [{ option: "sameDay.firstToSecond", value: "after" }],
      wouldHaveToDiffer: {
        nearest: "f",
        cause: "granted-too-late",
        needed: [{ application: "f", column: "decided_on", needed: { kind: "between", from: null, to: "2019-05-31" } }],
      },
    });
  });

  test("says of a grant in time whose entry came too late that this day is too late, and not the grant", () => {
    const applications = [
      { ...family("f", "b", "a", "2015-01-05", "2015-06-15"), entered_on: "2020-03-01" },
      family("x", "c", "b", "2018-02-01"),
    ];
    const { register } = readRegister({ applications }, { asOf: "2021-01-01" });
    const chains = findChains(register, { ...memo2023, id: "entered", firstAnchor: "entered" });
    expect(explanationOf(chains, "x", legalTimeline).wouldHaveToDiffer).toMatchObject({
      nearest: "f",
      cause: "counts-too-late",
      needed: [{ application: "f", column: "entered_on", needed: { kind: "between", from: null, to: "2018-01-31" } }],
    });
  });

  test("says of a missing independent application whether there was none, or how it falls short", () => {
    for (const independent of ["granted", "granted-later", "held"] as const) {
      expect(explained("x", { ...memo2023, id: "mine", independent }).wouldHaveToDiffer).toMatchObject({
        nearest: "g",
        cause: "not-granted",
      });
    }
    const asylum = (submitted_on: string) => ({ ...family("g", "b", "", submitted_on), procedure: "asylum" });
    const causeWith = (rows: readonly Record<string, string>[]): unknown => {
      const applications = [
        family("x", "c", "b", "2020-01-01"),
        family("f", "b", "a", "2019-01-01", "2019-06-01"),
        ...rows,
      ];
      const { register } = readRegister({ applications }, { asOf: "2020-12-31" });
      return explanationOf(findChains(register, memo2023), "x", legalTimeline).wouldHaveToDiffer?.cause;
    };
    expect(causeWith([])).toBe("absent");
    expect(causeWith([asylum("2019-05-31")])).toBe("before-first-grant");
    expect(causeWith([asylum("2020-01-02")])).toBe("after-filing");
    expect(causeWith([asylum("2019-06-01")])).toBeUndefined();
    expect(causeWith([asylum("2020-01-01")])).toBeUndefined();
  });

  test("says that nothing can differ where the definition leaves no day", () => {
    const never = { ...memo2023, id: "never", lookBackMonths: 0 };
    expect(explained("x", never)).toMatchObject({
      criterion: "outside-look-back",
      wouldHaveToDiffer: { nearest: "f", needed: [] },
    });
  });
});

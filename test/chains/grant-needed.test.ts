import { describe, expect, test } from "vitest";
import { followUp, permits } from "../contract/register-literals.ts";
import { differenceIn, explained, type Options, referenceDate } from "./explained.ts";

const x = "x nareis C B 2020-01-01";
const onTheDay: Options = { sameDay: { firstToSecond: "on-or-after" } };

/** What would have to differ for x, with more applications written as lines. */
const needed = (lines: string, options: Options = {}, others = {}): readonly string[] =>
  differenceIn(explained(`${x}\n${lines}`, options, others));

test("what is no family application would have to be one, with a sponsor", () => {
  expect(differenceIn(explained("x asylum C - 2020-01-01"))).toEqual([
    "x -",
    "x applications.procedure nareis|art8|regular-family",
    "x applications.sponsor_id other than x.applicant_id",
  ]);
});

test("an application that is not known would have to be filed, and recorded, by the reference date", () => {
  expect(differenceIn(explained("y asylum C - 2020-01-01"))).toEqual([
    "- absent",
    `new applications.submitted_on ..${referenceDate}`,
    `new applications.recorded_on ..${referenceDate} or empty`,
  ]);
});

test("a sponsor without a family application, or without any row, would have to have one that was granted in time", () => {
  const absent = (lastGrant: string): readonly string[] => [
    "- absent",
    "new applications.procedure nareis|art8|regular-family",
    "new applications.applicant_id same as x.sponsor_id",
    "new applications.sponsor_id other than x.sponsor_id",
    "new applications.submitted_on ..2019-12-31",
    "new applications.outcome granted",
    `new applications.decided_on ..${lastGrant}`,
  ];
  const asylum = "g asylum B - 2019-01-01 granted 2019-02-01";
  expect(explained(`${x}\n${asylum}`)).toMatchObject({
    finding: "no-earlier-grant",
    criterion: "no-earlier-family-application",
    evidence: [{ role: "second", application: "x" }],
    held: [],
  });
  for (const lines of ["", asylum]) {
    expect(needed(lines)).toEqual(absent("2019-12-31"));
    expect(needed(lines, onTheDay)).toEqual(absent("2020-01-01"));
  }
});

describe("of a family application of the sponsor that is no earlier grant", () => {
  test.each<readonly [string, string, Options, readonly string[]]>([
    [
      "open: granted",
      "2019-12-31",
      {},
      ["f not-granted", "f applications.outcome granted", "f applications.decided_on ..2019-12-31"],
    ],
    [
      "rejected, and filed on the day of the second: granted, and filed before",
      "2020-01-01 rejected 2020-01-01",
      {},
      [
        "f not-granted",
        "f applications.submitted_on ..2019-12-31",
        "f applications.outcome granted",
        "f applications.decided_on ..2019-12-31",
      ],
    ],
    [
      "granted on the day of the second: a day earlier",
      "2019-12-31 granted 2020-01-01",
      {},
      ["f granted-too-late", "f applications.decided_on ..2019-12-31"],
    ],
    [
      "granted a day later, where that day will do",
      "2019-12-31 granted 2020-01-02",
      onTheDay,
      ["f granted-too-late", "f applications.decided_on ..2020-01-01"],
    ],
    [
      "filed and granted on the day of the second, where that day will do: filed before",
      "2020-01-01 granted 2020-01-01",
      onTheDay,
      ["f filed-too-late", "f applications.submitted_on ..2019-12-31"],
    ],
    [
      "filed and granted later: both before",
      "2020-01-02 granted 2020-01-03",
      {},
      ["f filed-too-late", "f applications.submitted_on ..2019-12-31", "f applications.decided_on ..2019-12-31"],
    ],
    [
      "granted on the day of the second with a later entry, where entry counts: entry before",
      "2019-01-01 granted 2020-01-01 entered_on=2020-03-01",
      { firstAnchor: "entered" },
      ["f counts-too-late", "f applications.entered_on ..2019-12-31"],
    ],
    [
      "granted a day later with a later entry, where entry counts: both",
      "2019-01-01 granted 2020-01-02 entered_on=2020-03-01",
      { firstAnchor: "entered" },
      ["f granted-too-late", "f applications.decided_on ..2020-01-01", "f applications.entered_on ..2019-12-31"],
    ],
    [
      "granted a day later with an entry just in time, where entry counts: the grant alone",
      "2019-01-01 granted 2020-01-02 entered_on=2019-12-31",
      { firstAnchor: "entered" },
      ["f granted-too-late", "f applications.decided_on ..2020-01-01"],
    ],
    [
      "granted on the day of the second without a day of entry, where entry counts: granted before",
      "2019-01-01 granted 2020-01-01",
      { firstAnchor: "entered" },
      ["f granted-too-late", "f applications.decided_on ..2019-12-31"],
    ],
    [
      "granted on the day of the second, where permits count and follow from grants: granted before",
      "2019-01-01 granted 2020-01-01",
      { firstAnchor: "permit" },
      ["f granted-too-late", "f applications.decided_on ..2019-12-31"],
    ],
  ])("%s", (_, days, options, expected) => {
    expect(needed(`f nareis B A ${days}`, options)).toEqual(expected);
  });

  test("its permit would have to be valid in time, where permits count and are registered", () => {
    const table = { permits: permits("v B derived 2020-02-01 - - f") };
    const granted = "f nareis B A 2019-01-01 granted 2019-06-01";
    expect(needed(granted, { firstAnchor: "permit" }, table)).toEqual([
      "f counts-too-late",
      "f permits.valid_from ..2019-12-31",
    ]);
    expect(needed(granted, { firstAnchor: "permit", firstValid: "at-second" }, table)[0]).toBe("f counts-too-late");
  });
});

describe("of an earlier grant that fails a condition", () => {
  const f = "f nareis B A 2018-12-01 granted 2019-06-01";

  test("its day would have to be known, and to lie in the look-back", () => {
    expect(needed(f, { firstAnchor: "entered" })).toEqual(["f -", "f applications.entered_on ..2019-12-31"]);
    expect(needed(f, { firstAnchor: "entered", lookBackMonths: 6 })).toEqual([
      "f -",
      "f applications.entered_on 2019-07-01..2019-12-31",
    ]);
    expect(needed(f, { firstAnchor: "permit" }, { permits: permits("") })).toEqual([
      "f -",
      "f permits.valid_from ..2019-12-31",
    ]);
    for (const others of [{}, { permits: permits("") }]) {
      expect(needed(f, { lookBackMonths: 6 }, others)).toEqual([
        "f -",
        "f applications.decided_on 2019-07-01..2019-12-31",
      ]);
    }
  });

  test("also long ago", () => {
    const text = "f nareis B A 1959-12-01 granted 1960-06-01\nx nareis C B 1961-01-01";
    expect(differenceIn(explained(text, { firstAnchor: "entered" }))).toEqual([
      "f -",
      "f applications.entered_on ..1960-12-31",
    ]);
  });

  test("that day would have to be the one that is left, or there is none", () => {
    expect(needed(f, { ...onTheDay, lookBackMonths: 0 })).toEqual([
      "f -",
      "f applications.decided_on 2020-01-01..2020-01-01",
    ]);
    expect(needed(f, { lookBackMonths: 0 })).toEqual(["f -"]);
  });

  test("its permit would not have to be withdrawn by the second application, or by the reference date", () => {
    const table = { permits: permits("v B derived 2019-06-01 - 2019-09-01 f") };
    const followed = { follow_up: followUp("w permit-withdrawn f 2019-09-01") };
    expect(needed(f, { firstValid: "at-second" }, table)).toEqual([
      "f -",
      "f permits.withdrawn_on 2020-01-02.. or empty",
    ]);
    expect(needed(f, { firstValid: "at-reference" }, table)).toEqual([
      "f -",
      "f permits.withdrawn_on 2021-01-01.. or empty",
    ]);
    expect(needed(f, { firstValid: "at-second" }, followed)).toEqual(["f -", "f follow_up.on 2020-01-02.. or empty"]);
  });

  test("the applicant would have to be somebody other than the first sponsor, or not in the first dossier", () => {
    expect(differenceIn(explained(`${f}\nx nareis A B 2020-01-01`))).toEqual([
      "f -",
      "x applications.applicant_id other than f.sponsor_id",
    ]);
    const dossier = `
      f nareis B A 2018-12-01 granted 2019-06-01 dossier_id=1
      o nareis C A 2018-12-01 - - dossier_id=1
      ${x}`;
    expect(differenceIn(explained(dossier, { exclude: ["first-dossier"] }))).toEqual([
      "f -",
      "x applications.applicant_id outside the dossier of f",
    ]);
  });
});

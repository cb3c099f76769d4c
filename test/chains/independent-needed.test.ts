import { describe, expect, test } from "vitest";
import { differenceIn, explained, type Options } from "./explained.ts";

/** B was granted residence on 1 June 2019 and applied for C on 1 January 2020. */
const stacked = `
  f nareis B A 2018-12-01 granted 2019-06-01
  x nareis C B 2020-01-01`;

const strict: Options = { sameDay: { firstToIndependent: "after", independentToSecond: "after" } };

/** What would have to differ, with more applications written as lines. */
const needed = (lines: string, options: Options = {}): readonly string[] =>
  differenceIn(explained(`${stacked}\n${lines}`, options));

describe("where the sponsor has no asylum application of its own, one is needed", () => {
  const asylum = [
    "- absent",
    "new applications.procedure asylum",
    "new applications.applicant_id same as x.sponsor_id",
  ];

  test("filed from the first grant to the second application", () => {
    expect(needed("")).toEqual([...asylum, "new applications.submitted_on 2019-06-01..2020-01-01"]);
  });

  test("filed strictly between them where the definition says so", () => {
    expect(needed("", strict)).toEqual([...asylum, "new applications.submitted_on 2019-06-02..2019-12-31"]);
  });

  test("and granted by the second application, or by the reference date, where the definition asks for it", () => {
    const granted = [
      ...asylum,
      "new applications.submitted_on 2019-06-01..2020-01-01",
      "new applications.outcome granted",
    ];
    expect(needed("", { independent: "granted" })).toEqual([...granted, "new applications.decided_on ..2020-01-01"]);
    expect(needed("", { independent: "granted-later" })).toEqual([
      ...granted,
      "new applications.decided_on ..2020-12-31",
    ]);
  });

  test("whoever else has one, and whatever else the sponsor asked for", () => {
    for (const line of ["g asylum A - 2019-07-01", "g other B - 2019-07-01"]) {
      expect(needed(line)[0]).toBe("- absent");
    }
  });

  test("on the one day that is left, or on none", () => {
    const decided = (day: string): readonly string[] =>
      differenceIn(explained(`f nareis B A 2018-12-01 granted ${day}\nx nareis C B 2020-01-01`, strict));
    expect(decided("2019-12-30").at(-1)).toBe("new applications.submitted_on 2019-12-31..2019-12-31");
    expect(decided("2019-12-31")).toEqual(["- absent"]);
  });

  test("after the earliest of the first grants that it is linked to, whichever others there are", () => {
    const earlier = "e nareis B A 2018-01-01 granted 2018-06-01";
    expect(needed(earlier).at(-1)).toBe("new applications.submitted_on 2018-06-01..2020-01-01");
    expect(needed(earlier, { lookBackMonths: 12 }).at(-1)).toBe("new applications.submitted_on 2019-06-01..2020-01-01");
    const entered = `
      f nareis B A 2018-12-01 granted 2019-06-01 entered_on=2019-07-01
      late nareis B A 2018-12-01 granted 2020-06-01 entered_on=2019-02-01
      x nareis C B 2020-01-01`;
    expect(differenceIn(explained(entered, { firstAnchor: "entered" })).at(-1)).toBe(
      "new applications.submitted_on 2019-07-01..2020-01-01",
    );
  });
});

test.each<readonly [string, string, Options, readonly string[]]>([
  [
    "filed before the first grant and open: filed between the two",
    "2019-05-31",
    {},
    ["g before-first-grant", "g applications.submitted_on 2019-06-01..2020-01-01"],
  ],
  [
    "filed before the first grant and decided after it: filed by its decision",
    "2019-05-31 rejected 2019-09-01",
    {},
    ["g before-first-grant", "g applications.submitted_on 2019-06-01..2019-09-01"],
  ],
  [
    "decided on the very day of the first grant: filed on that day",
    "2019-05-31 rejected 2019-06-01",
    {},
    ["g before-first-grant", "g applications.submitted_on 2019-06-01..2019-06-01"],
  ],
  [
    "decided after the second application: filed by that one",
    "2019-05-31 rejected 2020-03-01",
    {},
    ["g before-first-grant", "g applications.submitted_on 2019-06-01..2020-01-01"],
  ],
  [
    "filed and decided before the first grant: both after it",
    "2019-05-31 rejected 2019-05-31",
    {},
    [
      "g before-first-grant",
      "g applications.submitted_on 2019-06-01..2020-01-01",
      "g applications.decided_on 2019-06-01..2020-12-31",
    ],
  ],
  [
    "granted before the first grant, where a grant is needed: both after it, and the grant by the second application",
    "2019-05-01 granted 2019-05-31",
    { independent: "granted" },
    [
      "g before-first-grant",
      "g applications.submitted_on 2019-06-01..2020-01-01",
      "g applications.decided_on 2019-06-01..2020-01-01",
    ],
  ],
  [
    "rejected before the first grant, where a grant is needed: filed after it, and decided anew",
    "2019-05-01 rejected 2019-05-31",
    { independent: "granted" },
    [
      "g before-first-grant",
      "g applications.submitted_on 2019-06-01..2020-01-01",
      "g applications.outcome granted",
      "g applications.decided_on ..2020-01-01",
    ],
  ],
  [
    "filed on the day of the first grant and open, where a grant is needed: granted",
    "2019-06-01",
    { independent: "granted" },
    ["g not-granted", "g applications.outcome granted", "g applications.decided_on ..2020-01-01"],
  ],
  [
    "rejected on the day of the second application, where a grant is needed: granted",
    "2020-01-01 rejected 2020-01-01",
    { independent: "granted" },
    ["g not-granted", "g applications.outcome granted", "g applications.decided_on ..2020-01-01"],
  ],
  [
    "granted a day after the second application: a day earlier",
    "2020-01-01 granted 2020-01-02",
    { independent: "granted" },
    ["g granted-too-late", "g applications.decided_on ..2020-01-01"],
  ],
  [
    "granted on the day of the second application: nothing but its filing",
    "2019-05-01 granted 2020-01-01",
    { independent: "granted" },
    ["g before-first-grant", "g applications.submitted_on 2019-06-01..2020-01-01"],
  ],
  [
    "filed after the second application: filed between the two",
    "2020-01-02",
    {},
    ["g after-filing", "g applications.submitted_on 2019-06-01..2020-01-01"],
  ],
  [
    "filed after the second application and granted, where any grant will do: nothing but its filing",
    "2020-01-02 granted 2020-02-02",
    { independent: "granted-later" },
    ["g after-filing", "g applications.submitted_on 2019-06-01..2020-01-01"],
  ],
  [
    "open, where any grant will do: granted by the reference date",
    "2019-07-01",
    { independent: "granted-later" },
    ["g not-granted", "g applications.outcome granted", "g applications.decided_on ..2020-12-31"],
  ],
  ["between the two: nothing", "2019-06-01", {}, []],
])("of an asylum application %s", (_, days, options, expected) => {
  expect(needed(`g asylum B - ${days}`, options)).toEqual(expected);
});

test("an asylum application with a derived permit would have to have another", () => {
  const permits = [{ permit_id: "v", holder_id: "B", kind: "derived", valid_from: "2019-08-01", application_id: "g" }];
  const text = `${stacked}\ng asylum B - 2019-07-01 granted 2019-08-01`;
  expect(differenceIn(explained(text, {}, { permits }))).toEqual(["g derived-permit", "g permits.kind not derived"]);
});

describe("of several asylum applications the nearest is", () => {
  test("the one that falls short of least", () => {
    const lines = `
      h asylum B - 2019-05-31 rejected 2019-05-31
      g asylum B - 2019-05-01
      i asylum B - 2019-05-31 rejected 2019-05-31`;
    expect(needed(lines)[0]).toBe("g before-first-grant");
  });

  test("of these the last that was filed, and of one day the smallest id", () => {
    const onDays = (...days: readonly string[]): string | undefined =>
      needed(["h", "g", "i"].map((id, place) => `${id} asylum B - ${days[place]}`).join("\n"))[0];
    expect(onDays("2019-05-30", "2019-05-31", "2019-05-29")).toBe("g before-first-grant");
    expect(onDays("2019-05-29", "2019-05-30", "2019-05-31")).toBe("i before-first-grant");
    expect(onDays("2019-05-31", "2019-05-31", "2019-05-31")).toBe("g before-first-grant");
  });
});

import { describe, expect, test } from "vitest";
import { followUp, permits } from "../contract/register-literals.ts";
import { differenceIn, explained, type Options } from "./explained.ts";

/** B was granted residence on 1 June 2019 and applied for C on 1 January 2020. */
const stacked = `
  f nareis B A 2018-12-01 granted 2019-06-01
  x nareis C B 2020-01-01`;

const held: Options = { independent: "held" };
const strict: Options = { ...held, sameDay: { independentToSecond: "after" } };

describe("where permits follow from grants, an asylum application is needed", () => {
  const needed = (lines: string, followed = "", options: Options = held): readonly string[] =>
    differenceIn(explained(`${stacked}\n${lines}`, options, { follow_up: followUp(followed) }));

  test("of the sponsor's own, filed and granted by the second application", () => {
    const absent = (day: string): readonly string[] => [
      "- absent",
      "new applications.procedure asylum",
      "new applications.applicant_id same as x.sponsor_id",
      `new applications.submitted_on ..${day}`,
      "new applications.outcome granted",
      `new applications.decided_on ..${day}`,
    ];
    expect(needed("")).toEqual(absent("2020-01-01"));
    expect(needed("", "", strict)).toEqual(absent("2019-12-31"));
  });

  test.each<readonly [string, string, readonly string[]]>([
    [
      "open: granted",
      "2019-07-01",
      ["g not-granted", "g applications.outcome granted", "g applications.decided_on ..2020-01-01"],
    ],
    [
      "filed on the day of the second application and open: granted",
      "2020-01-01",
      ["g not-granted", "g applications.outcome granted", "g applications.decided_on ..2020-01-01"],
    ],
    [
      "filed after the second application and open: filed by that one too",
      "2020-01-02",
      [
        "g after-filing",
        "g applications.submitted_on ..2020-01-01",
        "g applications.outcome granted",
        "g applications.decided_on ..2020-01-01",
      ],
    ],
    [
      "filed and granted after the second application: both by that one",
      "2020-01-02 granted 2020-01-03",
      ["g after-filing", "g applications.submitted_on ..2020-01-01", "g applications.decided_on ..2020-01-01"],
    ],
    [
      "granted a day after the second application: a day earlier",
      "2019-12-01 granted 2020-01-02",
      ["g granted-too-late", "g applications.decided_on ..2020-01-01"],
    ],
    ["granted on the day of the second application: nothing", "2019-12-01 granted 2020-01-01", []],
  ])("one that was %s", (_, days, expected) => {
    expect(needed(`g asylum B - ${days}`)).toEqual(expected);
  });

  test("whose permit was not withdrawn by the second application", () => {
    const granted = "g asylum B - 2019-12-01 granted 2020-01-01";
    expect(needed(granted, "w permit-withdrawn g 2020-01-01")).toEqual([
      "g withdrawn",
      "g follow_up.on 2020-01-02.. or empty",
    ]);
    expect(needed(granted, "w permit-withdrawn g 2020-01-02")).toEqual([]);
  });

  test("and what else followed, or followed later, is no reason", () => {
    const late = "g asylum B - 2019-12-01 granted 2020-01-02";
    const expected = ["g granted-too-late", "g applications.decided_on ..2020-01-01"];
    expect(needed(late, "w permit-withdrawn g 2020-03-01")).toEqual(expected);
    expect(needed(late, "w reported g 2020-01-01")).toEqual(expected);
  });
});

describe("where permits are registered, one is needed", () => {
  const needed = (lines: string, options: Options = held, text = stacked): readonly string[] =>
    differenceIn(explained(text, options, { permits: permits(lines) }));

  test("that the sponsor held on the day of the second application", () => {
    const absent = (day: string): readonly string[] => [
      "- absent",
      "new permits.kind independent",
      "new permits.holder_id same as x.sponsor_id",
      `new permits.valid_from ..${day}`,
      "new permits.valid_until 2020-01-01.. or empty",
      "new permits.withdrawn_on 2020-01-02.. or empty",
    ];
    expect(needed("")).toEqual(absent("2020-01-01"));
    expect(needed("", strict)).toEqual(absent("2019-12-31"));
    expect(needed("v B derived 2019-06-01\nw A independent 2019-06-01")).toEqual(absent("2020-01-01"));
  });

  test.each<readonly [string, string, Options, readonly string[]]>([
    ["valid from a day later", "2020-01-02", held, ["- valid-too-late", "v/- permits.valid_from ..2020-01-01"]],
    [
      "valid from a day later, and ended or withdrawn later still",
      "2020-01-02 2020-06-30 2020-02-01",
      held,
      ["- valid-too-late", "v/- permits.valid_from ..2020-01-01"],
    ],
    [
      "valid from that day to that day, where it must begin before",
      "2020-01-01 2020-01-01",
      strict,
      ["- valid-too-late", "v/- permits.valid_from ..2019-12-31"],
    ],
    [
      "ended the day before",
      "2019-01-01 2019-12-31",
      held,
      ["- ended", "v/- permits.valid_until 2020-01-01.. or empty"],
    ],
    [
      "withdrawn on that day",
      "2020-01-01 - 2020-01-01",
      held,
      ["- withdrawn", "v/- permits.withdrawn_on 2020-01-02.. or empty"],
    ],
    [
      "ended and withdrawn before",
      "2019-01-01 2019-12-31 2019-12-01",
      held,
      ["- ended", "v/- permits.valid_until 2020-01-01.. or empty", "v/- permits.withdrawn_on 2020-01-02.. or empty"],
    ],
    ["withdrawn a day later", "2019-12-31 2020-01-01 2020-01-02", held, []],
  ])("or one otherwise that was %s", (_, days, options, expected) => {
    expect(needed(`v B independent ${days}`, options)).toEqual(expected);
  });

  test("of which the application is told where it names one, the first of the register too", () => {
    const { wouldHaveToDiffer } = explained(stacked, held, { permits: permits("v B independent 2020-01-02") });
    expect(wouldHaveToDiffer?.nearest).toBeNull();
    expect(wouldHaveToDiffer?.needed.map(({ application }) => application)).toEqual([null]);
    const text = `
      g asylum B - 2019-07-01 granted 2019-09-01
      h asylum B - 2019-07-01 granted 2019-09-01${stacked}`;
    for (const id of ["g", "h"]) {
      expect(needed(`v B independent 2020-01-02 - - ${id}`, held, text)).toEqual([
        `${id} valid-too-late`,
        `v/${id} permits.valid_from ..2020-01-01`,
      ]);
    }
  });

  test("that falls short of least; of these the last to begin, and of one day the smallest id", () => {
    const onDays = (...days: readonly string[]): string | undefined =>
      needed(["v", "u", "w"].map((id, place) => `${id} B independent ${days[place]}`).join("\n"))[1]?.split("/")[0];
    const [ended, endedTwice] = ["2019-01-01 2019-12-31", "2019-02-01 2019-12-31 2019-12-01"];
    expect(onDays(endedTwice, ended, endedTwice)).toBe("u");
    expect(onDays(ended, endedTwice, endedTwice)).toBe("v");
    expect(onDays("2020-01-03", "2020-01-04", "2020-01-02")).toBe("u");
    expect(onDays("2020-01-02", "2020-01-03", "2020-01-04")).toBe("w");
    expect(onDays("2020-01-02", "2020-01-02", "2020-01-02")).toBe("u");
  });

  test("that is not the one from whose first day the first grant counts", () => {
    const onFirst = "v B independent 2019-06-01 - 2019-12-01 f";
    const withdrawn = ["f withdrawn", "v/f permits.withdrawn_on 2020-01-02.. or empty"];
    expect(needed(onFirst)).toEqual(withdrawn);
    expect(needed(onFirst, { ...held, firstAnchor: "permit" })[0]).toBe("- absent");
    const other = `u B derived 2019-06-01 - - f\n${onFirst.replace(/f$/, "")}`;
    expect(needed(other, { ...held, firstAnchor: "permit" })[0]).toBe("- withdrawn");
  });
});

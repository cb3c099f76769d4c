import { describe, expect, test } from "vitest";
import { dayOf, NO_DAY } from "../../src/calendar/day.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { independentApplications } from "../../src/chains/detection/independent-application.ts";
import { sponsorHistory } from "../../src/chains/detection/sponsor-history.ts";
import { columnsOf } from "./columns.ts";

const columns = columnsOf([
  "f nareis b<a 2019-01-01 granted 2019-06-01",
  "x nareis c<b 2021-01-01",
  "g asylum b 2019-06-01 rejected 2019-12-01",
  "h asylum b 2019-09-01 granted 2020-06-01",
  "i asylum b 2020-01-01 granted 2020-03-01",
  "j asylum b 2020-06-01",
]);
const history = sponsorHistory(columns);

function under(requirement: Definition["independent"]) {
  const prepared = independentApplications(columns, history, { ...memo2023, independent: requirement });
  return {
    bridgeDay: (day: string) => prepared.bridgeDay(0, dayOf(day)),
    earliest: (decided: string, submitted: string, required = true) =>
      columns.id[prepared.earliest(0, dayOf(decided), dayOf(submitted), required)] ?? null,
  };
}

describe("the earliest independent application between two days, both included", () => {
  test("is any that was requested", () => {
    const { earliest } = under("requested");
    expect(earliest("2019-06-01", "2019-06-01")).toBe("g");
    expect(earliest("2019-06-02", "2019-08-31")).toBeNull();
    expect(earliest("2019-06-02", "2021-01-01")).toBe("h");
    expect(earliest("2020-06-02", "2021-01-01")).toBeNull();
  });

  test("is the first to be granted in time, and not the first to be granted", () => {
    const { earliest } = under("granted");
    expect(earliest("2019-06-01", "2020-02-29")).toBeNull();
    expect(earliest("2019-06-01", "2020-03-01")).toBe("i");
    expect(earliest("2019-06-01", "2020-06-01")).toBe("h");
    expect(earliest("2019-09-02", "2020-06-01")).toBe("i");
    expect(earliest("2019-06-01", "2020-02-29", false)).toBe("g");
  });

  test("may have been granted later", () => {
    const { earliest } = under("granted-later");
    expect(earliest("2019-06-01", "2019-08-31")).toBeNull();
    expect(earliest("2019-06-01", "2019-09-01")).toBe("h");
  });

  test("is for no requirement the one that was requested", () => {
    expect(under("none").earliest("2019-06-01", "2021-01-01", false)).toBe("g");
  });
});

describe("the latest day up to which a first grant has such an application behind it", () => {
  test("grows with the day of the second application", () => {
    const days = (requirement: Definition["independent"]) => {
      const { bridgeDay } = under(requirement);
      return ["2019-05-31", "2019-06-01", "2019-12-31", "2020-03-01", "2020-06-01"].map(bridgeDay);
    };
    const [g, h, i, j] = ["2019-06-01", "2019-09-01", "2020-01-01", "2020-06-01"].map(dayOf);
    expect(days("requested")).toEqual([NO_DAY, g, h, i, j]);
    expect(days("granted")).toEqual([NO_DAY, NO_DAY, NO_DAY, i, i]);
    expect(days("granted-later")).toEqual([NO_DAY, NO_DAY, h, i, i]);
    expect(new Set(days("none")).size).toBe(1);
    expect(days("none")[0]).toBeGreaterThan(dayOf("9999-12-31"));
  });
});

describe("an application granted on its own day of filing, or by the register before it", () => {
  const filedOnce = (decided: string) =>
    columnsOf([
      "f nareis b<a 2019-01-01 granted 2019-06-01",
      "x nareis c<b 2021-01-01",
      `k asylum b 2020-05-01 granted ${decided}`,
    ]);
  const bridgeDay = (decided: string, independentToSecond: "after" | "on-or-after", day: string): number => {
    const one = filedOnce(decided);
    const sameDay = { ...memo2023.sameDay, independentToSecond };
    const prepared = independentApplications(one, sponsorHistory(one), {
      independent: "granted",
      sameDay,
    });
    return prepared.bridgeDay(0, dayOf(day));
  };

  test("stands before a second application of that day by the rule for one day, and not before an earlier one", () => {
    for (const decided of ["2020-05-01", "2020-01-01"]) {
      expect(bridgeDay(decided, "on-or-after", "2020-04-30")).toBe(NO_DAY);
      expect(bridgeDay(decided, "on-or-after", "2020-05-01")).toBe(dayOf("2020-05-01"));
      expect(bridgeDay(decided, "after", "2020-05-01")).toBe(NO_DAY);
      expect(bridgeDay(decided, "after", "2020-05-02")).toBe(dayOf("2020-05-01"));
    }
  });
});

test("of many sponsors each has the applications of its own that were granted", () => {
  const many = columnsOf([
    "f1 nareis b<a 2019-01-01 granted 2019-06-01",
    "f2 nareis d<a 2019-01-01 granted 2019-06-01",
    "f3 nareis e<a 2019-01-01 granted 2019-06-01",
    "x1 nareis c<b 2021-01-01",
    "x2 nareis c<d 2021-01-01",
    "x3 nareis c<e 2021-01-01",
    "g2 asylum d 2020-01-01 granted 2020-02-01",
    "h2 asylum d 2020-01-02 rejected 2020-02-01",
    "g3 asylum e 2020-01-03 granted 2020-02-01",
  ]);
  const of = sponsorHistory(many);
  for (const independent of ["granted", "granted-later"] as const) {
    const prepared = independentApplications(many, of, { ...memo2023, independent });
    const [first, second] = [dayOf("2019-06-01"), dayOf("2021-01-01")];
    const found = [0, 1, 2].map((slot) => many.id[prepared.earliest(slot, first, second, true)] ?? null);
    expect(found).toEqual([null, "g2", "g3"]);
    expect([0, 1, 2].map((slot) => prepared.bridgeDay(slot, second))).toEqual([
      NO_DAY,
      dayOf("2020-01-01"),
      dayOf("2020-01-03"),
    ]);
  }
});

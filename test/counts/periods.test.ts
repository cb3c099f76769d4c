import { describe, expect, test } from "vitest";
import { dayOf, toIso } from "../../src/calendar/day.ts";
import { coveredDays, coveredStretch, type Period, periodsOf, shownPeriods } from "../../src/counts/asked/periods.ts";

const shown = (from: number | null, to: number | null, referenceDate = "2023-02-14") => {
  const { first, last } = shownPeriods("quarter", [dayOf(referenceDate)], { from, to });
  return `${first} ${last}`;
};

describe("the periods shown", () => {
  test("end with that of the reference date, also where a year asked for begins with it", () => {
    expect(shown(2022, null)).toBe("2022-Q1 2023-Q1");
    expect(shown(2023, null)).toBe("2023-Q1 2023-Q1");
  });

  test("are those of the year asked for where it lies on the other side of the reference date", () => {
    expect(shown(2024, null)).toBe("2024-Q1 2024-Q4");
    expect(shown(null, 2018)).toBe("2018-Q1 2018-Q4");
  });
});

describe("what is covered", () => {
  const years = (from: string | null, to: string): readonly Period[] =>
    periodsOf(
      { length: "year", first: "1968", last: "1970" },
      { from: from === null ? null : dayOf(from), to: dayOf(to) },
    );
  const covered = (periods: readonly Period[]) =>
    periods.map((period) => period.covered && [toIso(period.covered.from), toIso(period.covered.to)].join(" "));

  test("of a period is all of it where nobody says from which day, before 1970 too", () => {
    expect(covered(years(null, "1970-03-31"))).toEqual([
      "1968-01-01 1968-12-31",
      "1969-01-01 1969-12-31",
      "1970-01-01 1970-03-31",
    ]);
  });

  test("of a period begins on the first covered day and ends on the last", () => {
    expect(covered(years("1969-02-01", "1969-11-30"))).toEqual([null, "1969-02-01 1969-11-30", null]);
  });

  test("goes from the first covered day of several periods to the last, and is nothing where none is covered", () => {
    expect(coveredStretch(years("1968-02-01", "1970-03-31"))).toEqual({
      from: dayOf("1968-02-01"),
      to: dayOf("1970-03-31"),
    });
    expect(coveredStretch(years("1969-02-01", "1969-11-30"))).toEqual({
      from: dayOf("1969-02-01"),
      to: dayOf("1969-11-30"),
    });
    expect(coveredStretch(years(null, "1967-12-31"))).toBeNull();
  });

  test("ends with the extract, or with the reference date where that is earlier", () => {
    const last = (referenceDate: string, extractedOn: string | null) =>
      toIso(coveredDays({ referenceDate, manifest: { coverageFrom: null, extractedOn } }).to);
    expect(last("2023-05-31", "2023-04-30")).toBe("2023-04-30");
    expect(last("2023-05-31", "2023-06-30")).toBe("2023-05-31");
    expect(last("2023-05-31", null)).toBe("2023-05-31");
  });
});

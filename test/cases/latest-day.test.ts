import { describe, expect, test } from "vitest";
import { type Day, NO_DAY, toIsoOrNull } from "../../src/calendar/day.ts";
import type { PackedRegister } from "../../src/cases/facts/packed-register.ts";
import { SEGMENT_ROWS } from "../../src/cases/facts/segment.ts";
import { placeOf } from "../../src/cases/facts/table.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { latestDayOf, latestInSegment, rowOfLatestDay } from "../../src/cases/reading/latest-day.ts";
import { type ApplicationRow, asylum, written } from "./written-applications.ts";

describe("the latest day of a segment", () => {
  /** Of submission, with rows set aside by their place. */
  const latest = (rows: readonly ApplicationRow[], aside: readonly number[] = []) => {
    const { segment, farDays } = written(rows, 100);
    const column = placeOf("applications", "submitted_on");
    const { day, place } = latestInSegment(segment, column, farDays, new Set(aside));
    return [toIsoOrNull(day), place];
  };
  const days = (...these: readonly string[]) => these.map((day, index) => asylum(`a${index}`, day));
  const unusable = (day: string) => ({ ...asylum("b", day), procedure: "" });

  test("comes with the first row that has it", () => {
    expect(latest(days("2020-01-02", "2020-01-03", "2020-01-01", "2020-01-03"))).toEqual(["2020-01-03", 101]);
  });

  test("can be one that does not fit in two bytes, which is later or earlier than all that do", () => {
    expect(latest(days("2020-01-02", "2085-01-01", "2090-01-01", "2090-01-01", "2086-01-01"))).toEqual([
      "2090-01-01",
      102,
    ]);
    const early = { ...asylum("a", "2020-01-01"), decided_on: "1899-01-01", outcome: "granted" };
    expect(latest([early, ...days("2020-01-02", "2020-01-01")])).toEqual(["2020-01-02", 101]);
  });

  test("is not that of a row set aside, by a rule or by its place", () => {
    const rows = [unusable("2021-01-01"), ...days("2020-01-02", "2020-01-04", "2020-01-03")];
    expect(latest(rows)).toEqual(["2020-01-04", 102]);
    expect(latest(rows, [102])).toEqual(["2020-01-03", 103]);
    const far = [unusable("2098-01-01"), ...days("2085-01-02", "2085-01-04", "2085-01-03")];
    expect(latest(far)).toEqual(["2085-01-04", 102]);
    expect(latest(far, [102])).toEqual(["2085-01-03", 103]);
  });

  test("is not there where no row has one", () => {
    const { segment, farDays } = written(days("2020-01-02"));
    const nowhere = { day: NO_DAY, place: Number.POSITIVE_INFINITY };
    expect(latestInSegment(segment, placeOf("applications", "recorded_on"), farDays, new Set())).toEqual(nowhere);
    const column = placeOf("applications", "submitted_on");
    expect(latestInSegment(segment, column, farDays, new Set([0]))).toEqual(nowhere);
  });
});

describe("the latest day of a table", () => {
  /** A register of applications in segments of some days each. */
  const register = (...segments: readonly (readonly string[])[]) => {
    const parts = segments.map((days, number) =>
      written(
        days.map((day, index) => asylum(`a${index}`, day)),
        number * SEGMENT_ROWS,
      ),
    );
    const farDays = new Map(parts.flatMap((part) => [...part.farDays]));
    const applications = { name: "applications", held: null, farDays, segments: parts.map(({ segment }) => segment) };
    const tables = { applications, decisions: null } as unknown as PackedRegister["tables"];
    const latestDay = latestDayOf(tables, {});
    return { tables, beforeApplication: {}, latestDay } as unknown as PackedRegister;
  };

  test("is the latest of all segments, in the first row that has it", () => {
    for (const [segments, day, row] of [
      [[["2020-01-01", "2020-01-03"], ["2020-01-02"]], "2020-01-03", 2],
      [[["2020-01-01", "2020-01-03"], ["2020-01-03"]], "2020-01-03", 2],
      [[["2020-01-01"], ["2020-01-01", "2020-01-03"]], "2020-01-03", SEGMENT_ROWS + 2],
      [[["2085-01-01"], ["2020-01-01", "2090-01-01"]], "2090-01-01", SEGMENT_ROWS + 2],
    ] as const) {
      const one = register(...segments);
      expect([toIsoOrNull(one.latestDay as Day), rowOfLatestDay(one)]).toEqual([day, { table: "applications", row }]);
    }
    expect(register([], []).latestDay).toBeNull();
  });
});

describe("the reference date that rows give", () => {
  test("is that of the first row that has it, in any column of days that counts, of applications before decisions", () => {
    const applications = [
      asylum("a", "2020-01-01"),
      asylum("b", "2020-01-01", { recorded_on: "2020-03-03" }),
      asylum("c", "2020-01-01", { outcome: "granted", decided_on: "2020-03-03" }),
    ];
    const decision = (on: string) => ({ decision_id: "d", application_id: "a", outcome: "granted", decided_on: on });
    const seen = (...decisions: readonly object[]) => {
      const { referenceDate, referenceDateFrom, referenceDateSetBy } = readRegister({
        applications,
        decisions: decisions as never,
      }).coverage;
      return [referenceDate, referenceDateFrom, referenceDateSetBy];
    };
    const second = { table: "applications", row: 2 };
    expect(seen()).toEqual(["2020-03-03", "rows", second]);
    expect(seen(decision("2020-03-03"))).toEqual(["2020-03-03", "rows", second]);
    expect(seen(decision("2020-03-04"))).toEqual(["2020-03-04", "rows", { table: "decisions", row: 1 }]);
    // A decision before its application does not count.
    const early = { ...decision("2019-12-31"), recorded_on: "2021-01-01" };
    expect(seen(early)).toEqual(["2020-03-03", "rows", second]);
  });

  test("is not looked for where it is asked for, and is nowhere without a row", () => {
    const from = (applications: readonly ApplicationRow[], options: { asOf?: string }) => {
      const { referenceDate, referenceDateFrom, referenceDateSetBy } = readRegister(
        { applications: applications as never },
        options,
      ).coverage;
      return [referenceDate, referenceDateFrom, referenceDateSetBy];
    };
    expect(from([asylum("a", "2020-01-01")], { asOf: "2020-02-02" })).toEqual(["2020-02-02", "asked", null]);
    expect(from([], {})).toEqual([null, "nowhere", null]);
  });

  test("is not looked for where the extract gives one", () => {
    const { coverage } = readRegister({
      applications: [asylum("a", "2020-01-01")],
      register: { extracted_on: "2020-02-02" },
    });
    expect([coverage.referenceDate, coverage.referenceDateFrom, coverage.referenceDateSetBy]).toEqual([
      "2020-02-02",
      "extract",
      null,
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
import { DAY_BASE, FAR_DAY } from "../../src/cases/facts/segment.ts";
import { CODE, DAY, ID } from "../../src/cases/intake/column-kinds.ts";
import { NOWHERE, type SoundRows, soundRows } from "../../src/cases/intake/sound-rows.ts";

const permits = { name: "permits" as const, extractedOn: null };
/** Rows of permits with a field that is not read, the day that they end, the kind and the id; all else is not there. */
const rows = (
  options: ReadOptions = {},
  extractedOn = permits.extractedOn as ReturnType<typeof dayOf> | null,
): SoundRows => soundRows({ name: "permits", extractedOn }, 4, [3, -1, 2, -1, 1, -1, -1, -1, -1], options) as SoundRows;

describe("how sound rows are recognised", () => {
  test("is said field by field, and nothing of a field that is not read", () => {
    const { kinds, places, mayBeEmpty, read } = rows();
    expect([...kinds]).toEqual([0, DAY, CODE, ID]);
    expect([...places]).toEqual([NOWHERE, 4, 2, 0]);
    expect([...mayBeEmpty]).toEqual([0, 1, 0, 0]);
    expect([read[0], ...read.slice(1).map((one) => typeof one)]).toEqual([
      undefined,
      "function",
      "function",
      "function",
    ]);
  });

  test("cannot be said where the caller named further columns", () => {
    const persons = { name: "persons" as const, extractedOn: null };
    expect(soundRows(persons, 3, [0, 1, -1, 2], { personColumns: ["town"] })).toBe(null);
    expect(soundRows(persons, 3, [0, 1, -1], {})).not.toBe(null);
    expect(soundRows(permits, 4, [3, -1, 2, -1, 1, -1, -1, -1, -1], { personColumns: ["town"] })).not.toBe(null);
  });

  test("has the words that mean empty without space around them, and none that is only space", () => {
    expect(rows().emptyWords).toEqual([]);
    expect(rows({ empty: [" n.v.t.", "", " \t", "-"] }).emptyWords).toEqual(["n.v.t.", "-"]);
  });

  test("takes a day in its ISO form for one unless days are Dutch, or such a day means empty", () => {
    expect(rows().areDaysIso).toBe(true);
    expect(rows({ dates: "iso", empty: ["n.v.t.", "01-01-2020", "2020-02-30", "0"] }).areDaysIso).toBe(true);
    expect(rows({ dates: "dutch" }).areDaysIso).toBe(false);
    expect(rows({ empty: ["2020-01-01"] }).areDaysIso).toBe(false);
    expect(rows({ empty: ["n.v.t.", " 2020-01-01 "] }).areDaysIso).toBe(false);
  });

  test("knows what a segment holds for a day: none after the extract, none that is kept apart", () => {
    const { read, latest } = rows({}, dayOf("2020-06-01"));
    const day = (text: string) => read[1]?.(text);
    expect(latest).toBe(dayOf("2020-06-01") - DAY_BASE);
    expect(day("2020-06-01")).toBe(latest);
    expect(["2020-06-02", "soon", "1850-01-01", "1900-01-01"].map(day)).toEqual([-1, -1, -1, -1]);
    expect([day(""), day("9999-12-31")]).toEqual([0, 0]);
    expect(rows().latest).toBe(FAR_DAY - 1);
    expect(rows({}, dayOf("2090-01-01")).latest).toBe(FAR_DAY - 1);
    expect(["derived", "Zelfstandig", "", "?"].map((text) => rows().read[2]?.(text))).toEqual([0, 1, -1, -1]);
  });
});

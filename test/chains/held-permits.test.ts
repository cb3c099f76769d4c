import { describe, expect, test } from "vitest";
import { dayOf, NO_DAY } from "../../src/calendar/day.ts";
import { type PermitColumns, permitKinds } from "../../src/cases/facts/permit.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { heldPermits } from "../../src/chains/detection/held-permits.ts";
import { sponsorHistory } from "../../src/chains/detection/sponsor-history.ts";
import { columnsOf } from "./columns.ts";

const columns = columnsOf([
  "f nareis b<a 2019-01-01 granted 2019-06-01",
  "x nareis c<b 2021-01-01",
  "g2 asylum b 2019-09-01 granted 2020-06-01",
  "g10 asylum b 2019-09-01 granted 2020-06-01",
  "h asylum b 2020-01-01 granted 2020-03-01",
]);
const history = sponsorHistory(columns);
const HOLDER = columns.sponsor[1] as number;

/** Permits of the sponsor, written as `kind from until withdrawn application`, `-` for nothing. */
function permitsOf(written: readonly string[]): PermitColumns {
  const rows = written.map((line) => line.split(" "));
  const days = (place: number): Int32Array =>
    Int32Array.from(rows, (row) => (row[place] === "-" ? NO_DAY : dayOf(row[place] ?? "")));
  return {
    count: rows.length,
    id: rows.map(() => null),
    holder: new Int32Array(rows.length).fill(HOLDER),
    kind: Uint8Array.from(rows, ([kind]) => permitKinds.indexOf(kind as (typeof permitKinds)[number])),
    validFrom: days(1),
    validUntil: days(2),
    withdrawn: days(3),
    application: Int32Array.from(rows, (row) => columns.id.indexOf(row[4] as (typeof columns.id)[number])),
    firstOfHolder: new Int32Array(columns.personCount + 1),
  };
}

/** On each day whether one is held, and the earliest application of those that are. */
function walk(
  written: readonly string[],
  days: readonly string[],
  rule: Definition["sameDay"]["firstToSecond"] = "on-or-after",
) {
  const sameDay = { ...memo2023.sameDay, independentToSecond: rule };
  // Looked through, and kept in order: each answers alike.
  const [found = [], again] = [undefined, 0].map((most) => {
    const held = heldPermits(columns, history, permitsOf(written), { sameDay }, most);
    return days.map((day) => {
      const earliest = held.earliest(0, dayOf(day));
      if (held.isHeld(0, dayOf(day))) return columns.id[earliest] ?? "held";
      return earliest === -1 ? "not held" : "an application of none";
    });
  });
  expect(again).toEqual(found);
  return found;
}

describe("an independent permit is held", () => {
  test("from its first day, through its last day of validity, and until the day of its withdrawal", () => {
    const days = ["2020-02-29", "2020-03-01", "2020-05-01", "2020-05-02"];
    expect(walk(["independent 2020-03-01 2020-05-01 - -"], days)).toEqual(["not held", "held", "held", "not held"]);
    expect(walk(["independent 2020-03-01 - 2020-05-01 -"], days)).toEqual(["not held", "held", "not held", "not held"]);
    expect(walk(["independent 2020-03-01 2020-05-01 2020-05-03 -"], days)[3]).toBe("not held");
  });

  test("by the strict rule from the day after", () => {
    expect(walk(["independent 2020-03-01 - - -"], ["2020-03-01", "2020-03-02"], "after")).toEqual(["not held", "held"]);
  });

  test("on no day where it ends before it counts, also when it is asked for a day at a time", () => {
    const days = ["2020-02-29", "2020-03-01", "2020-03-02", "2020-03-03"];
    for (const rule of ["after", "on-or-after"] as const) {
      expect(new Set(walk(["independent 2020-03-01 - 2020-03-01 -"], days, rule))).toEqual(new Set(["not held"]));
    }
    expect(new Set(walk(["independent 2020-03-01 2020-03-01 - -"], days, "after"))).toEqual(new Set(["not held"]));
  });

  test("and one of another kind is not", () => {
    expect(walk(["derived 2020-03-01 - - -", "regular 2020-03-01 - - -"], ["2020-04-01"])).toEqual(["not held"]);
  });
});

describe("of the applications that the permits held name, it is the earliest", () => {
  test("by day of filing, then by the smallest id, and none of them is one that names none", () => {
    const written = [
      "independent 2019-01-01 - - -",
      "independent 2020-01-01 - - h",
      "independent 2020-02-01 - 2020-05-01 g2",
      "independent 2020-03-01 - 2020-04-01 g10",
      "independent 2019-01-01 - - -",
    ];
    const days = ["2019-06-01", "2020-01-01", "2020-02-01", "2020-03-01", "2020-04-01", "2020-05-01"];
    for (const rows of [written, [...written].reverse()]) {
      expect(walk(rows, days)).toEqual(["held", "h", "g2", "g10", "g2", "h"]);
    }
  });
});

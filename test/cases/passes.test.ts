import { describe, expect, test } from "vitest";
import type { PackedRegister } from "../../src/cases/facts/packed-register.ts";
import { SEGMENT_ROWS } from "../../src/cases/facts/segment.ts";
import { tableNames } from "../../src/cases/facts/table.ts";
import { besideApplications } from "../../src/cases/keyed/named-applications.ts";
import { applicationPasses } from "../../src/cases/reading/passes.ts";
import { type ApplicationRow, asylum, cellsOf, written } from "./written-applications.ts";

const noTables = Object.fromEntries(tableNames.map((name) => [name, null])) as PackedRegister["tables"];

/** What passes make of stretches of rows, with rows told by their ids; each is a segment of its own. */
function passed(stretches: readonly (readonly ApplicationRow[])[], keyMask = -1, bytes = 1000) {
  const rowAt = (place: number) => stretches[place >>> 16]?.[place % SEGMENT_ROWS] as ApplicationRow;
  const passes = applicationPasses(
    besideApplications(noTables),
    bytes,
    {},
    { keyMask, keepsTexts: false },
    (holder) => ({
      cellsOf(places, give) {
        const all = holder.places();
        for (const [index, place] of places.entries()) give(index, cellsOf(rowAt(all[place] as number)));
      },
    }),
  );
  let count = 0;
  do {
    count += 1;
    stretches.forEach((rows, number) => {
      const { segment, farDays } = written(rows, number * SEGMENT_ROWS, keyMask);
      passes.see(segment, farDays);
    });
  } while (passes.next());
  const { packed, conflicts, duplicates } = passes.finish(999);
  const idsOf = (places: Iterable<number>) => Array.from(places, (place) => rowAt(place).application_id);
  const { placeOf, states } = packed.held as NonNullable<typeof packed.held>;
  const stateOf = Array.from(placeOf, (_, row) => packed.segments[0]?.state[row]);
  return {
    count,
    held: idsOf(placeOf),
    aside: idsOf(placeOf.filter((_, row) => stateOf[row] !== -1)),
    conflicts: idsOf(conflicts),
    duplicates: idsOf(duplicates),
    kept: states.get(-1) ?? 0,
    rows: packed.rows,
  };
}

const nareis = (application_id: string, applicant_id: string, sponsor_id: string, dossier_id = ""): ApplicationRow => ({
  application_id,
  procedure: "nareis",
  applicant_id,
  sponsor_id,
  submitted_on: "2017-01-01",
  outcome: "granted",
  decided_on: "2017-05-05",
  dossier_id,
});

const others = ["x", "y"].map((id) => asylum(id, "2014-01-01"));

describe("applications that are read in passes", () => {
  test("are held where a chain can rest on them, and are all counted", () => {
    const chain = [
      nareis("a", "b", "refugee"),
      asylum("own", "2018-01-01", { applicant_id: "b" }),
      nareis("c", "d", "b"),
    ];
    expect(
      passed([[...others, ...chain], others.map((row) => ({ ...row, application_id: `${row.application_id}2` }))]),
    ).toEqual({
      count: 2,
      held: ["a", "own", "c"],
      aside: [],
      conflicts: [],
      duplicates: [],
      kept: 7,
      rows: 999,
    });
    expect(passed([others]).held).toEqual([]);
  });

  test("are looked at once more where a dossier shows only behind the first segment, and then whoever is in it is held", () => {
    const first = [...others, nareis("early", "e", "refugee")];
    const late = [
      nareis("in", "b", "refugee", "d"),
      nareis("child", "c", "refugee", "d"),
      nareis("next", "c", "b", ""),
    ];
    const { count, held } = passed([first, late]);
    expect([count, held]).toEqual([3, ["in", "child", "next"]]);
    expect(passed([[...first, ...late]])).toMatchObject({ count: 2, held: ["in", "child", "next"] });
  });

  test("that share an id are told from each other wherever they stand, and count as what they are", () => {
    const [first, second] = [nareis("a", "b", "refugee"), nareis("c", "d", "b")];
    const without = others.map((row) => ({ ...row, application_id: "" }));
    const stretches = [
      [first, second, ...others],
      without,
      [...without, second, { ...first, decided_on: "2017-06-06" }, asylum("z", "2014-01-01")],
    ];
    for (const keyMask of [-1, 3, 0]) {
      const { held, aside, conflicts, duplicates, kept } = passed(stretches, keyMask);
      expect(conflicts).toEqual(["a", "a"]);
      expect(duplicates).toEqual(["c"]);
      expect(kept).toBe(4);
      expect(held.filter((id) => id === "a" || id === "c")).toEqual(["a", "c", "c", "a"]);
      expect(aside).toEqual(["a", "c", "a"]);
    }
  });

  test("may all be without an id", () => {
    const rows = others.map((row) => ({ ...row, application_id: "" }));
    expect(passed([rows])).toMatchObject({ count: 2, held: [], conflicts: [], duplicates: [], kept: 0 });
  });
});

import { describe, expect, test } from "vitest";
import { issueCodes } from "../../src/cases/facts/issue.ts";
import type { PackedRegister } from "../../src/cases/facts/packed-register.ts";
import { DUPLICATE, KEPT } from "../../src/cases/facts/register-rows.ts";
import { SEGMENT_ROWS } from "../../src/cases/facts/segment.ts";
import { tableNames } from "../../src/cases/facts/table.ts";
import { besideApplications } from "../../src/cases/keyed/named-applications.ts";
import { applicationPasses } from "../../src/cases/reading/passes.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import { listedRows } from "../../src/cases/reading/table-source.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { type ApplicationRow, asylum, cellsOf, written } from "./written-applications.ts";

const wordOf = (state: number): string =>
  state === KEPT ? "kept" : state === DUPLICATE ? "duplicate" : (issueCodes[state] as string);

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
  const { placeOf, states, latest } = packed.held as NonNullable<typeof packed.held>;
  const stateOf = Array.from(placeOf, (_, row) => packed.segments[0]?.state[row]);
  return {
    count,
    held: idsOf(placeOf),
    aside: Object.entries(stateOf).flatMap(([row, state]) =>
      state === KEPT ? [] : [`${rowAt(placeOf[Number(row)] as number).application_id} ${wordOf(state as number)}`],
    ),
    conflicts: idsOf(conflicts),
    duplicates: idsOf(duplicates),
    kept: states.get(KEPT) ?? 0,
    states: Object.fromEntries([...states].flatMap(([state, rows]) => (rows > 0 ? [[wordOf(state), rows]] : []))),
    latest: rowAt(latest("submitted_on").place)?.application_id,
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
      states: { kept: 7 },
      latest: "own",
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
      const { held, aside, conflicts, duplicates, states } = passed(stretches, keyMask);
      expect(conflicts).toEqual(["a", "a"]);
      expect(duplicates).toEqual(["c"]);
      expect(held.filter((id) => id === "a" || id === "c")).toEqual(["a", "c", "c", "a"]);
      expect(aside).toEqual(["a conflicting-rows", "c duplicate", "a conflicting-rows"]);
      expect(states).toEqual({ kept: 4, "missing-value": 4, "conflicting-rows": 2, duplicate: 1 });
    }
  });

  test("may all be without an id", () => {
    const rows = others.map((row) => ({ ...row, application_id: "" }));
    expect(passed([rows])).toMatchObject({ count: 2, held: [], conflicts: [], duplicates: [], kept: 0 });
  });
});

test("a register that is read in passes says what one that is read at once says, of copies, conflicts and what others name", () => {
  const asked = nareis("c", "d", "b");
  const applications = [
    ...others,
    nareis("a", "b", "refugee"),
    asked,
    asked,
    nareis("twice", "e", "b"),
    { ...nareis("twice", "e", "b"), decided_on: "2017-06-06" },
  ];
  const signals = [
    { signal_id: "s", application_id: "x", raised_on: "2018-01-01" },
    { signal_id: "s", application_id: "y", raised_on: "2018-01-01" },
    { signal_id: "t", application_id: "y", raised_on: "2018-01-01" },
  ];
  const read = (passesOver: number | null) => {
    const intake = createRegisterIntake({}, { passesOver });
    const give = (name: "applications" | "signals", rows: readonly object[]) => {
      const receiver = intake.startRecords(name, listedRows(rows));
      for (const row of rows) receiver.record(row);
    };
    give("signals", signals);
    do give("applications", applications);
    while (intake.nextPass());
    const { register, issues, coverage } = intake.finish();
    const found = [...findStoredChains(register as NonNullable<typeof register>, memo2023)];
    return { issues, tables: coverage.tables, setBy: coverage.referenceDateSetBy, found, register };
  };
  expect(read(1000)).toEqual(read(null));
  expect(read(1000).issues.map(({ table, code, row }) => [table, code, row])).toEqual([
    ["applications", "duplicate-row", 5],
    ["applications", "conflicting-rows", 6],
    ["applications", "conflicting-rows", 7],
    ["signals", "conflicting-rows", 1],
    ["signals", "conflicting-rows", 2],
  ]);
});

test("a table that cannot be used is refused in passes as it is at once, and nothing is found in it", () => {
  const rows = [{ application_id: "a", procedure: "asylum", submitted_on: "2020-01-01" }];
  const read = (passesOver: number | null) => {
    const intake = createRegisterIntake({ asOf: "2021-01-01" }, { passesOver });
    do {
      const receiver = intake.startRecords("applications", listedRows(rows));
      for (const row of rows) receiver.record(row);
    } while (intake.nextPass());
    const { register, issues, coverage } = intake.finish();
    const found = [...findStoredChains(register as NonNullable<typeof register>, memo2023)];
    return [{ issues, tables: coverage.tables, found, register }, coverage] as const;
  };
  const [[passed, coverage], [once]] = [read(1000), read(null)];
  expect(passed).toEqual(once);
  expect(once.tables.applications).toMatchObject({ rows: 1, setAsideByCode: { "missing-column": 1 } });
  expect("sponsors" in coverage).toBe(false);
});

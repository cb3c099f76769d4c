import { expect, test } from "vitest";
import { placeOfCode } from "../../../src/cases/facts/issue.ts";
import type { HeldRows } from "../../../src/cases/facts/packed-table.ts";
import { KEPT } from "../../../src/cases/facts/register-rows.ts";
import { possibleOwnSponsors } from "../../../src/cases/keyed/own-sponsors.ts";
import { coreRows, wholeRows } from "../../../src/cases/keyed/rows-of.ts";
import { packedRegister, packedTable } from "./packed-rows.ts";

const rows = ["c", "s"].map((applicant_id, number) => ({
  application_id: `a${number}`,
  procedure: "nareis",
  applicant_id,
  sponsor_id: "s",
  submitted_on: "2020-01-01",
}));
const signals = packedTable(
  "signals",
  ["a0", "a1", "a0"].map((application_id, number) => ({
    signal_id: `g${number}`,
    application_id,
    raised_on: "2020-02-02",
  })),
);

test("a row that is dated before its application is set aside under that rule, and no other row is", () => {
  const register = packedRegister({ applications: packedTable("applications", rows), signals });
  const states = (signals: readonly number[]) => [
    ...(wholeRows({ ...register, beforeApplication: { signals } }).tables.signals?.state ?? []),
  ];
  expect(states([])).toEqual([KEPT, KEPT, KEPT]);
  expect(states([2])).toEqual([KEPT, KEPT, placeOfCode("before-application")]);
  const core = coreRows({
    ...register,
    applicationOf: { signals: Int32Array.of(0, -1, 0) },
    beforeApplication: { signals: [1, 2] },
  });
  expect([...(core.tables.signals?.row ?? [])]).toEqual([1, 3]);
  expect([...(core.tables.signals?.state ?? [])]).toEqual([KEPT, placeOfCode("before-application")]);
});

test("without a table of applications no row names one", () => {
  const { tables, applicationsNotStored } = wholeRows(packedRegister({ signals }));
  expect([...(tables.signals?.application ?? [])]).toEqual([-1, -1, -1]);
  expect(applicationsNotStored).toBe(0);
});

test("of a register that was read in passes the columns are let go of once the core is read, and the whole is refused", () => {
  const held: HeldRows = {
    placeOf: Int32Array.of(0, 1),
    states: new Map([[KEPT, 2]]),
    sum: () => 0,
    latest: () => ({ day: 0, place: 0 }),
  };
  const table = packedTable("applications", rows);
  const register = packedRegister({ applications: { ...table, held }, signals });
  expect([...(coreRows(register).tables.applications?.row ?? [])]).toEqual([1, 2]);
  const [segment] = table.segments;
  expect([segment?.codes, segment?.days, segment?.keys].flat().every((column) => column === null)).toBe(true);
  expect(possibleOwnSponsors(register)).toEqual([{ place: 1, applicant: "s", sponsor: "s" }]);
  expect(() => wholeRows(register)).toThrow(expect.objectContaining({ code: "register-in-passes" }));
});

test("a column of texts has them one by one and all at once, and no other column has any", () => {
  const { signals: stored, persons } = wholeRows(
    packedRegister({ applications: packedTable("applications", rows), signals, persons: packedTable("persons", []) }),
  ).tables;
  expect(stored?.texts.map((column) => column?.all())).toEqual([
    ["g0", "g1", "g2"],
    ["a0", "a1", "a0"],
    undefined,
    undefined,
  ]);
  expect([0, 2].map((place) => stored?.texts[1]?.at(place))).toEqual(["a0", "a0"]);
  expect(stored?.numbers.map((column) => column === null)).toEqual([true, true, false, false]);
  expect(stored?.texts.map((column) => column === null)).toEqual([false, false, true, true]);
  expect(persons).not.toHaveProperty("further");
});

test("every table that names applications has their places, where all four are there", () => {
  const named = { application_id: "a1" };
  const { tables } = wholeRows(
    packedRegister({
      applications: packedTable("applications", rows),
      signals,
      permits: packedTable("permits", [
        { ...named, permit_id: "1", holder_id: "c", kind: "derived", valid_from: "2020-03-03" },
      ]),
      decisions: packedTable("decisions", [
        { ...named, decision_id: "d", outcome: "granted", decided_on: "2020-03-03" },
      ]),
      follow_up: packedTable("follow_up", [{ ...named, follow_up_id: "f", kind: "reported", on: "2020-03-03" }]),
    }),
  );
  const places = (name: "signals" | "permits" | "decisions" | "follow_up") => [...(tables[name]?.application ?? [])];
  expect(places("signals")).toEqual([0, 1, 0]);
  expect([places("permits"), places("decisions"), places("follow_up")]).toEqual([[1], [1], [1]]);
});

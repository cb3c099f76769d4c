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

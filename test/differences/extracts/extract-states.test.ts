import { describe, expect, test } from "vitest";
import { dayOf, type IsoDate, NO_DAY } from "../../../src/calendar/day.ts";
import { outcomes } from "../../../src/cases/facts/application.ts";
import { storedRegister } from "../../../src/cases/facts/register.ts";
import type { RegisterRows } from "../../../src/cases/facts/register-rows.ts";
import { type ColumnName, type TableName, tableColumns } from "../../../src/cases/facts/table.ts";
import { numbersOf, textsOf } from "../../../src/cases/known/stored-columns.ts";
import { type RegisterTables, readRegister } from "../../../src/cases/read-register.ts";
import { type ExtractStates, extractStates } from "../../../src/differences/extracts/extract-states.ts";
import { applications, decisions, permits } from "../../contract/register-literals.ts";

type Others = Partial<RegisterTables>;

const rowsOf = (text: string, others: Others = {}, day = "2024-01-31"): RegisterRows =>
  storedRegister(readRegister({ applications: applications(text), ...others }, { asOf: day }).register).rows;

/** The registers between an extract up to May 2023 and one up to January 2024. */
function between(was: string, is: string, others: readonly [Others?, Others?] = []): ExtractStates {
  return extractStates({
    earlier: rowsOf(was, others[0], "2023-05-31"),
    later: rowsOf(is, others[1]),
    from: dayOf("2023-05-31" as IsoDate),
    to: dayOf("2024-01-31" as IsoDate),
  });
}

/** By id: what stands in a column of days or codes. */
function cells(rows: RegisterRows, column: ColumnName, name: TableName = "applications"): Record<string, number> {
  const table = rows.tables[name];
  if (table === null) throw new Error("There is no such table.");
  const ids = textsOf(table, name, tableColumns[name][0]?.name as ColumnName);
  return Object.fromEntries(ids.map((id, place) => [id, numbersOf(table, name, column)[place] as number]));
}

const day = (text: string): number => dayOf(text as IsoDate);
const rejected = "x nareis X A 2020-01-01 rejected 2020-06-01";

describe("the earlier extract as the later one has its rows", () => {
  test("has each row that both have, once, and none that one of them has alone", () => {
    const { corrected } = between(
      "a asylum A - 2019-01-01\ngone asylum G - 2019-01-01",
      "a asylum A - 2019-01-02\nnew asylum N - 2019-01-01",
    );
    expect(cells(corrected, "submitted_on")).toEqual({ a: day("2019-01-02") });
    expect(corrected.tables.applications).toMatchObject({ count: 1, row: Int32Array.of(1) });
  });

  test("has no row that the later one recorded after its reference date", () => {
    const { corrected } = between("a asylum A - 2019-01-01", "a asylum A - 2019-01-02 - - recorded_on=2024-02-01");
    expect(corrected.tables.applications?.count).toBe(0);
  });

  test("recorded its rows when the earlier one says", () => {
    const recorded = (on: string) => `${rejected} recorded_on=${on}`;
    const { corrected } = between(recorded("2020-07-01"), recorded("2020-08-01"));
    expect(cells(corrected, "recorded_on")).toEqual({ x: day("2020-07-01") });
  });

  test("has a decision of the old days as it was corrected, and one since as it was before", () => {
    const corrected = (was: string, is: string) => {
      const { corrected: rows } = between(`x nareis X A 2020-01-01 ${was}`, `x nareis X A 2020-01-01 ${is}`);
      return [cells(rows, "decided_on")["x"], outcomes[cells(rows, "outcome")["x"] as number]];
    };
    expect(corrected("rejected 2020-06-01", "granted 2020-07-01")).toEqual([day("2020-07-01"), "granted"]);
    expect(corrected("rejected 2020-06-01", "granted 2023-05-31")).toEqual([day("2023-05-31"), "granted"]);
    expect(corrected("rejected 2020-06-01", "granted 2023-06-01")).toEqual([day("2020-06-01"), "rejected"]);
    expect(corrected("rejected 2023-05-31", "granted 2023-06-01")).toEqual([day("2023-05-31"), "rejected"]);
    expect(corrected("", "granted 2020-07-01")).toEqual([NO_DAY, "open"]);
    // A decision that is no longer there was corrected, whenever that was.
    expect(corrected("rejected 2020-06-01", "")).toEqual([NO_DAY, "open"]);
  });

  test("has an old decision only where there is room for it after the day of filing", () => {
    const decided = (submitted: string) =>
      cells(between(rejected, `x nareis X A ${submitted} granted 2023-09-01`).corrected, "decided_on")["x"];
    expect(decided("2020-06-01")).toBe(day("2020-06-01"));
    expect(decided("2020-06-02")).toBe(day("2023-09-01"));
  });

  test("has an entry, and the end of a permit, as they were corrected", () => {
    const entered = (on: string) => `${rejected} entered_on=${on}`;
    expect(cells(between(entered("2020-07-01"), entered("2020-08-01")).corrected, "entered_on")).toEqual({
      x: day("2020-08-01"),
    });
    const until = (day: string) => ({ permits: permits(`v X independent 2020-07-01 ${day}`) });
    const { corrected } = between(rejected, rejected, [until("2021-07-01"), until("2021-08-01")]);
    expect(cells(corrected, "valid_until", "permits")).toEqual({ v: day("2021-08-01") });
  });

  test("has all of a row that was set aside as it was mended", () => {
    const broken = "x nareis X A 2020-01-01 granted -";
    const { corrected } = between(`a asylum A - 2019-01-01\n${broken}`, `a asylum A - 2019-01-01\n${rejected}`);
    expect(cells(corrected, "decided_on")).toEqual({ a: NO_DAY, x: day("2020-06-01") });
  });

  test("finds the applications again that other tables name, where they are there", () => {
    const given = { decisions: decisions("1 gone rejected 2020-06-01\n2 b granted 2020-07-01") };
    const { corrected } = between(
      "gone asylum G - 2019-01-01\na asylum A - 2019-01-01\nb asylum B - 2019-01-01",
      "c asylum C - 2019-01-01\nb asylum B - 2019-01-01\na asylum A - 2019-01-01",
      [given, given],
    );
    const places = Object.keys(cells(corrected, "submitted_on"));
    expect(places).toEqual(["a", "b"]);
    expect(corrected.tables.decisions?.application).toEqual(Int32Array.of(-1, places.indexOf("b")));
  });

  test("has permits of no application, and of none that is there", () => {
    const given = { permits: permits("v X independent 2020-07-01 - - -\nw X independent 2020-08-01 - - x") };
    const { corrected } = between(`a asylum A - 2019-01-01\n${rejected}`, `${rejected}\na asylum A - 2019-01-01`, [
      given,
      given,
    ]);
    expect(corrected.tables.permits?.application).toEqual(Int32Array.of(-1, 1));
  });

  test("has no applications, and nothing that is about one, where one of the extracts has no such table", () => {
    const given = { permits: permits("w X independent 2020-08-01 - - x") };
    const { corrected } = extractStates({
      earlier: { ...rowsOf("", given), tables: { ...rowsOf("", given).tables, applications: null } },
      later: rowsOf(rejected, given),
      from: dayOf("2023-05-31" as IsoDate),
      to: dayOf("2024-01-31" as IsoDate),
    });
    expect(corrected.tables.applications).toBeNull();
    expect(corrected.tables.permits?.application).toEqual(Int32Array.of(-1));
  });
});

describe("the later extract without the decisions that were made again", () => {
  test("has those that the earlier one had, and takes nothing of other rows", () => {
    const { completed } = between(
      `a asylum A - 2019-01-01\n${rejected}`,
      "y nareis Y A 2020-01-01 granted 2023-09-01\nx nareis X A 2020-01-01 granted 2023-09-01",
    );
    expect(cells(completed, "decided_on")).toEqual({ y: day("2023-09-01"), x: day("2020-06-01") });
    expect(cells(completed, "outcome")["x"]).toBe(outcomes.indexOf("rejected"));
  });
});

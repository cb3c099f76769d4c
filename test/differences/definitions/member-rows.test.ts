import { describe, expect, test } from "vitest";
import { storedRegister } from "../../../src/cases/facts/register.ts";
import { cellApplication } from "../../../src/counts/cells/cell-chain.ts";
import {
  countMembers,
  type IsMember,
  type MemberRow,
  type MemberUnit,
} from "../../../src/differences/definitions/member-rows.ts";
import { registerOf } from "../../contract/register-literals.ts";

const register = storedRegister(
  registerOf(`
    d nareis A P 2020-01-01
    c nareis A P 2020-01-02
    b nareis B P 2020-01-03
    a asylum C - 2020-01-04`),
);

const row = (unit: MemberUnit, ...columns: readonly (IsMember | null)[]): MemberRow => ({
  keys: [unit],
  unit,
  membersOf: (column) => columns[column] as IsMember | null,
  chainAt: () => (application) => cellApplication(register, application),
});
const all: IsMember = () => true;
const first: IsMember = (application) => application === 0;

describe("rows of members", () => {
  const rows = [row("applications", all, null), row("sponsors", all, first), row("applicants", null, all)];
  const counted = countMembers(register, rows, 2);
  const ids = (place: number, column: number): readonly string[] =>
    counted.source.chainsOf(place, column).map(({ application }) => application);

  test("count each unit once a cell, no sponsor where there is none, and nothing where a column does not apply", () => {
    expect(counted.rows.map(({ unit, cells }) => [unit, ...cells])).toEqual([
      ["applications", 4, null],
      ["sponsors", 1, 1],
      ["applicants", null, 3],
    ]);
  });

  test("lead back to the applications of a cell, in the order of ids, and to none where a column does not apply", () => {
    expect(ids(0, 0)).toEqual(["a", "b", "c", "d"]);
    expect(ids(0, 1)).toEqual([]);
    expect(ids(1, 0)).toEqual(["b", "c", "d"]);
    expect(ids(1, 1)).toEqual(["d"]);
  });

  test("are counted together without counting anything twice", () => {
    const { source } = countMembers(register, [row("applications", first, null), row("applications", all, null)], 2);
    expect(source.together([0, 1])).toEqual([4, null]);
    expect(source.together([0])).toEqual([1, null]);
  });
});

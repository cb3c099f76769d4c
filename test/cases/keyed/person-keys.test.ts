import { expect, test } from "vitest";
import type { PackedTable } from "../../../src/cases/facts/packed-table.ts";
import { gatheredKeys, personKeys } from "../../../src/cases/keyed/person-keys.ts";
import { packedRegister, packedTable, type Row } from "./packed-rows.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
/** The keys of ids, one after the other. */
const keys = packedTable(
  "persons",
  ids.map((person_id) => ({ person_id })),
).segments[0]?.keys[0] as Int32Array;
const keyIn = (lanes: Int32Array, number: number): string => lanes.slice(2 * number, 2 * number + 2).join(" ");
const identities = (...rows: readonly Row[]): PackedTable => packedTable("identities", rows);
const same = (person_id: string, leading_id: string): Row => ({ person_id, leading_id });

/** By number of an id: the number of the first id that is gathered with it. The key of all of them is that of one. */
function gathered(table: PackedTable): readonly number[] {
  const persons = personKeys(packedRegister({ identities: table }));
  const found = gatheredKeys(persons, keys, ids.length);
  const firsts = ids.map((_, number) => ids.findIndex((_, first) => keyIn(found, first) === keyIn(found, number)));
  firsts.forEach((first, number) => {
    const members = [...ids.keys()].filter((other) => firsts[other] === first);
    expect(members.map((other) => keyIn(keys, other))).toContain(keyIn(found, number));
  });
  const two = new Int32Array(4);
  persons.gather(keys, 2, 2, two);
  expect(two).toEqual(found.slice(4, 8));
  return firsts;
}

test("ids that rows of identities join are gathered by one key of theirs, and all others by their own", () => {
  expect(gathered(identities(same("b", "a"), same("e", "d")))).toEqual([0, 0, 2, 3, 3, 5]);
  expect(gathered(identities(same("a", "b"), same("b", "c"), same("a", "d")))).toEqual([0, 0, 0, 0, 4, 5]);
  expect(gathered(identities(same("a", "b"), same("c", "a"), same("b", "c")))).toEqual([0, 0, 0, 3, 4, 5]);
});

test("the first id of all can be the one by which others are gathered", () => {
  const apart = { ...same("a", "f"), kind: "different" };
  expect(gathered(identities(apart, same("b", "a")))).toEqual([0, 0, 2, 3, 4, 5]);
});

test("a row that is set aside joins nobody, be it the only one", () => {
  const broken = { ...same("a", "b"), known_on: "2020-02-30" };
  expect(personKeys(packedRegister({ identities: identities(broken) })).size).toBe(0);
  expect(personKeys(packedRegister({ identities: identities({ person_id: "a" }) })).size).toBe(0);
  expect(gathered(identities(broken, same("c", "d")))).toEqual([0, 1, 2, 2, 4, 5]);
});

test("where nobody is joined the keys are those of the column, and where there is none they are empty", () => {
  const persons = personKeys(packedRegister({}));
  expect(gatheredKeys(persons, keys, 6)).toBe(keys);
  expect(gatheredKeys(persons, null, 2)).toEqual(new Int32Array(4));
  const into = new Int32Array(2);
  persons.gather(keys, 1, 1, into);
  expect(keyIn(into, 0)).toBe(keyIn(keys, 1));
});

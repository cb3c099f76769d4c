import { indexOf, type PackedTable, segmentOf } from "../facts/packed-table.ts";
import { addLane, hasLane, type LaneBits, laneBits } from "./lane-bits.ts";
import type { PersonKeys } from "./person-keys.ts";

/** A set of persons by both lanes of their keys, which can only be too large. */
export interface PersonSet {
  readonly one: LaneBits;
  readonly other: LaneBits;
}

/** An empty set with room for some persons. */
export function personSet(expected: number): PersonSet {
  return { one: laneBits(expected * 3), other: laneBits(expected * 3) };
}

/** Adds the person in a column of a row; nobody where it is empty. */
export function addPersonAt(
  set: PersonSet,
  table: PackedTable,
  column: number,
  persons: PersonKeys,
  place: number,
): void {
  const keys = segmentOf(table, place).keys[column];
  if (!keys) return;
  const at = 2 * indexOf(place);
  const one = keys[at] as number;
  const other = keys[at + 1] as number;
  if (one === 0 && other === 0) return;
  addLane(set.one, persons.size === 0 ? one : persons.lane(one, other));
  addLane(set.other, persons.size === 0 ? other : persons.otherLane(one, other));
}

/** Whether the person in a column of a row may be in the set. */
export function hasPersonAt(
  set: PersonSet,
  table: PackedTable,
  column: number,
  persons: PersonKeys,
  place: number,
): boolean {
  const keys = segmentOf(table, place).keys[column];
  if (!keys) return false;
  const at = 2 * indexOf(place);
  const one = keys[at] as number;
  const other = keys[at + 1] as number;
  if (!hasLane(set.one, persons.size === 0 ? one : persons.lane(one, other))) return false;
  return hasLane(set.other, persons.size === 0 ? other : persons.otherLane(one, other));
}

/** The persons in a column of some rows. */
export function personsAt(
  table: PackedTable,
  column: number,
  persons: PersonKeys,
  places: ArrayLike<number>,
): PersonSet {
  const set = personSet(places.length);
  for (let at = 0; at < places.length; at += 1) addPersonAt(set, table, column, persons, places[at] as number);
  return set;
}

import { identityKinds } from "../facts/identity.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import { KEPT } from "../facts/register-rows.ts";
import { rootOf } from "../facts/root-of.ts";
import { placeOf } from "../facts/table.ts";
import { type KeyTable, keyTable } from "./key-table.ts";
import { addLane, hasLane, laneBits } from "./lane-bits.ts";

/**
 * Keys of ids that rows of identities could ever join, each with the number of its group: what holds at any day holds
 * within these groups. Equal keys are one id here, so that a group can only be too large.
 */
export interface PersonKeys {
  /** How many ids have a group; 0 where there is no row of identities. */
  readonly size: number;
  /** The number of the group of a key, or -1 for an id that no row of identities has. */
  groupOf(one: number, other: number): number;
  /** Writes the keys by which the persons of some keys are gathered: those of their groups, or their own. */
  gather(keys: Int32Array, from: number, count: number, into: Int32Array): void;
}

const SAME = /* @__PURE__ */ identityKinds.indexOf("same");

/** Gathers the keys of ids in rows of identities. Cost: linear in those rows. */
export function personKeys({ tables }: Pick<PackedRegister, "tables">): PersonKeys {
  const numbers: KeyTable = keyTable();
  const table = tables.identities;
  const lanes: number[] = [];
  const otherLanes: number[] = [];
  const pairs: number[] = [];
  const numberOf = (keys: Int32Array, at: number): number => {
    const before = numbers.add(keys[at] as number, keys[at + 1] as number, numbers.size);
    if (before >= 0) return before;
    lanes.push(keys[at] as number);
    otherLanes.push(keys[at + 1] as number);
    return numbers.size - 1;
  };
  for (const { count, state, keys, codes } of table?.segments ?? []) {
    // Both there wherever a row is kept.
    const [person, leading] = keys as [Int32Array, Int32Array];
    const kind = codes[placeOf("identities", "kind")];
    for (let index = 0; index < count; index += 1) {
      if (state[index] !== KEPT) continue;
      const one = numberOf(person, 2 * index);
      const other = numberOf(leading, 2 * index);
      if ((kind?.[index] ?? SAME) === SAME) pairs.push(one, other);
    }
  }
  const parent = Int32Array.from({ length: numbers.size }, (_, number) => number);
  for (let at = 0; at < pairs.length; at += 2) {
    parent[rootOf(parent, pairs[at] as number)] = rootOf(parent, pairs[at + 1] as number);
  }
  // Most ids are in no row of identities: a look at one bit says so.
  const bits = laneBits(numbers.size * 8);
  for (const lane of lanes) addLane(bits, lane);
  const groupOf = (one: number, other: number): number => {
    if (!hasLane(bits, one)) return -1;
    const number = numbers.get(one, other);
    return number < 0 ? -1 : rootOf(parent, number);
  };
  const { size } = numbers;
  return {
    size,
    groupOf,
    gather(keys, from, count, into) {
      for (let index = 0; index < count; index += 1) {
        const one = keys[2 * (from + index)] as number;
        const other = keys[2 * (from + index) + 1] as number;
        const group = size === 0 ? -1 : groupOf(one, other);
        into[2 * index] = group < 0 ? one : (lanes[group] as number);
        into[2 * index + 1] = group < 0 ? other : (otherLanes[group] as number);
      }
    },
  };
}

/** The keys in a column of persons by which these are gathered: the column itself, where identities join nobody. */
export function gatheredKeys(persons: PersonKeys, keys: Int32Array | null | undefined, count: number): Int32Array {
  if (!keys) return new Int32Array(2 * count);
  if (persons.size === 0) return keys;
  const gathered = new Int32Array(2 * count);
  persons.gather(keys, 0, count, gathered);
  return gathered;
}

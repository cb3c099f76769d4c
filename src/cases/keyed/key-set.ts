import { type KeyList, keysIn } from "./key-list.ts";

/**
 * A set of keys that can only be too large: of the keys that are not in it, it takes one in a hundred for its own. The
 * first lane of a key says in which word its two bits stand, the second which these are, so that a look is one look into
 * memory.
 */
export interface KeySet {
  readonly words: Int32Array;
  readonly shift: number;
}

const FEWEST_WORDS_BITS = 5;
const MOST_WORDS_BITS = 26;

/** An empty set with room for some keys, eight bytes each at least. */
export function keySet(expected: number): KeySet {
  let size = FEWEST_WORDS_BITS;
  while (size < MOST_WORDS_BITS && 4 << size < 8 * expected) size += 1;
  return { words: new Int32Array(1 << size), shift: 32 - size };
}

/** Adds a key; nothing where there is none. */
export function addKey({ words, shift }: KeySet, one: number, other: number): void {
  if (one === 0 && other === 0) return;
  words[one >>> shift] = (words[one >>> shift] as number) | (1 << other) | (1 << (other >>> 5));
}

/** 1 where a key may be in the set, else 0. */
export function isIn({ words, shift }: KeySet, one: number, other: number): number {
  const word = words[one >>> shift] as number;
  return (word >>> other) & (word >>> (other >>> 5)) & 1;
}

/** The keys of a list. */
export function setOf(list: KeyList): KeySet {
  const set = keySet(keysIn(list));
  for (const { lanes, used } of list.pieces) {
    for (let at = 0; at < used; at += 2) addKey(set, lanes[at] as number, lanes[at + 1] as number);
  }
  return set;
}

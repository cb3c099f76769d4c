/** A node of an index: 32 branches, or null where nothing has come yet; below the last, hashes and places in turn. */
export type IndexNode = readonly (IndexNode | null)[] | readonly number[];

/**
 * From text to places of rows: a tree of arrays of 32 by the hash of the text, four levels at any size. Two texts
 * can share a hash, and a corrected row is still found under what it was, so a place that is found is a place to look.
 */
export type TextIndex = IndexNode;

const BITS = 5;
const WIDTH = 1 << BITS;
const LEVELS = 4;

/** An index in which nothing is found: its branches are there from the start, so that no change ever adds them all. */
export const emptyIndex: TextIndex = branches();

/** The places that were added under a text, in the order in which they were added, and maybe others. */
export function placesUnder(index: TextIndex, text: string): readonly number[] {
  const hash = hashOf(text);
  let node: IndexNode | null | undefined = index;
  for (let level = 0; level < LEVELS; level += 1) {
    if (node === null || node === undefined) return [];
    node = (node as readonly (IndexNode | null)[])[digitOf(hash, level)];
  }
  const bucket = (node ?? []) as readonly number[];
  const places: number[] = [];
  for (let at = 0; at < bucket.length; at += 2) if (bucket[at] === hash) places.push(bucket[at + 1] as number);
  return places;
}

/** Adds a place under a text to an index that may be changed: a draft, or one that nobody else has seen yet. */
export function addPlace(draft: unknown[], text: string, place: number): void {
  const hash = hashOf(text);
  let node = draft;
  for (let level = 0; level < LEVELS; level += 1) {
    const digit = digitOf(hash, level);
    const child = node[digit];
    if (child === null) {
      node[digit] = chainOf(hash, level + 1, [hash, place]);
      return;
    }
    node = child as unknown[];
  }
  node.push(hash, place);
}

/** The nodes below a level that lead to a single bucket. */
function chainOf(hash: number, from: number, bucket: readonly number[]): unknown {
  let node: unknown = bucket;
  for (let level = LEVELS - 1; level >= from; level -= 1) {
    const parent: unknown[] = branches();
    parent[digitOf(hash, level)] = node;
    node = parent;
  }
  return node;
}

function branches(): null[] {
  return new Array<null>(WIDTH).fill(null);
}

function digitOf(hash: number, level: number): number {
  return (hash >>> (level * BITS)) & (WIDTH - 1);
}

/** 32 bits of a text by its code units (FNV-1a, its bits mixed once more). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

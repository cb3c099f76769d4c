/**
 * Values in order of arrival, in a tree of arrays of 32: five levels at any size, so that one value costs the same
 * among a thousand as among a million, and no change ever holds more than a few small arrays.
 */
export type RowTrie<Value> = readonly (RowTrie<Value> | Value)[];

const BITS = 5;
const WIDTH = 1 << BITS;
const LEVELS = 5;

/** How many values a tree can hold. */
export const TRIE_CAPACITY: number = WIDTH ** LEVELS;

/** The value at a place that is known to be there. */
export function valueAt<Value>(trie: RowTrie<Value>, place: number): Value {
  let node: unknown = trie;
  for (let level = LEVELS - 1; level >= 0; level -= 1) node = (node as unknown[])[digitOf(place, level)];
  return node as Value;
}

/** Puts a value at the first free place of a tree that may be changed: a draft. */
export function append(draft: unknown[], place: number, value: unknown): void {
  if (place >= TRIE_CAPACITY) throw new RangeError(`Keep at most ${TRIE_CAPACITY} rows in a table of a history.`);
  let node = draft;
  for (let level = LEVELS - 1; level > 0; level -= 1) {
    const child = node[digitOf(place, level)];
    if (child === undefined) {
      node.push(chainOf(value, level));
      return;
    }
    node = child as unknown[];
  }
  node.push(value);
}

/** A tree of values, made at once and without drafts. Cost: linear. */
export function trieOf<Value>(values: readonly Value[]): RowTrie<Value> {
  if (values.length > TRIE_CAPACITY) {
    throw new RangeError(`Keep at most ${TRIE_CAPACITY} rows in a table of a history.`);
  }
  let nodes: readonly unknown[] = values;
  for (let level = 1; level < LEVELS; level += 1) nodes = inGroups(nodes);
  return nodes as RowTrie<Value>;
}

/** The values in order of arrival. Cost: linear. */
export function valuesOf<Value>(trie: RowTrie<Value>): readonly Value[] {
  const values: Value[] = [];
  collect(trie, LEVELS - 1, values);
  return values;
}

function collect<Value>(node: unknown, level: number, values: Value[]): void {
  for (const child of node as unknown[]) {
    if (level === 0) values.push(child as Value);
    else collect(child, level - 1, values);
  }
}

/**
 * The places at which two trees do not hold one and the same value, ascending. What the trees share is not looked at:
 * between a tree and one that was made of it the cost is that of the changes.
 */
export function placesThatDiffer(one: RowTrie<unknown>, other: RowTrie<unknown>): readonly number[] {
  const places: number[] = [];
  const compare = (before: unknown, after: unknown, level: number, from: number): void => {
    if (before === after) return;
    if (level < 0) {
      places.push(from);
      return;
    }
    const [left, right] = [(before ?? []) as readonly unknown[], (after ?? []) as readonly unknown[]];
    for (let digit = 0; digit < Math.max(left.length, right.length); digit += 1) {
      compare(left[digit], right[digit], level - 1, from + digit * WIDTH ** level);
    }
  };
  compare(one, other, LEVELS - 1, 0);
  return places;
}

function digitOf(place: number, level: number): number {
  return (place >>> (level * BITS)) & (WIDTH - 1);
}

/** The nodes below one level that lead to a single value. */
function chainOf(value: unknown, levels: number): unknown {
  let node = value;
  for (let level = 0; level < levels; level += 1) node = [node];
  return node;
}

function inGroups(nodes: readonly unknown[]): readonly unknown[] {
  const groups: unknown[] = [];
  for (let from = 0; from < nodes.length; from += WIDTH) groups.push(nodes.slice(from, from + WIDTH));
  return groups;
}

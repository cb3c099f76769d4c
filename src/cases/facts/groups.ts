/** Members of groups: those of group g are `members[first[g]]` up to, not including, `members[first[g + 1]]`. */
export interface Groups {
  readonly first: Int32Array;
  /** Places in the columns of what is grouped. */
  readonly members: Int32Array;
}

/** Puts the places of a list into groups by counting, from the group of each; a place whose group is -1 is in none. Linear time. */
export function groupBy(groupOf: ArrayLike<number>, groupCount: number): Groups {
  const count = groupOf.length;
  const first = new Int32Array(groupCount + 1);
  for (let place = 0; place < count; place += 1) {
    const group = groupOf[place] as number;
    if (group >= 0) first[group + 1] = (first[group + 1] as number) + 1;
  }
  for (let group = 0; group < groupCount; group += 1) {
    first[group + 1] = (first[group + 1] as number) + (first[group] as number);
  }
  const next = first.slice();
  const members = new Int32Array(first[groupCount] as number);
  for (let place = 0; place < count; place += 1) {
    const group = groupOf[place] as number;
    if (group < 0) continue;
    members[next[group] as number] = place;
    next[group] = (next[group] as number) + 1;
  }
  return { first, members };
}

/** Up to this size a group is sorted in place: nearly all groups, and a call costs more than that. */
const FEW = 12;

/** Sorts the members of each group, of equals the first first; only groups of more than one cost anything. */
export function sortGroups(groups: Groups, compare: (one: number, other: number) => number): void {
  const { first, members } = groups;
  for (let group = 1; group < first.length; group += 1) {
    const from = first[group - 1] as number;
    const to = first[group] as number;
    if (to - from > FEW) members.subarray(from, to).sort(compare);
    else if (to - from > 1) insertInOrder(members, from, to, compare);
  }
}

/** Sorts a short stretch, each number among those before it; of equals the first stays first. */
function insertInOrder(
  numbers: Int32Array,
  from: number,
  to: number,
  compare: (one: number, other: number) => number,
): void {
  for (let place = from + 1; place < to; place += 1) {
    const number = numbers[place] as number;
    let hole = place;
    while (hole > from && compare(numbers[hole - 1] as number, number) > 0) {
      numbers[hole] = numbers[hole - 1] as number;
      hole -= 1;
    }
    numbers[hole] = number;
  }
}

/** Where the members of each group stand in `members`, in the order of a day of theirs; of equals, the first first. */
export function orderByDay(groups: Groups, day: Int32Array): Int32Array {
  const order = new Int32Array(groups.members.length);
  for (let member = 0; member < order.length; member += 1) order[member] = member;
  sortGroups({ first: groups.first, members: order }, (one, other) => (day[one] as number) - (day[other] as number));
  return order;
}

/** Things by a key of theirs: keys in the order of their first thing, and the things of each in their own order. Linear time. */
export function listsBy<Thing, Key>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => Key,
): ReadonlyMap<Key, [Thing, ...Thing[]]> {
  const lists = new Map<Key, [Thing, ...Thing[]]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [thing]);
    else list.push(thing);
  }
  return lists;
}

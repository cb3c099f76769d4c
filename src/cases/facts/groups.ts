/** Members of groups: those of group g are `members[first[g]]` up to, not including, `members[first[g + 1]]`. */
export interface Groups {
  readonly first: Int32Array;
  /** Places in the columns of what is grouped. */
  readonly members: Int32Array;
}

/** Puts the places below a count into groups by counting; a place whose group is -1 is in none. Linear time. */
export function groupBy(count: number, groupCount: number, groupOf: (place: number) => number): Groups {
  const first = new Int32Array(groupCount + 1);
  for (let place = 0; place < count; place += 1) {
    const group = groupOf(place);
    if (group >= 0) first[group + 1] = (first[group + 1] as number) + 1;
  }
  for (let group = 0; group < groupCount; group += 1) {
    first[group + 1] = (first[group + 1] as number) + (first[group] as number);
  }
  const next = first.slice();
  const members = new Int32Array(first[groupCount] as number);
  for (let place = 0; place < count; place += 1) {
    const group = groupOf(place);
    if (group < 0) continue;
    members[next[group] as number] = place;
    next[group] = (next[group] as number) + 1;
  }
  return { first, members };
}

/** Sorts the members of each group; only groups of more than one cost anything. */
export function sortGroups(groups: Groups, compare: (one: number, other: number) => number): void {
  for (let group = 0; group + 1 < groups.first.length; group += 1) {
    const from = groups.first[group] as number;
    const to = groups.first[group + 1] as number;
    if (to - from > 1) groups.members.subarray(from, to).sort(compare);
  }
}

/** Where the members of each group stand in `members`, in the order of a day of theirs; of equals, the first first. */
export function orderByDay(groups: Groups, day: Int32Array): Int32Array {
  const order = Int32Array.from(groups.members, (_, member) => member);
  sortGroups(
    { first: groups.first, members: order },
    (one, other) => (day[one] as number) - (day[other] as number) || one - other,
  );
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

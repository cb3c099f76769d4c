import { type Groups, orderByDay } from "../../cases/facts/groups.ts";

/** The members of every group in the order of a day of theirs, each given out once, when its day has come. */
export interface DaysInOrder {
  /** Gives out the members of a group whose day is up to this one, by their place in `members`. */
  upTo(group: number, day: number, give: (member: number) => void): void;
}

/** Prepares the days of members for a walk in which the day that is asked for never goes back within a group. */
export function daysInOrder(groups: Groups, days: Int32Array): DaysInOrder {
  const order = orderByDay(groups, days);
  const next = groups.first.slice();
  return {
    upTo(group, day, give) {
      const last = groups.first[group + 1] as number;
      for (let place = next[group] as number; place < last; place += 1) {
        const member = order[place] as number;
        if ((days[member] as number) > day) break;
        give(member);
        next[group] = place + 1;
      }
    },
  };
}

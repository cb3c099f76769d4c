/** Things in the order of a day of theirs, each given out once, when its day has come. */
export interface DaysInOrder {
  /** Gives out the things whose day is up to this one, by their place. */
  upTo(day: number, give: (place: number) => void): void;
}

/** Prepares days for a walk in which the day that is asked for never goes back. */
export function daysInOrder(days: Int32Array): DaysInOrder {
  const order = new Int32Array(days.length);
  for (let place = 0; place < days.length; place += 1) order[place] = place;
  order.sort((one, other) => (days[one] as number) - (days[other] as number) || one - other);
  let next = 0;
  return {
    upTo(day, give) {
      while (next < order.length && (days[order[next] as number] as number) <= day) {
        give(order[next] as number);
        next += 1;
      }
    },
  };
}

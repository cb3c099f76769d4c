import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A stream of draws that is the same on every machine for the same seed: whole numbers only, so nothing rounds. */
export interface Random {
  /** A whole number from `from` to `to`, both included, each equally likely. */
  whole(from: number, to: number): number;
  /** True in `percent` of a hundred draws. */
  chance(percent: number): boolean;
  /** One of a list that is not empty. */
  pick<Item>(list: readonly Item[]): Item;
  /** One of a list, each as likely as its weight says. */
  weighted<Item extends Weighted>(list: readonly Item[]): Item;
  /** The same items in another order. */
  shuffled<Item>(list: readonly Item[]): Item[];
}

/** How often a choice is made, compared with the others of its list: a whole number. */
export interface Weighted {
  readonly weight: number;
}

/**
 * A stream of draws from a seed, a whole number.
 *
 * @example
 * const random = randomFrom(7);
 * const die = random.whole(1, 6);
 * die >= 1 && die <= 6; // true
 */
export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const whole = (from: number, to: number): number => uniformInt(generator, from, to);
  const pick = <Item>(list: readonly Item[]): Item => {
    if (list.length === 0) throw new RangeError("Pick from a list that has at least one item.");
    return list[whole(0, list.length - 1)] as Item;
  };
  const weighted = <Item extends Weighted>(list: readonly Item[]): Item => {
    let left = whole(
      1,
      list.reduce((sum, item) => sum + item.weight, 0),
    );
    for (const item of list) {
      left -= item.weight;
      if (left <= 0) return item;
    }
    throw new RangeError("Give at least one item of the list a positive weight.");
  };
  const shuffled = <Item>(list: readonly Item[]): Item[] => {
    const copy = [...list];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = whole(0, last);
      const moved = copy[last] as Item;
      copy[last] = copy[other] as Item;
      copy[other] = moved;
    }
    return copy;
  };
  return { whole, chance: (percent) => whole(1, 100) <= percent, pick, weighted, shuffled };
}

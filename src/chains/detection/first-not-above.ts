/** Answers where, in a stretch of a list of numbers, the first one stands that is not above a limit. */
export interface FirstNotAbove {
  /** The first place from `from` up to, not including, `to` whose number is at most `limit`; -1 if there is none. */
  find(from: number, to: number, limit: number): number;
}

/**
 * Prepares a list for such questions: a tree of minima, built once. Cost: linear to build, logarithmic to ask, so that
 * a person with very many asylum applications costs no more than their number.
 */
export function firstNotAbove(values: Int32Array): FirstNotAbove {
  let width = 1;
  while (width < values.length) width *= 2;
  const least = new Int32Array(2 * width).fill(0x7fffffff);
  least.set(values, width);
  for (let node = width - 1; node > 0; node -= 1) {
    least[node] = Math.min(least[2 * node] as number, least[2 * node + 1] as number);
  }

  return {
    find(from, to, limit) {
      if (from >= to) return -1;
      let node = from + width;
      while (node > 0) {
        if ((least[node] as number) <= limit) {
          while (node < width) node = (least[2 * node] as number) <= limit ? 2 * node : 2 * node + 1;
          return node - width < to ? node - width : -1;
        }
        // Climb out of right-hand subtrees, then look at the next subtree to the right, each time a larger one.
        while (node % 2 === 1) node = (node - 1) / 2;
        if (node > 0) node += 1;
      }
      return -1;
    },
  };
}

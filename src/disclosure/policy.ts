/** How counts are rounded and small ones withheld (afronding, onderdrukking). Plain data that is printed with a table. */
export interface Policy {
  readonly id: string;
  /** Counts are rounded to multiples of this whole number, at least 1. */
  readonly base: number;
  /** Which way a count exactly half-way between two multiples of the base goes. */
  readonly ties: "half-up" | "half-even" | "half-down";
  /** Counts below this whole number print as `<threshold`; 0 for no threshold. */
  readonly threshold: number;
  /** Whether the true count or the rounded one is held against the threshold. */
  readonly thresholdOn: "true-count" | "rounded-count";
  /** Whether 0 prints as `<threshold` too, the safe choice, or as `0`. */
  readonly zero: "hidden" | "shown";
}

/**
 * Exact, with `<6` for every true count below six, zero included. Source: Migrationsverket (Sweden), "Statistik", which
 * does not show values below 6 where persons could be known by them. Nothing is rounded, so a reader works out a withheld
 * count that stands alone in a row: it is the total less the others.
 *
 * @example
 * publishCount(6, below6); // { kind: "rounded", value: 6, atLeast: 6, atMost: 6 }
 * publishCount(5, below6); // { kind: "below", threshold: 6, atLeast: 0, atMost: 5 }
 */
export const below6: Policy = /* @__PURE__ */ Object.freeze<Policy>({
  id: "below-6",
  base: 1,
  ties: "half-up",
  threshold: 6,
  thresholdOn: "true-count",
  zero: "hidden",
});

/**
 * Rounded to fives, half up, `<5` for every true count below five, zero included. Source: Eurostat rounds statistics of
 * asylum to the nearest five, and CBS those of people who asked for asylum; the threshold is ours.
 *
 * @example
 * publishCount(12, fives); // { kind: "rounded", value: 10, atLeast: 8, atMost: 12 }
 */
export const fives: Policy = /* @__PURE__ */ Object.freeze<Policy>({
  id: "fives",
  base: 5,
  ties: "half-up",
  threshold: 5,
  thresholdOn: "true-count",
  zero: "hidden",
});

/**
 * The memo's policy: rounded to tens, half up, `<10` for every true count below ten, zero included. Source: memo of August
 * 2023, section 3.3; the IND rounds other figures to tens too ("cijfers afgerond op tientallen", letter 2025D42695).
 *
 * @example
 * publishCount(25, tens); // { kind: "rounded", value: 30, atLeast: 25, atMost: 34 }
 */
export const tens: Policy = /* @__PURE__ */ Object.freeze<Policy>({
  id: "tens",
  base: 10,
  ties: "half-up",
  threshold: 10,
  thresholdOn: "true-count",
  zero: "hidden",
});

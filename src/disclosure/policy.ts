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

/** Rounded to fives, half up, `<5` for every true count below five, zero included. */
export const fives: Policy = /* @__PURE__ */ Object.freeze<Policy>({
  id: "fives",
  base: 5,
  ties: "half-up",
  threshold: 5,
  thresholdOn: "true-count",
  zero: "hidden",
});

/** The memo's policy: rounded to tens, half up, `<10` for every true count below ten, zero included. */
export const tens: Policy = /* @__PURE__ */ Object.freeze<Policy>({
  id: "tens",
  base: 10,
  ties: "half-up",
  threshold: 10,
  thresholdOn: "true-count",
  zero: "hidden",
});

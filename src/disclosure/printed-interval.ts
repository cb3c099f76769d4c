import { anyCount, type Interval } from "./intervals/interval.ts";

/** A figure as somebody printed it. */
export type PrintedFigure =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "below"; readonly threshold: number }
  /** An empty cell: any count. */
  | { readonly kind: "withheld" };

/**
 * How the counts of a table were rounded and withheld, as far as anybody knows. Beside the ties of a policy: `down` and
 * `up` always go to the multiple below or above, `random` to either, `unknown` to the nearest with any tie rule.
 */
export interface Rounding {
  /** 1 where counts are exact. */
  readonly base: number;
  readonly ties: (typeof roundingTies)[number];
  /** 0 for none. */
  readonly threshold: number;
  readonly thresholdOn: "true-count" | "rounded-count";
  readonly zero: "hidden" | "shown";
}

/** Every way to round. */
export const roundingTies = ["half-up", "half-even", "half-down", "down", "up", "random", "unknown"] as const;

/**
 * The counts that print as a figure. Empty, with `atMost` below `atLeast`, where none does: a number that is no multiple of
 * the base, or one below the threshold.
 */
export function printedInterval(printed: PrintedFigure, rounding: Rounding): Interval {
  if (printed.kind === "withheld") return anyCount;
  const { threshold, thresholdOn, zero, base } = rounding;
  const isZeroShown = zero === "shown" && threshold > 0;
  if (printed.kind === "below") {
    if (printed.threshold !== threshold || threshold === 0) return NONE;
    const atLeast = isZeroShown ? 1 : 0;
    if (thresholdOn === "true-count") return { atLeast, atMost: threshold - 1 };
    // The largest count that can round to a multiple below the threshold.
    const below = threshold - 1 - ((threshold - 1) % base);
    return { atLeast, atMost: roundingTo(below, rounding).atMost };
  }
  const { value } = printed;
  if (value % base !== 0) return NONE;
  const rounded = roundingTo(value, rounding);
  if (value === 0 && isZeroShown) return { atLeast: 0, atMost: areOthersZero(rounding) ? rounded.atMost : 0 };
  if (thresholdOn === "true-count") return { ...rounded, atLeast: Math.max(rounded.atLeast, threshold) };
  return value < threshold ? NONE : rounded;
}

/**
 * Whether some counts between those that print as a figure do not: a 0 that is shown can be no more than a count from the threshold
 * on that was rounded to 0, and then it is none of those below.
 */
export function hasGap(printed: PrintedFigure, rounding: Rounding): boolean {
  const { zero, threshold } = rounding;
  const isZero = printed.kind === "number" && printed.value === 0;
  return isZero && zero === "shown" && threshold > 1 && areOthersZero(rounding);
}

/** Whether a count from the threshold on is rounded to 0, as where somebody rounds down. */
function areOthersZero(rounding: Rounding): boolean {
  return rounding.thresholdOn === "true-count" && roundingTo(0, rounding).atMost >= rounding.threshold;
}

const NONE: Interval = { atLeast: 1, atMost: 0 };

/** The counts that round to a multiple of the base. */
function roundingTo(value: number, { base, ties }: Rounding): Interval {
  const [below, above] = spans[ties](value / base, base);
  return { atLeast: Math.max(0, value - below), atMost: value + above };
}

/** How far below and above a multiple the counts lie that round to it, by the multiple's number and the base. */
const spans: Readonly<Record<Rounding["ties"], (quotient: number, base: number) => readonly [number, number]>> = {
  "half-up": (_, base) => [Math.floor(base / 2), Math.ceil(base / 2) - 1],
  "half-down": (_, base) => [Math.ceil(base / 2) - 1, Math.floor(base / 2)],
  "half-even": (quotient, base) => {
    const half = quotient % 2 === 0 ? Math.floor(base / 2) : Math.ceil(base / 2) - 1;
    return [half, half];
  },
  unknown: (_, base) => [Math.floor(base / 2), Math.floor(base / 2)],
  down: (_, base) => [0, base - 1],
  up: (_, base) => [base - 1, 0],
  random: (_, base) => [base - 1, base - 1],
};

import type { Policy } from "./policy.ts";

/**
 * A count rounded to the nearest multiple of a base, in integers only.
 *
 * @throws RangeError when the count is not a whole number from 0 to 2^53 − 1, or when its multiple lies above that.
 * @example
 * roundCount(25, { base: 10, ties: "half-up" }); // 30
 * roundCount(25, { base: 10, ties: "half-even" }); // 20
 */
export function roundCount(count: number, { base, ties }: Pick<Policy, "base" | "ties">): number {
  if (!isCount(count)) throw new RangeError("Pass a count as a whole number of at least 0 and below 2^53.");
  const rest = count % base;
  const down = count - rest;
  // `base - rest` and not `2 * rest`, which could pass 2^53.
  const missing = base - rest;
  if (rest < missing || (rest === missing && tieGoesDown(down / base, ties))) return down;
  const up = count + missing;
  if (!Number.isSafeInteger(up))
    throw new RangeError("Pass a smaller count or base: this one rounds to 2^53 or above.");
  return up;
}

/** Whether a value is a whole number that a count can be. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function tieGoesDown(quotient: number, ties: Policy["ties"]): boolean {
  return ties === "half-down" || (ties === "half-even" && quotient % 2 === 0);
}

/**
 * The smallest and the largest count that round to a multiple of the base.
 *
 * @example
 * roundedFrom(10, { base: 10, ties: "half-up" }); // { atLeast: 5, atMost: 14 }
 */
export function roundedFrom(
  value: number,
  policy: Pick<Policy, "base" | "ties">,
): { readonly atLeast: number; readonly atMost: number } {
  const half = Math.floor(policy.base / 2);
  const lowest = Math.max(0, value - half);
  const highest = Math.min(Number.MAX_SAFE_INTEGER, value + half);
  return {
    atLeast: goesTo(lowest, value, policy) ? lowest : lowest + 1,
    atMost: goesTo(highest, value, policy) ? highest : highest - 1,
  };
}

/** Of an end of the widest interval: only a tie can go elsewhere, up or down. */
function goesTo(count: number, value: number, { base, ties }: Pick<Policy, "base" | "ties">): boolean {
  const rest = count % base;
  if (rest * 2 !== base) return true;
  const down = count - rest;
  return tieGoesDown(down / base, ties) === (down === value);
}

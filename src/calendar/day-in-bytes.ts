import { nearDay } from "./near-day.ts";

/**
 * Reads ten bytes as `YYYY-MM-DD`, as a near day; what it does not know is for `parseDay`. Twelve bytes must be there.
 *
 * @returns days since 1900-01-01, or 0 where the bytes are not such a date.
 */
export function dayInBytes(view: DataView, at: number): number {
  const year = view.getInt32(at, true) ^ 0x30303030;
  const month = view.getInt32(at + 4, true) ^ 0x2d30302d;
  // The digits of the month, then those of the day.
  const others = ((month >> 8) & 0xffff) | ((view.getInt32(at + 8, true) ^ 0x3030) << 16);
  if ((((year | (year + 0x76767676) | others | (others + 0x76767676)) & 0x80808080) | (month & 0xff0000ff)) !== 0)
    return 0;
  // Each byte becomes the number that its digit is the end of.
  const years = Math.imul(year, TENS);
  const days = Math.imul(others, TENS);
  return nearDay(((years >> 8) & 0xff) * 100 + (years >>> 24), (days >> 8) & 0xff, days >>> 24);
}

/** Adds to each byte ten times the one before it. */
const TENS = 0x0a01;

import { nearDay } from "./near-day.ts";

/**
 * Reads ten bytes as `YYYY-MM-DD`, as a near day; what it does not know is for `parseDay`. Twelve bytes must be there.
 *
 * @returns days since 1900-01-01, or 0 where the bytes are not such a date.
 */
export function dayInBytes(view: DataView, at: number): number {
  const year = view.getInt32(at, true) ^ 0x30303030;
  const month = view.getInt32(at + 4, true) ^ 0x2d30302d;
  const dayOfMonth = view.getInt32(at + 8, true) ^ 0x3030;
  // Two digits of the month stand between its dashes, so those of the day go where the dashes were.
  const others = month ^ ((dayOfMonth & 0xff) | ((dayOfMonth & 0xff00) << 16));
  // A dash that is none spoils the digits of the day; that is told by asking for the dashes apart.
  if ((month & 0xff0000ff) !== 0) return 0;
  if (((year | (year + 0x76767676) | others | (others + 0x76767676)) & 0x80808080) !== 0) return 0;
  return nearDay(
    (year & 0xff) * 1000 + ((year >> 8) & 0xff) * 100 + ((year >> 16) & 0xff) * 10 + (year >>> 24),
    ((others >> 8) & 0xff) * 10 + ((others >> 16) & 0xff),
    (others & 0xff) * 10 + (others >>> 24),
  );
}

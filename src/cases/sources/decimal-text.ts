/**
 * A decimal number as it is written, with all the digits behind its point.
 *
 * @param scale how many of the digits stand behind the point.
 * @example
 * decimalText(-1205n, 2); // "-12.05"
 */
export function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? "-" : "";
  const digits = String(unscaled)
    .slice(sign.length)
    .padStart(scale + 1, "0");
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/**
 * Orders text by UTF-16 code unit, as the contract compares ids everywhere: no locale, no alphabet.
 *
 * @example
 * ["a10", "B2", "a2"].sort(compareText); // ["B2", "a10", "a2"]
 */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

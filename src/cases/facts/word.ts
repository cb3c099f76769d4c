/**
 * A header or code in the form in which it is compared: trimmed, in lower case, with space, `_` and `-` the same.
 *
 * @example
 * normaliseWord(" Soort Procedure "); // "soort-procedure"
 */
export function normaliseWord(text: string): string {
  return text.trim().toLowerCase().replace(/[ _]/g, "-");
}

/** Characters that nobody sees: zero-width space, non-joiner, joiner, word joiner and byte order mark. */
const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/g;

/** Text without the characters that nobody sees. */
export function withoutZeroWidth(text: string): string {
  return text.replace(ZERO_WIDTH, "");
}

/**
 * A header or code in the form in which it is compared: trimmed, in lower case, with space of every kind, `_` and `-`
 * the same, and without zero-width characters.
 *
 * @example
 * normaliseWord(" Soort Procedure "); // "soort-procedure"
 * normaliseWord("8\u00A0EVRM"); // "8-evrm"
 */
export function normaliseWord(text: string): string {
  return withoutZeroWidth(text).trim().toLowerCase().replace(/[\s_]/g, "-");
}

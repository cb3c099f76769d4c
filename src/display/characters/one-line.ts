/**
 * Text from outside on one line: control characters, line breaks and marks of writing direction become spaces, so
 * that it can neither break a page apart nor steer a terminal.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

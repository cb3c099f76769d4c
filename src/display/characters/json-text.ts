/**
 * Data as indented JSON in which every control character, line separator and mark of writing direction is escaped, so
 * that what is seen in an editor or a terminal is what a program reads.
 */
export function jsonText(data: unknown): string {
  // Line breaks stand between the values only: inside a text JSON has escaped them already.
  return JSON.stringify(data, null, 2).replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, place) => escaped(character.charCodeAt(place))).join(""),
  );
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

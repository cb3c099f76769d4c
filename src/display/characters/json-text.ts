/**
 * Data as indented JSON in which every control character, line separator and mark of writing direction is escaped, so
 * that what is seen in an editor or a terminal is what a program reads.
 */
export function jsonText(data: unknown): string {
  return withEscapes(JSON.stringify(data, null, 2));
}

/** The same on one line, for output with one value a line. */
export function jsonLine(data: unknown): string {
  return withEscapes(JSON.stringify(data));
}

function withEscapes(json: string): string {
  // Line breaks stand between the values only: inside a text JSON has escaped them already.
  return json.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, place) => escaped(character.charCodeAt(place))).join(""),
  );
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

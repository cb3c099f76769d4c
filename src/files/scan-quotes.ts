/** What the quotes of a line say: each in its place, a field still open at its end, or one out of place. */
export type QuoteState = "sound" | "open" | "stray";

/**
 * Whether the quotes of a line stand where RFC 4180 has them: around a whole field, and twice within it. This looks
 * for places only; the fields are made by csv-parse. It comes first because csv-parse takes 60 µs to refuse a line
 * (a file of quotes would take an hour) and lets text follow a closing quote when it starts with a NUL.
 * Linear in the line.
 *
 * @param open whether the line starts inside a quoted field.
 * @example
 * scanQuotes('a,"b, c"', ",", false); // "sound"
 */
export function scanQuotes(line: string, separator: string, open: boolean): QuoteState {
  let position = 0;
  let quote = open ? 0 : line.indexOf('"');
  let inside = open;
  while (quote >= 0) {
    if (inside) {
      quote = line.indexOf('"', position);
      if (quote < 0) return "open";
      if (line[quote + 1] === '"') {
        position = quote + 2;
        continue;
      }
      inside = false;
      position = quote + 1;
      if (position === line.length) return "sound";
      if (line[position] !== separator) return "stray";
      position += 1;
      quote = line.indexOf('"', position);
    } else {
      // Fields without a quote need no look: the last separator before the quote tells whether it opens a field.
      if (quote > position && line[quote - 1] !== separator) return "stray";
      inside = true;
      position = quote + 1;
    }
  }
  return "sound";
}

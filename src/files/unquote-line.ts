const QUOTE = 0x22;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Takes the quotes off lines, into a place of its own. */
export interface UnquotedLines {
  /** Where lines without quotes are written. */
  readonly bytes: Uint8Array;
  length: number;
}

/** What became of a line: it has quotes, has none, or is not surely the same without them. */
export type Unquoted = "quoted" | "plain" | "doubtful";

/**
 * Writes a line, ended by LF, without its quotes, as far as it means the same: what stands in fields that are not read is
 * left out, and no field that is read holds a separator, a quote or an end of a line.
 *
 * @param isRead by position of the field, 0 where it is not read.
 * @param into with room for the line.
 */
export function unquoteLine(
  bytes: Uint8Array,
  from: number,
  separator: number,
  isRead: Uint8Array,
  into: UnquotedLines,
): Unquoted {
  const out = into.bytes;
  let length = into.length;
  let place = from;
  let field = 0;
  let quoted = false;
  for (;;) {
    if (bytes[place] === QUOTE) {
      quoted = true;
      const keeps = field < isRead.length && isRead[field] !== 0;
      place += 1;
      for (;;) {
        const byte = bytes[place] as number;
        if (byte === LINE_FEED) return "doubtful";
        if (byte === QUOTE) {
          if (bytes[place + 1] !== QUOTE) break;
          if (keeps) return "doubtful";
          place += 1;
        } else if (keeps) {
          if (byte === separator || byte === CARRIAGE_RETURN) return "doubtful";
          out[length++] = byte;
        }
        place += 1;
      }
      place += 1;
    } else {
      let byte = bytes[place] as number;
      while (byte !== separator && byte !== LINE_FEED) {
        if (byte === QUOTE) return "doubtful";
        out[length++] = byte;
        place += 1;
        byte = bytes[place] as number;
      }
    }
    let stop = bytes[place] as number;
    if (stop === CARRIAGE_RETURN && bytes[place + 1] === LINE_FEED) {
      place += 1;
      stop = LINE_FEED;
    }
    if (stop !== separator && stop !== LINE_FEED) return "doubtful";
    out[length++] = stop;
    place += 1;
    if (stop === LINE_FEED) break;
    field += 1;
  }
  into.length = length;
  return quoted ? "quoted" : "plain";
}

import { withoutZeroWidth } from "../facts/word.ts";

/** The last code unit of ASCII. */
const LAST_OF_ASCII = 127;

/**
 * An id without what programs change in it unasked: case, leading zeros, a trailing `.0`, zero-width characters and the
 * form of its Unicode. Two ids of one form are likely one person, and are never taken for one.
 *
 * @example
 * formOf("V0123.0"); // "v0123"
 * formOf("00123"); // "123"
 */
export function formOf(id: string): string {
  const plain = (isAscii(id) ? id : withoutZeroWidth(id).normalize("NFKC")).toLowerCase();
  const end = plain.endsWith(".0") ? plain.length - 2 : plain.length;
  let start = 0;
  while (plain[start] === "0") start += 1;
  return plain.slice(start, end);
}

function isAscii(id: string): boolean {
  for (let place = 0; place < id.length; place += 1) if (id.charCodeAt(place) > LAST_OF_ASCII) return false;
  return true;
}

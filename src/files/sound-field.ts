import { dayInBytes } from "../calendar/day-in-bytes.ts";
import { endOfField, keyOfField } from "../cases/facts/text-key.ts";
import { CODE, DAY, ID } from "../cases/intake/column-kinds.ts";
import { type KnownWords, knownWordAt } from "../cases/intake/known-words.ts";
import { otherDay, otherId, otherWord } from "./closer-look.ts";
import type { SoundFields } from "./sound-fields.ts";

const SPACE = 0x20;
const ISO_LENGTH = 10;
/** Times a byte it is that byte four times. */
const ALL_FOUR = 0x01010101;

/**
 * Reads a field into its column.
 *
 * @param mark the byte that ends it; any control character ends it too, as those of the end of a line do.
 * @returns where it ends, or -1 where it is for the judge.
 */
export function readField(
  fields: SoundFields,
  position: number,
  index: number,
  view: DataView,
  place: number,
  mark: number,
): number {
  const kind = fields.kinds[position] as number;
  if (kind === ID) {
    const keys = fields.keys[position] as Int32Array;
    const end = keyOfField(view, place, Math.imul(mark, ALL_FOUR), keys, 2 * index, fields.keyMask);
    if (end === place || fields.idBegins[view.getUint8(place)] === 1 || isNoSign(view.getUint8(end - 1))) {
      return otherId(fields, position, index, view, place, end);
    }
    return end;
  }
  if (kind === DAY) {
    const value = dayInBytes(view, place);
    (fields.days[position] as Uint16Array)[index] = value;
    const isIso = value > 0 && value <= fields.latestIso;
    const end = (place + ISO_LENGTH) | 0;
    if (isIso && isEnd(view.getUint8(end), mark)) return end;
    return otherDay(fields, position, index, view, place, mark, isIso ? value : 0);
  }
  if (kind === CODE) {
    const words = fields.words[position] as KnownWords;
    const found = knownWordAt(words, view, place, mark);
    (fields.codes[position] as Uint8Array)[index] = words.values[found] as number;
    if (found > 0) return (place + (words.lengths[found] as number)) | 0;
    return otherWord(fields, position, index, view, place, mark);
  }
  return endOfField(view, place, Math.imul(mark, ALL_FOUR));
}

/** Whether a day ends before a byte: what else stands there may be a time. */
function isEnd(byte: number, mark: number): boolean {
  return byte === mark || byte < SPACE;
}

/** Whether a byte is no character of ASCII that can be seen. */
function isNoSign(byte: number): boolean {
  return byte < 33 || byte > 126;
}

import { dayInBytes } from "../calendar/day-in-bytes.ts";
import { endOfField, keyOfField } from "../cases/facts/text-key.ts";
import { CODE, DAY, ID } from "../cases/intake/column-kinds.ts";
import { type KnownWords, knownWordAt } from "../cases/intake/known-words.ts";
import { otherDay, otherId, otherWord } from "./closer-look.ts";
import type { SoundFields } from "./sound-fields.ts";

const QUOTE = 0x22;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Times a byte it is that byte four times. */
const ALL_FOUR = 0x01010101;

/** Reads one row, and gives where the next line starts, or -1 where the row is not surely sound. */
export function readRow(
  fields: SoundFields,
  index: number,
  view: DataView,
  from: number,
  mayHaveQuotes: boolean,
): number {
  const { kinds, separator, idBegins, keyMask } = fields;
  const last = kinds.length - 1;
  // Places stay numbers of 32 bits, as in `keyOfField`.
  let place = from | 0;
  if (mayHaveQuotes) fields.hasQuotes = false;
  for (let position = 0; ; position += 1) {
    const kind = kinds[position] as number;
    const isQuoted = mayHaveQuotes && view.getUint8(place) === QUOTE;
    const mark = isQuoted ? QUOTE : separator;
    if (isQuoted) place = (place + 1) | 0;
    let end = place;
    if (kind === ID) {
      end = keyOfField(view, place, Math.imul(mark, ALL_FOUR), fields.keys[position] as Int32Array, 2 * index, keyMask);
      if (end === place || idBegins[view.getUint8(place)] === 1 || isNoSign(view.getUint8(end - 1))) {
        end = otherId(fields, position, index, view, place, end);
      }
    } else if (kind === DAY) {
      const value = dayInBytes(view, place);
      (fields.days[position] as Uint16Array)[index] = value;
      const isIso = value > 0 && value <= fields.latestIso;
      end = place + 10;
      if (!isIso || !isEnd(view.getUint8(end), mark)) {
        end = otherDay(fields, position, index, view, place, mark, isIso ? value : 0);
      }
    } else if (kind === CODE) {
      const words = fields.words[position] as KnownWords;
      const found = knownWordAt(words, view, place, mark);
      (fields.codes[position] as Uint8Array)[index] = words.values[found] as number;
      end =
        found > 0 ? place + (words.lengths[found] as number) : otherWord(fields, position, index, view, place, mark);
    } else {
      end = endOfField(view, place, Math.imul(mark, ALL_FOUR));
    }
    if (mayHaveQuotes && end >= 0) end = behindQuotes(fields, view, place, end, isQuoted);
    if (end < 0) return -1;
    const stop = view.getUint8(end);
    place = (end + 1) | 0;
    if (stop === separator && position < last) continue;
    if (position < last) return -1;
    if (stop === LINE_FEED) return place;
    if (stop === CARRIAGE_RETURN && view.getUint8(place) === LINE_FEED) return place + 1;
    return behindEmptyFields(view, end, separator);
  }
}

/** Whether a day ends before a byte: what else stands there may be a time. */
function isEnd(byte: number, mark: number): boolean {
  return byte === mark || byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

/** Where the next line starts if nothing but empty fields is behind the last column, as spreadsheets have it; else -1. */
function behindEmptyFields(view: DataView, from: number, separator: number): number {
  let place = from;
  while (view.getUint8(place) === separator) place += 1;
  if (view.getUint8(place) === CARRIAGE_RETURN) place += 1;
  return view.getUint8(place) === LINE_FEED ? place + 1 : -1;
}

/** Where the quotes around a field end, or the field without any; -1 where quotes stand elsewhere. */
function behindQuotes(fields: SoundFields, view: DataView, from: number, end: number, isQuoted: boolean): number {
  if (!isQuoted) return hasQuote(view, from, end) ? -1 : end;
  fields.hasQuotes = true;
  return view.getUint8(end) === QUOTE ? end + 1 : -1;
}

function hasQuote(view: DataView, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) if (view.getUint8(place) === QUOTE) return true;
  return false;
}

/** Whether a byte is no character of ASCII that can be seen. */
function isNoSign(byte: number): boolean {
  return byte < 33 || byte > 126;
}

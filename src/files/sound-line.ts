import { readField } from "./sound-field.ts";
import type { SoundFields } from "./sound-fields.ts";

const QUOTE = 0x22;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Reads one row, and gives where the next line starts, or -1 where the row is not surely sound. */
export function readRow(
  fields: SoundFields,
  index: number,
  view: DataView,
  from: number,
  mayHaveQuotes: boolean,
): number {
  const { kinds, separator } = fields;
  const last = kinds.length - 1;
  // Places stay numbers of 32 bits, as in `keyOfField`.
  let place = from | 0;
  if (mayHaveQuotes) fields.hasQuotes = false;
  for (let position = 0; ; position += 1) {
    const isQuoted = mayHaveQuotes && view.getUint8(place) === QUOTE;
    const mark = isQuoted ? QUOTE : separator;
    if (isQuoted) place = (place + 1) | 0;
    let end = readField(fields, position, index, view, place, mark);
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

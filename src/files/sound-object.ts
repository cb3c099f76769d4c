import { CODE, DAY, ID } from "../cases/intake/column-kinds.ts";
import { type KnownWords, knownWordAt, knownWords, learnWord } from "../cases/intake/known-words.ts";
import { NOWHERE, type SoundRows } from "../cases/intake/sound-rows.ts";
import type { TableWriter } from "../cases/intake/table-writer.ts";
import { readField } from "./sound-field.ts";
import { type SoundFields, soundFields } from "./sound-fields.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/** Numbers of so many digits are what they say. */
const MOST_DIGITS = 15;
/** Its four bytes, read as one number. */
const NULL = 0x6c6c756e;

/** How the values of an object are read, in lists by position of its key among those that are known. */
export interface SoundObjects extends SoundFields {
  /** Keys as they are written, in their quotes: each stands for its position. */
  readonly names: KnownWords;
  readonly places: Uint8Array;
  /** A bit for each column that has a key. */
  readonly columns: number;
}

/** How objects of a file are read into the columns of a writer. */
export function soundObjects(writer: TableWriter, sound: SoundRows, keys: readonly string[]): SoundObjects {
  const names = knownWords();
  // Of a key that is written with an escape nobody knows which: it is for JSON.parse.
  for (const [position, key] of keys.entries())
    if (JSON.stringify(key) === `"${key}"`) learnWord(names, `"${key}"`, position);
  let columns = 0;
  for (const place of sound.places) if (place !== NOWHERE) columns |= 1 << place;
  return { ...soundFields(writer, sound, ","), names, places: sound.places, columns };
}

/**
 * Reads one object without escapes that fills its line, and gives where the next line starts, or -1 where it is not surely a
 * sound row. Keys may stand in any order and be left out; values are text, null, or whole numbers.
 */
export function readObject(objects: SoundObjects, index: number, view: DataView, from: number): number {
  const { names, places, columns } = objects;
  if (view.getUint8(from) !== OPEN_BRACE) return -1;
  let seen = 0;
  // Places stay numbers of 32 bits, as in `keyOfField`.
  let place = from | 0;
  do {
    place = behindSpace(view, place + 1);
    const name = knownWordAt(names, view, place, COLON);
    place += names.lengths[name] as number;
    if (name === 0 || view.getUint8(place) !== COLON) return -1;
    const position = names.values[name] as number;
    const column = 1 << (places[position] as number);
    // What counts of a key that comes twice is the last of its values.
    if ((seen & columns & column) !== 0) return -1;
    seen |= column;
    place = behindSpace(view, place + 1);
    if (view.getUint8(place) === QUOTE) {
      place = readField(objects, position, index, view, place + 1, QUOTE);
      if (place < 0 || view.getUint8(place) !== QUOTE) return -1;
      place += 1;
    } else {
      place = readBare(objects, position, index, view, place);
      if (place < 0) return -1;
    }
    place = behindSpace(view, place);
  } while (view.getUint8(place) === COMMA);
  if (view.getUint8(place) !== CLOSE_BRACE) return -1;
  if ((seen & columns) !== columns && !emptyOthers(objects, index, seen)) return -1;
  const stop = view.getUint8(place + 1);
  if (stop === LINE_FEED) return place + 2;
  return stop === CARRIAGE_RETURN && view.getUint8(place + 2) === LINE_FEED ? place + 3 : -1;
}

/** Reads a value that stands in no quotes, and gives where it ends, or -1 where it is for the judge. */
function readBare(objects: SoundObjects, position: number, index: number, view: DataView, from: number): number {
  if (view.getInt32(from, true) === NULL) return emptyValue(objects, position, index) ? from + 4 : -1;
  const end = behindDigits(view, from);
  if (end > from) {
    // A number that begins in a zero is one of nobody, or none; one of more digits may be another than they say.
    if (view.getUint8(from) === ZERO || end - from > MOST_DIGITS) return -1;
    // What goes on behind the digits is no number, even where it would be a word or a day in quotes.
    return readField(objects, position, index, view, from, view.getUint8(end)) === end ? end : -1;
  }
  return -1;
}

/** Empties a value, and tells whether it may be empty. */
function emptyValue({ kinds, keys, days, codes, mayBeEmpty }: SoundObjects, position: number, index: number): boolean {
  const kind = kinds[position];
  if (kind === ID) (keys[position] as Int32Array).fill(0, 2 * index, 2 * index + 2);
  else if (kind === DAY) (days[position] as Uint16Array)[index] = 0;
  else if (kind === CODE) (codes[position] as Uint8Array)[index] = 0;
  else return true;
  return mayBeEmpty[position] === 1;
}

/** Empties the columns of which the object has no key, and tells whether all of them may be empty. */
function emptyOthers(objects: SoundObjects, index: number, seen: number): boolean {
  const { places } = objects;
  for (let position = 0; position < places.length; position += 1) {
    const place = places[position] as number;
    if (place !== NOWHERE && (seen & (1 << place)) === 0 && !emptyValue(objects, position, index)) return false;
  }
  return true;
}

function behindSpace(view: DataView, from: number): number {
  let place = from;
  while (view.getUint8(place) === SPACE) place += 1;
  return place;
}

function behindDigits(view: DataView, from: number): number {
  let place = from;
  while (view.getUint8(place) >= ZERO && view.getUint8(place) <= NINE) place += 1;
  return place;
}

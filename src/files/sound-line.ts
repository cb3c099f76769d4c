import { Buffer } from "node:buffer";
import { dayInBytes } from "../calendar/day-in-bytes.ts";
import { DAY_BASE, FAR_DAY, type Segment } from "../cases/facts/segment.ts";
import { endOfField, keyOfField } from "../cases/facts/text-key.ts";
import { CODE, DAY, ID } from "../cases/intake/column-kinds.ts";
import { type KnownWords, knownShortWord, knownWordAt, knownWords, learnWord } from "../cases/intake/known-words.ts";
import type { SoundRows } from "../cases/intake/sound-rows.ts";
import { mayBeginNobody, mayStandForNobody, standsForNobody } from "../cases/intake/stands-for-nobody.ts";
import type { TableWriter } from "../cases/intake/table-writer.ts";
import type { Separator } from "./parse-quoted.ts";
import { mayBeSpace, mayBeTrimmed } from "./plain-ends.ts";

const QUOTE = 0x22;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Times a byte it is that byte four times. */
const ALL_FOUR = 0x01010101;

/** How the fields of a line are read, in lists by position of the field where nothing else is said. */
export interface SoundFields {
  readonly sound: SoundRows;
  readonly kinds: Uint8Array;
  readonly mayBeEmpty: Uint8Array;
  readonly separator: number;
  readonly keyMask: number;
  /** The last day that is not for the judge. */
  readonly latest: number;
  readonly words: readonly KnownWords[];
  readonly emptyWords: readonly Uint8Array[];
  /** By byte: 1 where an id that begins in it has to be looked at again. */
  readonly idBegins: Uint8Array;
  /** The columns of the segment that is filled. */
  readonly keys: Int32Array[];
  readonly days: Uint16Array[];
  readonly codes: Uint8Array[];
  /** Whether a field of the last row has quotes around it, where there may be any. */
  hasQuotes: boolean;
}

/** How the lines of a file are read into the columns of a writer. */
export function soundFields(
  { storage, extractedOn }: Pick<TableWriter, "storage" | "extractedOn">,
  sound: SoundRows,
  separator: Separator,
): SoundFields {
  const emptyWords = sound.emptyWords.map((word) => new TextEncoder().encode(word));
  return {
    sound,
    kinds: sound.kinds,
    mayBeEmpty: sound.mayBeEmpty,
    separator: separator.charCodeAt(0),
    keyMask: storage.keyMask,
    // A day that does not fit in two bytes is for the judge too.
    latest: Math.min(FAR_DAY - 1, extractedOn === null ? FAR_DAY : extractedOn - DAY_BASE),
    words: Array.from(sound.kinds, knownWords),
    emptyWords,
    idBegins: Uint8Array.from({ length: 256 }, (_, byte) =>
      mayBeSpace(byte) || mayBeginNobody(byte) || emptyWords.some(([first]) => first === byte) ? 1 : 0,
    ),
    keys: Array.from(sound.kinds, () => new Int32Array(0)),
    days: Array.from(sound.kinds, () => new Uint16Array(0)),
    codes: Array.from(sound.kinds, () => new Uint8Array(0)),
    hasQuotes: false,
  };
}

/** Columns by position of the field: looking for them in every row would cost as much as reading it. */
export function takeColumns({ sound: { places }, keys, days, codes }: SoundFields, segment: Segment): void {
  for (let position = 0; position < places.length; position += 1) {
    const column = places[position] as number;
    keys[position] = segment.keys[column] ?? (keys[position] as Int32Array);
    days[position] = segment.days[column] ?? (days[position] as Uint16Array);
    codes[position] = segment.codes[column] ?? (codes[position] as Uint8Array);
  }
}

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
    return stop === CARRIAGE_RETURN && view.getUint8(place) === LINE_FEED ? place + 1 : -1;
  }
}

/**
 * Reads a field of a column up to its end.
 *
 * @param mark the byte that ends it; any control character ends it too.
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
    return value > 0 && value <= fields.latest ? (place + 10) | 0 : noDay(fields, position, view, place, mark, value);
  }
  if (kind === CODE) {
    const words = fields.words[position] as KnownWords;
    const found = knownWordAt(words, view, place, mark);
    (fields.codes[position] as Uint8Array)[index] = words.values[found] as number;
    return found > 0
      ? (place + (words.lengths[found] as number)) | 0
      : otherWord(fields, position, index, view, place, mark);
  }
  return endOfField(view, place, Math.imul(mark, ALL_FOUR));
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

/** Where an id ends that is not surely the one whose key was written, -1 where it is for the judge. */
function otherId(
  fields: SoundFields,
  position: number,
  index: number,
  view: DataView,
  from: number,
  to: number,
): number {
  const keys = fields.keys[position] as Int32Array;
  if (isEmptyCell(fields, view, from, to)) {
    keys[2 * index] = 0;
    keys[2 * index + 1] = 0;
    return fields.mayBeEmpty[position] === 1 ? to : -1;
  }
  return mayBeTrimmed(view, from, to) || isNobody(view, from, to) ? -1 : to;
}

/** Where a field ends that is no day, or a later one than there may be; -1 where it is for the judge. */
function noDay(
  fields: SoundFields,
  position: number,
  view: DataView,
  from: number,
  mark: number,
  value: number,
): number {
  const end = endOfField(view, from, Math.imul(mark, ALL_FOUR));
  return value === 0 && fields.mayBeEmpty[position] === 1 && isEmptyCell(fields, view, from, end) ? end : -1;
}

/** Where a field ends with a spelling that is short or was not met before, or an empty cell; -1 where it is no code. */
function otherWord(
  fields: SoundFields,
  position: number,
  index: number,
  view: DataView,
  from: number,
  mark: number,
): number {
  const to = endOfField(view, from, Math.imul(mark, ALL_FOUR));
  const code = codeOf(fields, position, view, from, to);
  (fields.codes[position] as Uint8Array)[index] = code;
  return code < 0 ? -1 : to;
}

function codeOf(
  { mayBeEmpty, sound, words }: SoundFields,
  position: number,
  view: DataView,
  from: number,
  end: number,
): number {
  if (end === from) return (mayBeEmpty[position] as number) - 1;
  const known = words[position] as KnownWords;
  const short = end - from < 4 ? knownShortWord(known, view, from, end - from) : -1;
  if (short >= 0) return short;
  const text = textOf(view, from, end);
  const code = sound.readCode[position]?.(text) ?? -1;
  if (code >= 0) learnWord(known, text, code);
  return code;
}

function isEmptyCell({ emptyWords }: SoundFields, view: DataView, from: number, to: number): boolean {
  if (to === from) return true;
  for (let number = 0; number < emptyWords.length; number += 1) {
    const word = emptyWords[number] as Uint8Array;
    let place = word.length === to - from ? 0 : -1;
    while (place >= 0 && place < word.length) place = word[place] === view.getUint8(from + place) ? place + 1 : -1;
    if (place >= 0) return true;
  }
  return false;
}

function isNobody(view: DataView, from: number, to: number): boolean {
  return mayStandForNobody(view, from, to) && standsForNobody(textOf(view, from, to));
}

function textOf(view: DataView, from: number, to: number): string {
  return Buffer.from(view.buffer, view.byteOffset + from, to - from).toString("utf8");
}

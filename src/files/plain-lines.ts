import { Buffer } from "node:buffer";
import { dayInBytes } from "../calendar/day-in-bytes.ts";
import { DAY_BASE, FAR_DAY, type Segment } from "../cases/facts/segment.ts";
import { endOfField, keyOfBytes, keyOfField } from "../cases/facts/text-key.ts";
import { type KnownWords, knownShortWord, knownWordAt, knownWords, learnWord } from "../cases/intake/known-words.ts";
import { keepsPairRules } from "../cases/intake/pair-rules.ts";
import { CODE, DAY, ID, NOWHERE, type SoundRows } from "../cases/intake/sound-rows.ts";
import { mayStandForNobody, standsForNobody } from "../cases/intake/stands-for-nobody.ts";
import type { TableWriter } from "../cases/intake/table-writer.ts";
import type { Separator } from "./parse-quoted.ts";
import { mayBeTrimmed } from "./plain-ends.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Reads lines that have no quotes. */
export interface PlainLines {
  /**
   * Reads whole lines, each ended by LF, from `from` to `to`; sixteen bytes more must be there.
   *
   * @param base where `view` starts in the file.
   * @param starts by number of the line, where it starts in the file from `base`; null where the bytes are the file's.
   * @param doubtful a line that is not surely a sound row, by its number and where it stands in the view.
   */
  read(
    view: DataView,
    from: number,
    to: number,
    base: number,
    starts: Int32Array | null,
    doubtful: (line: number, from: number, to: number) => void,
  ): void;
}

/** How the fields of a line are read, in lists by position of the field where nothing else is said. */
interface Fields {
  readonly sound: SoundRows;
  readonly separator: number;
  readonly keyMask: number;
  /** The last day that is not for the judge. */
  readonly latest: number;
  readonly words: readonly KnownWords[];
  readonly emptyWords: readonly Uint8Array[];
  /** What the row holds, by place of the column: a code, a day, or 1 for an id. */
  readonly values: Int32Array;
}

/**
 * Reads lines of a CSV file without quotes straight into columns, as far as they are rows that are surely sound. It only
 * recognises: whatever is doubtful about a line, that line is given back. No object and no string is made for a row.
 *
 * Written here because a parser that gives text costs more than all the rest of reading.
 */
export function plainLines(writer: TableWriter, sound: SoundRows, separator: Separator): PlainLines {
  const { extractedOn, storage } = writer;
  const fields: Fields = {
    sound,
    separator: separator.charCodeAt(0),
    keyMask: storage.keyMask,
    // A day that does not fit in two bytes is for the judge too.
    latest: Math.min(FAR_DAY - 1, extractedOn === null ? FAR_DAY : extractedOn - DAY_BASE),
    words: Array.from(sound.kinds, knownWords),
    emptyWords: sound.emptyWords.map((word) => new TextEncoder().encode(word)),
    values: new Int32Array(NOWHERE + 1),
  };
  return {
    read(view, from, to, base, starts, doubtful) {
      let place = from;
      let line = 0;
      while (place < to) {
        const start = starts === null ? 0 : (starts[line] as number) - place;
        writer.room(base + start + place);
        // Offsets are as wide as the last of them needs.
        const segment = writer.room(base + start + to);
        const before = segment.count;
        place = fill(fields, segment, view, place, to, base, line, starts);
        line += segment.count - before;
        if (place < to && segment.count < segment.capacity) {
          const end = endOfLine(view, place);
          doubtful(line, place, end);
          line += 1;
          place = end + 1;
        }
      }
    },
  };
}

function endOfLine(view: DataView, from: number): number {
  let place = from;
  while (view.getUint8(place) !== LINE_FEED) place += 1;
  return place;
}

/** Reads rows into a segment as long as they are sound and there is room, and gives where the next line starts. */
function fill(
  fields: Fields,
  segment: Segment,
  view: DataView,
  from: number,
  to: number,
  base: number,
  line: number,
  starts: Int32Array | null,
): number {
  const { capacity } = segment;
  const offsets = segment.at as Uint32Array;
  const first = base - segment.base;
  let index = segment.count;
  let number = line;
  let place = from;
  while (place < to && index < capacity) {
    const next = readRow(fields, segment, index, view, place);
    if (next < 0) break;
    offsets[index] = first + (starts === null ? place : (starts[number] as number));
    place = next;
    index += 1;
    number += 1;
  }
  segment.count = index;
  return place;
}

/** Reads one row, and gives where the next line starts, or -1 where the row is not surely sound. */
function readRow(fields: Fields, segment: Segment, index: number, view: DataView, from: number): number {
  const { sound, separator, values } = fields;
  const { kinds, places, mayBeEmpty } = sound;
  const pattern = separator * 0x01010101;
  const last = kinds.length - 1;
  let place = from;
  for (let position = 0; position <= last; position += 1) {
    const kind = kinds[position] as number;
    const column = places[position] as number;
    let end = place;
    let value = 0;
    if (kind === ID) {
      const keys = segment.keys[column] as Int32Array;
      end = keyOfField(view, place, pattern, keys, 2 * index, fields.keyMask);
      if (position === last && end > place && view.getUint8(end - 1) === CARRIAGE_RETURN) {
        end -= 1;
        keyOfBytes(bytesOf(view), place, end, keys, 2 * index, fields.keyMask);
      }
      if (end > place && !isEmptyWord(fields, view, place, end)) {
        if (mayBeTrimmed(view, place, end) || isNobody(view, place, end)) return -1;
        value = 1;
      } else {
        if (mayBeEmpty[position] === 0) return -1;
        keys[2 * index] = 0;
        keys[2 * index + 1] = 0;
      }
    } else if (kind === DAY) {
      const byte = view.getUint8(place);
      if (byte !== separator && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
        value = dayInBytes(view, place);
        end = value === 0 ? endOfField(view, place, pattern) : place + 10;
        if (value > fields.latest || (value === 0 && !isEmptyWord(fields, view, place, end))) return -1;
      }
      if (value === 0 && mayBeEmpty[position] === 0) return -1;
      (segment.days[column] as Uint16Array)[index] = value;
    } else if (kind === CODE) {
      const words = fields.words[position] as KnownWords;
      const found = knownWordAt(words, view, place, separator);
      if (found > 0) {
        end = place + (words.lengths[found] as number);
        value = words.values[found] as number;
      } else {
        end = endOfField(view, place, pattern);
        if (position === last && end > place && view.getUint8(end - 1) === CARRIAGE_RETURN) end -= 1;
        if (end > place) value = readWord(fields, position, view, place, end);
        else if (mayBeEmpty[position] === 0) value = -1;
        if (value < 0) return -1;
      }
      (segment.codes[column] as Uint8Array)[index] = value;
    } else {
      end = endOfField(view, place, pattern);
      if (position === last && end > place && view.getUint8(end - 1) === CARRIAGE_RETURN) end -= 1;
    }
    values[column] = value;
    const stop = view.getUint8(end);
    if (position < last) {
      if (stop !== separator) return -1;
      place = end + 1;
    } else if (stop === LINE_FEED) {
      place = end + 1;
    } else if (stop === CARRIAGE_RETURN && view.getUint8(end + 1) === LINE_FEED) {
      place = end + 2;
    } else {
      return -1;
    }
  }
  return keepsPairRules(sound.pairRules, values) ? place : -1;
}

/** The code of a spelling that is short or was not met before, -1 where it is none. */
function readWord({ sound, words }: Fields, position: number, view: DataView, from: number, to: number): number {
  const known = words[position] as KnownWords;
  const short = to - from < 4 ? knownShortWord(known, view, from, to - from) : -1;
  if (short >= 0) return short;
  const text = textOf(view, from, to);
  const code = sound.readCode[position]?.(text) ?? -1;
  if (code >= 0) learnWord(known, text, code);
  return code;
}

function isEmptyWord({ emptyWords }: Fields, view: DataView, from: number, to: number): boolean {
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

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function textOf(view: DataView, from: number, to: number): string {
  return Buffer.from(view.buffer, view.byteOffset + from, to - from).toString("utf8");
}

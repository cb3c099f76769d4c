import { Buffer } from "node:buffer";
import { dayInBytes } from "../calendar/day-in-bytes.ts";
import { DAY_BASE, FAR_DAY, type Segment } from "../cases/facts/segment.ts";
import { endOfField, keyOfBytes, keyOfField } from "../cases/facts/text-key.ts";
import { type KnownWords, knownWord, knownWords, learnWord } from "../cases/intake/known-words.ts";
import { keepsPairRules } from "../cases/intake/pair-rules.ts";
import { CODE, DAY, ID, type SoundRows } from "../cases/intake/sound-rows.ts";
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

/** What a field of a row is, and what is needed to read it. */
interface Field {
  readonly kind: number;
  readonly place: number;
  readonly mayBeEmpty: boolean;
  readonly words: KnownWords;
  readonly readCode: (text: string) => number;
}

/**
 * Reads lines of a CSV file without quotes straight into columns, as far as they are rows that are surely sound. It only
 * recognises: whatever is doubtful about a line, that line is given back. No object and no string is made for a row.
 *
 * Written here because a parser that gives text costs more than all the rest of reading.
 */
export function plainLines(writer: TableWriter, rows: SoundRows, separator: Separator): PlainLines {
  const fields: readonly Field[] = Array.from(rows.kinds, (kind, position) => ({
    kind,
    place: rows.places[position] as number,
    mayBeEmpty: rows.mayBeEmpty[position] === 1,
    words: knownWords(),
    readCode: rows.readCode[position] ?? (() => -1),
  }));
  const between = separator.charCodeAt(0);
  // What a row holds, by place of the column: a code, a day, or 1 for an id.
  const values = new Int32Array(32);
  const row = rowReader(fields, values, rows, between, writer);

  /** Reads rows into a segment as long as they are sound and there is room. */
  function fill(
    segment: Segment,
    view: DataView,
    from: number,
    to: number,
    at: number,
    line: number,
    starts: Int32Array | null,
  ): number {
    const { capacity, base } = segment;
    const offsets = segment.at as Uint32Array;
    let index = segment.count;
    let place = from;
    let number = line;
    while (place < to && index < capacity) {
      const next = row(segment, index, view, place);
      if (next < 0) break;
      offsets[index] = at - base + (starts === null ? place : (starts[number] as number));
      place = next;
      index += 1;
      number += 1;
    }
    segment.count = index;
    return place;
  }

  return {
    read(view, from, to, base, starts, doubtful) {
      let place = from;
      let line = 0;
      while (place < to) {
        const at = base + (starts === null ? place : (starts[line] as number));
        let segment = writer.room(at);
        // Offsets are as wide as the last of them needs.
        segment = writer.room(base + (starts === null ? to : (starts[line] as number) + to));
        const before = segment.count;
        place = fill(segment, view, place, to, base, line, starts);
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

type RowReader = (segment: Segment, index: number, view: DataView, from: number) => number;

/** Reads one row, and gives where the next line starts, or -1 where the row is not surely sound. */
function rowReader(
  fields: readonly Field[],
  values: Int32Array,
  { pairRules, emptyWords }: SoundRows,
  separator: number,
  { extractedOn, storage: { keyMask } }: TableWriter,
): RowReader {
  const empty = knownWords();
  for (const word of emptyWords) learnWord(empty, word, 0);
  const latest = extractedOn === null ? FAR_DAY : extractedOn - DAY_BASE;
  const last = fields.length - 1;
  const pattern = separator * 0x01010101;

  return (segment, index, view, from) => {
    let place = from;
    for (let position = 0; position <= last; position += 1) {
      const field = fields[position] as Field;
      const { kind } = field;
      let end = place;
      if (kind === ID) {
        const keys = segment.keys[field.place] as Int32Array;
        end = keyOfField(view, place, pattern, keys, 2 * index, keyMask);
        if (position === last && end > place && view.getUint8(end - 1) === CARRIAGE_RETURN) {
          end -= 1;
          keyOfBytes(bytesOf(view), place, end, keys, 2 * index, keyMask);
        }
        if (end === place || isEmptyWord(empty, view, place, end)) {
          if (!field.mayBeEmpty) return -1;
          keys[2 * index] = 0;
          keys[2 * index + 1] = 0;
          values[field.place] = 0;
        } else {
          if (mayBeTrimmed(view, place, end) || isNobody(view, place, end)) return -1;
          values[field.place] = 1;
        }
      } else if (kind === DAY) {
        const first = view.getUint8(place);
        let day = 0;
        if (first !== separator && first !== LINE_FEED && first !== CARRIAGE_RETURN) {
          day = dayInBytes(view, place);
          end = day === 0 ? endOfField(view, place, pattern) : place + 10;
          if (day > latest || (day === 0 && !(field.mayBeEmpty && isEmptyWord(empty, view, place, end)))) return -1;
        } else if (!field.mayBeEmpty) {
          return -1;
        }
        (segment.days[field.place] as Uint16Array)[index] = day;
        values[field.place] = day;
      } else {
        end = endOfField(view, place, pattern);
        if (kind === CODE) {
          const cut = position === last && end > place && view.getUint8(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
          let code = 0;
          if (cut > place) {
            code = knownWord(field.words, view, place, cut);
            if (code < 0) code = learn(field, view, place, cut);
          } else if (!field.mayBeEmpty) {
            return -1;
          }
          if (code < 0) return -1;
          (segment.codes[field.place] as Uint8Array)[index] = code;
          values[field.place] = code;
          end = cut;
        } else if (position === last && end > place && view.getUint8(end - 1) === CARRIAGE_RETURN) {
          end -= 1;
        }
      }
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
    return keepsPairRules(pairRules, values) ? place : -1;
  };
}

function isEmptyWord(empty: KnownWords, view: DataView, from: number, to: number): boolean {
  return empty.count > 0 && knownWord(empty, view, from, to) >= 0;
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function textOf(view: DataView, from: number, to: number): string {
  return Buffer.from(view.buffer, view.byteOffset + from, to - from).toString("utf8");
}

function isNobody(view: DataView, from: number, to: number): boolean {
  return mayStandForNobody(view, from, to) && standsForNobody(textOf(view, from, to));
}

/** Reads a spelling that was not met before. */
function learn(field: Field, view: DataView, from: number, to: number): number {
  const text = textOf(view, from, to);
  const code = field.readCode(text);
  if (code >= 0) learnWord(field.words, text, code);
  return code;
}

import { Buffer } from "node:buffer";
import { endOfField, keyOfBytes, keyOfField } from "../cases/facts/text-key.ts";
import { type KnownWords, knownShortWord, knownWordAt, learnWord } from "../cases/intake/known-words.ts";
import { learnDay, type SpelledDays, spelledDay } from "../cases/intake/spelled-days.ts";
import { mayStandForNobody, standsForNobody } from "../cases/intake/stands-for-nobody.ts";
import { mayBeTrimmed } from "./plain-ends.ts";
import type { SoundFields } from "./sound-fields.ts";

const SPACE = 0x20;
const ISO_LENGTH = 10;
/** Times a byte it is that byte four times. */
const ALL_FOUR = 0x01010101;

/** Where an id ends that is not surely the one whose key was written, -1 where it is for the judge. */
export function otherId(
  fields: SoundFields,
  position: number,
  index: number,
  view: DataView,
  from: number,
  to: number,
): number {
  const keys = fields.keys[position] as Int32Array;
  const end = endOfText(view, from, to);
  const start = startOfText(view, from, end);
  if (isEmptyCell(fields, view, start, end)) {
    keys[2 * index] = 0;
    keys[2 * index + 1] = 0;
    return fields.mayBeEmpty[position] === 1 ? to : -1;
  }
  if (mayBeTrimmed(view, start, end) || isNobody(view, start, end)) return -1;
  if (start > from || end < to) keyOfBytes(view, start, end, keys, 2 * index, fields.keyMask);
  return to;
}

/**
 * Where a field ends with a day in another form than is known at sight, or an empty cell; -1 where it is for the judge.
 * What was read once is recognised: most files write their days in one way.
 *
 * @param iso the day that the field begins with in the ISO form; 0 for none that is sound.
 */
export function otherDay(
  fields: SoundFields,
  position: number,
  index: number,
  view: DataView,
  from: number,
  mark: number,
  iso: number,
): number {
  const behind = fields.behindDays[position] as KnownWords;
  // What means nothing behind one day means nothing behind any.
  const known = iso > 0 ? knownWordAt(behind, view, from + ISO_LENGTH, mark) : 0;
  if (known > 0) return from + ISO_LENGTH + (behind.lengths[known] as number);
  const to = keyOfField(view, from, Math.imul(mark, ALL_FOUR), fields.key, 0, -1);
  const days = fields.spelled[position] as SpelledDays;
  let day = to > from ? spelledDay(days, fields.key[0] as number, view, from, to) : -1;
  if (day < 0) {
    day = newDay(fields, position, view, from, to);
    if (iso > 0 && day === iso) learn(fields, behind, textOf(view, from + ISO_LENGTH, to), 1);
  }
  (fields.days[position] as Uint16Array)[index] = day;
  return day < 0 ? -1 : to;
}

function newDay(fields: SoundFields, position: number, view: DataView, from: number, to: number): number {
  const end = endOfText(view, from, to);
  if (isEmptyCell(fields, view, startOfText(view, from, end), end)) return (fields.mayBeEmpty[position] as number) - 1;
  const day = fields.sound.read[position]?.(textOf(view, from, to)) ?? -1;
  if (day >= 0) learnDay(fields.spelled[position] as SpelledDays, fields.key[0] as number, view, from, to, day);
  return day;
}

/** Where a field ends with a spelling that is short or was not met before, or an empty cell; -1 where it is no code. */
export function otherWord(
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

function codeOf(fields: SoundFields, position: number, view: DataView, from: number, end: number): number {
  const { mayBeEmpty, sound, words } = fields;
  if (end === from) return (mayBeEmpty[position] as number) - 1;
  const known = words[position] as KnownWords;
  const short = end - from < 4 ? knownShortWord(known, view, from, end - from) : -1;
  if (short >= 0) return short;
  const text = textOf(view, from, end);
  const code = sound.read[position]?.(text) ?? -1;
  if (code >= 0) learn(fields, known, text, code);
  return code;
}

/** A word with a separator in it stood in quotes: without them it would be known again where two fields meet. */
function learn({ separator }: SoundFields, known: KnownWords, text: string, value: number): void {
  if (!text.includes(String.fromCharCode(separator))) learnWord(known, text, value);
}

function isEmptyCell({ emptyWords }: SoundFields, view: DataView, from: number, end: number): boolean {
  if (end === from) return true;
  for (let number = 0; number < emptyWords.length; number += 1) {
    const word = emptyWords[number] as Uint8Array;
    let place = word.length === end - from ? 0 : -1;
    while (place >= 0 && place < word.length) place = word[place] === view.getUint8(from + place) ? place + 1 : -1;
    if (place >= 0) return true;
  }
  return false;
}

function isNobody(view: DataView, from: number, to: number): boolean {
  return mayStandForNobody(view, from, to) && standsForNobody(textOf(view, from, to));
}

/** Where the text of a field ends without the spaces behind it: other space of ASCII would have ended the field. */
function endOfText(view: DataView, from: number, to: number): number {
  let end = to;
  while (end > from && view.getUint8(end - 1) === SPACE) end -= 1;
  return end;
}

function startOfText(view: DataView, from: number, end: number): number {
  let start = from;
  while (start < end && view.getUint8(start) === SPACE) start += 1;
  return start;
}

function textOf(view: DataView, from: number, to: number): string {
  return Buffer.from(view.buffer, view.byteOffset + from, to - from).toString("utf8");
}

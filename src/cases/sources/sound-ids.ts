import { keyOfBytes, keyOfText } from "../facts/text-key.ts";
import { trimmedCell } from "../intake/cell-text.ts";
import { mayStandForNobody, standsForNobody } from "../intake/stands-for-nobody.ts";
import type { CellValues, ColumnValues, NumberValues, TextValues } from "./column-values.ts";
import { countOf } from "./count-of.ts";
import { type SoundValues, soundMemory } from "./sound-values.ts";

/** Longer ids are for the judge, so that no row of sound ids is longer than a line may be. */
const LONGEST = 1024;
const DIGITS = 16;

/**
 * Makes the reader of values of a column of ids. Only the bytes are looked at: no text is made.
 *
 * @param emptyWords words that mean an empty cell.
 * @param keyMask which bits of keys count.
 */
export function soundIds(emptyWords: readonly string[], keyMask: number): (values: ColumnValues) => SoundValues {
  const memory = soundMemory(2);
  // By the number of its bytes: an id that has as many as a word for an empty cell may be that word.
  const isLengthOfIds = new Uint8Array(LONGEST + 1).fill(1);
  for (const word of ["", ...emptyWords]) isLengthOfIds[new TextEncoder().encode(word).length] = 0;
  return (values) => {
    const sound = memory(countOf(values));
    if (values.kind === "text") textIds(values, isLengthOfIds, keyMask, sound);
    // Words that mean an empty cell may be numbers, and there are few registers that have any.
    else if (emptyWords.length > 0) return sound;
    else if (values.kind === "number") numberIds(values, keyMask, sound);
    else if (values.kind === "cell") cellIds(values, keyMask, sound);
    return sound;
  };
}

function textIds(
  { bytes, starts, ends }: TextValues,
  isLengthOfIds: Uint8Array,
  keyMask: number,
  { isSound, numbers }: SoundValues,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isAscii = isAllAscii(bytes.subarray(starts[0], ends.at(-1)));
  for (let place = 0; place < isSound.length; place += 1) {
    const from = starts[place] as number;
    const to = ends[place] as number;
    if (isLengthOfIds[to - from] !== 1) continue;
    if (!isPlain(bytes[from] as number) || !isPlain(bytes[to - 1] as number)) continue;
    if (!isAscii && !isAllAscii(bytes.subarray(from, to))) continue;
    if (mayStandForNobody(view, from, to) && standsForNobody(String.fromCharCode(...bytes.subarray(from, to))))
      continue;
    keyOfBytes(view, from, to, numbers, 2 * place, keyMask);
    isSound[place] = 1;
  }
}

/** Whole numbers above zero are ids; zero, and whatever lies below it, is for the judge. */
function numberIds({ numbers: given }: NumberValues, keyMask: number, { isSound, numbers }: SoundValues): void {
  const digits = new DataView(new ArrayBuffer(DIGITS));
  const halves = halvesOf(given);
  for (let place = 0; place < isSound.length; place += 1) {
    const number =
      halves === null
        ? (given[place] as number)
        : (halves[2 * place + 1] as number) * 4_294_967_296 + ((halves[2 * place] as number) >>> 0);
    if (!(number > 0 && Number.isSafeInteger(number))) continue;
    keyOfBytes(digits, writeDigits(number, digits), DIGITS, numbers, 2 * place, keyMask);
    isSound[place] = 1;
  }
}

/** Whole numbers of 64 bits as two of 32, which an engine holds in a word each; null for other numbers. */
function halvesOf(numbers: ArrayLike<number | bigint>): Int32Array | null {
  if (!(numbers instanceof BigInt64Array || numbers instanceof BigUint64Array)) return null;
  return new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
}

/** Writes a number at the end of the bytes, and gives where it begins. */
function writeDigits(number: number, digits: DataView): number {
  let at = DIGITS;
  let left = number;
  while (left > 0) {
    const tens = Math.floor(left / 10);
    at -= 1;
    digits.setUint8(at, 48 + (left - tens * 10));
    left = tens;
  }
  return at;
}

/** Ids of rare types, which are texts already. */
function cellIds({ cells }: CellValues, keyMask: number, { isSound, numbers }: SoundValues): void {
  for (let place = 0; place < isSound.length; place += 1) {
    const cell = cells[place];
    if (typeof cell !== "string" || cell.length > LONGEST) continue;
    if (trimmedCell(cell) !== cell || standsForNobody(cell)) continue;
    keyOfText(cell, numbers, 2 * place, keyMask);
    isSound[place] = 1;
  }
}

/** Whether a byte may begin and end a text of ASCII that has no space around it. */
export function isPlain(byte: number): boolean {
  return byte > 32;
}

/** Whether bytes are ASCII, lengths of texts that stand between them included. */
function isAllAscii(bytes: Uint8Array): boolean {
  const before = Math.min(bytes.length, -bytes.byteOffset & 3);
  const count = (bytes.length - before) >> 2;
  let all = 0;
  for (let place = 0; place < before; place += 1) all |= bytes[place] as number;
  for (let place = before + 4 * count; place < bytes.length; place += 1) all |= bytes[place] as number;
  if (count === 0) return all < 128;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + before, count);
  let some = all;
  for (let word = 0; word < count; word += 1) some |= words[word] as number;
  return (some & 0x80808080) === 0;
}

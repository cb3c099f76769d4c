import type { Separator } from "./parse-quoted.ts";

const LINE_FEED = 10;
const QUOTE = 34;
/** The last byte that is a space or a control, and the first that is not plain again. */
const SPACE = 32;
const DELETE = 127;
/** For how many lines there is room to begin with: as many as a window has of those that are read again. */
const LINES = 256;

/** Fields of lines that were found in their bytes. */
export interface FieldCutter {
  /** Two numbers a field, line by line: where it starts in the bytes, and where it ends. */
  fields: Int32Array;
  /** Of how many lines; whoever has taken them sets it to 0. */
  count: number;
  /** How many fields a line has there. */
  readonly asked: number;
  /** By byte: 1 for one of a plain field, which is neither its end nor a reason to look closer. */
  readonly isInside: Uint8Array;
  readonly between: number;
  /** By position of a field in a line: its place in `fields`, or negative. */
  readonly placeOf: Int32Array;
}

/**
 * Starts to find fields of lines that were cut before.
 *
 * @param positions of the fields in a line; -1 for one that is not there, which is empty.
 */
export function fieldCutter(separator: Separator, positions: readonly number[]): FieldCutter {
  const between = separator.charCodeAt(0);
  const isInside = new Uint8Array(256).fill(1, 0, 128);
  for (const byte of [between, LINE_FEED, QUOTE]) isInside[byte] = 0;
  const placeOf = new Int32Array(Math.max(-1, ...positions) + 1);
  for (let position = 0; position < placeOf.length; position += 1) placeOf[position] = 2 * positions.indexOf(position);
  const fields = new Int32Array(positions.length * 2 * LINES);
  return { fields, count: 0, asked: positions.length, isInside, between, placeOf };
}

/**
 * Adds the fields of a line, and tells whether they were found. A line that is not plain up to the last of them has to be
 * cut from its text: it has a quote, space around a field, or anything but ASCII.
 *
 * @param end of the bytes; a line that goes on behind it is not plain.
 */
export function findFields(cutter: FieldCutter, bytes: Uint8Array, from: number, end: number): boolean {
  const { isInside, between, placeOf } = cutter;
  const first = 2 * cutter.asked * cutter.count;
  if (first === cutter.fields.length) makeRoom(cutter);
  const { fields } = cutter;
  let place = from;
  for (let position = 0; position < placeOf.length; position += 1) {
    const start = place;
    while (place < end && isInside[bytes[place] as number] === 1) place += 1;
    if (place >= end) return false;
    const stop = bytes[place] as number;
    if (stop !== between && (stop !== LINE_FEED || position + 1 < placeOf.length)) return false;
    const to = placeOf[position] as number;
    if (to >= 0) {
      if (place > start && !(isPrinted(bytes[start] as number) && isPrinted(bytes[place - 1] as number))) return false;
      fields[first + to] = start;
      fields[first + to + 1] = place;
    }
    place += 1;
  }
  cutter.count += 1;
  return true;
}

function makeRoom(cutter: FieldCutter): void {
  const wider = new Int32Array(cutter.fields.length * 2);
  wider.set(cutter.fields);
  cutter.fields = wider;
}

function isPrinted(byte: number): boolean {
  return byte > SPACE && byte < DELETE;
}

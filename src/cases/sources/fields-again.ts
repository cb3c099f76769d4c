import { textOfBytes } from "./cells-of-values.ts";
import type { TextValues } from "./column-values.ts";
import { isPlain } from "./sound-ids.ts";

/** Texts of some rows, copied one behind the other from the columns in which they stand. */
export interface FieldsAgain {
  bytes: Uint8Array;
  used: number;
  /** Row by row two numbers a column: its first byte and the one behind its last. */
  readonly bounds: Int32Array;
}

/** Makes room for the texts of so many cells; none has a byte to begin with. */
export function fieldsAgain(cells: number): FieldsAgain {
  return { bytes: new Uint8Array(cells * 16), used: 0, bounds: new Int32Array(cells * 2) };
}

/** Adds the text of a cell, and tells whether it was added: one with anything but ASCII, or space around it, is not. */
export function addField(
  fields: FieldsAgain,
  { bytes: from, starts, ends }: TextValues,
  place: number,
  cell: number,
): boolean {
  const start = starts[place] as number;
  const end = ends[place] as number;
  if (start === end) return true;
  if (!isPlain(from[start] as number) || !isPlain(from[end - 1] as number)) return false;
  const first = fields.used;
  const last = first + end - start;
  if (last > fields.bytes.length) makeRoom(fields, last);
  const { bytes, bounds } = fields;
  let all = 0;
  for (let at = start; at < end; at += 1) {
    const byte = from[at] as number;
    all |= byte;
    bytes[first + at - start] = byte;
  }
  if (all > 127) return false;
  bounds[2 * cell] = first;
  bounds[2 * cell + 1] = last;
  fields.used = last;
  return true;
}

/** The text of a cell that was added. */
export function fieldText({ bytes, bounds }: FieldsAgain, cell: number): string | symbol {
  return textOfBytes(bytes.subarray(bounds[2 * cell], bounds[2 * cell + 1]));
}

function makeRoom(fields: FieldsAgain, needed: number): void {
  const wider = new Uint8Array(2 * needed);
  wider.set(fields.bytes);
  fields.bytes = wider;
}

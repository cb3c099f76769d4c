import { deltaBinaryUnpack } from "hyparquet/src/delta.js";
import { readVarInt } from "hyparquet/src/thrift.js";
import type { TextValues } from "../../cases/sources/column-values.ts";

/** A place in the bytes of a page, as hyparquet's readers move it. */
export interface PageReader {
  readonly view: DataView;
  offset: number;
}

/** Texts with their length before each; where they begin and end is written into two arrays. */
export function plainTexts(bytes: Uint8Array, from: number, starts: Int32Array, ends: Int32Array): TextValues {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  for (let index = 0; index < starts.length; index += 1) {
    // Beyond the end this throws; a length of 2 GB and more is behind every end.
    const end = at + 4 + view.getUint32(at, true);
    if (end > bytes.length) throw new RangeError("a text behind the end");
    starts[index] = at + 4;
    ends[index] = end;
    at = end;
  }
  return { kind: "text", bytes, starts, ends };
}

/** Texts whose lengths stand before all of them. */
export function textsByLength(bytes: Uint8Array, from: number, count: number): TextValues {
  const reader = readerAt(bytes, from);
  return textsFrom(bytes, reader, deltas(reader, new Int32Array(count)));
}

/** Texts of which the beginning is the same as of the one before. */
export function textsByPrefix(bytes: Uint8Array, from: number, count: number): TextValues {
  const reader = readerAt(bytes, from);
  const shared = deltas(reader, new Int32Array(count));
  const { starts, ends } = textsFrom(bytes, reader, deltas(reader, new Int32Array(count)));
  let total = 0;
  let before = 0;
  for (let index = 0; index < count; index += 1) {
    const prefix = shared[index] as number;
    if (prefix < 0 || prefix > before) throw new RangeError("more of a text than there is");
    before = prefix + (ends[index] as number) - (starts[index] as number);
    total += before;
  }
  if (total > MOST_BYTES) throw new RangeError("texts too long");
  const whole = new Uint8Array(total);
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const prefix = shared[index] as number;
    const start = starts[index] as number;
    const end = ends[index] as number;
    if (index > 0) whole.copyWithin(at, starts[index - 1] as number, (starts[index - 1] as number) + prefix);
    whole.set(bytes.subarray(start, end), at + prefix);
    starts[index] = at;
    at += prefix + end - start;
    ends[index] = at;
  }
  return { kind: "text", bytes: whole, starts, ends };
}

const MOST_BYTES = 1_073_741_824;

/** A reader at a place of the bytes of a page. */
export function readerAt(bytes: Uint8Array, from: number): PageReader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: from };
}

/**
 * Reads numbers that are written as differences.
 *
 * @throws anything where the page is damaged.
 */
export function deltas<Numbers extends Int32Array | BigInt64Array>(reader: PageReader, numbers: Numbers): Numbers {
  const start = reader.offset;
  const block = readVarInt(reader);
  const parts = readVarInt(reader);
  const count = readVarInt(reader);
  // With another head the reader below might go backwards.
  const isHead = block > 0 && block % 128 === 0 && parts > 0 && block % (parts * 32) === 0 && block <= 1_048_576;
  if (!isHead || count !== numbers.length) throw new RangeError("no head of differences");
  if (count === 0) return numbers;
  reader.offset = start;
  deltaBinaryUnpack(reader, count, numbers);
  return numbers;
}

function textsFrom(bytes: Uint8Array, reader: PageReader, lengths: Int32Array): TextValues {
  const starts = lengths;
  const ends = new Int32Array(lengths.length);
  let at = reader.offset;
  for (let index = 0; index < ends.length; index += 1) {
    const length = lengths[index] as number;
    if (length < 0 || at + length > bytes.length) throw new RangeError("a text behind the end");
    starts[index] = at;
    at += length;
    ends[index] = at;
  }
  reader.offset = at;
  return { kind: "text", bytes, starts, ends };
}

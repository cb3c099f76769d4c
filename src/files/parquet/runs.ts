/**
 * Reads numbers in the hybrid of runs and packed bits in which Parquet writes levels and places in a dictionary. Nothing
 * is read beyond the end, and every turn goes forward: a damaged page can only be refused.
 *
 * @param width bits a number, 25 at most.
 * @param limit what every number is below.
 * @throws RangeError when there are fewer numbers than asked for, or larger ones.
 */
export function readRuns(
  bytes: Uint8Array,
  from: number,
  to: number,
  width: number,
  limit: number,
  numbers: Int32Array | Uint8Array,
): void {
  if (width > 25) throw new RangeError("numbers too wide");
  const mask = (1 << width) - 1;
  const bytesWide = (width + 7) >> 3;
  let at = from;
  for (let seen = 0; seen < numbers.length; ) {
    let header = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      if (at >= to || shift > 28) throw new RangeError("runs end early");
      const byte = bytes[at] as number;
      at += 1;
      header |= (byte & 127) << shift;
      more = byte > 127;
    }
    const count = header >>> 1;
    if ((header & 1) === 1) {
      const values = Math.min(count * 8, numbers.length - seen);
      if (at + ((values * width + 7) >>> 3) > to) throw new RangeError("runs end early");
      const most = unpack(bytes, at, width, mask, numbers, seen, values);
      if (values > 0 && most >= limit) throw new RangeError("a number too large");
      seen += values;
      at += count * width;
    } else {
      if (at + bytesWide > to) throw new RangeError("runs end early");
      let value = 0;
      for (let index = 0; index < bytesWide; index += 1) value |= (bytes[at + index] as number) << (8 * index);
      at += bytesWide;
      const end = Math.min(numbers.length, seen + count);
      if (end > seen && (value & mask) >= limit) throw new RangeError("a number too large");
      numbers.fill(value & mask, seen, end);
      seen = end;
    }
  }
}

/** Unpacks numbers, and gives the largest. */
function unpack(
  bytes: Uint8Array,
  from: number,
  width: number,
  mask: number,
  numbers: Int32Array | Uint8Array,
  first: number,
  count: number,
): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - 4;
  let at = from;
  let bit = 0;
  let most = 0;
  for (let index = first; index < first + count; index += 1) {
    // A number begins in the first of four bytes and has no more bits than the other three and one more.
    const word = at <= last ? view.getInt32(at, true) : wordAtEnd(bytes, at);
    const number = (word >>> bit) & mask;
    numbers[index] = number;
    if (number > most) most = number;
    bit += width;
    at += bit >>> 3;
    bit &= 7;
  }
  return most;
}

function wordAtEnd(bytes: Uint8Array, at: number): number {
  let word = 0;
  for (let byte = at; byte < bytes.length; byte += 1) word |= (bytes[byte] as number) << (8 * (byte - at));
  return word;
}

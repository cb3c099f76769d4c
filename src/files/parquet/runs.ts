/**
 * Reads numbers in the hybrid of runs and packed bits in which Parquet writes levels and places in a dictionary. Nothing
 * is read beyond the end, and every turn goes forward: a damaged page can only be refused.
 *
 * @param width bits a number, 25 at most.
 * @throws RangeError when there are fewer numbers than asked for.
 */
export function readRuns(
  bytes: Uint8Array,
  from: number,
  to: number,
  width: number,
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
      unpack(bytes, at, width, mask, numbers, seen, values);
      seen += values;
      at += count * width;
    } else {
      if (at + bytesWide > to) throw new RangeError("runs end early");
      let value = 0;
      for (let index = 0; index < bytesWide; index += 1) value |= (bytes[at + index] as number) << (8 * index);
      at += bytesWide;
      const end = Math.min(numbers.length, seen + count);
      numbers.fill(value & mask, seen, end);
      seen = end;
    }
  }
}

function unpack(
  bytes: Uint8Array,
  at: number,
  width: number,
  mask: number,
  numbers: Int32Array | Uint8Array,
  first: number,
  count: number,
): void {
  let byte = at;
  let held = 0;
  let bits = 0;
  for (let index = first; index < first + count; index += 1) {
    while (bits < width) {
      // No more than 32 bits are ever held: 24 and those of one byte.
      held |= (bytes[byte] as number) << bits;
      byte += 1;
      bits += 8;
    }
    numbers[index] = held & mask;
    held >>>= width;
    bits -= width;
  }
}

/** As far from the end as four bytes at a time may go: an element has sixty-four bytes at most, save for long literals. */
const MARGIN = 72;

/**
 * Undoes the compression of snappy, four bytes at a time where there is room. Written here because half of the time that
 * Parquet takes goes into it, and a copy byte by byte takes half as much again.
 *
 * @param page as long as the bytes say that they become.
 * @throws RangeError where the bytes are damaged.
 */
export function undoSnappy(bytes: Uint8Array, page: Uint8Array): void {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const into = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const size = bytes.length;
  const length = page.length;
  let at = endOfLength(bytes);
  let out = 0;
  while (at < size) {
    const tag = bytes[at] as number;
    at += 1;
    if ((tag & 3) === 0) {
      let count = (tag >>> 2) + 1;
      if (count <= 60 && at < size - MARGIN && out < length - MARGIN) {
        for (let byte = 0; byte < count; byte += 4) into.setInt32(out + byte, from.getInt32(at + byte, true), true);
      } else {
        const wide = count - 60;
        if (wide > 0) {
          count = 0;
          for (let byte = 0; byte < wide; byte += 1) count |= (bytes[at + byte] as number) << (8 * byte);
          count = (count + 1) | 0;
          at += wide;
        }
        if (count < 1 || count > size - at || count > length - out) throw new RangeError("a literal behind the end");
        page.set(bytes.subarray(at, at + count), out);
      }
      at += count;
      out += count;
      continue;
    }
    let count = (tag >>> 2) + 1;
    let back = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    if ((tag & 3) === 1) {
      count = ((tag >>> 2) & 7) + 4;
      back = ((tag >>> 5) << 8) | (bytes[at] as number);
      at += 1;
    } else if ((tag & 3) === 2) at += 2;
    else {
      // Two gigabytes and more come to less than nothing: every number here is one that an engine holds in a word.
      back |= ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
      at += 4;
    }
    if (!(back > 0 && back <= out && out + count <= length && at <= size)) throw new RangeError("a copy of nothing");
    const end = out + count;
    if (back >= 4 && out < length - MARGIN) {
      for (let place = out; place < end; place += 4) into.setInt32(place, into.getInt32(place - back, true), true);
    } else for (let place = out; place < end; place += 1) page[place] = page[place - back] as number;
    out = end;
  }
  if (out !== length) throw new RangeError("fewer bytes than there should be");
}

function endOfLength(bytes: Uint8Array): number {
  for (let at = 0; at < 5; at += 1) if ((bytes[at] ?? 0) < 128) return at + 1;
  throw new RangeError("no length");
}

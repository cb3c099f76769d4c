/**
 * Bytes as a frame of zstd that compresses nothing (RFC 8878): blocks of bytes as they are, so that tests need no encoder,
 * which older versions of Node do not have.
 */
export function zstdOf(bytes: Uint8Array, block = 1000): Buffer {
  // A descriptor without content size and checksum, and a window of 128 KiB.
  const parts: Uint8Array[] = [Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0x38)];
  for (let start = 0; start === 0 || start < bytes.length; start += block) {
    const content = bytes.subarray(start, start + block);
    const isLast = start + block >= bytes.length;
    parts.push(blockHeader(content.length, "raw", isLast), content);
  }
  return Buffer.concat(parts);
}

/** A frame of zstd of one byte, as many blocks of 128 KiB as asked for, at four bytes each. */
export function zstdBomb(blocks: number): Buffer {
  const parts: Uint8Array[] = [Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0x38)];
  for (let block = 1; block <= blocks; block += 1) {
    parts.push(blockHeader(131_072, "repeated", block === blocks), Uint8Array.of(0x61));
  }
  return Buffer.concat(parts);
}

/** A frame that decoders skip. */
export function skippable(length: number): Buffer {
  return Buffer.concat([Uint8Array.of(0x53, 0x2a, 0x4d, 0x18, length, 0, 0, 0), Buffer.alloc(length, 7)]);
}

function blockHeader(size: number, kind: "raw" | "repeated", isLast: boolean): Uint8Array {
  const header = (size << 3) | ((kind === "raw" ? 0 : 1) << 1) | (isLast ? 1 : 0);
  return Uint8Array.of(header & 255, (header >> 8) & 255, header >> 16);
}

import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Compression } from "../../src/files/compression.ts";
import { decompressed } from "../../src/files/decompress.ts";
import { skippable, zstdBomb, zstdOf } from "./zstd-of.ts";

const text = Buffer.from("application_id,procedure\na1,nareis\n".repeat(100));

/** All that comes out, or the problem. */
async function comesOut(compression: Compression, bytes: Uint8Array, block = 65_536): Promise<Buffer | unknown> {
  const parts: Buffer[] = [];
  try {
    const stage = await decompressed(compression, { push: (part) => parts.push(Buffer.from(part)), end: () => {} });
    const lent = new Uint8Array(block);
    for (let start = 0; start < bytes.length; start += block) {
      const part = bytes.subarray(start, start + block);
      lent.set(part);
      await stage.push(lent.subarray(0, part.length));
      lent.fill(0x7e);
    }
    await stage.end();
    return Buffer.concat(parts);
  } catch (problem) {
    return problem;
  }
}

/** Written by zstd 1.5.4 with level 19, which gives a checksum. */
const written = Buffer.from(
  "KLUv/SSPnQIA8oQPELA7JM4EWZcVGuplNZYpUiCEjKEgRSgpBorHfGycmDamgnazyTle5zFv7d9w2bjGxN4m5Oxx2bSzU8TqXwMHAKALKA4g5rNw0wHpcn+czTHXlVjq",
  "base64",
);

const files: readonly (readonly [string, Compression, Buffer])[] = [
  ["gzip", "gzip", gzipSync(text)],
  ["zstd", "zstd", zstdOf(text, 100)],
];

describe("a compressed file", () => {
  it.each(files)("of %s comes out as it went in, wherever its bytes are cut", async (_, compression, bytes) => {
    for (const block of [1, 2, 3, 7, 100, 65_536]) expect(await comesOut(compression, bytes, block)).toEqual(text);
  });

  it("as zstd itself writes it is read", async () => {
    const [header, ...rows] = String(await comesOut("zstd", written, 5)).split("\n");
    expect(header).toBe("application_id,procedure,applicant_id,sponsor_id,submitted_on");
    expect(rows).toHaveLength(4);
  });

  it.each(files)("of %s may be several, one after the other", async (_, compression, bytes) => {
    for (const block of [1, 50, 65_536]) {
      expect(await comesOut(compression, Buffer.concat([bytes, bytes]), block)).toEqual(Buffer.concat([text, text]));
    }
  });

  it("of zstd may have frames that are skipped, and frames without anything", async () => {
    const bytes = Buffer.concat([skippable(9), zstdOf(text), skippable(0), zstdOf(Buffer.alloc(0)), skippable(3)]);
    for (const block of [1, 2, 65_536]) expect(await comesOut("zstd", bytes, block)).toEqual(text);
  });

  it.each(files)("of %s that is cut off anywhere is refused with a sentence", async (_, compression, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) {
      const problem = await comesOut(compression, bytes.subarray(0, length));
      expect(problem).toBeInstanceOf(RangeError);
      expect((problem as Error).message).toMatch(/^Make the compressed files again.*\.$/);
    }
  });

  it("that is something else, or has something else behind it, is refused", async () => {
    const further = Buffer.from("a2,nareis\n");
    for (const [, compression, bytes] of files) {
      for (const wrong of [
        text,
        Buffer.concat([bytes, further]),
        Buffer.concat([bytes, bytes.subarray(0, 9)]),
        Buffer.concat([bytes, Buffer.alloc(9), bytes]),
      ]) {
        expect(await comesOut(compression, wrong)).toBeInstanceOf(RangeError);
      }
    }
    expect(await comesOut("gzip", zstdOf(text))).toBeInstanceOf(RangeError);
    expect(await comesOut("zstd", gzipSync(text))).toBeInstanceOf(RangeError);
    expect(await comesOut("zstd", skippable(3))).toBeInstanceOf(RangeError);
  });

  it("that asks for more memory than it is given is refused", async () => {
    const bytes = zstdOf(text);
    bytes[5] = 0xff;
    expect(await comesOut("zstd", bytes)).toBeInstanceOf(RangeError);
  });

  it("comes out in small parts, however much it grows", async () => {
    for (const [compression, bytes, length] of [
      ["gzip", gzipSync(Buffer.alloc(30_000_000, 0x61)), 30_000_000],
      ["zstd", zstdBomb(230), 230 * 131_072],
    ] as const) {
      let largest = 0;
      let sum = 0;
      const stage = await decompressed(compression, {
        push(part) {
          largest = Math.max(largest, part.length);
          sum += part.length;
        },
        end: () => {},
      });
      await stage.push(bytes);
      await stage.end();
      expect(sum).toBe(length);
      expect(largest).toBeLessThanOrEqual(262_144);
    }
  });

  it("that is sound has no part in what goes wrong behind it", async () => {
    for (const [, compression, bytes] of files) {
      const wrong = new TypeError("mine");
      const stage = await decompressed(compression, {
        push() {
          throw wrong;
        },
        end: () => {},
      });
      await expect(stage.push(bytes).then(() => stage.end())).rejects.toBe(wrong);
    }
  });
});

import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { decompressed } from "../../src/files/decompress.ts";
import { runs } from "../runs.ts";
import { skippable, zstdOf } from "./zstd-of.ts";

const content = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const file = fc.oneof(
  content.map((bytes) => ({ compression: "gzip" as const, bytes: gzipSync(bytes), content: bytes })),
  fc.tuple(content, fc.integer({ min: 1, max: 99 }), fc.nat(9)).map(([bytes, block, skipped]) => ({
    compression: "zstd" as const,
    bytes: Buffer.concat([skippable(skipped), zstdOf(bytes, block)]),
    content: bytes,
  })),
);
const wound = fc.record({ at: fc.nat(400), byte: fc.nat(255), kind: fc.constantFrom("changed", "put in", "cut") });

function wounded(bytes: Buffer, { at, byte, kind }: { at: number; byte: number; kind: string }): Buffer {
  const place = Math.min(at, bytes.length);
  if (kind === "cut") return bytes.subarray(0, place);
  const rest = bytes.subarray(kind === "changed" ? place + 1 : place);
  return Buffer.concat([bytes.subarray(0, place), Uint8Array.of(byte), rest]);
}

it("a damaged file comes out as bytes or is refused with the one sentence, and nothing else happens", async () => {
  await fc.assert(
    fc.asyncProperty(file, wound, fc.integer({ min: 1, max: 99 }), async (given, where, block) => {
      const bytes = wounded(given.bytes, where);
      const parts: Buffer[] = [];
      const stage = await decompressed(given.compression, {
        push: (part) => parts.push(Buffer.from(part)),
        end: () => {},
      });
      try {
        for (let start = 0; start < bytes.length; start += block) {
          await stage.push(bytes.subarray(start, start + block));
        }
        await stage.end();
        // gzip knows by its checksum; the frames of zstd made here have none.
        if (given.compression === "gzip") expect(Buffer.concat(parts)).toEqual(given.content);
      } catch (problem) {
        expect(problem).toBeInstanceOf(RangeError);
        expect((problem as Error).message).toMatch(/^Make the compressed files again/);
      }
    }),
    { numRuns: runs },
  );
});

import fc from "fast-check";
import { snappyUncompress } from "hyparquet/src/snappy.js";
import { expect, test } from "vitest";
import { undoSnappy } from "../../../src/files/parquet/snappy.ts";
import { runs } from "../../runs.ts";

/** An element of the format: bytes as they are, or a copy of what stands further back, which may overlap itself. */
const element = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 150 }).map((literal) => ({ literal })),
  fc.record({ back: fc.nat(400), count: fc.integer({ min: 1, max: 64 }), wide: fc.boolean() }),
);

/** Elements as bytes, and how long they become. */
function compressed(elements: readonly (typeof element extends fc.Arbitrary<infer One> ? One : never)[]) {
  const body: number[] = [];
  let length = 0;
  for (const one of elements) {
    if ("literal" in one) {
      const { literal } = one;
      if (literal.length <= 60) body.push((literal.length - 1) << 2, ...literal);
      else body.push(60 << 2, literal.length - 1, ...literal);
      length += literal.length;
    } else if (length > 0) {
      const back = 1 + (one.back % length);
      if (one.wide) body.push(((one.count - 1) << 2) | 3, back & 255, back >> 8, 0, 0);
      else body.push(((one.count - 1) << 2) | 2, back & 255, back >> 8);
      length += one.count;
    }
  }
  const head = length < 128 ? [length] : [(length & 127) | 128, length >> 7];
  return { bytes: Uint8Array.from([...head, ...body]), length };
}

const pages = fc
  .array(element, { minLength: 1, maxLength: 60 })
  .map(compressed)
  .filter(({ length }) => length < 16_384);

test("snappy is undone as hyparquet undoes it, wherever four bytes at a time have to stop", () => {
  fc.assert(
    fc.property(pages, ({ bytes, length }) => {
      const expected = new Uint8Array(length);
      snappyUncompress(bytes, expected);
      const page = new Uint8Array(length + 4).fill(7);
      undoSnappy(bytes, page.subarray(0, length));
      expect(page.subarray(0, length)).toEqual(expected);
      // What lies behind the page is somebody else's.
      expect([...page.subarray(length)]).toEqual([7, 7, 7, 7]);
    }),
    { numRuns: runs },
  );
});

test("damaged bytes are undone or refused, and nothing behind the page is written", () => {
  fc.assert(
    fc.property(pages, fc.nat(), fc.nat(255), fc.nat(3), ({ bytes, length }, at, byte, cut) => {
      const harmed = Uint8Array.from(bytes.subarray(0, bytes.length - cut));
      harmed[at % harmed.length] = byte;
      const page = new Uint8Array(length + 64).fill(7);
      try {
        undoSnappy(harmed, page.subarray(0, length));
      } catch (problem) {
        expect(problem).toBeInstanceOf(RangeError);
      }
      expect(page.subarray(length).every((one) => one === 7)).toBe(true);
    }),
    { numRuns: runs },
  );
});

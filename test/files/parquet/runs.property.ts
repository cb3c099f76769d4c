import fc from "fast-check";
import { expect, test } from "vitest";
import { readRuns } from "../../../src/files/parquet/runs.ts";
import { runs } from "../../runs.ts";

/** Numbers of so many bits, in stretches that are packed or all the same. */
const written = fc.integer({ min: 1, max: 25 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    stretches: fc.array(
      fc.oneof(
        fc.record({ number: fc.nat(2 ** width - 1), times: fc.integer({ min: 1, max: 40 }) }),
        fc.array(fc.nat(2 ** width - 1), { minLength: 1, maxLength: 5 }).map((some) => ({
          packed: Array.from({ length: 8 * some.length }, (_, place) => some[place % some.length] as number),
        })),
      ),
      { maxLength: 6 },
    ),
    before: fc.nat(3),
  }),
);

type Written = typeof written extends fc.Arbitrary<infer One> ? One : never;

/** The same bit by bit. */
function bytesOf({ width, stretches }: Written): { readonly bytes: number[]; readonly numbers: number[] } {
  const bytes: number[] = [];
  const numbers: number[] = [];
  for (const stretch of stretches) {
    if ("packed" in stretch) {
      const bits = stretch.packed.flatMap((number) => Array.from({ length: width }, (_, bit) => (number >> bit) & 1));
      bytes.push((stretch.packed.length / 8) * 2 + 1);
      for (let at = 0; at < bits.length; at += 8) {
        bytes.push(bits.slice(at, at + 8).reduce((byte, bit, place) => byte | (bit << place), 0));
      }
      numbers.push(...stretch.packed);
    } else {
      bytes.push(stretch.times * 2);
      for (let byte = 0; byte < width; byte += 8) bytes.push((stretch.number >> byte) & 255);
      numbers.push(...new Array<number>(stretch.times).fill(stretch.number));
    }
  }
  return { bytes, numbers };
}

test("runs and packed numbers are read as they were written, up to any of them, wherever their bytes end", () => {
  fc.assert(
    fc.property(written, fc.nat(500), (given, asked) => {
      const { bytes, numbers } = bytesOf(given);
      const whole = Uint8Array.from([...new Array<number>(given.before).fill(255), ...bytes]);
      const found = new Int32Array(Math.min(asked, numbers.length));
      readRuns(whole, given.before, whole.length, given.width, 2 ** given.width, found);
      expect([...found]).toEqual(numbers.slice(0, found.length));
    }),
    { numRuns: runs },
  );
});

test("a number that is not below the limit is refused, and none that is", () => {
  fc.assert(
    fc.property(written, fc.nat(40), (given, limit) => {
      const { bytes, numbers } = bytesOf(given);
      const read = () =>
        readRuns(Uint8Array.from(bytes), 0, bytes.length, given.width, limit, new Int32Array(numbers.length));
      if (numbers.every((number) => number < limit)) read();
      else expect(read).toThrow(RangeError);
    }),
    { numRuns: runs },
  );
});

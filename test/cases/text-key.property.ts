import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOfBytes, keyOfText } from "../../src/cases/facts/text-key.ts";
import { runs } from "../runs.ts";

test("a text and its bytes have the same key, wherever the bytes stand and whatever stands around them", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.uint8Array({ maxLength: 6 }),
      fc.uint8Array({ maxLength: 6 }),
      fc.constantFrom(-1, 15),
      (text, before, behind, mask) => {
        const bytes = new TextEncoder().encode(text);
        const all = Uint8Array.from([...before, ...bytes, ...behind]);
        const [ofText, ofBytes] = [new Int32Array(2), new Int32Array(2)];
        keyOfText(text, ofText, 0, mask);
        keyOfBytes(new DataView(all.buffer), before.length, before.length + bytes.length, ofBytes, 0, mask);
        expect(ofBytes.join()).toBe(ofText.join());
      },
    ),
    { numRuns: runs },
  );
});

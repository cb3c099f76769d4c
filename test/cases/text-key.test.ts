import { expect, test } from "vitest";
import { endOfField, keyOfBytes, keyOfField, keyOfText } from "../../src/cases/facts/text-key.ts";

/** Texts of every length up to twenty, of ASCII and beyond it at every place, and some that differ in one bit. */
const texts: readonly string[] = Array.from({ length: 21 }, (_, length) => {
  const plain = "p0~\u007fQz 19!kLm_-:+aB".slice(0, length);
  const wide = Array.from(plain, (_one, place) => `${plain.slice(0, place)}é${plain.slice(place + 1)}`);
  return [plain, ...wide, ...(length > 0 ? [`${plain.slice(0, -1)}$`, `${plain.slice(1)}€`] : [])];
}).flat();

/** What is written: the key, between two numbers that are to stay as they are. */
function key(write: (into: Int32Array, at: number) => void): string {
  const into = Int32Array.of(5, 0, 0, 6);
  write(into, 1);
  return into.join();
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const keysOfTexts = (): readonly string[] => texts.map((text) => key((into, at) => keyOfText(text, into, at, -1)));

test("a text has the key of its bytes, wherever they stand, and no other text has it", () => {
  const keys = keysOfTexts();
  for (const before of [0, 1, 5]) {
    const ofBytes = texts.map((text) => {
      const all = Uint8Array.from([...Array<number>(before).fill(9), ...bytesOf(text), 7]);
      return key((into, at) => keyOfBytes(new DataView(all.buffer), before, all.length - 1, into, at, -1));
    });
    expect(ofBytes).toEqual(keys);
  }
  expect(new Set(keys).size).toBe(new Set(texts).size);
  expect(keys.filter((one) => !/^5,.*,.*,6$/.test(one))).toEqual([]);
});

test.each([
  [";", ";"],
  [",", ","],
  [";", "\n"],
  ["\t", "\r"],
])(
  "a field of a line ends at the first separator %j or control character %j, and has the key of its text",
  (separator, end) => {
    const four = separator.charCodeAt(0) * 0x01010101;
    const found = texts.map((text) => {
      const view = new DataView(Uint8Array.from(bytesOf(`ab${text}${end}x${separator}${"y".repeat(16)}`)).buffer);
      const ends = [endOfField(view, 2, four)];
      const ofField = key((into, at) => ends.push(keyOfField(view, 2, four, into, at, -1)));
      return [...ends, ofField];
    });
    const keys = keysOfTexts();
    // The key of an empty field is for the caller.
    const expected = texts.map((text, place) => {
      const behind = 2 + bytesOf(text).length;
      return [behind, behind, text === "" ? found[place]?.[2] : keys[place]];
    });
    expect(found).toEqual(expected);
  },
);

test("no text has the key of none, however few bits are asked for, and they are bits of its key", () => {
  const short = texts.map((text) => key((into, at) => keyOfText(text, into, at, 3)));
  const bits = keysOfTexts().map((one) => Number(one.split(",")[1]) & 3);
  expect(short).toEqual(bits.map((two) => `5,${two === 0 ? 1 : two},0,6`));
});

test("keys stay as they are, since the digest of a register rests on them", () => {
  const known = ["", "p1", "aanvraag-12345", "\u20AC\u{1F600}"];
  expect(known.map((text) => key((into, at) => keyOfText(text, into, at, -1)))).toEqual([
    "5,1704263432,-1367561312,6",
    "5,2042289374,-1723565073,6",
    "5,-1523574300,-1957587338,6",
    "5,-1601192293,-277828444,6",
  ]);
});

import { expect, test } from "vitest";
import {
  addBytes,
  addText,
  dropLast,
  isOfBytes,
  textOf,
  textStore,
  textsOf,
} from "../../../src/cases/keyed/text-store.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a text is that of the same bytes wherever these stand, and of no others", () => {
  const store = textStore();
  const [one, other] = [addBytes(store, bytesOf("abc"), 0, 3), addBytes(store, bytesOf("-abd-"), 1, 4)];
  const own = addText(store, "é");
  const isOf = (number: number, text: string): boolean =>
    isOfBytes(store, number, bytesOf(`##${text}#`), 2, 2 + text.length);
  expect(["abc", "abd", "ab", "abca", "bbc", "c"].map((text) => isOf(one, text))).toEqual([
    ...[true, false, false, false, false, false],
  ]);
  expect(["abc", "abd", "cab"].map((text) => isOf(other, text))).toEqual([false, true, false]);
  expect(["a", "e", "abc"].map((text) => isOf(own, text))).toEqual([false, false, false]);
});

test("texts are given by their numbers in any order, short and long ones and those that came as strings", () => {
  const texts = ["a", "é", "b".repeat(8192), "c".repeat(20_000), "d", "", "e".repeat(8191), "f"];
  const store = textStore(1);
  const numbers = texts.map((text) =>
    text === "" ? 0 : text === "é" ? addText(store, text) : addBytes(store, bytesOf(text), 0, text.length),
  );
  for (const order of [[0, 1, 2, 3, 4, 5, 6, 7], [7, 6, 5, 4, 3, 2, 1, 0], [3, 0, 3, 7, 7, 1], [4]]) {
    const asked = Int32Array.from(order, (at) => numbers[at] as number);
    expect(textsOf(store, asked)).toEqual(order.map((at) => texts[at]));
  }
  expect(numbers.map((number) => textOf(store, number))).toEqual(texts);
});

test("a text that is taken back leaves its room to the next one", () => {
  const store = textStore();
  addBytes(store, bytesOf("abc"), 0, 3);
  const dropped = addBytes(store, bytesOf("defgh"), 0, 5);
  dropLast(store);
  expect(addText(store, "é")).toBe(dropped);
  dropLast(store);
  expect(store.own).toEqual([]);
  expect(addBytes(store, bytesOf("xy"), 0, 2)).toBe(dropped);
  expect(textOf(store, dropped)).toBe("xy");
  expect(store.used).toBe(5);
});

test("the first bytes of all are taken back as others are, and no string for them", () => {
  const store = textStore();
  const own = addText(store, "é");
  addBytes(store, bytesOf("abc"), 0, 3);
  dropLast(store);
  expect([store.used, textOf(store, own)]).toEqual([0, "é"]);
});

test("what was added stays when the store grows, and it grows once there is no room", () => {
  const store = textStore(1);
  const numbers = ["abc", "defgh", "ij", "k".repeat(100), "l"].map((text) =>
    addBytes(store, bytesOf(text), 0, text.length),
  );
  expect(textsOf(store, Int32Array.from(numbers))).toEqual(["abc", "defgh", "ij", "k".repeat(100), "l"]);
  expect(textsOf(store, Int32Array.from(numbers).reverse())).toEqual(["l", "k".repeat(100), "ij", "defgh", "abc"]);
});

test("a text may be longer than a call has room for", () => {
  const long = "a".repeat(300_000);
  const store = textStore();
  expect(textOf(store, addBytes(store, bytesOf(long), 0, long.length)) === long).toBe(true);
});

import { expect, test } from "vitest";
import { soundCodes } from "../../src/cases/sources/sound-codes.ts";
import { textsOf } from "./text-values.ts";

/** Reads the spellings of a list, each as its place in it, and keeps those that it was asked for. */
function codesOf(...spellings: readonly string[]) {
  const asked: string[] = [];
  const codes = soundCodes((text) => {
    asked.push(text);
    return spellings.indexOf(text);
  });
  return { codes, asked };
}

test("a code is sound at the very end of its bytes too, however short it is, and a number is none", () => {
  const { codes } = codesOf("", "nareis", "asylum", "nl");
  const { isSound, numbers } = codes(textsOf(["asylum", "nareis", "nl", "asylum", "other", "asylum", "nl"]));
  expect([...isSound]).toEqual([1, 1, 1, 1, 0, 1, 1]);
  expect([...numbers].filter((_, place) => isSound[place] === 1)).toEqual([2, 1, 3, 2, 2, 3]);
  expect([...codes({ kind: "number", numbers: Int32Array.of(1, 2) }).isSound]).toEqual([0, 0]);
  expect([...codes({ kind: "unreadable" }).isSound]).toEqual([]);
});

test("an empty text, bytes that are no text and a text with a mark before it are for the judge", () => {
  const { codes, asked } = codesOf("", "nareis", "a\ufffd");
  const nearly = ["", "nareis", Uint8Array.of(0x61, 0xff), "\ufeffnareis"];
  expect([...codes(textsOf(nearly, 0, 9)).isSound]).toEqual([0, 1, 0, 0]);
  expect(asked).toEqual(["nareis", "\ufeffnareis"]);
});

test("a spelling of a code is read once where four bytes stand behind it, and any other each time", () => {
  const { codes, asked } = codesOf("asylum", "nareis");
  const texts = ["asylum", "nareis", "other", "asylum", "nareis", "other", "nareis"];
  expect([...codes(textsOf(texts, 3, 4)).isSound]).toEqual([1, 1, 0, 1, 1, 0, 1]);
  expect(asked).toEqual(["asylum", "nareis", "other", "other"]);
  codes(textsOf(texts.slice(-1), 0, 3));
  expect(asked.slice(4)).toEqual(["nareis"]);
});

test("spellings of no code take no place of those of one", () => {
  const { codes, asked } = codesOf("asylum");
  codes(textsOf(Array.from({ length: 200 }, (_, place) => `other ${place}`)));
  codes(textsOf(["asylum", "asylum", "asylum"], 0, 4));
  expect(asked.slice(200)).toEqual(["asylum"]);
});

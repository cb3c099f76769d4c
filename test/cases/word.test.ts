import { expect, test } from "vitest";
import { compareText } from "../../src/cases/facts/compare-text.ts";
import { normaliseWord } from "../../src/cases/facts/word.ts";

test("a word is compared trimmed, in lower case, with space, hyphen and underscore the same", () => {
  expect(normaliseWord(" Soort_Procedure\t")).toBe("soort-procedure");
  expect(normaliseWord("8 EVRM")).toBe("8-evrm");
  expect(normaliseWord("\uFEFF8\u00A0EV\u200BRM\u2009")).toBe("8-evrm");
  expect(normaliseWord("a  b")).toBe("a--b");
});

test("ids are compared by UTF-16 code unit, not by number, letter or code point", () => {
  const ids = ["\uFF01", "p2", "\u{1F600}", "P1", "p10", "é"];
  expect([...ids].sort(compareText)).toEqual(["P1", "p10", "p2", "é", "\u{1F600}", "\uFF01"]);
  expect(compareText("p2", "p2")).toBe(0);
});

import { expect, test } from "vitest";
import { detached } from "../../src/cases/facts/detached-text.ts";

test("a text that is no longer a part of another is the same text, short or long", () => {
  const line = "p1;2020-01-01;an id that is longer than most;1";
  const parts = line.split(";");
  expect(parts.map(detached)).toEqual(["p1", "2020-01-01", "an id that is longer than most", "1"]);
  expect(detached("")).toBe("");
});

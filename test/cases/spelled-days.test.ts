import { expect, test } from "vitest";
import { learnDay, spelledDay, spelledDays } from "../../src/cases/intake/spelled-days.ts";

const KEY = 7;
const spelled = (text: string): [view: DataView, from: number, to: number] => {
  const bytes = new TextEncoder().encode(text);
  return [new DataView(bytes.buffer), 0, bytes.length];
};

test("spellings with one key are told apart by their bytes, wherever these differ", () => {
  const days = spelledDays();
  const known = ["2020-01-01", "2020-01-02", "2021-01-01", "1-1-2020"];
  for (const [place, text] of known.entries()) learnDay(days, KEY, ...spelled(text), place + 1);
  expect(known.map((text) => spelledDay(days, KEY, ...spelled(text)))).toEqual([1, 2, 3, 4]);
  expect(["2020-02-01", "2020-01-03", "2-1-2020"].map((text) => spelledDay(days, KEY, ...spelled(text)))).toEqual([
    -1, -1, -1,
  ]);
});

import { describe, expect, test } from "vitest";
import { learnDay, type SpelledDays, spelledDay, spelledDays } from "../../src/cases/intake/spelled-days.ts";

const KEY = 7;
const spelled = (text: string): [view: DataView, from: number, to: number] => {
  const bytes = new TextEncoder().encode(`;;;${text}\0\0\0\0`);
  return [new DataView(bytes.buffer), 3, bytes.length - 4];
};
const learned = (texts: readonly string[]): SpelledDays => {
  const days = spelledDays();
  for (const [place, text] of texts.entries()) learnDay(days, KEY, ...spelled(text), place + 1);
  return days;
};
const look = (days: SpelledDays, texts: readonly string[]): readonly number[] =>
  texts.map((text) => spelledDay(days, KEY, ...spelled(text)));

describe("a day as it was written before", () => {
  test("is told apart by its bytes from others with its key, wherever these differ", () => {
    const known = ["2020-01-01", "2020-01-02", "2021-01-01", "1-1-2020", "2020-01-01 00:00"];
    const days = learned(known);
    expect(look(days, known)).toEqual([1, 2, 3, 4, 5]);
    const others = ["2020-02-01", "2020-01-03", "2-1-2020", "2020-01-01 00", "2020-01-0", "3020-01-01"];
    expect(look(days, others)).toEqual([-1, -1, -1, -1, -1, -1]);
    expect(look(spelledDays(), known)).toEqual([-1, -1, -1, -1, -1]);
  });

  test("is remembered from four bytes up to 32", () => {
    const known = ["123", "1234", "2020-01-01T00:00:00.000000000000", "2020-01-01T00:00:00.0000000000000"];
    expect(look(learned(known), known)).toEqual([-1, 2, 3, -1]);
  });

  test("is known with 19,999 others, and none beyond these is", () => {
    const days = spelledDays();
    const cells = Array.from({ length: 20_001 }, (_, place) => spelled(String(1_000_000 + place)));
    for (const [place, cell] of cells.entries()) learnDay(days, 3 * place, ...cell, place);
    expect(cells.map((cell, place) => spelledDay(days, 3 * place, ...cell))).toEqual([...cells.slice(1).keys(), -1]);
  });
});

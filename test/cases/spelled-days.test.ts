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

  test("may stand at the very end of the bytes", () => {
    const days = spelledDays();
    const view = new DataView(new TextEncoder().encode("2020-01-01").buffer);
    learnDay(days, KEY, view, 0, 10, 5);
    expect(spelledDay(days, KEY, view, 0, 10)).toBe(5);
  });

  test("is known with 19,999 others, and none beyond these is", () => {
    const days = spelledDays();
    const view = new DataView(new ArrayBuffer(4));
    const write = (place: number): number => {
      view.setInt32(0, place);
      return 3 * place;
    };
    for (let place = 0; place <= 20_000; place += 1) learnDay(days, write(place), view, 0, 4, place);
    let known = 0;
    for (let place = 0; place < 20_000; place += 1)
      if (spelledDay(days, write(place), view, 0, 4) === place) known += 1;
    expect(known).toBe(20_000);
    expect(spelledDay(days, write(20_000), view, 0, 4)).toBe(-1);
  });
});

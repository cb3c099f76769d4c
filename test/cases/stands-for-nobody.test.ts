import { expect, test } from "vitest";
import { mayStandForNobody, standsForNobody } from "../../src/cases/intake/stands-for-nobody.ts";

const may = (id: string): boolean => {
  const bytes = new TextEncoder().encode(`${id}....`);
  return mayStandForNobody(new DataView(bytes.buffer), 0, bytes.length - 4);
};

test("an id with more than zeros between a first and a last zero is somebody's", () => {
  const ids = ["00000", "01020", "0000100", "0-0-0-0"];
  expect(ids.map(standsForNobody)).toEqual([true, false, false, false]);
  expect(ids.map(may)).toEqual([true, false, false, false]);
});

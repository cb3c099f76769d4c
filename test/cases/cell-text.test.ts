import { expect, test } from "vitest";
import { cellText, dayText } from "../../src/cases/intake/cell-text.ts";

test("space of every kind around a cell is no part of it", () => {
  const textOf = cellText({});
  const cells = ["\u00A0p1\u00A0", "p1\u2003", "\tp1", "p1", "p\u00A01"];
  expect(cells.map(textOf)).toEqual(["p1", "p1", "p1", "p1", "p\u00A01"]);
  expect(["", " ", "\u00A0"].map(textOf)).toEqual(["", "", ""]);
});

test("a word that means empty is compared without the space around either", () => {
  const textOf = cellText({ empty: [" n.v.t. ", "-"] });
  expect(["n.v.t.", " n.v.t.\t", "-", "n.v.t", "p1"].map(textOf)).toEqual(["", "", "", "n.v.t", "p1"]);
  expect(["-", "p1"].map(cellText({ empty: [] }))).toEqual(["-", "p1"]);
});

test("a Date at midnight UTC is text in a column of days, and nothing that only writes itself like one is", () => {
  const textOf = dayText({});
  const midnight = new Date("2020-01-02");
  expect(textOf(midnight)).toBe("2020-01-02");
  expect(cellText({})(midnight)).toBe(midnight);
  const moment = { toISOString: () => "2020-01-02T00:00:00.000Z" };
  expect(textOf(moment)).toBe(moment);
  const later = new Date("2020-01-02T00:00:01Z");
  expect(textOf(later)).toBe(later);
  expect([null, undefined, 20n, " x "].map(textOf)).toEqual(["", "", "20", "x"]);
  expect(dayText({ dates: "dutch", empty: ["02-01-2020"] })(midnight)).toBe("");
});

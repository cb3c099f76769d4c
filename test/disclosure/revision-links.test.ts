import { expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { concluded } from "./tried/by-hand.ts";
import { byLines } from "./tried/by-lines.ts";
import { columnsOf } from "./tried/small-tables.ts";

const law = { ...memo2023, id: "law", independent: "none" };

const [oneYear] = columnsOf(null, [2023, 2023], false);

/** What can be concluded in a revision of the applications of one class in one year, by part and direction. */
function revised(rows: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const lines = Object.entries(rows).map(([row, figure]) => `nareis-op-nareis applications ${row} ${figure}`);
  const definitions = "released counted" in rows ? [memo2023, law] : [memo2023];
  const table = byLines("revision", lines, {
    question: { referenceDates: ["2022-12-31", "2023-12-31"], definitions },
    columns: oneYear === undefined ? [] : [oneYear],
  });
  const bounds = concluded([table], { between: "free" });
  return Object.fromEntries(Object.keys(rows).map((row, at) => [row, bounds[at] ?? "no counts are printed so"]));
}

const twoTables = {
  "before counted": "5",
  "new-months came-in": "3",
  "new-months went-out": "1",
  "after counted": "7",
};

test("what was counted, less what went out and with what came in, is what is counted", () => {
  for (const row of Object.keys(twoTables)) {
    expect(revised({ ...twoTables, [row]: "x" })).toEqual(twoTables);
  }
  expect(revised({ ...twoTables, "after counted": "8" })["after counted"]).toBe("no counts are printed so");
});

test("one cause takes out no more than there was, and brings in no more than there is", () => {
  const rows = { "before counted": "2", "new-months came-in": "x", "new-months went-out": "x", "after counted": "2" };
  expect(revised(rows)).toMatchObject({ "new-months came-in": "0-2", "new-months went-out": "0-2" });
});

test("of causes that are gathered one can take out what another brought in", () => {
  const rows = { "before counted": "2", "other came-in": "x", "other went-out": "7", "after counted": "2" };
  expect(revised(rows)).toEqual({ ...rows, "other came-in": "7" });
  expect(revised({ ...rows, "other came-in": "7", "other went-out": "x" })).toEqual({ ...rows, "other came-in": "7" });
});

test("causes that are gathered can lie before and behind each that is shown, by other numbers", () => {
  const rows = {
    "before counted": "0",
    "late-registration came-in": "3",
    "late-registration went-out": "0",
    "new-months came-in": "2",
    "new-months went-out": "0",
    "other came-in": "0",
    "other went-out": "5",
    "after counted": "0",
  };
  expect(revised(rows)).toEqual(rows);
  // All that goes out of nothing came in before it.
  const late = {
    ...rows,
    "late-registration came-in": "0",
    "late-registration went-out": "3",
    "new-months came-in": "0",
  };
  expect(revised({ ...late, "other came-in": "x", "other went-out": "0" })).toEqual({
    ...late,
    "other came-in": "3",
    "other went-out": "0",
  });
});

test("a direction of a cause that has no row is gathered, and nothing is known of it where nothing is gathered", () => {
  const rows = { "before counted": "5", "new-months came-in": "3", "other came-in": "0", "after counted": "6" };
  expect(revised({ ...rows, "other went-out": "x" })).toEqual({ ...rows, "other went-out": "2" });
  const alone = { "before counted": "5", "new-months came-in": "3", "after counted": "x" };
  expect(revised(alone)).toEqual({ ...alone, "after counted": "3-8" });
});

const threeTables = {
  "released counted": "5",
  "definition came-in": "3",
  "definition went-out": "1",
  "restated counted": "7",
  "new-months came-in": "4",
  "new-months went-out": "2",
  "after counted": "9",
};

test("between the two tables of the old register lies the definition alone, and behind it all else", () => {
  for (const row of Object.keys(threeTables)) {
    expect(revised({ ...threeTables, [row]: "x" })).toEqual(threeTables);
  }
});

test("without the old register by the new definition all causes lie between two tables", () => {
  const { "restated counted": _, ...rows } = threeTables;
  expect(revised({ ...rows, "after counted": "x" })).toEqual(rows);
});

test("a definition that is shown changes alone, whatever else is gathered behind it", () => {
  const rows = {
    "released counted": "5",
    "definition came-in": "x",
    "definition went-out": "1",
    "restated counted": "7",
    "other came-in": "4",
    "other went-out": "2",
    "after counted": "9",
  };
  expect(revised(rows)).toEqual({ ...rows, "definition came-in": "3" });
  expect(revised({ ...rows, "after counted": "x" })).toEqual({ ...rows, "definition came-in": "3" });
});

test("a definition that is not shown is gathered with the causes that follow", () => {
  const rows = {
    "released counted": "5",
    "restated counted": "7",
    "new-months came-in": "4",
    "new-months went-out": "0",
    "other came-in": "x",
    "other went-out": "0",
    "after counted": "11",
  };
  expect(revised(rows)).toEqual({ ...rows, "other came-in": "2" });
});

test("changes without the tables that they lead between say nothing of each other", () => {
  const rows = { "new-months came-in": "3", "other came-in": "4", "other went-out": "5" };
  expect(revised(rows)).toEqual(rows);
  expect(revised({ "before counted": "5", ...rows, "other went-out": "x" })["other went-out"]).toBe("0-…");
});

import { expect, test } from "vitest";
import { procedures } from "../../src/cases/facts/application.ts";
import type { Segment } from "../../src/cases/facts/segment.ts";
import { emptySegment, openColumn } from "../../src/cases/facts/segment.ts";
import { tableColumns } from "../../src/cases/facts/table.ts";
import { keyOfText } from "../../src/cases/facts/text-key.ts";
import { soundRows } from "../../src/cases/intake/sound-rows.ts";
import type { ColumnBlock } from "../../src/cases/sources/column-values.ts";
import { columnWriter } from "../../src/cases/sources/column-writer.ts";
import { textsOf } from "./text-values.ts";

const columns = tableColumns.applications;
const rows = soundRows(
  { name: "applications", extractedOn: null },
  columns.length,
  columns.map((_, place) => place),
  {},
);
const at = (name: string): number => columns.findIndex((column) => column.name === name);

const COUNT = 4;
const INDEX = 3;

/** What one column of a segment holds once a block was written there from its second row on, and which rows are doubtful. */
function written(name: string, ...blocks: readonly ColumnBlock[]) {
  const segment: Segment = emptySegment("applications", 0);
  const place = at(name);
  openColumn(segment, place, columns[place] as (typeof columns)[number]);
  const column = segment.codes[place] ?? segment.days[place] ?? segment.keys[place];
  column?.fill(7);
  const write = columnWriter(place, rows as NonNullable<typeof rows>, -1);
  const isDoubtful = blocks.map((block) => {
    const isDoubtful = new Uint8Array(COUNT);
    write(block, 1, COUNT, segment, INDEX, isDoubtful);
    return [...isDoubtful];
  });
  return { column: [...(column ?? [])], isDoubtful: isDoubtful.at(-1) };
}

/** Those numbers of a column behind its first rows, and in front of those that nobody wrote. */
function between(numbers: readonly number[], lanes = 1): readonly number[] {
  const left = new Array(64 * lanes).fill(7);
  left.splice(INDEX * lanes, numbers.length, ...numbers);
  return left;
}

function keysOf(...ids: readonly (string | null)[]): readonly number[] {
  const keys = new Int32Array(2 * ids.length);
  for (const [place, id] of ids.entries()) if (id !== null) keyOfText(id, keys, 2 * place, -1);
  return [...keys];
}

/** Rows that have values of their own, and rows of a dictionary, some of them empty. */
const inRow = (texts: readonly string[]): ColumnBlock => ({ rows: 5, places: null, values: textsOf(texts, 2, 9) });
const inDictionary = (texts: readonly string[], ...places: readonly number[]): ColumnBlock => ({
  rows: 5,
  places: Int32Array.from(places),
  values: textsOf(texts, 2, 9),
});

test("codes stand in their rows of the segment and nowhere else, and what is no code is doubtful", () => {
  const [asylum, nareis] = ["asylum", "nareis"].map((code) => procedures.indexOf(code as "asylum")) as [number, number];
  const own = written("procedure", inRow(["asylum", "nareis", "asylum", "nareis", "bogus"]));
  expect(own.isDoubtful).toEqual([0, 0, 0, 1]);
  expect(own.column.filter((_, row) => row !== 6)).toEqual(
    between([nareis, asylum, nareis, 0]).filter((_, row) => row !== 6),
  );
  const from = written("procedure", inDictionary(["nareis", "asylum"], 0, 1, -1, 0, 1));
  expect(from.isDoubtful).toEqual([0, 1, 0, 0]);
  expect(from.column).toEqual(between([asylum, 0, nareis, asylum]));
});

test("an empty cell is doubtful only where one is needed", () => {
  const empty = inDictionary(["2020-01-01", "2020-01-03"], 0, -1, 1, 0, -1);
  const [needed, free] = [written("submitted_on", empty), written("decided_on", empty)];
  expect([needed.isDoubtful, free.isDoubtful]).toEqual([
    [1, 0, 0, 1],
    [0, 0, 0, 0],
  ]);
  const first = needed.column[INDEX + 2] as number;
  expect([needed.column, free.column]).toEqual([between([0, first + 2, first, 0]), between([0, first + 2, first, 0])]);
  const ids = inDictionary(["a1", "P22", "NULL"], 0, 1, -1, 0, 2);
  for (const [name, doubtful] of [
    ["applicant_id", [0, 1, 0, 1]],
    ["sponsor_id", [0, 0, 0, 1]],
  ] as const) {
    const { column, isDoubtful } = written(name, ids);
    expect(isDoubtful).toEqual(doubtful);
    expect(column.slice(0, 12)).toEqual(between(keysOf("P22", null, "a1"), 2).slice(0, 12));
    expect(column.slice(14)).toEqual(between([], 2).slice(14));
  }
});

test("keys of ids stand in their rows, from the values of each block", () => {
  const one = inRow(["a0", "a1", "a2", "a3", "a4"]);
  const other = inRow(["b0", "b1", "b2", "b3", "b4"]);
  expect(written("application_id", one, one).column).toEqual(between(keysOf("a1", "a2", "a3", "a4"), 2));
  expect(written("application_id", one, other).column).toEqual(between(keysOf("b1", "b2", "b3", "b4"), 2));
});

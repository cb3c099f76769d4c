import { expect, test } from "vitest";
import type { PackedTable } from "../../../src/cases/facts/packed-table.ts";
import { placeOf } from "../../../src/cases/facts/table.ts";
import { forgetIds } from "../../../src/cases/keyed/same-ids.ts";
import { storeTexts } from "../../../src/cases/keyed/store-texts.ts";
import { storedPersons, textsOfPersons } from "../../../src/cases/keyed/stored-persons.ts";
import { textStore, textsOf } from "../../../src/cases/keyed/text-store.ts";
import { textsAt } from "../../../src/cases/keyed/texts-at.ts";
import { packedTable, type Row } from "./packed-rows.ts";

const ID = placeOf("applications", "application_id");
const APPLICANT = placeOf("applications", "applicant_id");
const SPONSOR = placeOf("applications", "sponsor_id");
const COLUMNS = [ID, APPLICANT, SPONSOR];

const rowOf = (id: string, applicant: string, sponsor = ""): Row => ({
  application_id: id,
  procedure: sponsor === "" ? "asylum" : "nareis",
  applicant_id: applicant,
  sponsor_id: sponsor,
  submitted_on: "2020-01-01",
});
const rows = [rowOf("a1", "p1"), rowOf("a2", "p2", "p1"), rowOf("a3", "p1"), rowOf("a4", "p1", "p2")];
const texts = [
  ["a1", "a2", "a3", "a4"],
  ["p1", "p2", "p1", "p1"],
  ["", "p1", "", "p2"],
];

/** All bits of keys, only some of the first lane, and the second lane with next to nothing of the first. */
const masks = [-1, 15, -(2 ** 31)];
const everyRow = (table: PackedTable): Int32Array => Int32Array.from({ length: table.rows }, (_, place) => place);

test.each(masks)("texts of ids are read again as they were, whatever the keys and the source (%i)", (keyMask) => {
  for (const givesBytes of [false, true]) {
    const table = packedTable("applications", rows, { keyMask, givesBytes });
    expect(textsAt(table, everyRow(table), COLUMNS)).toEqual(texts);
    expect(textsAt(table, Int32Array.of(1, 3), [SPONSOR])).toEqual([["p1", "p2"]]);
    forgetIds(table);
    expect(textsAt(table, everyRow(table), COLUMNS)).toEqual(texts);
  }
  const kept = packedTable("applications", rows, { keyMask, keepsTexts: true });
  expect(textsAt(kept, everyRow(kept), COLUMNS)).toEqual(texts);
});

test.each(masks)("a source that gives another text than the one that was read has changed (%i)", (keyMask) => {
  for (const givesBytes of [false, true]) {
    let refused = 0;
    for (const id of Array.from({ length: 32 }, (_, number) => `b${number}`)) {
      const again = [rowOf(id, "p1"), ...rows.slice(1)];
      const table = packedTable("applications", rows, { keyMask, givesBytes, again });
      const before = table.segments[0]?.keys[ID]?.slice(0, 2);
      const now = packedTable("applications", again, { keyMask }).segments[0]?.keys[ID]?.slice(0, 2);
      const read = (): unknown => textsAt(table, everyRow(table), COLUMNS);
      if (before?.[0] === now?.[0] && before?.[1] === now?.[1]) {
        expect(read()).toEqual([[id, "a2", "a3", "a4"], ...texts.slice(1)]);
        continue;
      }
      refused += 1;
      expect(thrownBy(read)).toMatchObject({ code: "source-changed" });
      expect(thrownBy(read)).toMatchObject({ message: expect.stringContaining("Keep the files of a register") });
    }
    expect(refused).toBeGreaterThan(9);
  }
});

test("what is no usable id has no text, though its cell has one", () => {
  for (const givesBytes of [false, true]) {
    const unusable = [rowOf("NULL", "p1", "NULL"), rowOf("NULL", "p2", "unknown")];
    const table = packedTable("applications", unusable, { givesBytes });
    expect(textsAt(table, everyRow(table), COLUMNS)).toEqual([
      ["", ""],
      ["p1", "p2"],
      ["", ""],
    ]);
  }
});

test("persons of all columns have one set of numbers, and other texts stand beside theirs", () => {
  for (const [givesBytes, forgets] of [
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ]) {
    const table = packedTable("applications", rows, { givesBytes: givesBytes === true });
    if (forgets === true) forgetIds(table);
    const store = textStore(1);
    const persons = storedPersons(store, 1);
    const numbers = COLUMNS.map(() => new Int32Array(rows.length).fill(-1));
    storeTexts(table, everyRow(table), COLUMNS, { store, numbers, persons: [null, persons, persons] });
    expect(numbers.slice(1).map((column) => [...column])).toEqual([
      [0, 1, 0, 0],
      [-1, 0, -1, 1],
    ]);
    expect(textsOf(store, textsOfPersons(persons))).toEqual(["p1", "p2"]);
    expect(textsOf(store, numbers[0] as Int32Array)).toEqual(texts[0]);
  }
});

test("where no row is asked for its source is not either", () => {
  const source = {
    cellsOf() {
      throw new Error("No row is to be read.");
    },
  };
  const table = { ...packedTable("applications", rows), source };
  expect(textsAt(table, new Int32Array(0), COLUMNS)).toEqual([[], [], []]);
});

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (problem) {
    return problem;
  }
  return undefined;
}

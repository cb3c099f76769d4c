import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import { permitKinds } from "../../src/cases/facts/permit.ts";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
import { DAY_BASE, emptySegment } from "../../src/cases/facts/segment.ts";
import { type ColumnName, placeOf, type TableName } from "../../src/cases/facts/table.ts";
import { type SoundColumn, soundColumns, writeCells } from "../../src/cases/intake/sound-cells.ts";
import { soundRecords } from "../../src/cases/intake/sound-records.ts";
import { recordKeys } from "../../src/cases/intake/table-header.ts";
import { tableWriter } from "../../src/cases/intake/table-writer.ts";

const storage = { keyMask: -1, keepsTexts: true };

/** What is written for cells of one column behind a row that is there, and which of them are for the judge. */
function written(name: ColumnName, cells: readonly unknown[], options: ReadOptions = {}, table: TableName = "permits") {
  const place = placeOf(table, name);
  const writer = tableWriter(table, options, storage, dayOf("2020-06-01"));
  const segment = emptySegment(table, 0);
  const isDoubtful = new Uint8Array(cells.length);
  writeCells(soundColumns(writer, options)[place] as SoundColumn, cells, cells.length, segment, 1, isDoubtful);
  const values = segment.codes[place] ?? segment.days[place] ?? segment.texts[place] ?? [];
  return { doubtful: [...isDoubtful], values: Array.from(cells, (_, row) => values[row + 1] ?? null) };
}
const stored = (iso: string): number => dayOf(iso) - DAY_BASE;

describe("the cells of a column", () => {
  test("of days are for the judge where they are no sound day, and not where they mean nothing", () => {
    const cells = [
      "2020-06-01",
      "2020-06-02",
      "9999-12-31",
      "",
      null,
      " 2020-01-01 ",
      new Date("2020-01-01"),
      "1850-01-01",
      5,
    ];
    expect(written("valid_until", cells)).toEqual({
      doubtful: [0, 1, 0, 0, 0, 0, 0, 1, 1],
      values: [stored("2020-06-01"), 0, 0, 0, 0, stored("2020-01-01"), stored("2020-01-01"), 0, 0],
    });
    expect(written("valid_from", ["", undefined]).doubtful).toEqual([1, 1]);
  });

  test("of days are read as the options say, whatever they look like", () => {
    const cells = ["2020-01-01", "01-02-2020", "n.v.t."];
    expect(written("valid_until", cells, { dates: "dutch" })).toEqual({
      doubtful: [1, 0, 1],
      values: [0, stored("2020-02-01"), 0],
    });
    expect(written("valid_until", cells, { empty: ["n.v.t.", "2020-01-01"] }).doubtful).toEqual([0, 1, 0]);
    expect(written("valid_until", ["2020-01-01"], { empty: ["2020-01-01"] }).values).toEqual([null]);
  });

  test("of ids are texts, save where they mean nothing or stand for nobody", () => {
    const cells = ["p1", " p1", "p1 ", "\u00A0p1", "p1\u00A0", 7, "NULL", "", "n.v.t.", true];
    expect(written("application_id", cells)).toEqual({
      doubtful: [0, 0, 0, 0, 0, 0, 1, 0, 0, 1],
      values: ["p1", "p1", "p1", "p1", "p1", "7", null, null, "n.v.t.", null],
    });
    for (const dates of ["iso", "dutch"] as const) {
      const { doubtful, values } = written("permit_id", cells, { empty: ["n.v.t."], dates });
      expect([doubtful, values]).toEqual([
        [0, 0, 0, 0, 0, 0, 1, 1, 1, 1],
        ["p1", "p1", "p1", "p1", "p1", "7", null, null, null, null],
      ]);
    }
  });

  test("are written as far as there are rows, and texts of ids only where they are kept", () => {
    for (const [name, cells] of [
      ["permit_id", ["p1", "p2", "p3"]],
      ["valid_until", ["2020-01-01", "2020-01-02", "2020-01-03"]],
      ["kind", ["independent", "independent", "independent"]],
    ] as const) {
      const place = placeOf("permits", name);
      const segment = emptySegment("permits", 0);
      const isDoubtful = new Uint8Array(3);
      const writer = tableWriter("permits", {}, { keyMask: -1, keepsTexts: false }, null);
      writeCells(soundColumns(writer, {})[place] as SoundColumn, cells, 2, segment, 1, isDoubtful);
      writeCells(soundColumns(writer, {})[place] as SoundColumn, [null, null, null], 2, segment, 5, isDoubtful);
      const { codes, days, keys, texts } = segment;
      const filled = [0, 1, 2, 3, 4, 5].map(
        (row) => keys[place]?.[2 * row] ?? days[place]?.[row] ?? codes[place]?.[row],
      );
      expect(filled.map((value) => value !== 0)).toEqual([false, true, true, false, false, false]);
      expect(texts[place]).toBe(null);
    }
  });

  test("of codes are words, also those that were met before", () => {
    const independent = permitKinds.indexOf("independent");
    const cells = [
      "independent",
      "independent",
      "Zelfstandig",
      "?",
      "",
      "x".repeat(65),
      3,
      "independent",
      [],
      ["independent"],
    ];
    expect(written("kind", cells)).toEqual({
      doubtful: [0, 0, 0, 1, 1, 1, 1, 0, 1, 1],
      values: [independent, independent, independent, 0, 0, 0, 0, independent, 0, 0],
    });
    // The first code of a column takes no memory.
    expect(written("kind", ["derived", "afgeleid"])).toEqual({ doubtful: [0, 0], values: [null, null] });
    expect(written("kind", ["derived", "independent", "derived"])).toEqual({
      doubtful: [0, 0, 0],
      values: [0, independent, 0],
    });
    expect(written("status", ["", null, "n.v.t."], { empty: ["n.v.t."] }).doubtful).toEqual([0, 0, 0]);
  });
});

describe("a record", () => {
  const take = (record: object): boolean => {
    const writer = tableWriter("persons", {}, storage, null);
    const keys = recordKeys("persons", {});
    keys.cells({ person_id: "p0", birth_date: "" });
    return soundRecords(writer, {}, keys)?.take(record, -1) as boolean;
  };

  test("is taken where all of its keys are its own, and known", () => {
    expect(take({ person_id: "p1" })).toBe(true);
    expect(take(Object.assign(Object.create(null), { person_id: "p1" }))).toBe(true);
    expect(
      take(
        new (class {
          person_id = "p1";
        })(),
      ),
    ).toBe(true);
    expect(take({ person_id: "p1", town: "Aa" })).toBe(false);
    expect(take({})).toBe(false);
    expect(take(Object.assign(Object.create({ birth_date: "2000-01-01" }), { person_id: "p1" }))).toBe(false);
  });
});

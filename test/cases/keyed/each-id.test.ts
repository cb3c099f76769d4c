import { expect, test } from "vitest";
import type { PackedTable } from "../../../src/cases/facts/packed-table.ts";
import { emptySegment, SEGMENT_ROWS } from "../../../src/cases/facts/segment.ts";
import { placeOf } from "../../../src/cases/facts/table.ts";
import { keyOfText } from "../../../src/cases/facts/text-key.ts";
import { eachId } from "../../../src/cases/keyed/each-id.ts";
import { packedTable } from "./packed-rows.ts";

const SPONSOR = placeOf("applications", "sponsor_id");

test("ids are given of the rows that are wanted and have one, with their places, whatever their keys", () => {
  const rows = ["p1", "", "p2", "p1", ""].map((sponsor, number) => ({
    application_id: `a${number}`,
    procedure: sponsor === "" ? "asylum" : "nareis",
    applicant_id: "q",
    sponsor_id: sponsor,
    submitted_on: "2020-01-01",
  }));
  for (const keyMask of [-1, 15, -(2 ** 31)]) {
    const table = packedTable("applications", rows, { keyMask });
    const given: unknown[] = [];
    eachId(
      table,
      SPONSOR,
      (_, index) => index !== 0,
      (id, place) => given.push([id, place]),
    );
    expect(given).toEqual([
      ["p2", 2],
      ["p1", 3],
    ]);
  }
  const none: string[] = [];
  eachId(
    packedTable("applications", rows.slice(4)),
    SPONSOR,
    () => true,
    (id) => none.push(id),
  );
  expect(none).toEqual([]);
});

test("ids are read again by the batch, and each is given once where a full segment ends", () => {
  const key = new Int32Array(2);
  keyOfText("p", key, 0, -1);
  const full = emptySegment("applications", SEGMENT_ROWS);
  const keys = new Int32Array(2 * SEGMENT_ROWS);
  for (let at = 0; at < keys.length; at += 2) keys.set(key, at);
  full.keys[SPONSOR] = keys;
  const segments = [
    { ...full, first: 0, count: SEGMENT_ROWS },
    { ...full, first: SEGMENT_ROWS, count: 5 },
  ];
  const asked: number[] = [];
  const source: PackedTable["source"] = {
    cellsOf(places, give) {
      asked.push(places.length);
      const cells = Array.from({ length: SPONSOR + 1 }, () => "p");
      for (let index = 0; index < places.length; index += 1) give(index, cells);
    },
  };
  const table = { ...packedTable("applications", []), rows: SEGMENT_ROWS + 5, segments, source };
  const places: number[] = [];
  eachId(
    table,
    SPONSOR,
    (segment, index) => segment.first > 0 || index !== 1,
    (_, place) => places.push(place),
  );
  expect(asked).toEqual([65_536, 4]);
  expect(places).toEqual(Array.from({ length: SEGMENT_ROWS + 5 }, (_, place) => place).filter((place) => place !== 1));
});

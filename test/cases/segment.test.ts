import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KEPT } from "../../src/cases/facts/register-rows.ts";
import {
  emptiedSegment,
  emptySegment,
  farDayKey,
  giveBackColumns,
  growSegment,
  makeRoomForOffset,
  openColumn,
  openTexts,
  SEGMENT_ROWS,
  type Segment,
} from "../../src/cases/facts/segment.ts";
import { type Column, tableColumns } from "../../src/cases/facts/table.ts";
import { runs } from "../runs.ts";

/** Writes where a row stands in its source. */
function write(segment: Segment, offset: number): void {
  if (segment.count === segment.capacity) growSegment(segment);
  makeRoomForOffset(segment, offset);
  (segment.at as Uint32Array | Float64Array)[segment.count] = offset - segment.base;
  segment.count += 1;
}

/** A segment of signals with every column: ids at 0 and 1, days at 2 and 3. */
function openedSegment(): Segment {
  const segment = emptySegment("signals", 0);
  tableColumns.signals.forEach((column: Column, place) => {
    openColumn(segment, place, column);
  });
  openTexts(segment, 0);
  return segment;
}

const none = tableColumns.signals.map(() => null);

describe("a segment", () => {
  test("takes the room of a few rows if it is the first, and no column before there is a value", () => {
    const first = emptySegment("signals", 0);
    expect(first).toMatchObject({ codes: none, days: none, keys: none, texts: none });
    expect(first.capacity).toBeLessThan(1000);
    expect(emptySegment("signals", SEGMENT_ROWS).capacity).toBe(SEGMENT_ROWS);
  });

  test("grows until it is full, with what stands in it, and with room for as much in every column", () => {
    const segment = openedSegment();
    openColumn(segment, 3, { content: "code" } as Column);
    expect(openTexts(segment, 1)).toHaveLength(segment.capacity);
    segment.state[1] = 5;
    (segment.codes[3] as Uint8Array)[63] = 6;
    (segment.days[2] as Uint16Array)[63] = 7;
    (segment.keys[0] as Int32Array)[127] = 8;
    (segment.texts[0] as string[])[63] = "s64";
    const capacities: number[] = [];
    while (segment.capacity < SEGMENT_ROWS) {
      growSegment(segment);
      capacities.push(segment.capacity);
      const { state, codes, days, keys, texts } = segment;
      expect([state, codes[3], days[2], texts[0]].map((column) => column?.length)).toEqual(
        Array(4).fill(segment.capacity),
      );
      expect(keys[1]).toHaveLength(2 * segment.capacity);
      expect([state[0], state[1], state[64], codes[3]?.[63], days[2]?.[63], keys[0]?.[127], texts[0]?.[63]]).toEqual([
        KEPT,
        5,
        KEPT,
        6,
        7,
        8,
        "s64",
      ]);
    }
    expect(capacities).toEqual([512, 4096, 32_768, 65_536]);
  });

  test("is emptied in the same memory for the rows behind its own", () => {
    const segment = openedSegment();
    openColumn(segment, 3, { content: "code" } as Column);
    segment.state.fill(3);
    for (const column of [segment.codes[3], segment.days[2], segment.keys[0]]) column?.fill(9);
    segment.count = 64;
    segment.base = 12;
    segment.at = new Uint32Array(64);
    const emptied = emptiedSegment({ ...segment, first: 2 * SEGMENT_ROWS });
    expect(emptied).toMatchObject({ first: 3 * SEGMENT_ROWS, count: 0, at: null, base: 0 });
    expect([...new Set(emptied.state)]).toEqual([KEPT]);
    for (const column of [emptied.codes[3], emptied.days[2], emptied.keys[0]])
      expect([...new Set(column)]).toEqual([0]);
    expect([emptied.codes, emptied.days[2], emptied.keys[0]]).toEqual([
      segment.codes,
      segment.days[2],
      segment.keys[0],
    ]);
    expect(emptied.days[2]).toBe(segment.days[2]);
  });

  test("gives all of its columns back where every row is broken", () => {
    const segment = openedSegment();
    openColumn(segment, 3, { content: "code" } as Column);
    giveBackColumns(segment);
    expect(segment).toMatchObject({ codes: none, days: none, keys: none, texts: none });
  });
});

describe("where rows stand in their source", () => {
  test("is what was written, however many there are and whatever file follows another", () => {
    const far = fc.constantFrom(0, 5, 120, 0xffffffff, 0x100000000, 6_000_000_000);
    const anyOffset = fc.oneof(fc.nat(), far);
    fc.assert(
      fc.property(fc.array(anyOffset, { minLength: 1, maxLength: 70, size: "max" }), (offsets) => {
        const segment = emptySegment("applications", 0);
        for (const offset of offsets) write(segment, offset);
        const at = segment.at as Uint32Array | Float64Array;
        expect(Array.from(at.subarray(0, segment.count), (one) => one + segment.base)).toEqual(offsets);
      }),
      { numRuns: runs },
    );
  });

  test("is kept where a segment grows whose rows are far apart", () => {
    const segment = emptySegment("applications", 0);
    const offsets = Array.from({ length: segment.capacity + 1 }, (_, row) => row * 2 ** 32);
    for (const offset of offsets) write(segment, offset);
    expect(segment.at).toHaveLength(segment.capacity);
    const at = segment.at as Float64Array;
    expect([...at.subarray(0, segment.count)]).toEqual(offsets);
  });

  test("takes four bytes a row as long as the bytes from the first suffice, and is copied only once they do not", () => {
    const segment = emptySegment("applications", 0);
    for (let row = 0; row < 64; row += 1) write(segment, 100);
    write(segment, 100 + 0xffffffff);
    expect(segment.at).toBeInstanceOf(Uint32Array);
    write(segment, 100 + 0x100000000);
    const at = segment.at;
    expect(at).toBeInstanceOf(Float64Array);
    write(segment, 5);
    write(segment, 100 + 0x100000000);
    expect(segment.at).toBe(at);
  });
});

test("a far day of one row and column is found by no other", () => {
  const keys = Array.from({ length: 100 }, (_, place) =>
    tableColumns.applications.map((_, column) => farDayKey(place, column)),
  );
  expect(new Set(keys.flat()).size).toBe(100 * tableColumns.applications.length);
});

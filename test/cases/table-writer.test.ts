import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import { rowOfNumber } from "../../src/cases/facts/issue-number.ts";
import { FAR_DAY, SEGMENT_ROWS, type Segment, segmentDay } from "../../src/cases/facts/segment.ts";
import { type TableWriter, tableWriter } from "../../src/cases/intake/table-writer.ts";

const storage = { keyMask: -1, keepsTexts: false };
/** A writer of signals: an id, an application, a day, and the day when it was recorded. */
const signals = (pass: ((segment: Segment) => void) | null = null): TableWriter =>
  tableWriter("signals", {}, storage, null, pass);
const signal = ["s1", "a1", "2020-01-01", ""];

/** Writes rows that are sound and empty. */
function fill(writer: TableWriter, rows: number): void {
  for (let left = rows; left > 0; ) {
    const segment = writer.room(-1);
    const some = Math.min(left, segment.capacity - segment.count);
    segment.count += some;
    left -= some;
  }
}

describe("a table that is written", () => {
  test("has one row after the other, over as many segments as it takes", () => {
    const writer = signals();
    writer.open(0);
    fill(writer, SEGMENT_ROWS);
    writer.judged(signal, -1);
    fill(writer, SEGMENT_ROWS);
    writer.judged(["", "a1", "2020-01-01", ""], -1);
    expect(writer.rows()).toBe(2 * SEGMENT_ROWS + 2);
    expect(writer.segments.map(({ first, count }) => [first, count])).toEqual([
      ...[
        [0, SEGMENT_ROWS],
        [SEGMENT_ROWS, SEGMENT_ROWS],
        [2 * SEGMENT_ROWS, 2],
      ],
    ]);
    // What was opened is open in every segment, and nothing else is.
    expect(writer.segments.map(({ keys }) => keys.map((column) => column !== null))).toEqual([
      ...[
        [true, false, false, false],
        [true, true, false, false],
        [true, true, false, false],
      ],
    ]);
    expect(writer.part().segments).toBe(writer.segments);
    const [found] = writer.part().issues.segments;
    expect(rowOfNumber(found?.numbers[0] as number)).toBe(2 * SEGMENT_ROWS + 2);
    expect(writer.finish({ cellsOf: () => signal } as never).packed.rows).toBe(2 * SEGMENT_ROWS + 2);
    expect(writer.finishRefused().packed).toMatchObject({ rows: 2 * SEGMENT_ROWS + 2, segments: [] });
  });

  test("has as much room as few rows need, and more once there are more", () => {
    const writer = signals();
    const roomAfter = (rows: number): number => {
      fill(writer, rows);
      return writer.segments[0]?.capacity as number;
    };
    expect([1, 63, 1, 447, 1].map(roomAfter)).toEqual([64, 64, 512, 512, 4096]);
  });

  test("counts rows that were refused with the others", () => {
    const writer = signals();
    fill(writer, SEGMENT_ROWS + 1);
    writer.refused();
    writer.refused();
    expect(writer.rows()).toBe(SEGMENT_ROWS + 3);
    const { packed, issues } = writer.finishRefused();
    expect([packed.rows, issues]).toEqual([SEGMENT_ROWS + 3, signals().part().issues]);
    expect(() => packed.source.cellsOf([] as never, (() => {}) as never)).toThrow();
  });

  test("gives back the columns of a segment whose rows are all broken, and of no other", () => {
    const columnsOf = (sound: number): readonly boolean[] => {
      const writer = signals();
      writer.open(0);
      writer.open(2);
      if (sound > 0) writer.judged(signal, -1);
      writer.broken("field-count", -1);
      for (let row = 1; sound === 0 && row < SEGMENT_ROWS; row += 1) writer.broken("field-count", -1);
      fill(writer, SEGMENT_ROWS + 1 - writer.rows());
      return writer.segments.map(({ keys, days }) => keys[0] !== null && days[2] !== null);
    };
    expect(columnsOf(0)).toEqual([false, true]);
    expect(columnsOf(1)).toEqual([true, true]);
  });

  test("keeps days that do not fit apart, in every segment, and where rows stand, in a second file too", () => {
    const writer = signals();
    fill(writer, SEGMENT_ROWS + 3);
    writer.judged(["s1", "a1", "2085-01-01", ""], 120);
    writer.judged(signal, 0);
    const { at, base, count, ...segment } = writer.segments[1] as Segment;
    expect(count).toBe(5);
    expect(segmentDay({ at, base, count, ...segment }, 2, 3, writer.farDays)).toBe(dayOf("2085-01-01"));
    expect([3, 4].map((index) => (at?.[index] as number) + base)).toEqual([120, 0]);
  });

  test("is passed a full segment at a time, in the same memory, where its rows are only passed", () => {
    const passed: (readonly [first: number, count: number, day: number | undefined])[] = [];
    const writer = signals(({ first, count, days }) => passed.push([first, count, days[2]?.[0]]));
    writer.judged(["s1", "a1", "2085-01-01", ""], -1);
    writer.judged(signal, -1);
    const { days } = writer.segments[0] as Segment;
    fill(writer, SEGMENT_ROWS - 2);
    expect([passed, writer.farDays.size]).toEqual([[], 1]);
    fill(writer, 2);
    expect([passed, writer.farDays.size]).toEqual([[[0, SEGMENT_ROWS, FAR_DAY]], 0]);
    fill(writer, SEGMENT_ROWS - 1);
    expect(passed.map(([first, count]) => [first, count])).toEqual([
      ...[
        [0, SEGMENT_ROWS],
        [SEGMENT_ROWS, SEGMENT_ROWS],
      ],
    ]);
    expect(writer.segments.length).toBe(1);
    expect(writer.segments[0]).toMatchObject({ first: 2 * SEGMENT_ROWS, count: 1 });
    expect((writer.segments[0] as Segment).days).toBe(days);
  });
});

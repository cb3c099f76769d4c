import { laterIssues, moveIssues } from "../cases/facts/found-issues.ts";
import { farDayKey, openColumn, type Segment } from "../cases/facts/segment.ts";
import { type Column, tableColumns } from "../cases/facts/table.ts";
import type { TableWriter, WrittenPart } from "../cases/intake/table-writer.ts";

/**
 * Puts rows that were read elsewhere behind those of their table: rows whose texts stay in their source. Nobody else uses
 * them any more. Cost: a nanosecond for each byte of their columns.
 */
export function appendPart(writer: TableWriter, { segments, farDays, issues }: WrittenPart): void {
  const before = writer.rows();
  const own = writer.part();
  for (const [key, day] of farDays) own.farDays.set(key + farDayKey(before, 0), day);
  moveIssues(own.issues, laterIssues(issues, before));
  for (const segment of segments) appendRows(writer, segment);
}

/** Rows may come to stand anywhere in a segment, so that columns are copied in stretches. */
function appendRows({ name, room }: TableWriter, from: Segment): void {
  const columns = tableColumns[name];
  for (let index = 0; index < from.count; ) {
    const next = room(offsetAt(from, index));
    const rows = Math.min(next.capacity - next.count, from.count - index);
    // Offsets are as wide as the last of them needs.
    const segment = room(offsetAt(from, index + rows - 1));
    copyRows(segment, columns, from, index, rows);
    copyOffsets(segment, from, index, rows);
    segment.count += rows;
    index += rows;
  }
}

function copyRows(segment: Segment, columns: readonly Column[], from: Segment, index: number, rows: number): void {
  const { count, codes, days, keys } = segment;
  segment.state.set(from.state.subarray(index, index + rows), count);
  for (let place = 0; place < columns.length; place += 1) {
    if (from.codes[place] || from.days[place] || from.keys[place]) openColumn(segment, place, columns[place] as Column);
    copy(codes[place], from.codes[place], count, index, rows);
    copy(days[place], from.days[place], count, index, rows);
    copy(keys[place], from.keys[place], 2 * count, 2 * index, 2 * rows);
  }
}

/** A reader may have begun to write a row that was none: what is empty in all rows that come is made so. */
function copy<Values extends Uint8Array | Uint16Array | Int32Array>(
  into: Values | null | undefined,
  from: Values | null | undefined,
  at: number,
  index: number,
  length: number,
): void {
  if (from) into?.set(from.subarray(index, index + length), at);
  else into?.fill(0, at, at + length);
}

function copyOffsets(segment: Segment, from: Segment, index: number, rows: number): void {
  if (segment.at === null) return;
  for (let row = 0; row < rows; row += 1) segment.at[segment.count + row] = offsetAt(from, index + row) - segment.base;
}

/** Where a row stands in its source, -1 where its place is enough. */
function offsetAt({ at, base }: Segment, index: number): number {
  return at === null ? -1 : base + (at[index] as number);
}

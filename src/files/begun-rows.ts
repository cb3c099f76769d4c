import { SEGMENT_BITS, SEGMENT_ROWS, type Segment } from "../cases/facts/segment.ts";
import type { TableWriter } from "../cases/intake/table-writer.ts";
import type { TableReceiver } from "../cases/reading/row-receiver.ts";

/** The rows of a file of which some have been read. */
export interface BegunRows {
  readonly writer: TableWriter;
  /** Where the first of them starts in the file. */
  readonly firstRow: number;
}

/** Receives tables as an intake does, and knows where the first row stands that it was given. */
export function startOfRows(intake: TableReceiver): {
  readonly intake: TableReceiver;
  first(textStart: number): BegunRows | null;
} {
  let writer: TableWriter | null = null;
  let place = 0;
  return {
    intake: {
      ...intake,
      startTable(name, header, source) {
        const receiver = intake.startTable(name, header, source);
        writer = receiver.writer;
        place = writer === null ? 0 : rowsIn(writer);
        return receiver;
      },
    },
    first(textStart) {
      if (writer === null || rowsIn(writer) === place) return null;
      const { at, base } = writer.segments[place >>> SEGMENT_BITS] as Segment;
      return at === null ? null : { writer, firstRow: textStart + base + (at[place & (SEGMENT_ROWS - 1)] as number) };
    },
  };
}

function rowsIn({ segments }: TableWriter): number {
  const { first, count } = segments[segments.length - 1] as Segment;
  return first + count;
}

import type { Segment } from "../cases/facts/segment.ts";
import { checkStretch } from "../cases/intake/check-stretch.ts";
import { giveStretch } from "../cases/intake/give-stretch.ts";
import type { TableWriter } from "../cases/intake/table-writer.ts";
import { type SoundFields, takeColumns } from "./sound-fields.ts";

const LINE_FEED = 10;

/** Reads lines of which most are sound rows. */
export interface PlainLines {
  /**
   * Reads whole lines, each ended by LF, from `from` to `to`; as many as `ROOM_BEHIND` more must be there.
   *
   * @param base where `view` starts in the file.
   * @param mayHaveQuotes whether there are quotes in them: then it stops behind the first line without any.
   * @param doubtful a line that is not surely a sound row, by where it starts in the view.
   * @returns where it stopped.
   */
  read(
    view: DataView,
    from: number,
    to: number,
    base: number,
    mayHaveQuotes: boolean,
    doubtful: (start: number) => void,
  ): number;
}

/** Reads the row of a line, and gives where the next line starts, or -1 where it is not surely sound. */
export type ReadLine<Fields> = (
  fields: Fields,
  index: number,
  view: DataView,
  from: number,
  mayHaveQuotes: boolean,
) => number;

/**
 * Reads lines of a file straight into columns, as far as they are rows that are surely sound. It only
 * recognises: whatever is doubtful about a line, that line is given back. No object and no string is made for a row.
 *
 * Written here because a parser that gives text costs more than all the rest of reading.
 */
export function plainLines<Fields extends SoundFields>(
  writer: TableWriter,
  fields: Fields,
  readLine: ReadLine<Fields>,
): PlainLines {
  /** Gives lines back that break a rule on two columns. Each of them becomes a row, so that those behind it can stay. */
  function check(segment: Segment, from: number, first: number, doubtful: (start: number) => void): void {
    const rows = segment.count - from;
    const isDoubtful = new Uint8Array(rows);
    checkStretch(fields.sound.pairRules, segment, from, rows, isDoubtful);
    segment.count = from;
    giveStretch(segment, rows, isDoubtful, (row) => {
      doubtful(((segment.at as Uint32Array)[from + row] as number) - first);
    });
  }

  return {
    read(view, from, to, base, mayHaveQuotes, doubtful) {
      let place = from;
      while (place < to) {
        writer.room(base + place);
        // Offsets are as wide as the last of them needs.
        const segment = writer.room(base + to);
        const { count } = segment;
        const first = base - segment.base;
        const reached = fill(fields, readLine, segment, view, place, to, first, mayHaveQuotes);
        check(segment, count, first, doubtful);
        place = reached;
        if (reached < 0) {
          doubtful(~reached);
          place = endOfLine(view, ~reached) + 1;
        } else if (mayHaveQuotes && !fields.hasQuotes) {
          break;
        }
      }
      return place;
    },
  };
}

function endOfLine(view: DataView, from: number): number {
  let place = from;
  while (view.getUint8(place) !== LINE_FEED) place += 1;
  return place;
}

/**
 * Reads rows into a segment as long as they are sound and there is room.
 *
 * @returns where the next line starts, `~` of it where that line is not surely sound.
 */
function fill<Fields extends SoundFields>(
  fields: Fields,
  readLine: ReadLine<Fields>,
  segment: Segment,
  view: DataView,
  from: number,
  to: number,
  first: number,
  mayHaveQuotes: boolean,
): number {
  takeColumns(fields, segment);
  const { capacity } = segment;
  const offsets = segment.at as Uint32Array;
  let index = segment.count;
  let place = from;
  let next = from;
  fields.hasQuotes = true;
  while (place < to && index < capacity && (!mayHaveQuotes || fields.hasQuotes)) {
    next = readLine(fields, index, view, place, mayHaveQuotes);
    if (next < 0) break;
    offsets[index] = first + place;
    place = next;
    index += 1;
  }
  segment.count = index;
  return next < 0 ? ~place : place;
}

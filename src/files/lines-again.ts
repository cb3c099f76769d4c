import { Buffer } from "node:buffer";
import type { GiveBytes } from "../cases/facts/packed-table.ts";
import type { ByteSink } from "./byte-sink.ts";
import { type FieldCutter, findFields } from "./cut-fields.ts";
import { changed, type FileAgain, type ReadAt } from "./file-again.ts";
import { lineText } from "./split-lines.ts";
import { type LineBytesSink, wholeLines } from "./whole-lines.ts";

const LINE_FEED = 10;
const BLOCK = 262_144;

/** Where the lines of a file stand, once it was read. */
export interface LineLayout {
  /** Where the text starts in the file; null where lines do not stand in the file as in the text that was read. */
  readonly start: () => number | null;
  /** The stages that make text of the bytes of the file. */
  readonly stages: (next: () => ByteSink) => ByteSink;
  readonly limit: number;
}

/** What fields of a line are given by, where they can be cut from its bytes. */
interface CutFields {
  readonly cut: FieldCutter;
  readonly give: GiveBytes;
}

/**
 * Gives the texts of lines again.
 *
 * @param at where they start in the text, ascending.
 * @param fields gives those of a line instead, where its bytes are plain.
 * @throws RangeError when the file is not what it was.
 */
export function linesAgain(
  file: FileAgain,
  layout: LineLayout,
  at: Float64Array,
  give: (index: number, line: string) => void,
  fields?: CutFields,
): void {
  file.reading((readAt) => {
    const start = layout.start();
    if (start === null) readThrough(readAt, layout, at, give);
    else lookUp(readAt, start, at, give, fields);
  });
}

/** Looks lines up where they stand, through one window that moves ahead. */
function lookUp(
  readAt: ReadAt,
  start: number,
  at: Float64Array,
  give: (index: number, line: string) => void,
  fields?: CutFields,
): void {
  let window = Buffer.allocUnsafe(BLOCK);
  let position = 0;
  let length = 0;
  for (let index = 0; index < at.length; index += 1) {
    const line = start + (at[index] as number);
    if (line < position || line >= position + length) {
      if (fields) giveFound(fields, window, index);
      position = line;
      length = readAt(window, position);
    }
    if (fields && findFields(fields.cut, window, line - position, length)) continue;
    let feed = window.subarray(0, length).indexOf(LINE_FEED, line - position);
    if (fields) giveFound(fields, window, index);
    if (feed < 0 && position !== line) {
      position = line;
      length = readAt(window, position);
      if (fields && findFields(fields.cut, window, 0, length)) continue;
      feed = window.subarray(0, length).indexOf(LINE_FEED);
    }
    while (feed < 0 && length === window.length) {
      window = Buffer.allocUnsafe(window.length * 2);
      length = readAt(window, position);
      feed = window.subarray(0, length).indexOf(LINE_FEED);
    }
    if (line >= position + length) changed();
    give(index, lineText(window, line - position, feed < 0 ? length : feed));
  }
  if (fields) giveFound(fields, window, at.length);
}

/** Gives the fields that were found, as far as a line. */
function giveFound({ cut, give }: CutFields, bytes: Uint8Array, index: number): void {
  if (cut.count > 0) give(index - cut.count, cut.count, bytes, cut.fields);
  cut.count = 0;
}

/** Reads the file from its start, as it was read first, as far as the last of the lines. */
function readThrough(
  readAt: ReadAt,
  { stages, limit }: LineLayout,
  at: Float64Array,
  give: (index: number, line: string) => void,
): void {
  let index = 0;
  const picker: LineBytesSink = {
    lines(bytes, from) {
      const end = from + bytes.length;
      while (index < at.length && (at[index] as number) < end) {
        const line = (at[index] as number) - from;
        if (line < 0) changed();
        give(index, lineText(bytes, line, bytes.indexOf(LINE_FEED, line)));
        index += 1;
      }
    },
    tooLong: () => {},
    end: () => {},
  };
  const sink = stages(() => wholeLines(picker, limit));
  const block = Buffer.allocUnsafe(BLOCK);
  for (let position = 0; index < at.length; ) {
    const bytes = readAt(block, position);
    if (bytes === 0) break;
    sink.push(block.subarray(0, bytes));
    position += bytes;
  }
  sink.end();
  if (index < at.length) changed();
}

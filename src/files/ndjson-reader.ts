import type { Buffer } from "node:buffer";
import type { ReadOptions } from "../cases/facts/read-options.ts";
import { tableColumns } from "../cases/facts/table.ts";
import { soundRows } from "../cases/intake/sound-rows.ts";
import type { DirectRecords, RecordReceiver } from "../cases/reading/row-receiver.ts";
import { isBlank } from "./empty-line.ts";
import { type PlainLines, plainLines } from "./plain-lines.ts";
import { giveRecord } from "./record-text.ts";
import { readObject, soundObjects } from "./sound-object.ts";
import { eachText, type LineRules, lineText } from "./split-lines.ts";
import { type LineBytesSink, viewWithRoom } from "./whole-lines.ts";

const LINE_FEED = 10;
const BACKSLASH = 0x5c;
/** Lines with other keys than the first so many are left to JSON.parse. */
const MOST_KEYS = 64;

/**
 * Reads NDJSON: every line that is not blank is an object, or is set aside. Lines that are surely sound rows go straight
 * into columns, once their keys stood in a line before them; every other line is for JSON.parse.
 */
export function ndjsonReader(receiver: RecordReceiver, options: ReadOptions, rules: LineRules): LineBytesSink {
  const { direct } = receiver;
  const known = direct === null ? null : knownObjects(direct, options);
  const taker =
    known === null
      ? receiver
      : { record: known.judge, broken: (code: "not-decodable", at: number) => receiver.broken(code, at) };

  function parse(bytes: Buffer, from: number, at: number): number {
    const feed = bytes.indexOf(LINE_FEED, from);
    const line = lineText(bytes, from, feed);
    if (!isBlank(line)) giveRecord(line, taker, at + from);
    return feed + 1;
  }

  function text(bytes: Buffer, at: number): void {
    let start = 0;
    while (start < bytes.length && !known?.lines()) start = parse(bytes, start, at);
    const plain = known?.lines();
    if (!plain) return;
    const view = viewWithRoom(bytes);
    const doubtful = (line: number): void => void parse(bytes, line, at);
    while (start < bytes.length) {
      const backslash = bytes.indexOf(BACKSLASH, start);
      const end = backslash < 0 ? bytes.length : bytes.lastIndexOf(LINE_FEED, backslash) + 1;
      if (end > start) plain.read(view, start, end, at, false, doubtful);
      start = backslash < 0 ? end : parse(bytes, Math.max(start, end), at);
    }
  }

  return {
    lines(bytes, at) {
      eachText(
        bytes,
        rules,
        (lines, from) => text(lines, at + from),
        (line) => receiver.broken("not-decodable", at + line),
      );
    },
    tooLong(at) {
      receiver.broken("line-too-long", at);
    },
    end() {},
  };
}

/** Objects of which the keys are known. */
interface KnownObjects {
  /** Judges a record, and learns its keys. */
  judge(record: unknown, at?: number): void;
  /** What reads lines by the keys that were learned; null until every column that has to be there has one. */
  lines(): PlainLines | null;
}

/** Null where no record can be known from its bytes. */
function knownObjects(direct: DirectRecords, options: ReadOptions): KnownObjects | null {
  const { writer } = direct;
  if (soundRows(writer, 0, [], options) === null) return null;
  const columns = tableColumns[writer.name];
  const keys = new Set<string>();
  const positions = columns.map(() => -1);
  let plain: PlainLines | null = null;
  let isNew = false;

  function learn(record: object): void {
    for (const key of Object.keys(record)) {
      if (keys.size === MOST_KEYS || keys.has(key)) continue;
      const place = direct.placeOf(key);
      if (place === undefined) continue;
      if (place >= 0) {
        positions[place] = keys.size;
        writer.open(place);
      }
      keys.add(key);
      isNew = true;
    }
  }

  return {
    judge(record, at = -1) {
      direct.judge(record as object, at);
      learn(record as object);
    },
    lines() {
      const sound = isNew ? soundRows(writer, keys.size, positions, options) : null;
      isNew = false;
      if (sound === null || columns.some(({ required }, place) => required && (positions[place] as number) < 0)) {
        return plain;
      }
      plain = plainLines(writer, soundObjects(writer, sound, [...keys]), readObject);
      return plain;
    },
  };
}

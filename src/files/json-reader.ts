import { Buffer, isUtf8 } from "node:buffer";
import type { RecordReceiver } from "../cases/reading/row-receiver.ts";
import { type ByteSink, MAXIMUM_LINE_BYTES } from "./byte-sink.ts";
import { giveRecord } from "./record-text.ts";

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const REPLACEMENT: Buffer = Buffer.from("\ufffd");

/** How elements are told apart. */
export interface JsonRules {
  /** Whether U+FFFD means that bytes had no meaning, as after transcoding. */
  readonly transcoded: boolean;
  /** The longest element in bytes of UTF-8; smaller than the contract's in tests only. */
  readonly limit?: number;
}

/**
 * Reads a JSON array of objects as a stream: cuts its elements apart by looking at strings and brackets only, and
 * leaves each to JSON.parse. A broken element is set aside by itself where its brackets and quotes are in pairs.
 *
 * Written here because streaming parsers keep a whole token, and a whole element, however long they are:
 * `@streamparser/json` 0.0.26 collects a string in a buffer that grows without a limit, and so would take 100 MB for
 * one string of that length. This keeps no more than the limit, and nothing of what is not an object.
 */
export function jsonReader(receiver: RecordReceiver, rules: JsonRules): ByteSink {
  const limit = rules.limit ?? MAXIMUM_LINE_BYTES;
  let place: "before" | "between" | "inside" | "after" | "stopped" = "before";
  let separated = false;
  let gapReported = false;
  // Of the element that is being read. An object is complete when its brackets are in pairs; what then follows up to
  // the comma spoils it.
  let depth = 0;
  let inString = false;
  let escaped = false;
  let isObject = false;
  let isComplete = false;
  let isSpoiled = false;
  let length = 0;
  let text: string | null = null;
  let held: Buffer[] = [];

  function begin(byte: number): void {
    place = "inside";
    gapReported = false;
    depth = 0;
    inString = false;
    escaped = false;
    isObject = byte === OPEN_BRACE;
    isComplete = false;
    isSpoiled = false;
    length = 0;
    text = null;
    held = [];
  }

  /** Counts bytes of the element, and keeps those that may come to something: the block will be used again. */
  function hold(bytes: Buffer): void {
    length += bytes.length;
    if (length > limit) held = [];
    else if (isObject) held.push(Buffer.from(bytes));
  }

  function complete(last: Buffer): void {
    isComplete = true;
    length += last.length;
    if (length > limit) return;
    const bytes = held.length === 0 ? last : Buffer.concat([...held, last]);
    held = [];
    if (isUtf8(bytes) && !(rules.transcoded && bytes.includes(REPLACEMENT))) text = bytes.toString("utf8");
  }

  function finish(): void {
    if (length > limit) receiver.broken("line-too-long");
    else if (text === null || isSpoiled) receiver.broken("not-decodable");
    else giveRecord(text, receiver);
  }

  /** Elements between which nothing stands are one gap, so that a file of commas is one finding. */
  function endElement(byte: number): void {
    if (place === "inside") {
      finish();
    } else if ((byte === COMMA || separated) && !gapReported) {
      receiver.broken("not-decodable");
      gapReported = true;
    }
    separated = byte === COMMA;
    place = byte === COMMA ? "between" : "after";
  }

  /** Reads one element to its end, and returns the place of the comma or bracket that ends it, or of the block's end. */
  function readElement(block: Buffer, from: number): number {
    // Looks at every byte of the file, so what it needs is local here: the closure's own variables are three times slower.
    const end = block.length;
    let index = from;
    let level = depth;
    let quoted = inString;
    let skip = escaped;
    for (; index < end; index += 1) {
      const byte = block[index] as number;
      if (quoted) {
        if (skip) skip = false;
        else if (byte === BACKSLASH) skip = true;
        else if (byte === QUOTE) quoted = false;
        continue;
      }
      if (level === 0 && (byte === COMMA || byte === CLOSE_BRACKET)) break;
      if (isWhiteSpace(byte)) continue;
      if (isComplete) isSpoiled = true;
      if (byte === QUOTE) {
        quoted = true;
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        level += 1;
      } else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && level > 0) {
        level -= 1;
        if (level === 0 && isObject && !isComplete) complete(block.subarray(from, index + 1));
      }
    }
    depth = level;
    inString = quoted;
    escaped = skip;
    if (!isComplete) hold(block.subarray(from, index));
    return index;
  }

  return {
    push(bytes) {
      const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let index = 0; index < block.length && place !== "stopped"; ) {
        const byte = block[index] as number;
        if (place !== "inside" && isWhiteSpace(byte)) {
          index += 1;
        } else if (place === "before" && byte === OPEN_BRACKET) {
          place = "between";
          index += 1;
        } else if (place === "before" || place === "after") {
          receiver.broken("not-decodable");
          place = "stopped";
        } else if (place === "between" && byte !== COMMA && byte !== CLOSE_BRACKET) {
          begin(byte);
        } else {
          if (place === "inside") index = readElement(block, index);
          if (index < block.length) endElement(block[index] as number);
          index += 1;
        }
      }
    },
    end() {
      // Cut off: an object that is whole is kept, and that the rest is missing is told once.
      if (place === "inside" && text !== null && !isSpoiled) finish();
      if (place === "inside" && length > limit) receiver.broken("line-too-long");
      else if (place !== "after" && place !== "stopped") receiver.broken("not-decodable");
    },
  };
}

function isWhiteSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

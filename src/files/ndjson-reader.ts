import type { RecordReceiver } from "../cases/reading/row-receiver.ts";
import { isBlank } from "./empty-line.ts";
import { giveRecord } from "./record-text.ts";
import { isText, type LineRules, lineText } from "./split-lines.ts";
import type { LineBytesSink } from "./whole-lines.ts";

const LINE_FEED = 10;

/** Reads NDJSON: every line that is not blank is an object, or is set aside. */
export function ndjsonReader(receiver: RecordReceiver, rules: LineRules): LineBytesSink {
  return {
    lines(bytes, at) {
      const allText = isText(bytes, rules);
      for (let start = 0; start < bytes.length; ) {
        const feed = bytes.indexOf(LINE_FEED, start);
        if (allText || isText(bytes.subarray(start, feed), rules)) {
          const line = lineText(bytes, start, feed);
          if (!isBlank(line)) giveRecord(line, receiver, at + start);
        } else {
          receiver.broken("not-decodable", at + start);
        }
        start = feed + 1;
      }
    },
    tooLong(at) {
      receiver.broken("line-too-long", at);
    },
    end() {},
  };
}

import type { RecordReceiver } from "../cases/reading/register-intake.ts";
import { isBlank } from "./empty-line.ts";
import { giveRecord } from "./record-text.ts";
import type { LineSink } from "./split-lines.ts";

/** Reads NDJSON: every line that is not blank is an object, or is set aside. */
export function ndjsonReader(receiver: RecordReceiver): LineSink {
  return {
    lines(text) {
      for (let start = 0; start < text.length; ) {
        const end = text.indexOf("\n", start);
        const line = text.slice(start, end);
        if (!isBlank(line)) giveRecord(line, receiver);
        start = end + 1;
      }
    },
    undecodable() {
      receiver.broken("not-decodable");
    },
    tooLong() {
      receiver.broken("line-too-long");
    },
    end() {},
  };
}

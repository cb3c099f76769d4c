import { Buffer } from "node:buffer";
import { byteOrderMark, LONGEST_MARK } from "./byte-order-mark.ts";
import type { ByteSink } from "./byte-sink.ts";
import { encodingName, transcoder } from "./transcode.ts";

/**
 * Passes the bytes of a text file on as UTF-8, without a byte order mark. The mark decides how they are read; without one
 * it is the encoding that is given. A mark anywhere but at the very start is text.
 *
 * @param encoding any label of the Encoding Standard.
 * @param next makes the stage behind, told whether bytes were transcoded: then U+FFFD means that some had no meaning; and
 * where the text starts.
 * @throws RangeError when the encoding is not known.
 */
export function decoded(encoding: string, next: (transcoded: boolean, start: number) => ByteSink): ByteSink {
  const asked = encodingName(encoding);
  let first: Buffer = Buffer.alloc(0);
  let sink: ByteSink | null = null;

  function begin(): ByteSink {
    const mark = byteOrderMark(first);
    const name = mark?.encoding ?? asked;
    const start = mark?.length ?? 0;
    const begun = name === "utf-8" ? next(false, start) : transcoder(name, next(true, start));
    const text = first.subarray(start);
    if (text.length > 0) begun.push(text);
    return begun;
  }

  return {
    push(bytes) {
      if (sink !== null) {
        sink.push(bytes);
      } else {
        first = Buffer.concat([first, bytes]);
        if (first.length >= LONGEST_MARK) sink = begin();
      }
    },
    end() {
      sink ??= begin();
      sink.end();
    },
  };
}

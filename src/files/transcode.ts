import { Buffer } from "node:buffer";
import { refusal } from "../arguments/refusal.ts";
import type { ByteSink } from "./byte-sink.ts";

/**
 * What windows-1252 has at 0x80 to 0x9f. Kept here because TextDecoder cannot be relied on for it: Node 20.20 gives
 * these 32 bytes as if they were latin1 when it decodes a text in one go, and other versions did so when streaming.
 * The five bytes that the code page leaves open are control characters, as the Encoding Standard has them.
 */
const WINDOWS_1252 =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";
/**
 * The standard name of an encoding by any of its labels (WHATWG Encoding Standard): `latin1` is `windows-1252`.
 *
 * @throws RangeError when no such encoding is known.
 * @example
 * encodingName("Latin1"); // "windows-1252"
 */
export function encodingName(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw refusal(
      "encoding-unknown",
      "Name an encoding of the Encoding Standard, such as utf-8, windows-1252 or utf-16le.",
    );
  }
}

/** Passes bytes on as UTF-8. What the encoding does not have becomes U+FFFD, whose line is then not decodable. */
export function transcoder(encoding: string, next: ByteSink): ByteSink {
  if (encoding === "windows-1252") return windows1252(next);
  // A mark at the start was taken away before; another one is text.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    push(bytes) {
      const text = decoder.decode(bytes, { stream: true });
      if (text !== "") next.push(Buffer.from(text));
    },
    end() {
      const text = decoder.decode();
      if (text !== "") next.push(Buffer.from(text));
      next.end();
    },
  };
}

function windows1252(next: ByteSink): ByteSink {
  return {
    push(bytes) {
      // No character of this code page takes more than three bytes of UTF-8.
      const utf8 = new Uint8Array(bytes.length * 3);
      let length = 0;
      for (const byte of bytes) {
        const code = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte;
        if (code < 0x80) {
          utf8[length++] = code;
        } else if (code < 0x800) {
          utf8[length++] = 0xc0 | (code >> 6);
          utf8[length++] = 0x80 | (code & 0x3f);
        } else {
          utf8[length++] = 0xe0 | (code >> 12);
          utf8[length++] = 0x80 | ((code >> 6) & 0x3f);
          utf8[length++] = 0x80 | (code & 0x3f);
        }
      }
      next.push(utf8.subarray(0, length));
    },
    end() {
      next.end();
    },
  };
}

import { Buffer, isUtf8 } from "node:buffer";
import type { RegisterIntake } from "../cases/reading/register-intake.ts";
import { type ByteSink, MAXIMUM_LINE_BYTES } from "./byte-sink.ts";

/**
 * Reads the bytes of register.json, which are UTF-8, into the intake; more than 1 MiB is broken.
 *
 * @param transcoded whether U+FFFD means that bytes had no meaning.
 */
export function manifestReader(intake: RegisterIntake, transcoded: boolean): ByteSink {
  const held: Buffer[] = [];
  let length = 0;
  return {
    push(bytes) {
      length += bytes.length;
      if (length <= MAXIMUM_LINE_BYTES) held.push(Buffer.from(bytes));
    },
    end() {
      const manifest = parseManifest(length <= MAXIMUM_LINE_BYTES ? Buffer.concat(held) : null, transcoded);
      if (manifest === null) intake.brokenManifest();
      else intake.manifest(manifest.value);
    },
  };
}

function parseManifest(bytes: Buffer | null, transcoded: boolean): { readonly value: unknown } | null {
  if (bytes === null || !isUtf8(bytes) || (transcoded && bytes.includes("\ufffd"))) return null;
  try {
    return { value: JSON.parse(bytes.toString("utf8")) };
  } catch {
    return null;
  }
}

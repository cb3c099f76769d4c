import { Buffer, isUtf8 } from "node:buffer";
import type { RegisterIntake } from "../cases/reading/register-intake.ts";
import { type ByteSink, MAXIMUM_LINE_BYTES } from "./byte-sink.ts";

/**
 * Reads the bytes of register.json into the intake. It is UTF-8 whatever the encoding of the tables, as JSON in a file
 * always is (RFC 8259, section 8.1); more than 1 MiB is broken.
 */
export function manifestReader(intake: RegisterIntake): ByteSink {
  const held: Buffer[] = [];
  let length = 0;
  return {
    push(bytes) {
      length += bytes.length;
      if (length <= MAXIMUM_LINE_BYTES) held.push(Buffer.from(bytes));
    },
    end() {
      const manifest = parseManifest(length <= MAXIMUM_LINE_BYTES ? Buffer.concat(held) : null);
      if (manifest === null) intake.brokenManifest();
      else intake.manifest(manifest.value);
    },
  };
}

function parseManifest(bytes: Buffer | null): { readonly value: unknown } | null {
  if (bytes === null || !isUtf8(bytes)) return null;
  try {
    return { value: JSON.parse(bytes.toString("utf8")) };
  } catch {
    return null;
  }
}

import { createHash, type Hash } from "node:crypto";
import type { FileEvidence } from "../cases/reading/coverage.ts";

/** Takes in the bytes of one file as it stands on disk, in their order. */
export type BytesSeen = (bytes: Uint8Array) => void;

/** Collects the evidence of the files that are read. */
export interface EvidenceCollector {
  /** Begins the next file: of a table, or the manifest. */
  begin(table: FileEvidence["table"]): BytesSeen;
  /** The evidence of all files that were begun, once each was seen whole, in the order in which they were read. */
  all(): readonly FileEvidence[];
}

/** A file that is being read. */
interface FileSeen extends Pick<FileEvidence, "table" | "position"> {
  readonly hash: Hash;
  bytes: number;
}

/** Starts to collect evidence. Nothing of a file is kept but its hash. */
export function evidenceCollector(): EvidenceCollector {
  const seen: FileSeen[] = [];
  return {
    begin(table) {
      const position = seen.filter((file) => file.table === table).length + 1;
      const file = { table, position, hash: createHash("sha256"), bytes: 0 };
      seen.push(file);
      return (bytes) => {
        file.hash.update(bytes);
        file.bytes += bytes.length;
      };
    },
    all: () => seen.map(({ table, position, hash, bytes }) => ({ table, position, bytes, sha256: hash.digest("hex") })),
  };
}

import type { LineCode } from "../facts/issue.ts";
import type { SoundRecords } from "../intake/sound-records.ts";
import type { RecordKeys } from "../intake/table-header.ts";
import type { TableWriter } from "../intake/table-writer.ts";
import type { RecordReceiver } from "./row-receiver.ts";

/**
 * Receives records into the columns of their table.
 *
 * @param sound recognises those that need no judge; null where every record is judged.
 * @param keep is told each record, where no source gives it again.
 */
export function recordReceiver(
  writer: TableWriter,
  keys: RecordKeys,
  sound: SoundRecords | null,
  keep: (record: object) => void,
): RecordReceiver {
  const broken = (code: LineCode, at = -1): void => {
    keep({});
    sound?.flush();
    writer.broken(code, at);
  };
  return {
    record(value, at = -1) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return broken("not-decodable", at);
      keep(value);
      if (sound === null || !sound.take(value, at)) writer.judged(keys.cells(value), at);
    },
    broken,
  };
}

import type { LineCode } from "../facts/issue.ts";
import type { SoundRecords } from "../intake/sound-records.ts";
import type { RecordKeys } from "../intake/table-header.ts";
import type { TableWriter } from "../intake/table-writer.ts";
import type { RecordReceiver } from "./row-receiver.ts";

/**
 * Receives records into the columns of their table.
 *
 * @param sound recognises those that need no judge; null where every record is judged.
 * @param keep is told each record; null where a source gives it again, which may then write sound ones itself.
 */
export function recordReceiver(
  writer: TableWriter,
  keys: RecordKeys,
  sound: SoundRecords | null,
  keep: ((record: object) => void) | null,
): RecordReceiver {
  const broken = (code: LineCode, at = -1): void => {
    keep?.({});
    sound?.flush();
    writer.broken(code, at);
  };
  const judge = (record: object, at: number): void => writer.judged(keys.cells(record), at);
  return {
    direct: sound === null || keep !== null ? null : { writer, placeOf: keys.placeOf, judge },
    record(value, at = -1) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return broken("not-decodable", at);
      keep?.(value);
      if (sound === null || !sound.take(value, at)) judge(value, at);
    },
    broken,
  };
}

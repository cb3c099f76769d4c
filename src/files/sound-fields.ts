import type { Segment } from "../cases/facts/segment.ts";
import { type KnownWords, knownWords } from "../cases/intake/known-words.ts";
import type { SoundRows } from "../cases/intake/sound-rows.ts";
import { type SpelledDays, spelledDays } from "../cases/intake/spelled-days.ts";
import { mayBeginNobody } from "../cases/intake/stands-for-nobody.ts";
import type { TableWriter } from "../cases/intake/table-writer.ts";
import type { Separator } from "./parse-quoted.ts";
import { mayBeSpace } from "./plain-ends.ts";

/** How the fields of a line are read, in lists by position of the field where nothing else is said. */
export interface SoundFields {
  readonly sound: SoundRows;
  readonly kinds: Uint8Array;
  readonly mayBeEmpty: Uint8Array;
  readonly separator: number;
  readonly keyMask: number;
  /** The last day that is known by its ISO form alone; 0 for none. */
  readonly latestIso: number;
  readonly words: readonly KnownWords[];
  /** What stands behind a day in its ISO form and means nothing, such as midnight. */
  readonly behindDays: readonly KnownWords[];
  /** Days in other forms. */
  readonly spelled: readonly SpelledDays[];
  /** Where the key of such a day is written. */
  readonly key: Int32Array;
  readonly emptyWords: readonly Uint8Array[];
  /** By byte: 1 where an id that begins in it has to be looked at again. */
  readonly idBegins: Uint8Array;
  /** The columns of the segment that is filled. */
  readonly keys: Int32Array[];
  readonly days: Uint16Array[];
  readonly codes: Uint8Array[];
  /** Whether a field of the last row has quotes around it, where there may be any. */
  hasQuotes: boolean;
}

/** How the lines of a file are read into the columns of a writer. */
export function soundFields(
  { storage }: Pick<TableWriter, "storage">,
  sound: SoundRows,
  separator: Separator,
): SoundFields {
  const emptyWords = sound.emptyWords.map((word) => new TextEncoder().encode(word));
  return {
    sound,
    kinds: sound.kinds,
    mayBeEmpty: sound.mayBeEmpty,
    separator: separator.charCodeAt(0),
    keyMask: storage.keyMask,
    latestIso: sound.areDaysIso ? sound.latest : 0,
    words: Array.from(sound.kinds, knownWords),
    behindDays: Array.from(sound.kinds, knownWords),
    spelled: Array.from(sound.kinds, spelledDays),
    key: new Int32Array(2),
    emptyWords,
    idBegins: Uint8Array.from({ length: 256 }, (_, byte) =>
      mayBeSpace(byte) || mayBeginNobody(byte) || emptyWords.some(([first]) => first === byte) ? 1 : 0,
    ),
    keys: Array.from(sound.kinds, () => new Int32Array(0)),
    days: Array.from(sound.kinds, () => new Uint16Array(0)),
    codes: Array.from(sound.kinds, () => new Uint8Array(0)),
    hasQuotes: false,
  };
}

/** Columns by position of the field: looking for them in every row would cost as much as reading it. */
export function takeColumns({ sound: { places }, keys, days, codes }: SoundFields, segment: Segment): void {
  for (let position = 0; position < places.length; position += 1) {
    const column = places[position] as number;
    keys[position] = segment.keys[column] ?? (keys[position] as Int32Array);
    days[position] = segment.days[column] ?? (days[position] as Uint16Array);
    codes[position] = segment.codes[column] ?? (codes[position] as Uint8Array);
  }
}

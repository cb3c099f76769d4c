import { frozen } from "../../arguments/frozen.ts";
import type { IsoDate } from "../../calendar/day.ts";
import { type MemoSentence, memoSentences } from "./memo-sentences.ts";
import { type MemoTable, memoPrinted, memoTables } from "./memo-tables.ts";

/**
 * The memo of August 2023 on nareis op nareis as a fixture: its four tables as they were printed, and its sentences as small
 * registers with every chain that is in them.
 *
 * @example
 * memo.printed["nareis-op-nareis/granted"]; // "120 50 130 20 <10 310 190"
 * memo.sentences[1]?.chains[0]?.first; // "ali-nareis"
 */
export const memo: {
  /** "De cijfers van 2023 zijn tot juni 2023." */
  readonly referenceDate: IsoDate;
  readonly tables: readonly MemoTable[];
  /** The rows of the tables as `toPrintAs` takes them. */
  readonly printed: Readonly<Record<string, string>>;
  readonly sentences: readonly MemoSentence[];
} = /* @__PURE__ */ frozen({
  referenceDate: "2023-05-31",
  tables: memoTables,
  printed: memoPrinted,
  sentences: memoSentences,
});

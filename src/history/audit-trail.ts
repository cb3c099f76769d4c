import { enablePatches, Immer, type Patch } from "immer";
import { checkOptions } from "../arguments/options.ts";
import type { IsoDate } from "../calendar/day.ts";
import type { RegisterEvent } from "./register-event.ts";
import {
  emptyStoredHistory,
  type RegisterHistory,
  type StoredHistory,
  showingNoRows,
  storedHistory,
} from "./register-history.ts";
import type { RowWrite } from "./row-write.ts";
import { type DraftHistory, writeRows } from "./write-rows.ts";

/** One change of a history: what became of the value at a path. */
export interface HistoryPatch {
  readonly op: "add" | "replace" | "remove";
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

/** What an event did, forwards and backwards: plain data that survives JSON. It holds rows of the register. */
export interface AuditEntry {
  /** The number of the event, 1 for the first. */
  readonly sequence: number;
  readonly kind: RegisterEvent["kind"];
  readonly recordedOn: IsoDate;
  readonly reason: string;
  readonly patches: readonly HistoryPatch[];
  readonly inversePatches: readonly HistoryPatch[];
}

// An instance of our own: freezing is not switched off for anybody else, and it would cost more than all the rest.
const immer: Immer = new Immer({ autoFreeze: false });
enablePatches();

/** Writes the rows of an event, and says what that changed. */
export function record(
  history: StoredHistory,
  event: RegisterEvent,
  rows: readonly RowWrite[],
): { readonly history: StoredHistory; readonly entry: AuditEntry } {
  const { kind, recordedOn, reason } = event;
  const sequence = history.events + 1;
  const [next, patches, inversePatches] = immer.produceWithPatches<StoredHistory, DraftHistory>(history, (draft) => {
    draft.events = sequence;
    draft.recordedOn = recordedOn;
    writeRows(draft, history, rows);
  });
  return { history: showingNoRows(next), entry: { sequence, kind, recordedOn, reason, patches, inversePatches } };
}

/** Where to replay an audit trail. */
export interface ReplayOptions {
  /** The history that the first entry was applied to; by default the empty one. */
  readonly from?: RegisterHistory;
}

/**
 * The history that an audit trail leads to: the same, byte for byte, as the one that the events gave. Cost: as much
 * as the events.
 *
 * @param entries all of them in order, from JSON too.
 * @throws TypeError for anything but a list of entries and a history; RangeError when the entries do not follow on that
 * history or on each other, and for an option that does not exist.
 * @example
 * import { emptyHistory, replay } from "nareis/history";
 * replay([], { from: emptyHistory }).events; // 0
 */
export function replay(entries: readonly AuditEntry[], options: ReplayOptions = {}): RegisterHistory {
  if (!Array.isArray(entries)) throw new TypeError("Pass the entries of an audit trail as a list, the earliest first.");
  checkOptions(options, ["from"]);
  let history = options.from === undefined ? emptyStoredHistory : storedHistory(options.from);
  for (const entry of entries as readonly AuditEntry[]) {
    checkEntry(entry);
    if (entry.sequence !== history.events + 1) {
      throw new RangeError("Pass the entries in order, beginning with the one that follows on the history.");
    }
    history = patched(history, entry.patches);
  }
  return history;
}

/**
 * The history before its latest event, byte for byte. To go further back, undo entry by entry, the latest first.
 *
 * @param entry the entry of the latest event of this history.
 * @throws TypeError for anything but a history and an entry; RangeError when it is another entry.
 */
export function undo(history: RegisterHistory, entry: AuditEntry): RegisterHistory {
  const after = storedHistory(history);
  checkEntry(entry);
  if (entry.sequence !== after.events) {
    throw new RangeError("Undo the latest entry of a history first.");
  }
  return patched(after, entry.inversePatches);
}

function checkEntry(entry: unknown): void {
  const { sequence, patches, inversePatches } = (entry ?? {}) as Partial<AuditEntry>;
  if (typeof sequence === "number" && Array.isArray(patches) && Array.isArray(inversePatches)) return;
  throw new TypeError("Pass entries as applyEvent and applyEvents give them.");
}

function patched(history: StoredHistory, patches: readonly HistoryPatch[]): StoredHistory {
  try {
    return showingNoRows(immer.applyPatches(history, patches as readonly Patch[]));
  } catch {
    // What a library says of a path that is not there names the path.
    throw new RangeError("Pass entries that belong to this history: a change of theirs has no place in it.");
  }
}

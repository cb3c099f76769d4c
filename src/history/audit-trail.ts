import { enablePatches, Immer, type Patch } from "immer";
import type { IsoDate } from "../calendar/day.ts";
import type { RegisterEvent } from "./register-event.ts";
import { emptyHistory, type RegisterHistory } from "./register-history.ts";
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
  history: RegisterHistory,
  event: RegisterEvent,
  rows: readonly RowWrite[],
): { readonly history: RegisterHistory; readonly entry: AuditEntry } {
  const { kind, recordedOn, reason } = event;
  const sequence = history.events + 1;
  const [next, patches, inversePatches] = immer.produceWithPatches<RegisterHistory, DraftHistory>(history, (draft) => {
    draft.events = sequence;
    draft.recordedOn = recordedOn;
    writeRows(draft, history, rows);
  });
  return { history: next, entry: { sequence, kind, recordedOn, reason, patches, inversePatches } };
}

/**
 * The history that an audit trail leads to: the same, byte for byte, as the one that the events gave. Cost: as much
 * as the events.
 *
 * @param entries all of them in order, from JSON too.
 * @param from the history that the first of them was applied to.
 * @throws RangeError when the entries do not follow on that history or on each other.
 */
export function replay(entries: readonly AuditEntry[], from: RegisterHistory = emptyHistory): RegisterHistory {
  let history = from;
  for (const entry of entries) {
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
 * @throws RangeError when it is another entry.
 */
export function undo(history: RegisterHistory, entry: AuditEntry): RegisterHistory {
  if (entry.sequence !== history.events) {
    throw new RangeError("Undo the latest entry of a history first.");
  }
  return patched(history, entry.inversePatches);
}

function patched(history: RegisterHistory, patches: readonly HistoryPatch[]): RegisterHistory {
  try {
    return immer.applyPatches(history, patches as readonly Patch[]);
  } catch {
    // What a library says of a path that is not there names the path.
    throw new RangeError("Pass entries that belong to this history: a change of theirs has no place in it.");
  }
}

import { type AuditEntry, record } from "./audit-trail.ts";
import type { EventProblem } from "./event-problem.ts";
import { planEvent } from "./plan-event.ts";
import type { RegisterEvent } from "./register-event.ts";
import { type RegisterHistory, storedHistory } from "./register-history.ts";

/** A history after an event, and the entry of the audit trail; or why the event is impossible, and nothing changed. */
export type EventResult =
  | { readonly ok: true; readonly history: RegisterHistory; readonly entry: AuditEntry }
  | { readonly ok: false; readonly problem: EventProblem };

/** A history after all events, and the audit trail; or the first that is impossible, and nothing changed. */
export type EventsResult =
  | { readonly ok: true; readonly history: RegisterHistory; readonly entries: readonly AuditEntry[] }
  | {
      readonly ok: false;
      readonly problem: EventProblem;
      /** Which event it was, 0 for the first. */
      readonly at: number;
    };

/**
 * The history after something happened. The history passed in stays as it is, and the new one shares with it whatever
 * the event did not touch. An impossible event is a value, not an exception: deciding what was not lodged, a date
 * before its cause, a recording before an earlier one. Cost: about a tenth of a millisecond, at any size of
 * the register.
 *
 * @throws TypeError for anything but a history; RangeError when a table would hold more than 33,554,432 rows.
 * @example
 * import { applyEvent, emptyHistory } from "nareis/history";
 * const recording = { recordedOn: "2024-03-05", reason: "letter of 4 March" };
 * const decided = { kind: "decided", application: "A1", decision: "D1", outcome: "granted" } as const;
 * const result = applyEvent(emptyHistory, { ...decided, decidedOn: "2024-03-04", ...recording });
 * result; // { ok: false, problem: { code: "unknown-application", column: "application_id" } }
 */
export function applyEvent(history: RegisterHistory, event: RegisterEvent): EventResult {
  const before = storedHistory(history);
  const plan = planEvent(before, event);
  return plan.ok ? { ok: true, ...record(before, event, plan.writes) } : plan;
}

/**
 * The history after several events, in the order given: all of them or none.
 *
 * @throws TypeError for anything but a history and a list of events; RangeError when a table would hold more than
 * 33,554,432 rows.
 * @example
 * import { applyEvents, emptyHistory } from "nareis/history";
 * const result = applyEvents(emptyHistory, []);
 * result.ok && result.entries; // []
 */
export function applyEvents(history: RegisterHistory, events: Iterable<RegisterEvent>): EventsResult {
  const entries: AuditEntry[] = [];
  let now: RegisterHistory = storedHistory(history);
  if (typeof events !== "object" || events === null || !(Symbol.iterator in events)) {
    throw new TypeError("Pass the events as a list, in the order in which they were recorded.");
  }
  for (const event of events) {
    const result = applyEvent(now, event);
    if (!result.ok) return { ok: false, problem: result.problem, at: entries.length };
    now = result.history;
    entries.push(result.entry);
  }
  return { ok: true, history: now, entries };
}

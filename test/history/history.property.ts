import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/cases/facts/issue.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { tableNames } from "../../src/cases/facts/table.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { applyEvent, applyEvents } from "../../src/history/apply-event.ts";
import { type AuditEntry, replay, undo } from "../../src/history/audit-trail.ts";
import { historyOf } from "../../src/history/history-of.ts";
import type { RegisterEvent } from "../../src/history/register-event.ts";
import { emptyHistory, type RegisterHistory, storedHistory } from "../../src/history/register-history.ts";
import { valuesOf } from "../../src/history/row-trie.ts";
import { readHistory, tablesOf } from "../../src/history/tables-of.ts";
import { events } from "../../src/testing/arbitraries/events.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";
import { plainAfter, plainStart, plainTables } from "./plain-history.ts";

/** Every event that is possible in its turn, the history after each, and the entries. */
function played(given: readonly RegisterEvent[], from: RegisterHistory = emptyHistory) {
  const histories: RegisterHistory[] = [from];
  const entries: AuditEntry[] = [];
  const possible: RegisterEvent[] = [];
  for (const event of given) {
    const result = applyEvent(histories[histories.length - 1] ?? from, event);
    if (!result.ok) continue;
    histories.push(result.history);
    entries.push(result.entry);
    possible.push(event);
  }
  return { histories, entries, possible, last: histories[histories.length - 1] ?? from };
}

const kinds = [
  "decided",
  "decision-changed",
  "follow-up-taken",
  "identity-merged",
  "identity-split",
  "lodged",
  "permit-granted",
  "permit-withdrawn",
  "row-corrected",
  "signal-raised",
  "withdrawn",
];

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFrozen(part);
  }
  return value;
}

function throughJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

/** Only a permit is granted for the time to come: read as known that day, its days lie after the extract. */
function isOfTimeToCome({ code, table, column }: Issue): boolean {
  return code === "after-extract" && table === "permits" && (column === "valid_from" || column === "valid_until");
}

const recordedAt = { recordedOn: "2020-01-02", reason: "file 12" } as const;
const permitForTomorrow: readonly RegisterEvent[] = [
  { kind: "lodged", application: "a0", procedure: "asylum", applicant: "p0", submittedOn: "2020-01-01", ...recordedAt },
  {
    kind: "permit-granted",
    permit: "v0",
    holder: "p0",
    permitKind: "derived",
    validFrom: "2020-01-03",
    ...recordedAt,
  },
];

describe("a history of events", () => {
  test("takes the events that a plain list of rows takes, and gives its tables as known on every day", () => {
    const taken = new Map<string, number>();
    let refused = 0;
    fc.assert(
      fc.property(events, (given) => {
        let plain = plainStart;
        let history = emptyHistory;
        for (const event of given) {
          const expected = plainAfter(plain, event);
          const result = applyEvent(history, event);
          expect([event, result.ok]).toEqual([event, expected !== null]);
          if (result.ok) taken.set(event.kind, (taken.get(event.kind) ?? 0) + 1);
          else refused += 1;
          plain = expected ?? plain;
          history = result.ok ? result.history : history;
        }
        for (const knownOn of new Set(given.map((event) => event.recordedOn))) {
          const { register: _, ...tables } = tablesOf(history, { knownOn });
          expect(tables).toEqual(plainTables(plain, knownOn));
        }
      }),
      { numRuns: Math.max(100, runs) },
    );
    // Every kind is taken, and many are refused, or this would compare nothing.
    expect([...taken.keys()].sort()).toEqual(kinds);
    expect(Math.min(...taken.values())).toBeGreaterThan(runs / 100);
    expect(refused).toBeGreaterThan(runs);
  });

  test("reads without an error, as known on any day of it", () => {
    fc.assert(
      fc.property(events, fc.nat(99), (given, which) => {
        const { last, possible } = played(given);
        const days = [...new Set(possible.map((event) => event.recordedOn))];
        for (const knownOn of [days[0], days[which % Math.max(1, days.length)], days[days.length - 1]]) {
          if (knownOn === undefined) continue;
          const tables = tablesOf(last, { knownOn });
          // A history can begin before its first application, and then there is nothing to count yet.
          const isStarted = tables.applications.length > 0;
          expect(readRegister(tables, { strict: true }).register !== null).toBe(isStarted);
          const codes = new Set(
            readHistory(last, { knownOn })
              .issues.filter((issue) => !isOfTimeToCome(issue))
              .map((issue) => issue.code),
          );
          expect([...codes].filter((code) => code !== "identity-conflict")).toEqual(isStarted ? [] : ["no-rows"]);
        }
      }),
      { numRuns: Math.ceil(runs / 2), examples: [[permitForTomorrow, 0]] },
    );
  });

  test("gives the chains of the same rows read directly, as known on and as of every day", () => {
    let chains = 0;
    fc.assert(
      fc.property(events, (given) => {
        let plain = plainStart;
        for (const event of given) plain = plainAfter(plain, event) ?? plain;
        const { last } = played(given);
        if (last.recordedOn === null) return;
        const days = [...new Set(given.map((event) => event.recordedOn))].filter((day) => day <= plain.recordedOn);
        for (const day of days) {
          for (const knownOn of new Set([day, last.recordedOn])) {
            const rows = Object.entries(plainTables(plain, knownOn)).map(([table, all]) => [
              table,
              all.map(({ recorded_on: _, ...row }) => row),
            ]);
            const direct = findChains(readRegister(Object.fromEntries(rows), { asOf: day }).register, memo2023);
            const found = findChains(readHistory(last, { knownOn, asOf: day }).register, memo2023);
            expect([...found]).toEqual([...direct]);
            chains += found.length;
          }
        }
      }),
      // Each asks for all chains on all days, of two registers.
      { numRuns: Math.max(50, Math.ceil(runs / 2)) },
    );
    expect(chains).toBeGreaterThan(runs / 2);
  });

  test("as known on a day is the history as it was that day", () => {
    fc.assert(
      fc.property(events, (given) => {
        const { histories, last } = played(given);
        histories.forEach((history, index) => {
          const next = histories[index + 1];
          if (history.recordedOn === null || next?.recordedOn === history.recordedOn) return;
          expect(tablesOf(last, { knownOn: history.recordedOn })).toEqual(tablesOf(history));
        });
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("several events at once are the events one by one, and all or none", () => {
    fc.assert(
      fc.property(events, (given) => {
        const { possible, last, entries } = played(given);
        expect(applyEvents(emptyHistory, possible)).toEqual({ ok: true, history: last, entries });
        const at = given.findIndex((event, index) => event !== possible[index]);
        const result = applyEvents(emptyHistory, given);
        expect(result.ok ? -1 : result.at).toBe(at);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

describe("the audit trail", () => {
  test("replayed from empty, through JSON too, gives the same history byte for byte", () => {
    fc.assert(
      fc.property(events, (given) => {
        const { last, entries } = played(given);
        const again = replay(throughJson(entries));
        expect(again).toEqual(last);
        expect(JSON.stringify(again)).toBe(JSON.stringify(last));
        if (last.recordedOn === null) return;
        expect(readHistory(again).register.digest).toBe(readHistory(last).register.digest);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("undone, through JSON too, gives each earlier history byte for byte", () => {
    fc.assert(
      fc.property(events, (given) => {
        const { histories, entries, last } = played(given);
        let history = last;
        for (const [index, entry] of [...throughJson(entries).entries()].reverse()) {
          history = undo(history, entry);
          expect(history).toEqual(histories[index]);
          expect(JSON.stringify(history)).toBe(JSON.stringify(histories[index]));
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("holds no more than the event wrote, however long the history", () => {
    fc.assert(
      fc.property(events, (given) => {
        for (const entry of played(given).entries) {
          expect(JSON.stringify(entry.patches).length).toBeLessThan(6_000);
          expect(JSON.stringify(entry.inversePatches).length).toBeLessThan(1_500);
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

describe("a history never changes", () => {
  test("frozen or copied through JSON, and the event frozen too, it takes the same events to the same histories", () => {
    fc.assert(
      fc.property(events, (given) => {
        let frozen: RegisterHistory = emptyHistory;
        let copied: RegisterHistory = emptyHistory;
        let history: RegisterHistory = emptyHistory;
        for (const event of given) {
          const result = applyEvent(history, event);
          expect(applyEvent(deepFrozen(throughJson(frozen)), deepFrozen(throughJson(event)))).toEqual(result);
          const other = applyEvent(copied, event);
          expect(other).toEqual(result);
          if (!result.ok || !other.ok) continue;
          frozen = result.history;
          copied = throughJson(other.history);
          history = result.history;
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("events leave the earlier histories as they were, and share what they did not touch", () => {
    fc.assert(
      fc.property(events, (given) => {
        const written: string[] = [];
        const histories: RegisterHistory[] = [emptyHistory];
        for (const event of given) {
          const now = histories[histories.length - 1] ?? emptyHistory;
          written.push(JSON.stringify(now));
          const result = applyEvent(now, event);
          histories.push(result.ok ? result.history : now);
          if (!result.ok) continue;
          const changed = new Set(result.entry.patches.map((patch) => patch.path[1]));
          for (const table of tableNames) {
            const [before, after] = [storedHistory(now).tables[table], storedHistory(result.history).tables[table]];
            if (!changed.has(table)) expect(after).toBe(before);
            const rowsAfter = valuesOf(after.rows);
            const own = valuesOf(before.rows).filter((row, place) => row !== rowsAfter[place]);
            expect(own.length).toBeLessThanOrEqual(1);
          }
        }
        expect(histories.slice(0, -1).map((history) => JSON.stringify(history))).toEqual(written);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

describe("a history that begins with a register", () => {
  test("is that register", () => {
    fc.assert(
      fc.property(nastyRegister, (tables) => {
        const register = storedRegister(readRegister(tables, { asOf: "2021-01-01" }).register);
        const kept = tablesOf(historyOf(register));
        // Identities that are equal once every cell is written out were two rows only by the way they were written.
        const identities = (kept.identities ?? []).map((row) => JSON.stringify(row));
        fc.pre(new Set(identities).size === identities.length);
        const again = storedRegister(readRegister(kept, { asOf: register.referenceDate }).register);
        expect(again.digest).toBe(register.digest);
        expect(again.applications.id).toEqual(register.applications.id);
        expect([...again.applications.outcome]).toEqual([...register.applications.outcome]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("and with events is the history of those events from there", () => {
    fc.assert(
      fc.property(nastyRegister, events, (tables, given) => {
        const start = { ...historyOf(readRegister(tables).register), recordedOn: null };
        const { last, entries, histories } = played(given, start);
        expect(JSON.stringify(replay(throughJson(entries), { from: start }))).toBe(JSON.stringify(last));
        let history = last;
        for (const entry of [...entries].reverse()) history = undo(history, entry);
        expect(JSON.stringify(history)).toBe(JSON.stringify(histories[0]));
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("and with half of the events is the history of all events, save for the versions before", () => {
    fc.assert(
      fc.property(events, fc.nat(40), (given, cut) => {
        const { possible, last } = played(given);
        const early = played(possible.slice(0, cut)).last;
        if (early.recordedOn === null) return;
        const start = historyOf(readRegister(tablesOf(early)).register);
        const late = played(possible.slice(cut), start);
        expect(late.possible).toEqual(possible.slice(cut));
        expect(tablesOf(late.last)).toEqual({ ...tablesOf(last) });
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

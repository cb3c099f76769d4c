import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Chain } from "../../src/chains/definition/chain.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { applyEvent } from "../../src/history/apply-event.ts";
import { type ChainChanges, chainChanges } from "../../src/history/chain-changes.ts";
import { historyOf } from "../../src/history/history-of.ts";
import { emptyHistory, type RegisterHistory } from "../../src/history/register-history.ts";
import { tablesOf } from "../../src/history/tables-of.ts";
import type { Tables } from "../model/contract-tables.ts";
import { anyDefinition } from "../model/definitions.ts";
import { cleanRegister, crowdedRegister } from "../model/registers.ts";
import { runs } from "../runs.ts";
import { events } from "./arbitrary-events.ts";

/** All chains of a history as of a day, found the ordinary way. */
function chainsOf(history: RegisterHistory, definition: Definition, asOf: string): ReadonlyMap<string, Chain> {
  const { register } = readRegister(tablesOf(history, { recordedOn: false }), { asOf });
  return new Map([...findChains(register, definition)].map((chain) => [chain.application, chain]));
}

/** What became of all chains, by comparing all of them. */
function recomputed(
  before: RegisterHistory,
  after: RegisterHistory,
  definition: Definition,
  asOf: string,
): ChainChanges {
  const [was, is] = [before, after].map((history) => chainsOf(history, definition, asOf)) as [
    ReadonlyMap<string, Chain>,
    ReadonlyMap<string, Chain>,
  ];
  return {
    appeared: [...is.values()].filter(({ application }) => !was.has(application)),
    changed: [...is.values()].flatMap((chain) => {
      const old = was.get(chain.application);
      return old === undefined || JSON.stringify(old) === JSON.stringify(chain) ? [] : [{ before: old, after: chain }];
    }),
    disappeared: [...was.values()].filter(({ application }) => !is.has(application)),
  };
}

/** How often each list had something in it: a property of empty lists would say nothing. */
function tally() {
  const seen = { appeared: 0, changed: 0, disappeared: 0 };
  return {
    seen,
    add(changes: ChainChanges): void {
      for (const kind of ["appeared", "changed", "disappeared"] as const) if (changes[kind].length > 0) seen[kind] += 1;
    },
  };
}

test("events change the chains that differ when all are found again, forwards and backwards", () => {
  const { seen, add } = tally();
  fc.assert(
    fc.property(events, anyDefinition, fc.nat(), (given, definition, pick) => {
      const histories = [emptyHistory];
      for (const event of given) {
        const result = applyEvent(histories.at(-1) as RegisterHistory, event);
        if (result.ok) histories.push(result.history);
      }
      const last = histories.at(-1) as RegisterHistory;
      const asOf = last.recordedOn;
      if (asOf === null) return;
      const [before, after] = [histories.at(-2) as RegisterHistory, last];
      const earlier = histories[pick % histories.length] as RegisterHistory;
      for (const [one, other] of [
        [before, after],
        [earlier, after],
      ] as const) {
        const changes = chainChanges(one, other, definition);
        expect(changes).toEqual(recomputed(one, other, definition, asOf));
        add(changes);
      }
      if (before.recordedOn === asOf) {
        expect(chainChanges(after, before, definition)).toEqual(recomputed(after, before, definition, asOf));
      }
    }),
    { numRuns: runs },
  );
  expect(Math.min(seen.appeared, seen.changed)).toBeGreaterThan(runs / 20);
});

/** A dense register, and the same without the last rows of some of its tables. */
const grown = fc
  .tuple(fc.oneof(cleanRegister, crowdedRegister), fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }))
  .map(([tables, less]) => {
    const names = ["applications", "permits", "identities", "decisions", "follow_up"] as const;
    const fewer = Object.fromEntries(
      names.flatMap((name, place) => {
        const rows = tables[name];
        return rows === undefined ? [] : [[name, rows.slice(0, Math.max(0, rows.length - (less[place] ?? 0)))]];
      }),
    );
    return [{ ...tables, ...fewer } as Tables, tables] as const;
  });

test("rows that a register is extended with change the chains that differ when all are found again, under any definition", () => {
  const { seen, add } = tally();
  fc.assert(
    fc.property(grown, anyDefinition, ([fewer, tables], definition) => {
      const [before, after] = [fewer, tables].map((some) => historyOf(readRegister(some).register)) as [
        RegisterHistory,
        RegisterHistory,
      ];
      const asOf = after.recordedOn;
      if (asOf === null) return;
      const changes = chainChanges(before, after, definition);
      expect(changes).toEqual(recomputed(before, after, definition, asOf));
      add(changes);
      const back = chainChanges(after, before, definition, { asOf: before.recordedOn ?? asOf });
      add(back);
    }),
    { numRuns: runs },
  );
  expect(Math.min(seen.appeared, seen.changed, seen.disappeared)).toBeGreaterThan(runs / 20);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Chain } from "../../src/chains/definition/chain.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { applyEvent } from "../../src/history/apply-event.ts";
import { type ChainChanges, chainChanges } from "../../src/history/chain-changes.ts";
import { historyOf } from "../../src/history/history-of.ts";
import { emptyHistory, type RegisterHistory } from "../../src/history/register-history.ts";
import { tablesOf } from "../../src/history/tables-of.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { events } from "../../src/testing/arbitraries/events.ts";
import { cleanRegister, crowdedRegister, selfSponsoredRegister } from "../../src/testing/arbitraries/registers.ts";
import { dayAt } from "../chains/adversarial.ts";
import { runs } from "../runs.ts";

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
    { numRuns: Math.max(100, runs) },
  );
  expect(Math.min(seen.appeared, seen.changed)).toBeGreaterThan(runs / 100);
});

/** One of twelve persons, or one of fourteen applications. */
const person = fc.nat(11);
const application = fc.nat(13);
const day = fc.nat(40);
const optionalDay = fc.option(day, { nil: null });

/** A line of families in which each applicant sponsors one of the next: many persons, and few rows about each. */
const sparse: fc.Arbitrary<Tables> = fc
  .record({
    applications: fc.array(
      fc.record({
        procedure: fc.constantFrom("nareis", "nareis", "nareis", "art8", "asylum"),
        ahead: fc.nat(2),
        step: fc.integer({ min: 1, max: 2 }),
        wait: fc.constantFrom(0, 1, 1, 3, null),
        dossier_id: fc.constantFrom("", "d1"),
        asApplicant: fc.constantFrom("p", "p", "q"),
        asSponsor: fc.constantFrom("p", "p", "q"),
      }),
      { minLength: 8, maxLength: 14, size: "max" },
    ),
    permits: fc.option(
      fc.array(
        fc.record({
          holder: person,
          application: fc.option(application, { nil: null }),
          kind: fc.constantFrom("derived", "independent", "independent"),
          from: day,
          withdrawn: optionalDay,
        }),
        { maxLength: 6, size: "max" },
      ),
      { nil: null },
    ),
    // Some persons have two ids, and some of those ids are said to be two persons.
    aliases: fc.array(fc.record({ person, kind: fc.constantFrom("same", "same", "same", "different") }), {
      maxLength: 8,
      size: "max",
    }),
    merges: fc.array(fc.record({ person, leading: person }), { maxLength: 1 }),
    decisions: fc.array(
      fc.record({ application, outcome: fc.constantFrom("granted", "granted", "rejected"), decided: day }),
      { maxLength: 3, size: "max" },
    ),
    followUp: fc.array(fc.record({ application, on: day }), { maxLength: 3, size: "max" }),
  })
  .map(({ applications, permits, aliases, merges, decisions, followUp }) => {
    const dayOrEmpty = (index: number | null): string => (index === null ? "" : dayAt(index));
    return {
      applications: applications.map(({ procedure, ahead, step, wait, dossier_id, asApplicant, asSponsor }, index) => ({
        application_id: `a${index}`,
        procedure,
        applicant_id: `${asApplicant}${(index + ahead) % 12}`,
        sponsor_id: procedure === "asylum" ? "" : `${asSponsor}${(index + ahead + 12 - step) % 12}`,
        submitted_on: dayAt(2 * index),
        outcome: wait === null ? "" : "granted",
        decided_on: wait === null ? "" : dayAt(2 * index + wait),
        dossier_id,
      })),
      ...(permits === null
        ? {}
        : {
            permits: permits.map((one, index) => ({
              permit_id: `v${index}`,
              holder_id: `p${one.holder}`,
              kind: one.kind,
              valid_from: dayAt(one.from),
              withdrawn_on: dayOrEmpty(one.withdrawn === null ? null : one.from + one.withdrawn),
              application_id: one.application === null ? "" : `a${one.application}`,
            })),
          }),
      identities: [
        ...aliases.map(({ person, kind }) => ({ person_id: `q${person}`, leading_id: `p${person}`, kind })),
        ...merges.map(({ person, leading }) => ({ person_id: `p${person}`, leading_id: `p${leading}`, kind: "same" })),
      ],
      decisions: decisions.map(({ application, outcome, decided }, index) => ({
        decision_id: `d${index}`,
        application_id: `a${application}`,
        outcome,
        decided_on: dayAt(2 * application + (decided % 9)),
      })),
      follow_up: followUp.map(({ application, on }, index) => ({
        follow_up_id: `u${index}`,
        kind: "permit-withdrawn",
        application_id: `a${application}`,
        on: dayAt(2 * application + (on % 20)),
      })),
    } as unknown as Tables;
  });

/** Definitions under which much counts, and any others. */
const definitions: fc.Arbitrary<Definition> = fc.oneof(
  anyDefinition,
  fc
    .record({
      independent: fc.constantFrom<Definition["independent"][]>("requested", "held", "none"),
      exclude: fc.constantFrom<Definition["exclude"][]>(["first-sponsor"], ["first-sponsor", "first-dossier"]),
      firstValid: fc.constantFrom<Definition["firstValid"][]>("ever", "ever", "at-second"),
    })
    .map((options) => ({ ...memo2023, id: "drawn", ...options })),
);

const growing = ["applications", "permits", "identities", "decisions", "follow_up"] as const;

/** A register, and for each of some rows the same without it. The row comes last, so that all others keep their places. */
const grown = fc
  .tuple(
    fc.oneof(sparse, sparse, cleanRegister, crowdedRegister, selfSponsoredRegister),
    fc.array(fc.tuple(fc.nat(4), fc.nat(30)), { minLength: 3, maxLength: 3 }),
  )
  .map(([tables, picks]) =>
    picks.flatMap(([table, index]) => {
      const name = growing[table] as (typeof growing)[number];
      const rows = tables[name] ?? [];
      const row = rows[index % Math.max(1, rows.length)];
      if (row === undefined) return [];
      const fewer = rows.filter((one) => one !== row);
      return [[{ ...tables, [name]: fewer } as Tables, { ...tables, [name]: [...fewer, row] } as Tables] as const];
    }),
  );

test("a row that a register is extended with changes the chains that differ when all are found again, and so does taking it out", () => {
  const { seen, add } = tally();
  fc.assert(
    fc.property(grown, definitions, (pairs, definition) => {
      for (const pair of pairs) {
        const [before, after] = pair.map((tables) => historyOf(readRegister(tables).register)) as [
          RegisterHistory,
          RegisterHistory,
        ];
        const asOf = [before, after].map(({ recordedOn }) => recordedOn).sort()[0];
        if (!asOf) continue;
        for (const [one, other] of [
          [before, after],
          [after, before],
        ] as const) {
          const changes = chainChanges(one, other, definition, { asOf });
          expect(changes).toEqual(recomputed(one, other, definition, asOf));
          add(changes);
        }
      }
    }),
    { numRuns: Math.max(100, runs) },
  );
  expect(Math.min(seen.appeared, seen.changed, seen.disappeared)).toBeGreaterThan(runs / 100);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodLengths } from "../../src/calendar/period.ts";
import { asOf } from "../../src/cases/as-of.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import type { BreakdownBy } from "../../src/counts/asked/breakdown-by.ts";
import { namedBreakdowns } from "../../src/counts/asked/question.ts";
import { units } from "../../src/counts/asked/unit.ts";
import { breakDown } from "../../src/counts/break-down.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { modelCounts } from "../../src/model/count-chains.ts";
import { modelChains, type PlainChain } from "../../src/model/find-chains.ts";
import { couldBe } from "../../src/model/order.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { renameIds, shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";

const column = "Town";
const bys: readonly BreakdownBy[] = [...namedBreakdowns, { column }, { column, of: "applicant" }];
const year = fc.option(fc.integer({ min: 2017, max: 2022 }), { nil: undefined });
const choices = fc
  .record({
    by: fc.constantFrom(...bys),
    unit: fc.constantFrom(...units),
    basis: fc.constantFrom("submission" as const, "decision" as const),
    period: fc.constantFrom(...periodLengths),
    from: year,
  })
  .map(({ from, ...others }) => (from === undefined ? others : { ...others, from }));

/** Persons with a birthday around eighteen years before the days of the registers, and a town. */
function withPersons(tables: Tables): fc.Arbitrary<Tables> {
  const ids = [...new Set(tables.applications.flatMap((row) => [row.applicant_id ?? "", row.sponsor_id ?? ""]))];
  const row = fc.record({
    person_id: fc.constantFrom(...ids, "somebody"),
    birth_date: fc.constantFrom(
      "",
      "2001-06-30",
      "2002-02-28",
      "2002-03-01",
      "1980-02-29",
      "2019-07-01",
      "2000-02-29",
      "2001-00-00",
      "2002-02-00",
      "2001-00-31",
    ),
    recorded_on: fc.constantFrom("", "2020-01-01"),
    town: fc.constantFrom("", " Aa ", "Bee", "all", "unknown", "Other", "=1"),
  });
  // Two rows with an id that is the same once trimmed are in conflict, of which the lookup below knows nothing.
  return fc.uniqueArray(row, { selector: ({ person_id }) => person_id.trim(), maxLength: 8 }).map((persons) => ({
    ...tables,
    persons: persons.filter(({ person_id }) => person_id.trim() !== ""),
  }));
}

const populated = fc.oneof(cleanRegister, nastyRegister).chain(withPersons);
const read = (tables: Tables, day: string, personColumns: readonly string[] = ["town"]) =>
  readRegister(tables, { asOf: day, personColumns }).register;

/** The group of a chain, by looking everything up in the model's objects and the rows as they were written. */
function modelGroup(chain: PlainChain, by: BreakdownBy, known: ModelRegister, tables: Tables, day: string): string {
  const application = known.applications.find(({ id }) => id === chain.application);
  const relationship = application?.relationship ?? "";
  if (typeof by !== "string") {
    const text = attribute(by.of === "applicant" ? chain.applicant : chain.sponsor, "town", known, tables, day);
    if (text === "") return "unknown";
    return ["all", "unknown", "Other"].includes(text) ? `"${text}"` : text;
  }
  if (by === "relationship") return relationship === "" ? "unknown" : relationship;
  if (by === "form") return chain.form;
  if (by === "depth") return String(chain.depth);
  if (by === "legal-period") {
    if (chain.submitted < "2014-06-30") return "not-allowed";
    return chain.submitted < "2019-10-31" ? "regular-procedure" : "nareis-procedure";
  }
  const first = known.applications.find(({ id }) => id === chain.first);
  const came = first?.relationship ?? "";
  if (by === "first-relationship") return came === "" ? "unknown" : came;
  if (by === "art8-group") return modelArt8Group(relationship, came);
  const held = known.permits.filter(
    (permit) =>
      permit.holder === chain.sponsor &&
      permit.validFrom <= chain.submitted &&
      (permit.validUntil === null || permit.validUntil >= chain.submitted) &&
      (permit.withdrawn === null || permit.withdrawn > chain.submitted),
  );
  if (by === "sponsor-basis") {
    if (held.some(({ kind }) => kind === "independent")) return "independent";
    if (held.some(({ kind }) => kind === "derived")) return "derived-only";
    return held.some(({ kind }) => kind === "regular") ? "regular" : "none-known";
  }
  if (by === "protection-status") {
    const kind = held.some((permit) => permit.kind === "independent") ? "independent" : "derived";
    const stated = held.filter((permit) => permit.kind === kind && permit.status !== null);
    const inOrder = stated.sort((one, other) =>
      `${one.validFrom} ${one.id}` < `${other.validFrom} ${other.id}` ? -1 : 1,
    );
    return inOrder.at(-1)?.status ?? "unknown";
  }
  const ageOn = by === "first-age" ? (first?.decided ?? "") : chain.submitted;
  const born = attribute(chain.sponsor, "birth_date", known, tables, day);
  const groups = new Set(couldBe(born).map((one) => modelAge(one, ageOn)));
  return groups.size === 1 ? ([...groups][0] ?? "") : "unknown";
}

function modelAge(born: string, on: string): string {
  if (born > on) return "unknown";
  // Text compares as days do, and no day lies between 02-28 and 03-01 where there is no 29 February.
  return `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` > on ? "minor" : "adult";
}

/** The memo's groups: who asks, and how the sponsor came. */
function modelArt8Group(asking: string, came: string): string {
  const depends = ["parent", "spouse", "partner", "child"].includes(asking);
  if (asking === "" || (depends && came === "")) return "unknown";
  if (asking === "step-family") return "step-family";
  if (!depends) return "others";
  const asChild = ["child", "young-adult-child"].includes(came);
  if (asking === "parent") return asChild ? "other-parent" : came === "sibling" ? "parents" : "others";
  if (asChild || came === "sibling") return "own-family";
  return ["spouse", "partner", "parent"].includes(came) ? "second-family" : "others";
}

/** What the row of the leading id says, else the row of the first id of the person that says anything. */
function attribute(person: string, name: string, known: ModelRegister, tables: Tables, day: string): string {
  const rows = (tables.persons ?? []).filter(
    (row) => (row.recorded_on ?? "") <= day && (row[name] ?? "").trim() !== "",
  );
  const own = rows.filter((row) => known.leadingId(row.person_id?.trim() ?? "") === person);
  const inOrder = own.sort((one, other) => ((one.person_id ?? "") < (other.person_id ?? "") ? -1 : 1));
  const row = inOrder.find((each) => each.person_id?.trim() === person) ?? inOrder[0];
  return row?.[name]?.trim() ?? "";
}

function rowsByGroup(
  table: ExactTable,
): ReadonlyMap<string, readonly (readonly [string, readonly (number | null)[]])[]> {
  const groups = new Map<string, (readonly [string, readonly (number | null)[]])[]>();
  for (const { keys, cells } of table.rows) {
    const [tableClass, measure, group] = keys as [string, string, string];
    groups.set(group, [...(groups.get(group) ?? []), [`${tableClass}/${measure}`, cells]]);
  }
  return groups;
}

const countOf = (cell: number | null | undefined): number => cell ?? 0;

describe("a breakdown", () => {
  test("has in every group the counts of the model over the chains of that group alone", () => {
    fc.assert(
      fc.property(populated, days, anyDefinition, choices, (tables, day, definition, { by, ...options }) => {
        const known = modelRegister(tables, { asOf: day }).register;
        const model = modelChains(known, definition);
        const about = {
          ...options,
          register: known,
          definition,
        };
        const groupOf = new Map(
          countedBy(model, definition).map(([chain, first]) => [chain, modelGroup(first, by, known, tables, day)]),
        );
        const table = breakDown(findChains(read(tables, day), definition), { by, ...options });
        const groups = rowsByGroup(table);
        for (const group of new Set(groupOf.values())) expect([...groups.keys()]).toContain(group);
        for (const [group, rows] of groups) {
          const members = group === "all" ? model : model.filter((chain) => groupOf.get(chain) === group);
          const expected = modelCounts(members, about);
          for (const [name, cells] of rows) {
            const series = expected.rows.find((each) => `${each.class}/${each.measure}` === name);
            expect([group, name, cells]).toEqual([
              group,
              name,
              [...(series?.cells ?? []), series?.total, series?.open],
            ]);
          }
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("has the table's own row for all, and groups that add up to it for applications and enclose it for others", () => {
    fc.assert(
      fc.property(populated, days, anyDefinition, choices, (tables, day, definition, { by, ...options }) => {
        const chains = findChains(read(tables, day), definition);
        const table = breakDown(chains, { by, ...options });
        const classes = by === "art8-group" ? { classes: ["art8-after-nareis"] as const } : {};
        const whole = countChains(chains, { ...options, ...classes });
        const all = table.rows.filter(({ keys }) => keys[2] === "all");
        expect(table.columns).toEqual(whole.columns);
        expect(all.map(({ keys, cells }) => [...keys.slice(0, 2), ...cells])).toEqual(
          whole.rows.map(({ keys, cells }) => [...keys, ...cells]),
        );
        for (const row of all) {
          const parts = table.rows.filter(
            ({ keys }) => keys[2] !== "all" && keys[0] === row.keys[0] && keys[1] === row.keys[1],
          );
          row.cells.forEach((cell, place) => {
            const counts = parts.map(({ cells }) => cells[place]);
            expect(counts.every((count) => (count === null) === (cell === null))).toBe(true);
            const sum = counts.reduce<number>((added, count) => added + countOf(count), 0);
            if (options.unit === "applications") expect(sum).toBe(countOf(cell));
            expect(countOf(cell)).toBeLessThanOrEqual(sum);
            expect(countOf(cell)).toBeGreaterThanOrEqual(Math.max(0, ...counts.map(countOf)));
          });
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("shows each group once for a class and measure", () => {
    fc.assert(
      fc.property(populated, days, anyDefinition, choices, (tables, day, definition, options) => {
        const { rows } = breakDown(findChains(read(tables, day), definition), options);
        expect(new Set(rows.map(({ keys }) => JSON.stringify(keys))).size).toBe(rows.length);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("is the same whatever the order of rows and the names of ids", () => {
    fc.assert(
      fc.property(
        populated.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables))),
        days,
        anyDefinition,
        choices,
        ([tables, shuffled], day, definition, options) => {
          const table = breakDown(findChains(read(tables, day), definition), options);
          expect(breakDown(findChains(read(shuffled, day), definition), options)).toEqual(table);
        },
      ),
      { numRuns: Math.ceil(runs / 2) },
    );
    fc.assert(
      fc.property(
        cleanRegister.chain(withPersons),
        days,
        anyDefinition,
        choices,
        (tables, day, definition, options) => {
          const table = breakDown(findChains(read(tables, day), definition), options);
          const renamed = breakDown(findChains(read(renameIds(tables).tables, day), definition), options);
          if (definition.repeats === "count" && (tables.identities ?? []).length === 0)
            expect(renamed.rows).toEqual(table.rows);
        },
      ),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

describe("a column of persons", () => {
  test("changes no chain, no digest and no issue but its own, whatever stands in it", () => {
    fc.assert(
      fc.property(
        cleanRegister.chain(withPersons).chain((tables) =>
          fc.tuple(
            fc.constant(tables),
            fc.array(fc.string(), { minLength: 8, maxLength: 8 }).map((texts) => ({
              ...tables,
              persons: (tables.persons ?? []).map((row, place) => ({ ...row, town: texts[place] ?? "" })),
            })),
          ),
        ),
        days,
        anyDefinition,
        ([tables, changed], day, definition) => {
          const [one, other, without] = [read(tables, day), read(changed, day), read(tables, day, [])];
          expect([...findChains(other, definition)]).toEqual([...findChains(one, definition)]);
          expect([...findChains(without, definition)]).toEqual([...findChains(one, definition)]);
          expect(other.digest).toBe(one.digest);
          expect(without.digest).toBe(one.digest);
        },
      ),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("is read at another day as if read on that day", () => {
    fc.assert(
      fc.property(populated, days, days, anyDefinition, choices, (tables, day, other, definition, options) => {
        const moved = breakDown(findChains(asOf(read(tables, other), day), definition), options);
        expect(moved).toEqual(breakDown(findChains(read(tables, day), definition), options));
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

/** Each chain, with the one that says in which group it is counted: itself, or the first filed of its repeats. */
function countedBy(
  chains: readonly PlainChain[],
  definition: Definition,
): readonly (readonly [chain: PlainChain, first: PlainChain])[] {
  const counted = chains.filter(
    (chain) => chain.class !== null && (definition.depthScope === "all" || chain.depth === 1),
  );
  if (definition.repeats === "count") return counted.map((chain) => [chain, chain]);
  return counted.map((chain) => {
    const repeats = counted.filter(
      (other) => other.class === chain.class && other.sponsor === chain.sponsor && other.applicant === chain.applicant,
    );
    const inOrder = repeats.sort((one, other) =>
      `${one.submitted} ${one.application}` < `${other.submitted} ${other.application}` ? -1 : 1,
    );
    return [chain, inOrder[0] as PlainChain];
  });
}

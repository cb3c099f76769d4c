import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Chain } from "../../src/chains/definition/chain.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { units } from "../../src/counts/asked/unit.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition, definitionsOfSameLinks } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { cleanRegister, selfSponsoredRegister } from "../../src/testing/arbitraries/registers.ts";
import { componentsOf, joinedComponents } from "../../src/testing/laws/components.ts";
import { addUnrelated, changeUnseen, renameIds, shuffledRows } from "../../src/testing/laws/transformations.ts";
import { anyCell } from "../cases/any-tables.ts";
import { runs } from "../runs.ts";

const chainsIn = (tables: Tables, asOf: string, definition: Definition): readonly Chain[] => [
  ...findChains(readRegister(tables, { asOf }).register, definition),
];

/** Counts of every period that the dense registers reach, so that those of different registers add up. */
const countsIn = (tables: Tables, asOf: string, definition: Definition, unit: (typeof units)[number]): ExactTable =>
  countChains(findChains(readRegister(tables, { asOf }).register, definition), { unit, from: 2018, to: 2022 });

describe("chains and their counts", () => {
  test("stay what they are in another order of rows", () => {
    fc.assert(
      fc.property(
        nastyRegister.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables))),
        days,
        anyDefinition,
        fc.constantFrom(...units),
        ([tables, shuffled], day, definition, unit) => {
          expect(chainsIn(shuffled, day, definition)).toEqual(chainsIn(tables, day, definition));
          expect(countsIn(shuffled, day, definition, unit)).toEqual(countsIn(tables, day, definition, unit));
        },
      ),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("stay what they are under other ids in the same order, but for the ids", () => {
    fc.assert(
      fc.property(nastyRegister, days, anyDefinition, fc.constantFrom(...units), (tables, day, definition, unit) => {
        const renamed = renameIds(tables);
        const expected = chainsIn(tables, day, definition).map((chain) => ({
          ...chain,
          application: renamed.application(chain.application),
          first: renamed.application(chain.first),
          independent: chain.independent === null ? null : renamed.application(chain.independent),
          path: chain.path.map(renamed.application),
          applicant: renamed.person(chain.applicant),
          sponsor: renamed.person(chain.sponsor),
        }));
        expect(chainsIn(renamed.tables, day, definition)).toEqual(expected);
        const { rows } = countsIn(tables, day, definition, unit);
        expect(countsIn(renamed.tables, day, definition, unit).rows).toEqual(rows);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("stay what they are when unrelated people are added, whose own are added to the counts", () => {
    fc.assert(
      fc.property(
        cleanRegister,
        cleanRegister,
        days,
        anyDefinition,
        fc.constantFrom(...units),
        (tables, other, day, definition, unit) => {
          const joined = addUnrelated(tables, other);
          const chains = chainsIn(joined.tables, day, definition);
          const related = chains.filter((chain) => !joined.isUnrelated(chain.application));
          expect(related).toEqual(chainsIn(tables, day, definition));
          const unrelated = chains.filter((chain) => joined.isUnrelated(chain.application));
          if (tables.permits !== undefined || other.permits === undefined) {
            expect(unrelated).toHaveLength(chainsIn(other, day, definition).length);
          }
          // The register that was added to says how far back the joined one is covered.
          const { permits, ...alone } = { ...other, register: tables.register };
          const added = { ...alone, ...(tables.permits === undefined ? {} : { permits: permits ?? [] }) } as Tables;
          const parts = [tables, added].map((part) => countsIn(part, day, definition, unit));
          expect(countsIn(joined.tables, day, definition, unit).rows.map(({ cells }) => cells)).toEqual(sumOf(parts));
        },
      ),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("are those of the connected components together, and stay so when these are joined again", () => {
    fc.assert(
      fc.property(
        selfSponsoredRegister,
        selfSponsoredRegister,
        days,
        anyDefinition,
        fc.constantFrom(...units),
        (one, other, day, definition, unit) => {
          const whole = addUnrelated(one, other).tables;
          const parts = componentsOf(whole);
          expect(parts.length).toBeGreaterThan(1);
          const apart = parts.flatMap((part) => chainsIn(part, day, definition));
          apart.sort((left, right) => (left.application < right.application ? -1 : 1));
          expect(chainsIn(whole, day, definition)).toEqual(apart);
          const counts = countsIn(whole, day, definition, unit);
          expect(counts.rows.map(({ cells }) => cells)).toEqual(
            sumOf(parts.map((part) => countsIn(part, day, definition, unit))),
          );
          const again = joinedComponents(parts, whole);
          expect(chainsIn(again, day, definition)).toEqual(apart);
          expect(countsIn(again, day, definition, unit)).toEqual(counts);
        },
      ),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("see nothing but ids, procedures, dates and outcomes, whatever the other cells hold, and of details what their definition names", () => {
    const unseen = (tables: Tables) =>
      fc.tuple(
        fc.constant(tables),
        changeUnseen(tables),
        fc.array(fc.dictionary(fc.constantFrom("relationship", "dossier_id", "entered_on", ...unknown), anyCell), {
          minLength: tables.applications.length,
          maxLength: tables.applications.length,
        }),
        fc.array(fc.dictionary(fc.constantFrom("follow_up_id", "kind", "application_id", "permit_id", "on"), anyCell), {
          maxLength: 3,
        }),
      );
    const unknown = ["nationality", "geslacht", "__proto__", "constructor", "", "\uD800"];
    fc.assert(
      fc.property(
        cleanRegister.chain(unseen),
        days,
        anyDefinition,
        ([tables, changed, cells, rows], day, definition) => {
          const expected = chainsIn(tables, day, definition);
          const named = new Set([
            ...(definition.exclude.includes("first-dossier") ? ["dossier_id"] : []),
            ...(definition.firstAnchor === "entered" ? ["entered_on"] : []),
          ]);
          const asNamed = changed.applications.map((row, index) => {
            const own = Object.entries(tables.applications[index] ?? {}).filter(([column]) => named.has(column));
            const others = Object.entries(row).filter(([column]) => !named.has(column));
            return Object.fromEntries([...others, ...own]);
          });
          expect(chainsIn({ ...changed, applications: asNamed }, day, definition)).toEqual(expected);
          // Nor do columns of persons that the caller names.
          const persons = (changed.persons ?? []).map((row, index) => ({ ...row, gemeente: `G${index}` }));
          const described = { ...tables, persons };
          const { register } = readRegister(described, { asOf: day, personColumns: ["gemeente"] });
          expect([...findChains(register, definition)]).toEqual(expected);
          const applications = tables.applications.map((row, index) => {
            const unnamed = Object.entries(cells[index] ?? {}).filter(([column]) => !named.has(column));
            return { ...row, ...Object.fromEntries(unnamed) };
          });
          // Follow-up withdraws only permits that follow from grants.
          const isFollowUpUnseen = definition.firstValid === "ever" || tables.permits !== undefined;
          const followUp = isFollowUpUnseen ? { follow_up: rows } : {};
          const anything = {
            ...tables,
            ...followUp,
            applications,
            persons: rows,
            signals: rows,
          } as unknown as Tables;
          expect(chainsIn(anything, day, definition)).toEqual(expected);
        },
      ),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

describe("the path of a chain", () => {
  test("is made of links, one more than its depth, and ends in the application itself", () => {
    fc.assert(
      fc.property(cleanRegister, days, definitionsOfSameLinks, (tables, day, definition) => {
        const { register } = readRegister(tables, { asOf: day });
        const { applications } = storedRegister(register);
        const placeOf = (id: string): number => applications.id.indexOf(id as never);
        const isLink = (f: number, x: number): boolean =>
          applications.outcome[f] === 1 &&
          applications.sponsor[f] !== -1 &&
          applications.applicant[f] === applications.sponsor[x] &&
          (applications.decided[f] as number) < (applications.submitted[x] as number) &&
          (applications.submitted[f] as number) < (applications.submitted[x] as number) &&
          applications.applicant[x] !== applications.sponsor[f];
        const chains = [...findChains(register, definition)];
        const depthOf = new Map<string, number>(chains.map((chain) => [chain.application, chain.depth]));
        for (const { application, depth, path, first, reason } of chains) {
          expect(path).toHaveLength(depth + 1);
          expect(path.at(-1)).toBe(application);
          path.slice(1).forEach((id, index) => {
            expect(isLink(placeOf(path[index] as string), placeOf(id))).toBe(true);
          });
          expect(path.map((id) => depthOf.get(id) ?? 0)).toEqual(path.map((_, index) => index));
          expect(isLink(placeOf(first), placeOf(application))).toBe(reason !== "returns-to-first-sponsor");
          // No link has a larger depth than the one before the last of the path.
          const depths = applications.id.filter((id) => isLink(placeOf(id), placeOf(application)));
          expect(depth).toBe(depths.reduce((deepest, id) => Math.max(deepest, 1 + (depthOf.get(id) ?? 0)), 0));
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

/** The cells of tables of the same rows and columns, each the sum of those of all tables. */
function sumOf(tables: readonly ExactTable[]): readonly (readonly (number | null)[])[] {
  return (tables[0]?.rows ?? []).map(({ cells }, row) =>
    cells.map((cell, place) =>
      cell === null ? null : tables.reduce((sum, table) => sum + (table.rows[row]?.cells[place] as number), 0),
    ),
  );
}

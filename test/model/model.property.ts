import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { issueCodes } from "../../src/model/issues.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { addUnrelated, changeUnseen, cutAt, renameIds, shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";

/** Which only files have. */
const codesOfLines = new Set(["not-decodable", "field-count", "stray-quote", "line-break-in-field", "line-too-long"]);

const chainsAt = (tables: Tables, asOf: string) => modelChains(modelRegister(tables, { asOf }).register, memo2023);

// What is held of the library must hold of the model first, or the arbitraries and transformations are wrong.
describe("the model", () => {
  test("sets no row of a clean register aside, whatever the reference date", () => {
    fc.assert(
      fc.property(cleanRegister, days, (tables, day) => {
        const { tables: counts } = modelRegister(tables, { asOf: day }).coverage;
        expect(Object.values(counts).filter((one) => one.kept !== one.rows)).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("rows are kept, duplicates or set aside", () => {
    fc.assert(
      fc.property(nastyRegister, (tables) => {
        for (const one of Object.values(modelRegister(tables).coverage.tables)) {
          expect(one.kept + one.duplicates + one.setAside).toBe(one.rows);
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("the order of rows changes nothing", () => {
    fc.assert(
      fc.property(
        nastyRegister.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables), days)),
        ([tables, shuffled, day]) => {
          expect(chainsAt(shuffled, day)).toEqual(chainsAt(tables, day));
          expect(modelRegister(shuffled).coverage.referenceDate).toBe(modelRegister(tables).coverage.referenceDate);
        },
      ),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("other ids in the same order change nothing but the ids", () => {
    fc.assert(
      fc.property(nastyRegister, days, (tables, day) => {
        const renamed = renameIds(tables);
        const expected = chainsAt(tables, day).map((chain) => ({
          ...chain,
          application: renamed.application(chain.application),
          first: renamed.application(chain.first),
          independent: chain.independent === null ? null : renamed.application(chain.independent),
          path: chain.path.map(renamed.application),
          applicant: renamed.person(chain.applicant),
          sponsor: renamed.person(chain.sponsor),
        }));
        expect(chainsAt(renamed.tables, day)).toEqual(expected);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("unrelated people change nothing", () => {
    fc.assert(
      fc.property(cleanRegister, cleanRegister, days, (tables, other, day) => {
        const joined = addUnrelated(tables, other);
        const related = chainsAt(joined.tables, day).filter((chain) => !joined.isUnrelated(chain.application));
        expect(related).toEqual(chainsAt(tables, day));
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("what detection must not see changes nothing", () => {
    fc.assert(
      fc.property(
        cleanRegister.chain((tables) => fc.tuple(fc.constant(tables), changeUnseen(tables), days)),
        ([tables, changed, day]) => {
          expect(chainsAt(changed, day)).toEqual(chainsAt(tables, day));
        },
      ),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("reading as of a day equals reading the register cut at that day", () => {
    fc.assert(
      fc.property(cleanRegister, days, (tables, day) => {
        expect(chainsAt(cutAt(tables, day), "2100-01-01")).toEqual(chainsAt(tables, day));
        expect(modelRegister(cutAt(tables, day), { asOf: day }).register.permits).toEqual(
          modelRegister(tables, { asOf: day }).register.permits,
        );
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("a wider requirement never loses nareis op nareis, and every chain of any definition is well made", () => {
    fc.assert(
      fc.property(cleanRegister, anyDefinition, days, (tables, definition, day) => {
        const register = modelRegister(tables, { asOf: day }).register;
        const find = (options: Partial<Definition>) => modelChains(register, { ...definition, ...options });
        for (const chain of find({})) {
          expect((chain.class === null) !== (chain.reason === null)).toBe(true);
          expect(chain.path.length).toBe(chain.depth + 1);
          expect(chain.path.at(-1)).toBe(chain.application);
          expect(new Set(chain.path).size).toBe(chain.path.length);
        }
        const stacked = (options: Partial<Definition>) =>
          find(options).flatMap((chain) => (chain.class === "nareis-op-nareis" ? [chain.application] : []));
        const [none, requested, later, granted] = (["none", "requested", "granted-later", "granted"] as const).map(
          (independent) => stacked({ independent }),
        );
        expect(none).toEqual(expect.arrayContaining(requested ?? []));
        expect(requested).toEqual(expect.arrayContaining(later ?? []));
        expect(later).toEqual(expect.arrayContaining(granted ?? []));
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("the dense registers reach every class, every reason, depth 3 and every code", () => {
    const found = new Set<string | null>();
    fc.sample(fc.tuple(cleanRegister, anyDefinition), { numRuns: 600, seed: 1 }).forEach(([tables, definition]) => {
      for (const chain of modelChains(modelRegister(tables).register, definition)) {
        found
          .add(chain.class)
          .add(chain.reason)
          .add(`depth ${Math.min(3, chain.depth)}`);
      }
    });
    for (const tables of fc.sample(nastyRegister, { numRuns: 600, seed: 1 })) {
      for (const issue of modelRegister(tables).issues) found.add(issue.code);
    }
    expect([...found]).toEqual(
      expect.arrayContaining([
        ...["nareis-op-nareis", "art8-after-nareis", "other-stacking", "no-independent-asylum", "depth 3"],
        ...["first-undated", "outside-look-back", "first-withdrawn", "returns-to-first-sponsor", "same-first-dossier"],
        ...issueCodes.filter((code) => !codesOfLines.has(code)),
      ]),
    );
  });
});

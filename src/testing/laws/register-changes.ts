import fc from "fast-check";
import type { Definition } from "../../chains/definition/definition.ts";
import { type TableName, type Tables, tableNames } from "../../model/contract-tables.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import { modelRegister } from "../../model/read-register.ts";
import type { LawDrawing } from "./law.ts";
import { daysByYears, shiftedYears } from "./shifted-years.ts";
import { changeUnseen, cutAt, personsRenamed, renameIds, shuffledRows } from "./transformations.ts";

/** A register, the day that it is read at and the definition. */
export interface Scene {
  readonly tables: Tables;
  readonly asOf: string;
  readonly definition: Definition;
}

/** The same register after a change, and what a chain of the first becomes by it. */
export interface ChangedScene extends Scene {
  chain?(chain: PlainChain): PlainChain;
}

/** A change of a register after which the answer must be the same, but for what the change renamed. */
export interface RegisterChange {
  readonly name: string;
  readonly sentence: string;
  /** What the register is after it. */
  readonly what: string;
  /** Which registers it can happen to. */
  readonly to: Exclude<keyof LawDrawing, "definitions">;
  readonly tables?: readonly TableName[];
  /** Whether counts stay too. */
  readonly keepsCounts: boolean;
  change(scene: Scene): fc.Arbitrary<ChangedScene>;
}

/** One that an arbitrary draws, always the same of a seed: what it is drawn of can then become smaller under it. */
export function sampleOf<One>(arbitrary: fc.Arbitrary<One>, seed: number): One {
  return fc.sample(arbitrary, { numRuns: 1, seed })[0] as One;
}

/** Changes that must not matter, or rename only. */
export const registerChanges: readonly RegisterChange[] = [
  {
    name: "rows-in-any-order",
    sentence: "Otherwise the result would depend on the order of rows (section 2, conflicting-rows).",
    what: "the same rows in another order",
    to: "any",
    keepsCounts: true,
    change: (scene) => shuffledRows(scene.tables).map((tables) => ({ ...scene, tables })),
  },
  {
    name: "ids-renamed",
    sentence: "Ids are any non-empty text, trimmed, compared by UTF-16 code unit (section 2).",
    what: "the same register under other ids, in the same order",
    to: "any",
    keepsCounts: true,
    change: (scene) => fc.constant(renamed(scene)),
  },
  {
    name: "duplicate-rows-added",
    sentence: "duplicate-row: kept once, equal to an earlier row in every column of the contract (section 2).",
    what: "the same register with some rows twice",
    to: "any",
    keepsCounts: true,
    change: (scene) => duplicates(scene.tables).map((tables) => ({ ...scene, tables })),
  },
  {
    name: "identities-collapsed",
    sentence: "Every person is its leading id before anything else happens (section 2, Identities).",
    what: "the same register with leading ids in place of all others, and no table of identities",
    to: "clean",
    tables: ["identities"],
    keepsCounts: true,
    change: (scene) => fc.constant({ ...scene, tables: collapsed(scene) }),
  },
  {
    name: "cut-at-a-day",
    sentence: "Reading as of R and then counting equals counting the register cut at R (section 2, Reference date).",
    what: "the register cut at that day",
    to: "clean",
    keepsCounts: true,
    change: (scene) => fc.constant({ ...scene, tables: cutAt(scene.tables, scene.asOf) }),
  },
  {
    name: "cut-and-read-later",
    sentence: "R hides what is later, in every table (section 2, Reference date).",
    what: "the register cut at that day, read as of the last day of 2099",
    to: "clean",
    keepsCounts: false,
    change: (scene) => fc.constant({ ...scene, tables: cutAt(scene.tables, scene.asOf), asOf: "2099-12-31" }),
  },
  {
    name: "nothing-else-matters",
    sentence:
      "Detection sees ids, procedures, dates and outcomes, and nothing else: changing any other attribute of anybody must not change any chain (section 1).",
    what: "the same register with everything else changed",
    to: "clean",
    keepsCounts: false,
    change: (scene) =>
      changeUnseen(scene.tables).map((tables) => ({
        ...scene,
        tables: withNamed(tables, scene.tables, scene.definition),
      })),
  },
  {
    name: "years-shifted",
    sentence: "Dates are calendar dates YYYY-MM-DD, without zone (section 2).",
    what: "the same register some years of 28 later or earlier",
    to: "clean",
    keepsCounts: false,
    change: (scene) =>
      fc.constantFrom(28, -28, 56, -84).map((years) => {
        const later = daysByYears(years);
        const { asOf, definition, tables } = scene;
        const before = definition.regularAsNareisBefore;
        return {
          tables: shiftedYears(tables, years),
          asOf: later(asOf),
          definition: { ...definition, regularAsNareisBefore: before === null ? null : later(before) },
          chain: (chain) => ({
            ...chain,
            submitted: later(chain.submitted),
            decided: chain.decided === null ? null : later(chain.decided),
          }),
        };
      }),
  },
];

function renamed(scene: Scene): ChangedScene {
  const { tables, person, application } = renameIds(scene.tables);
  return {
    ...scene,
    tables,
    chain: (chain) => ({
      ...chain,
      application: application(chain.application),
      first: application(chain.first),
      independent: chain.independent === null ? null : application(chain.independent),
      path: chain.path.map(application),
      applicant: person(chain.applicant),
      sponsor: person(chain.sponsor),
    }),
  };
}

function duplicates(tables: Tables): fc.Arbitrary<Tables> {
  const some = tableNames.flatMap((name) => {
    const rows = tables[name] ?? [];
    return rows.length === 0 ? [] : [fc.subarray([...rows]).map((copies) => [name, [...rows, ...copies]] as const)];
  });
  return fc.tuple(...some).map((changed) => ({ ...tables, ...Object.fromEntries(changed) }));
}

/** A row that a later or broken identity makes a self-sponsor is one before and after: groups are those of the day. */
function collapsed({ tables, asOf }: Scene): Tables {
  const { leadingId } = modelRegister(tables, { asOf }).register;
  const { identities: _identities, persons: _persons, ...others } = personsRenamed(tables, leadingId);
  return others;
}

/** A changed register in which the details that the definition names are as they were. */
function withNamed(changed: Tables, tables: Tables, { exclude, firstAnchor }: Definition): Tables {
  const named = [
    ...(exclude.includes("first-dossier") ? ["dossier_id"] : []),
    ...(firstAnchor === "entered" ? ["entered_on"] : []),
  ];
  const applications = changed.applications.map((row, index) => {
    const own = Object.entries(tables.applications[index] ?? {}).filter(([column]) => named.includes(column));
    const others = Object.entries(row).filter(([column]) => !named.includes(column));
    return Object.fromEntries([...others, ...own]);
  });
  return { ...changed, applications };
}

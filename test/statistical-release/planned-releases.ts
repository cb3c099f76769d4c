import fc from "fast-check";
import type { Register } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { definitionFrom } from "../../src/chains/definition/definition-from-data.ts";
import { presets } from "../../src/chains/definition/presets.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import type { PlannedTable, ReleasePlan } from "../../src/statistical-release/release-plan.ts";
import { isCountable } from "../../src/testing/arbitraries/countable.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";

/** The days that plans are about. */
const [EARLIER, LATER] = ["2021-03-01", "2022-12-31"] as const;
const ids = presets.map(({ id }) => id);

/** One table of each subject. */
export const ofEverySubject: readonly PlannedTable[] = [
  { of: "classes", name: "classes", unit: "applications", measures: ["applications", "granted"] },
  { of: "breakdown", name: "depth", unit: "sponsors", by: "depth" },
  { of: "signals", name: "signals", withhold: [{ unit: "sponsors", finding: "both", column: "total" }] },
  { of: "follow-up", name: "follow-up", basis: "event" },
  { of: "shares", name: "shares" },
  { of: "definitions", name: "definitions", unit: "applications", definitions: ids },
  { of: "moves", name: "moves", definitions: ids.slice(0, 2) },
  { of: "sensitivity", name: "sensitivity", from: 2021, to: 2022 },
  { of: "attrition", name: "conditions", class: "art8-after-nareis" },
  { of: "revision", name: "revision", unit: "applications", since: EARLIER },
  { of: "classes", name: "as-of", unit: "applicants", asOf: EARLIER, definition: "law-since-2014" },
];

/** A plan, and a register that can answer it. */
export interface Planned {
  readonly plan: ReleasePlan;
  readonly tables: Tables;
  readonly register: Register;
}

/** Plans of a few tables, in any order, under any definition, and registers with something on both days. */
export const anyPlanned: fc.Arbitrary<Planned> = fc
  .record({
    tables: cleanRegister.filter((tables) => isCountable(tables, [EARLIER, LATER])),
    planned: fc.shuffledSubarray([...ofEverySubject], { minLength: 1, maxLength: 4 }),
    definition: fc.oneof(
      fc.constantFrom(...ids),
      anyDefinition.filter((drawn) => definitionFrom(drawn).definition !== null),
    ),
    policy: fc.constantFrom("tens", "fives", "below-6"),
    cleared: fc.constantFrom(null, { by: "Bureau 7", on: "2023-06-30" }),
    contact: fc.constantFrom(null, "cijfers@example.org"),
  })
  .map(({ tables, planned, ...others }) => ({
    tables,
    register: readRegister(tables, { asOf: LATER }).register,
    plan: {
      kind: "nareis-plan",
      status: "draft",
      asOf: LATER,
      ...others,
      tables: planned as unknown as ReleasePlan["tables"],
    },
  }));

/** One of them, always the same. */
export function onePlanned(): Planned {
  return fc.sample(anyPlanned, { numRuns: 1, seed: 2023 })[0] as Planned;
}

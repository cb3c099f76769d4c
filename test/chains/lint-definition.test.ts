import { expect, test } from "vitest";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { lintDefinition } from "../../src/chains/definition/lint-definition.ts";
import { memo2023, presets } from "../../src/chains/definition/presets.ts";

const onOneDay = { ...memo2023.sameDay, firstToSecond: "on-or-after" } as const;

/** Every finding on the memo's definition with some options changed, each as `severity code`. */
function findings(options: Partial<Definition>): readonly string[] {
  return lintDefinition({ ...memo2023, id: "mine", ...options }).map(({ severity, code }) => `${severity} ${code}`);
}

test("there is nothing to say of a preset", () => {
  for (const { definition } of presets) expect(lintDefinition(definition)).toEqual([]);
});

test.each<readonly [string, Partial<Definition>, readonly string[]]>([
  ["a preset under another id", {}, ["note same-as-a-preset"]],
  ["a preset under the id of another", { id: "law-since-2014" }, ["note id-of-a-preset", "note same-as-a-preset"]],
  ["a changed preset", { id: "law-since-2014", repeats: "collapse" }, ["note id-of-a-preset"]],
  ["a year", { lookBackMonths: 12 }, []],
  ["a requirement that is not asked", { independent: "none" }, []],
  ["no time at all", { lookBackMonths: 0 }, ["contradictory nothing-can-count"]],
  ["the same day only", { lookBackMonths: 0, sameDay: onOneDay }, ["note only-the-same-day"]],
  ["one month on the same day", { lookBackMonths: 1, sameDay: onOneDay }, []],
  [
    "the same day only, with an asylum application after it",
    { lookBackMonths: 0, sameDay: { ...onOneDay, firstToIndependent: "after" } },
    ["contradictory nareis-op-nareis-cannot-count", "note only-the-same-day"],
  ],
  [
    "the same day only, with an asylum application before it",
    { lookBackMonths: 0, independent: "granted-later", sameDay: { ...onOneDay, independentToSecond: "after" } },
    ["contradictory nareis-op-nareis-cannot-count", "note only-the-same-day"],
  ],
  [
    "the same day only, and no asylum application asked",
    { lookBackMonths: 0, independent: "none", sameDay: { ...onOneDay, independentToSecond: "after" } },
    ["redundant independent-days-unused", "note only-the-same-day"],
  ],
  [
    "days of an asylum application that is not asked",
    { independent: "none", sameDay: { ...memo2023.sameDay, firstToIndependent: "after" } },
    ["redundant independent-days-unused"],
  ],
  ["days of one that is", { sameDay: { ...memo2023.sameDay, firstToIndependent: "after" } }, []],
  ["the longest look-back that does something", { lookBackMonths: 2_399 }, []],
  ["the shortest that does nothing", { lookBackMonths: 2_400 }, ["redundant look-back-without-limit"]],
  ["the earliest day before which something lies", { regularAsNareisBefore: "1900-01-03" }, []],
  ["the last before which nothing does", { regularAsNareisBefore: "1900-01-02" }, ["redundant regular-never-nareis"]],
  ["regular always as nareis", { regularAsNareisBefore: "2100-01-01" }, []],
  [
    "regular procedures on no day",
    { regularProcedures: ["regular-family", "art8"] },
    ["redundant regular-procedures-unused"],
  ],
  [
    "regular procedures before a day before which nothing lies",
    { regularAsNareisBefore: "1900-01-02", regularProcedures: ["regular-family", "art8"] },
    ["redundant regular-never-nareis", "redundant regular-procedures-unused"],
  ],
  [
    "art8 first too, and regular procedures on no day",
    { firstProcedures: ["nareis", "art8"], regularProcedures: ["regular-family", "art8"] },
    ["redundant regular-procedures-unused", "note art8-in-named-classes"],
  ],
  [
    "regular procedures before the ruling",
    { regularAsNareisBefore: "2019-10-30", regularProcedures: ["regular-family", "art8"] },
    [],
  ],
  [
    "all procedures always as nareis",
    { regularAsNareisBefore: "2100-01-01", regularProcedures: ["regular-family", "art8"] },
    ["note all-nareis"],
  ],
  [
    "art8 first too, and all procedures always as nareis",
    {
      firstProcedures: ["nareis", "art8"],
      regularAsNareisBefore: "2100-01-01",
      regularProcedures: ["regular-family", "art8"],
    },
    ["redundant art8-never-first", "note all-nareis"],
  ],
  [
    "art8 first too, and all procedures as nareis but on the last day, which nothing follows",
    {
      firstProcedures: ["nareis", "art8"],
      regularAsNareisBefore: "2099-12-31",
      regularProcedures: ["regular-family", "art8"],
    },
    ["redundant art8-never-first"],
  ],
  ["a permit that is held", { independent: "held" }, ["note same-as-a-preset"]],
  [
    "a permit that is held, and an asylum application after the first grant",
    { independent: "held", sameDay: { ...memo2023.sameDay, firstToIndependent: "after" } },
    ["redundant first-to-independent-unused"],
  ],
  [
    "a permit that is held, from a day before the second application",
    { independent: "held", sameDay: { ...memo2023.sameDay, independentToSecond: "after" } },
    [],
  ],
  [
    "the same day only, and a permit that is held from before it",
    { lookBackMonths: 0, independent: "held", sameDay: { ...onOneDay, independentToSecond: "after" } },
    ["note only-the-same-day"],
  ],
  ["art8 first too", { firstProcedures: ["nareis", "art8"] }, ["note art8-in-named-classes"]],
  [
    "art8 first too, and all procedures as nareis before the ruling",
    {
      firstProcedures: ["nareis", "art8"],
      regularAsNareisBefore: "2019-10-31",
      regularProcedures: ["regular-family", "art8"],
    },
    ["note art8-in-named-classes"],
  ],
  [
    "art8 first too, and regular nearly always as nareis",
    { firstProcedures: ["nareis", "art8"], regularAsNareisBefore: "2099-12-31" },
    ["note art8-in-named-classes"],
  ],
  [
    "art8 first too, and regular always as nareis",
    { firstProcedures: ["nareis", "art8"], regularAsNareisBefore: "2100-01-01" },
    ["note no-other-stacking", "note art8-in-named-classes"],
  ],
  ["nobody left out", { exclude: [] }, ["note first-sponsor-counts"]],
  ["only the dossier left out", { exclude: ["first-dossier"] }, ["note first-sponsor-counts"]],
  ["both left out", { exclude: ["first-dossier", "first-sponsor"] }, []],
])("of %s it says what follows", (_, options, expected) => {
  expect(findings(options)).toEqual(expected);
});

test("a finding names the options that it takes, and its classes can be changed without harm", () => {
  const definition: Definition = { ...memo2023, id: "mine", lookBackMonths: 0 };
  const [finding] = lintDefinition(definition);
  expect(finding).toEqual({
    code: "nothing-can-count",
    severity: "contradictory",
    options: ["lookBackMonths", "sameDay.firstToSecond"],
    emptyClasses: ["nareis-op-nareis", "art8-after-nareis", "other-stacking"],
  });
  for (const { options } of finding === undefined ? [] : [finding]) (options as string[]).pop();
  expect(lintDefinition(definition)[0]?.options).toHaveLength(2);
});

test("what is no definition is refused as by findChains", () => {
  expect(() => lintDefinition({ ...memo2023, repeats: "often" } as unknown as Definition)).toThrow(RangeError);
  expect(() => lintDefinition(null as unknown as Definition)).toThrow(TypeError);
});

import { expect, test } from "vitest";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { definitionDigest } from "../../src/chains/definition/definition-digest.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";

test("the digest is that of the options, whatever the name and the order in which they are written", () => {
  const turned = Object.fromEntries(Object.entries(memo2023).reverse()) as unknown as Definition;
  const sameDay = Object.fromEntries(Object.entries(memo2023.sameDay).reverse()) as unknown as Definition["sameDay"];
  expect(definitionDigest({ ...turned, sameDay, id: "another" })).toBe(definitionDigest(memo2023));
  const both = definitionDigest({ ...memo2023, exclude: ["first-sponsor", "first-dossier"] });
  expect(definitionDigest({ ...memo2023, exclude: ["first-dossier", "first-sponsor"] })).toBe(both);
  expect(both).toMatch(/^[0-9a-f]{64}$/);
});

test("the digest is another where any option is another", () => {
  const others: readonly Partial<Definition>[] = [
    {},
    { firstProcedures: ["nareis", "art8"] },
    { regularAsNareisBefore: "2019-10-31" },
    { regularProcedures: ["regular-family", "art8"] },
    { independent: "held" },
    { independent: "granted" },
    { sameDay: { ...memo2023.sameDay, firstToSecond: "on-or-after" } },
    { sameDay: { ...memo2023.sameDay, firstToIndependent: "after" } },
    { sameDay: { ...memo2023.sameDay, independentToSecond: "after" } },
    { exclude: [] },
    { firstAnchor: "entered" },
    { lookBackMonths: 0 },
    { firstValid: "at-second" },
    { repeats: "collapse" },
    { depthScope: "single" },
  ];
  expect(new Set(others.map((options) => definitionDigest({ ...memo2023, ...options }))).size).toBe(others.length);
});

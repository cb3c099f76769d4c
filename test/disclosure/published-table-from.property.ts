import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { subjects } from "../../src/counts/asked/question.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { publishedTableFrom } from "../../src/publication/published-table-from.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { runs } from "../runs.ts";
import { anyExact } from "./arbitrary-exact.ts";
import { hasImpossibleDay, oneMutation } from "./mutations.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/published-table.schema.json", import.meta.url), "utf8"));
const conforms = new Ajv2020({ strictTypes: false }).compile(schema);

/** Published tables of every kind, protected and not, draft and final. */
const anyPublished: fc.Arbitrary<PublishedTable> = fc
  .record({ exact: anyExact, policy: fc.option(anyPolicy), isFinal: fc.boolean() })
  .map(({ exact, policy, isFinal }) => {
    const table = policy === null ? publishUnprotected(exact) : publish(exact, policy);
    // A file can hold one that nobody would have made final now.
    return isFinal ? { ...table, about: { ...table.about, status: "final" as const } } : table;
  });

/** A table as data out of a file. */
const asData = (table: PublishedTable): unknown =>
  JSON.parse(JSON.stringify(table.about.policy === null ? { notice: "unprotected", ...table } : table));

const anyData = anyPublished.map(asData);
const mutatedOnce = anyData.chain(oneMutation).map(({ mutated }) => mutated);
const mutatedTwice = mutatedOnce.chain((data) => oneMutation(data).map(({ mutated }) => mutated));

describe("a published table of any kind", () => {
  test("comes back from its data as it was, frozen, and conforms to the published schema", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyPublished, (published) => {
        const data = asData(published);
        const { table, problems } = publishedTableFrom(data);
        expect(problems).toEqual([]);
        expect(table).toEqual(published);
        expect(Object.isFrozen(table?.about.question.definitions[0])).toBe(true);
        expect(conforms(data), JSON.stringify(conforms.errors)).toBe(true);
        seen.add(published.about.question.of);
      }),
      { numRuns: Math.max(100, runs) },
    );
    expect([...seen].sort()).toEqual([...subjects].sort());
  });

  test("has its shape exactly where the schema says so and its days exist", () => {
    let conforming = 0;
    fc.assert(
      fc.property(fc.oneof(mutatedOnce, mutatedTwice), (data) => {
        const { problems } = publishedTableFrom(data);
        const hasShape = problems.every(({ code }) => code === "impossible");
        if (hasShape) conforming += 1;
        expect(hasShape, problems.map(({ place }) => place).join()).toBe(conforms(data) && !hasImpossibleDay(data));
      }),
      { numRuns: Math.max(200, runs * 2) },
    );
    expect(conforming).toBeGreaterThan(0);
  });
});

test("anything at all is a table or has problems, and no problem says a value", () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), mutatedOnce), (data) => {
      const { table, problems } = publishedTableFrom(data);
      expect(table === null).toBe(problems.length > 0);
      for (const { place } of problems) {
        expect(place).toMatch(/^([a-zA-Z]+|~kind)?(\[\d+\])*(\.[a-zA-Z0-9]+(\[\d+\])*)*$/);
        expect(place).not.toContain("more");
      }
    }),
    { numRuns: runs * 2 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, definitionDigest } from "../../src/chains/definition/definition-digest.ts";
import { definitionOptions } from "../../src/chains/definition/definition-options.ts";
import { runs } from "../runs.ts";
import { definitionPair, isSameOptions, wideDefinition } from "./wide-definition.ts";

test("two definitions have the same digest exactly where they have the same options", () => {
  fc.assert(
    fc.property(definitionPair, ([one, other]) => {
      expect(definitionDigest(one) === definitionDigest(other)).toBe(isSameOptions(one, other));
    }),
    { numRuns: runs },
  );
});

test("canonical JSON is read as the same value, and is the same text in whatever order keys are written", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(turned(value))).toBe(text);
    }),
    { numRuns: runs },
  );
});

/** The same value, with the keys of every object in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

test("neither the id, the order of keys nor that of exclude changes the digest, and JSON does not either", () => {
  fc.assert(
    fc.property(wideDefinition, fc.string({ minLength: 1 }), (definition, id) => {
      const digest = definitionDigest(definition);
      const turned = Object.fromEntries(
        Object.entries({ ...definition, id }).reverse(),
      ) as unknown as typeof definition;
      const exclude = [...definition.exclude].reverse();
      expect(definitionDigest({ ...turned, exclude })).toBe(digest);
      expect(definitionDigest(JSON.parse(JSON.stringify(definition)))).toBe(digest);
      expect(definitionDigest({ id, ...definitionOptions(definition) })).toBe(digest);
    }),
    { numRuns: runs },
  );
});

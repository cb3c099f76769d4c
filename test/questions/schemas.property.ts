import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { subjects } from "../../src/counts/asked/question.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import { toJson } from "../../src/display/to-json.ts";
import { verify } from "../../src/questions/verify.ts";
import { anyPublished } from "../../src/testing/arbitraries/published-tables.ts";
import { runs } from "../runs.ts";

const ajv = new Ajv2020({ strictTypes: false, allowUnionTypes: true });
const conformsTo = (name: string) => {
  const url = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  const validate = ajv.compile(JSON.parse(readFileSync(url, "utf8")));
  return (value: unknown): void => {
    expect(validate(JSON.parse(JSON.stringify(value))), JSON.stringify(validate.errors)).toBe(true);
  };
};
const isPublished = conformsTo("published-table");
const isExact = conformsTo("exact-table");
const isVerification = conformsTo("verification");

test("what is published, revealed and verified conforms to its schema, whatever the question", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyPublished, ({ exact, published, register }) => {
      isPublished(JSON.parse(toJson(published)));
      isExact(revealCounts(exact));
      isVerification(verify(published, register));
      const [row, ...rows] = published.rows;
      isVerification(verify({ ...published, rows: [...rows, ...(row === undefined ? [] : [row])] }, register));
      seen.add(published.about.question.of);
    }),
    { numRuns: Math.max(100, runs) },
  );
  expect([...seen].sort()).toEqual([...subjects].sort());
});

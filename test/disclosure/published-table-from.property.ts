import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedTableFrom } from "../../src/disclosure/old/published-table-from.ts";
import { toJson } from "../../src/display/old/to-json.ts";
import { runs } from "../runs.ts";
import { anyPublished } from "./arbitrary-published.ts";
import { hasImpossibleDay, oneMutation } from "./mutations.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/published-table.schema.json", import.meta.url), "utf8"));
const conforms = new Ajv2020({ strictTypes: false }).compile(schema);

test("data has the shape of a published table exactly where the schema says so and its days exist", () => {
  let conforming = 0;
  const mutatedTwice = anyPublished
    .map(({ table }) => JSON.parse(toJson(table)) as unknown)
    .chain((data) =>
      oneMutation(data).chain(({ mutated }) =>
        fc.oneof(
          fc.constant(mutated),
          oneMutation(mutated).map((again) => again.mutated),
        ),
      ),
    );
  fc.assert(
    fc.property(mutatedTwice, (data) => {
      const { problems } = publishedTableFrom(data);
      const hasShape = problems.every(({ code }) => code === "impossible");
      if (hasShape) conforming += 1;
      expect(hasShape).toBe(conforms(data) && !hasImpossibleDay(data));
    }),
    { numRuns: runs * 2 },
  );
  expect(conforming).toBeGreaterThan(0);
});

test("anything at all is a table or has problems, and no problem says a value", () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      const { table, problems } = publishedTableFrom(data);
      expect(table === null).toBe(problems.length > 0);
    }),
    { numRuns: runs },
  );
  fc.assert(
    fc.property(
      anyPublished.chain(({ table }) => oneMutation(JSON.parse(toJson(table)))),
      ({ mutated }) => {
        for (const { place } of publishedTableFrom(mutated).problems) {
          expect(place).toMatch(/^([a-zA-Z]+|~kind)?(\[\d+\])*(\.[a-zA-Z0-9]+(\[\d+\])*)*$/);
          expect(place).not.toContain("more");
        }
      },
    ),
    { numRuns: runs },
  );
});

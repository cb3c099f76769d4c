import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedSheetFrom } from "../../src/disclosure/old/published-sheet-from.ts";
import { toJson } from "../../src/display/old/to-json.ts";
import { runs } from "../runs.ts";
import { anySheet } from "./arbitrary-sheet.ts";
import { hasImpossibleDay, oneMutation } from "./mutations.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/published-sheet.schema.json", import.meta.url), "utf8"));
const conforms = new Ajv2020({ strictTypes: false }).compile(schema);

const mutatedOnce = anySheet.map(({ sheet }) => JSON.parse(toJson(sheet)) as unknown).chain(oneMutation);

test("data has the shape of a published sheet exactly where the schema says so and its days exist", () => {
  let conforming = 0;
  fc.assert(
    fc.property(mutatedOnce, ({ mutated }) => {
      const hasShape = publishedSheetFrom(mutated).problems.every(({ code }) => code === "impossible");
      if (hasShape) conforming += 1;
      expect(hasShape).toBe(conforms(mutated) && !hasImpossibleDay(mutated));
    }),
    { numRuns: runs * 2 },
  );
  expect(conforming).toBeGreaterThan(0);
});

test("anything at all is a sheet or has problems, and no problem says a value", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        mutatedOnce.map(({ mutated }) => mutated),
      ),
      (data) => {
        const { sheet, problems } = publishedSheetFrom(data);
        expect(sheet === null).toBe(problems.length > 0);
        for (const { place } of problems) {
          expect(place).toMatch(/^([a-zA-Z]+|~kind)?(\[\d+\])*(\.[a-zA-Z0-9]+(\[\d+\])*)*$/);
          expect(place).not.toContain("more");
        }
      },
    ),
    { numRuns: runs * 2 },
  );
});

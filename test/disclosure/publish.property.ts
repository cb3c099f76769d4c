import fc from "fast-check";
import { expect, test } from "vitest";
import { subjects } from "../../src/counts/asked/question.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { runs } from "../runs.ts";
import { anyExact } from "./arbitrary-exact.ts";

const nameOf = ({
  keys,
  unit,
  measure,
}: {
  readonly keys: readonly string[];
  readonly unit: string;
  readonly measure: string;
}) => JSON.stringify([keys, unit, measure]);

test("every figure printed of a table of any kind contains the true one, and what is not covered stays null", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyExact, anyPolicy, (exact, policy) => {
      const published = publish(exact, policy);
      const truth = new Map(exact.rows.map((row) => [nameOf(row), row]));
      const shown = published.rows.filter((row) => truth.has(nameOf(row)));
      for (const row of shown) {
        const counts = truth.get(nameOf(row))?.cells ?? [];
        expect(row.cells.map((figure) => figure === null)).toEqual(counts.map((count) => count === null));
        row.cells.forEach((figure, place) => {
          if (figure === null) return;
          expect(counts[place]).toBeGreaterThanOrEqual(figure.atLeast);
          expect(counts[place]).toBeLessThanOrEqual(figure.atMost as number);
        });
      }
      const { question } = exact.about;
      if (!exact.dimensions.some(({ fromData }) => fromData)) expect(shown).toHaveLength(exact.rows.length);
      published.about.registers.forEach(({ setAside }, place) => {
        const count = exact.about.registers[place]?.setAside;
        expect(count).toBeGreaterThanOrEqual(setAside.atLeast);
        expect(count).toBeLessThanOrEqual(setAside.atMost);
      });
      expect(published.about.question).toEqual(question);
      seen.add(question.of);
    }),
    { numRuns: Math.max(100, runs) },
  );
  expect([...seen].sort()).toEqual([...subjects].sort());
});

test("without protection every row is there with its exact counts, and no other", () => {
  fc.assert(
    fc.property(anyExact, (exact) => {
      const published = publishUnprotected(exact);
      const rows = published.rows.filter(
        ({ keys }) => exact.about.question.of !== "shares" || keys.at(-1) !== "percent",
      );
      expect(rows.map(({ cells }) => cells.map((figure) => figure?.atLeast ?? null))).toEqual(
        exact.rows.map(({ cells }) => cells),
      );
      expect(rows.map(nameOf)).toEqual(exact.rows.map(nameOf));
    }),
    { numRuns: runs },
  );
});

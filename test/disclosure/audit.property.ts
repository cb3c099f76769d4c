import fc from "fast-check";
import { expect, test } from "vitest";
import { subjects } from "../../src/counts/asked/question.ts";
import type { ExactTable, Row } from "../../src/counts/cells/exact-table.ts";
import { type Audit, audit } from "../../src/disclosure/audit.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { anyPublished } from "../../src/testing/arbitraries/published-tables.ts";
import { runs } from "../runs.ts";

test("what the question says of a table holds for its exact counts, whatever the table", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyPublished, ({ exact }) => {
      const found = audit(publishUnprotected(exact));
      expect(found.consistent).toBe(true);
      seen.add(exact.about.question.of);
    }),
    { numRuns: Math.max(60, runs / 2) },
  );
  expect([...seen].sort()).toEqual([...subjects].sort());
});

test("true counts lie in the intervals of an audit, and these in what each figure says alone", () => {
  fc.assert(
    fc.property(anyPublished, anyPolicy, ({ exact }, policy) => {
      const published = publish(exact, policy);
      const found = audit(published);
      expect(found.consistent).toBe(true);
      published.rows.forEach((row, place) => {
        const counts = countsOf(exact, row);
        row.cells.forEach((figure, column) => {
          const audited = found.rows[place]?.cells[column] ?? null;
          expect(audited === null).toBe(figure === null || figure.kind === "share");
          if (audited === null || figure === null) return;
          expect(audited.atLeast).toBeGreaterThanOrEqual(figure.atLeast);
          if (figure.atMost !== null) expect(audited.atMost).toBeLessThanOrEqual(figure.atMost);
          const count = counts?.[column] ?? null;
          if (count !== null) expect(isIn(count, audited)).toBe(true);
        });
      });
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

type Audited = NonNullable<Audit["rows"][number]["cells"][number]>;

function isIn(count: number, { atLeast, atMost }: Audited): boolean {
  return atLeast <= count && (atMost === null || count <= atMost);
}

/** The exact counts of a printed row; undefined where several rows were gathered in it, or it is a percentage. */
function countsOf(exact: ExactTable, { keys, unit, measure }: Row<unknown>): readonly (number | null)[] | undefined {
  const isGathering = exact.dimensions.some(({ fromData }, place) => fromData && keys[place] === "other");
  if (isGathering) return undefined;
  const name = JSON.stringify([keys, unit, measure]);
  return exact.rows.find((row) => JSON.stringify([row.keys, row.unit, row.measure]) === name)?.cells;
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { audit } from "../../src/disclosure/audit.ts";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import type { Interval } from "../../src/disclosure/intervals/interval.ts";
import type { Policy } from "../../src/disclosure/policy.ts";
import { printedInterval } from "../../src/disclosure/printed-interval.ts";
import type { TypedTable } from "../../src/disclosure/typed-table.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { runs } from "../runs.ts";
import { anyTypedTruth, typedTruth, withTotals } from "./typed-tables.ts";

/** The largest count that is tried where a cell says nothing. */
const MOST = 40;

/** By row and column: the smallest and largest count of all true counts that print so, tried one after another. */
function triedBounds({
  rows,
  rounding,
  rowsAddUp,
  periods,
}: TypedTable): readonly (readonly [number, number])[][] | null {
  const printed = rows.map(({ cells, total }) => [...cells, total].map((figure) => printedInterval(figure, rounding)));
  const free = rowsAddUp ? printed.slice(0, -1) : printed;
  const found: [number, number][][] = rows.map(() => [...periods, ""].map(() => [Number.POSITIVE_INFINITY, -1]));
  const visit = (chosen: readonly number[][]): void => {
    const row = chosen.findIndex((cells) => cells.length < periods.length);
    if (row >= 0) {
      const cells = chosen[row] as number[];
      const { atLeast, atMost } = (free[row] ?? [])[cells.length] as Interval;
      for (let count = atLeast; count <= Math.min(MOST, atMost); count += 1) {
        visit(chosen.map((one, at) => (at === row ? [...cells, count] : one)));
      }
      return;
    }
    const whole = withTotals(chosen, rowsAddUp);
    const fits = whole.every((cells, at) =>
      cells.every((count, column) => {
        const { atLeast, atMost } = (printed[at] ?? [])[column] as Interval;
        return atLeast <= count && count <= atMost;
      }),
    );
    if (!fits) return;
    whole.forEach((cells, at) => {
      cells.forEach((count, column) => {
        const bounds = found[at]?.[column] as [number, number];
        bounds[0] = Math.min(bounds[0], count);
        bounds[1] = Math.max(bounds[1], count);
      });
    });
  };
  visit(free.map(() => []));
  return (found[0]?.[0]?.[1] ?? -1) < 0 ? null : found;
}

test("the bounds of a small table are those of all true counts that print so, tried one after another", () => {
  fc.assert(
    fc.property(anyTypedTruth, ({ table }) => {
      const tried = triedBounds(table);
      const found = audit(table);
      expect(found.consistent).toBe(tried !== null);
      expect(found.exact).toBe(true);
      found.rows.forEach(({ cells }, row) => {
        cells.forEach((figure, column) => {
          const [least, most] = tried?.[row]?.[column] ?? [];
          expect(figure?.atLeast).toBe(least);
          // Beyond the largest count that was tried there can be more.
          expect(figure?.atMost === most || (most === undefined ? false : most >= MOST)).toBe(true);
        });
      });
    }),
    { numRuns: runs },
  );
});

/** Rows of true counts that grow from one release to the next, and the way each release was printed. */
const growingReleases = fc
  .record({
    first: fc.array(fc.tuple(fc.nat(30), fc.nat(300), fc.nat(30)), { minLength: 1, maxLength: 3 }),
    more: fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { minLength: 3, maxLength: 3 }),
    policies: fc.tuple(anyPolicy, anyPolicy),
    rowsAddUp: fc.boolean(),
  })
  .map(({ first, more, policies, rowsAddUp }) => {
    const later = first.map((row, at) => row.map((count, period) => count + (more[at]?.[period] ?? 0)));
    return [first, later].map((cells, release) =>
      typedTruth(withTotals(cells, rowsAddUp), policies[release] as Policy, { rowsAddUp, withheld: () => false }),
    );
  });

test("true counts lie in the bounds of every release, and a release more never makes bounds wider", () => {
  fc.assert(
    fc.property(growingReleases, (releases) => {
      const tables = releases.map(({ table }) => table);
      const together = auditReleases(tables);
      expect(together.consistent).toBe(true);
      releases.forEach(({ table, counts }, release) => {
        const alone = audit(table);
        together.releases[release]?.rows.forEach(({ cells }, row) => {
          cells.forEach((figure, column) => {
            const count = counts[row]?.[column] as number;
            const before = alone.rows[row]?.cells[column];
            expect(figure?.atLeast).toBeLessThanOrEqual(count);
            expect(figure?.atMost).toBeGreaterThanOrEqual(count);
            expect(figure?.atLeast).toBeGreaterThanOrEqual(before?.atLeast as number);
            expect(figure?.atMost).toBeLessThanOrEqual(before?.atMost as number);
          });
        });
      });
      const [first, second] = releases.map(({ counts }) => counts);
      together.changes[0]?.rows.forEach(({ cells }, row) => {
        cells.forEach((change, column) => {
          const grown = (second?.[row]?.[column] as number) - (first?.[row]?.[column] as number);
          expect(change?.atLeast).toBeLessThanOrEqual(grown);
          expect(change?.atMost).toBeGreaterThanOrEqual(grown);
        });
      });
    }),
    { numRuns: runs },
  );
});

test("counts that cannot change have one interval in all releases, and free ones that of each release alone", () => {
  fc.assert(
    fc.property(growingReleases, ([truth]) => {
      const { table, counts } = truth as { table: TypedTable; counts: readonly (readonly number[])[] };
      const again = typedTruth(
        counts,
        { id: "sevens", base: 7, ties: "half-up", threshold: 0, thresholdOn: "true-count", zero: "shown" },
        { rowsAddUp: table.rowsAddUp, withheld: () => false },
      );
      const tables = [table, again.table];
      const boundsIn = (found: ReturnType<typeof auditReleases>, release: number) =>
        found.releases[release]?.rows.map(({ cells }) => cells.map((figure) => [figure?.atLeast, figure?.atMost]));
      const unchanged = auditReleases(tables, { between: "unchanged" });
      expect(unchanged.consistent).toBe(true);
      expect(boundsIn(unchanged, 0)).toEqual(boundsIn(unchanged, 1));
      const free = auditReleases(tables, { between: "free" });
      tables.forEach((one, release) => {
        expect(free.releases[release]).toEqual(audit(one));
      });
    }),
    { numRuns: runs },
  );
});

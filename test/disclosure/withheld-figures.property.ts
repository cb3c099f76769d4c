import fc from "fast-check";
import { expect, test } from "vitest";
import { subjects } from "../../src/counts/asked/question.ts";
import type { ExactTable, Row } from "../../src/counts/cells/exact-table.ts";
import { addressOfCell, type CellPlace } from "../../src/counts/cells/place-of-cell.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { audit } from "../../src/disclosure/audit.ts";
import type { Policy } from "../../src/disclosure/policy.ts";
import { publishCount } from "../../src/disclosure/protect-count.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { figureText } from "../../src/display/figure-text.ts";
import { toJson } from "../../src/display/to-json.ts";
import { publish } from "../../src/publication/publish.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { publishedAbout } from "../../src/testing/arbitraries/published-tables.ts";
import { runs } from "../runs.ts";
import { anyDrawn, countedByHand } from "./arbitrary-exact.ts";

const manyPlaces = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });

/** The addresses of some counts of a table, by numbers out of which they are chosen. */
function chosenIn(table: PublishedTable, numbers: readonly number[]) {
  const counts = table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((figure, column) => (figure === null || figure.kind === "share" ? [] : [{ row, column }])),
  );
  if (counts.length === 0) return [];
  return numbers.map((number) => addressOfCell(table, counts[number % counts.length] as CellPlace));
}

test("without some figures the true counts lie in every interval, and no interval is narrower than with them, whatever the table", () => {
  for (const of of subjects) {
    fc.assert(
      fc.property(publishedAbout([of]), anyPolicy, manyPlaces, ({ exact }, policy, numbers) => {
        const whole = publish(exact, policy);
        const withhold = chosenIn(whole, numbers);
        fc.pre(withhold.length > 0);
        const table = publish(exact, policy, { withhold });
        expect(table.rows.map(({ keys }) => keys)).toEqual(whole.rows.map(({ keys }) => keys));
        const [before, after] = [audit(whole), audit(table)];
        expect(after.consistent).toBe(true);
        const countsOf = countsIn(exact, table);
        const wrong = after.rows.flatMap(({ cells }, row) =>
          cells.flatMap((figure, column) => {
            const narrower = before.rows[row]?.cells[column] ?? null;
            if (figure === null && narrower === null) return [];
            const count = countsOf(row)?.[column] ?? null;
            const isRight =
              figure !== null &&
              narrower !== null &&
              figure.atLeast <= narrower.atLeast &&
              mostOf(figure) >= mostOf(narrower) &&
              (count === null || (figure.atLeast <= count && count <= mostOf(figure)));
            return isRight ? [] : [{ row, column }];
          }),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 50) },
    );
  }
});

function mostOf({ atMost }: { readonly atMost: number | null }): number {
  return atMost ?? Number.POSITIVE_INFINITY;
}

type Counts = readonly (number | null)[];

/** The exact counts of the printed rows of a table; undefined where several rows are gathered in one. */
function countsIn(exact: ExactTable, table: PublishedTable): (row: number) => Counts | undefined {
  const nameOf = ({ keys, unit, measure }: Row<unknown>): string => JSON.stringify([keys, unit, measure]);
  const byName = new Map(exact.rows.map((row) => [nameOf(row), row.cells]));
  return (place) => {
    const row = table.rows[place] as Row<unknown>;
    const isGathering = exact.dimensions.some(({ fromData }, at) => fromData && row.keys[at] === "other");
    return isGathering ? undefined : byName.get(nameOf(row));
  };
}

/** The largest count that is tried where a cell says nothing. */
const MOST = 24;
const YEARS = ["2021", "2022"] as const;

/** Filed of one class and of all forms, in two years, by small policies; and which figures are withheld. */
const smallTable = fc.record({
  one: fc.tuple(fc.nat(8), fc.nat(8)),
  more: fc.tuple(fc.nat(4), fc.nat(4)),
  policy: anyPolicy.filter(({ base, threshold }) => base <= 4 && threshold <= 5),
  withheld: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
});

function smallPublished(cells: readonly (readonly number[])[], policy: Policy, withheld: readonly number[]) {
  const classes = ["nareis-op-nareis", "all-forms"] as const;
  const exact = exactTable({
    unit: "applications",
    rows: classes.map((one, row) => ({
      class: one,
      measure: "applications",
      cells: Object.fromEntries(YEARS.map((year, at) => [year, cells[row]?.[at] as number])),
    })),
  });
  const places = withheld.map((number) => ({ row: number % 2, column: number % 3 }));
  return publish(exact, policy, { withhold: places.map((place) => addressOfCell(exact, place)) });
}

/** By row and column: the smallest and largest of all counts that print so, tried one after another. */
function triedBounds({ rows }: PublishedTable, policy: Policy): readonly (readonly [number, number])[][] {
  const printed = rows.map(({ cells }) => cells.slice(0, 3).map(figureText));
  const prints = Array.from({ length: 2 * MOST + 1 }, (_, count) => figureText(publishCount(count, policy)));
  const fits = (row: number, column: number, count: number): boolean =>
    printed[row]?.[column] === "x" || printed[row]?.[column] === prints[count];
  const possible = (row: number, column: number): readonly number[] =>
    Array.from({ length: MOST + 1 }, (_, count) => count).filter((count) => fits(row, column, count));
  const rowsOf = (row: number): readonly (readonly number[])[] =>
    possible(row, 0).flatMap((first) =>
      possible(row, 1).flatMap((second) =>
        fits(row, 2, first + second) ? [[first, second, first + second]] : ([] as number[][]),
      ),
    );
  const [ones, alls] = [rowsOf(0), rowsOf(1)];
  const found: [number, number][][] = [0, 1].map(() => [0, 1, 2].map(() => [Number.POSITIVE_INFINITY, -1]));
  for (const one of ones) {
    for (const all of alls) {
      // A class is part of all forms, in every year.
      if ((one[0] as number) > (all[0] as number) || (one[1] as number) > (all[1] as number)) continue;
      [one, all].forEach((counts, row) => {
        counts.forEach((count, column) => {
          const bounds = found[row]?.[column] as [number, number];
          bounds[0] = Math.min(bounds[0], count);
          bounds[1] = Math.max(bounds[1], count);
        });
      });
    }
  }
  return found;
}

test("the bounds of a small table without some figures are those of all true counts that print so", () => {
  fc.assert(
    fc.property(smallTable, ({ one, more, policy, withheld }) => {
      const all = one.map((count, at) => count + (more[at] as number));
      const table = smallPublished([one, all], policy, withheld);
      const tried = triedBounds(table, policy);
      audit(table).rows.forEach(({ cells }, row) => {
        cells.slice(0, 3).forEach((figure, column) => {
          const [least = 0, most = 0] = tried[row]?.[column] ?? [];
          expect(figure?.atLeast).toBe(least);
          // Beyond the largest count that was tried there can be more.
          if (most < MOST) expect(figure?.atMost).toBe(most);
          else expect(figure === null ? 0 : mostOf(figure)).toBeGreaterThanOrEqual(most);
        });
      });
    }),
    { numRuns: runs },
  );
});

test("two tables that differ in a withheld count only print alike, whatever the table", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      anyDrawn,
      anyPolicy,
      fc.nat(),
      fc.array(fc.nat(99), { maxLength: 40 }),
      (drawn, policy, number, other) => {
        const exact = countedByHand(drawn);
        const places = exact.rows.flatMap(({ cells }, row) =>
          cells.flatMap((count, column) => (count === null ? [] : [{ row, column }])),
        );
        fc.pre(places.length > 0);
        const place = places[number % places.length] as CellPlace;
        const changed = countedByHand({
          ...drawn,
          rows: drawn.rows.map((row, at) =>
            at === place.row
              ? { ...row, cells: row.cells.map((cell, column) => (column === place.column ? other : cell)) }
              : row,
          ),
        });
        const withhold = [addressOfCell(exact, place)];
        const [one, two] = [exact, changed].map((table) => publish(table, policy, { withhold })) as [
          PublishedTable,
          PublishedTable,
        ];
        expect(two).toEqual(one);
        expect(toJson(two)).toBe(toJson(one));
        seen.add(drawn.question.of);
      },
    ),
    { numRuns: Math.max(100, runs) },
  );
  expect(seen.size).toBe(subjects.length);
});

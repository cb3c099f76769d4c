import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import type { Policy } from "../../src/disclosure/policy.ts";
import { publishCount } from "../../src/disclosure/protect-count.ts";
import { publish } from "../../src/publication/publish.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { runs } from "../runs.ts";
import { anyDrawn, countedByHand, type DrawnRow, type DrawnTable } from "./arbitrary-exact.ts";

/** Drawings of the tables whose keys come out of the data. */
const withDataKeys = anyDrawn.filter(({ question }) => ["breakdown", "moves", "revision"].includes(question.of));

const policies = anyPolicy.filter(({ threshold }) => threshold > 1);

const shownRows = (exact: ExactTable, policy: Policy) =>
  publish(exact, policy).rows.map(({ keys, unit, measure }) => [keys, unit, measure]);

/** Whether a row is one of the data: none of its keys is always shown. */
const isOfData = (exact: ExactTable, keys: readonly string[]) =>
  exact.dimensions.every(({ fromData, always }, place) => !fromData || !always.includes(keys[place] as string));

describe("what a published table shows does not depend on suppressed counts", () => {
  test("rows that come, go or change below the threshold change no row that is shown", () => {
    let gathered = 0;
    fc.assert(
      fc.property(withDataKeys, policies, fc.array(fc.nat({ max: 3 }), { minLength: 1 }), (drawn, policy, small) => {
        const exact = countedByHand(drawn);
        const isSmall = ({ keys }: DrawnRow, place: number) =>
          isOfData(exact, keys) && exact.rows[place]?.cells.every((count) => count === null || isBelow(count, policy));
        // Each of them is left out, made empty, or made one.
        const changed: DrawnTable = {
          ...drawn,
          rows: drawn.rows.flatMap((row, place) => {
            if (!isSmall(row, place)) return [row];
            gathered += 1;
            const way = small[place % small.length] as number;
            if (way === 0) return [row];
            if (way === 1) return [];
            return [{ ...row, cells: row.cells.map(() => (way === 2 ? [] : [0])) }];
          }),
        };
        expect(shownRows(countedByHand(changed), policy)).toEqual(shownRows(exact, policy));
      }),
      { numRuns: runs },
    );
    expect(gathered).toBeGreaterThan(0);
  });

  test("a row without a visible figure is not shown, every combination has one row that gathers, and all the rest is", () => {
    fc.assert(
      fc.property(withDataKeys, policies, (drawn, policy) => {
        const exact = countedByHand(drawn);
        const { rows } = publish(exact, policy);
        const places = exact.dimensions.flatMap(({ fromData }, place) => (fromData ? [place] : []));
        const isOther = (keys: readonly string[]) => places.every((place) => keys[place] === "other");
        for (const { keys, cells } of rows.filter((row) => isOfData(exact, row.keys) && !isOther(row.keys))) {
          const visible = cells.filter((cell, at) => exact.columns[at]?.kind !== "open" && cell?.kind === "rounded");
          expect(
            visible.some((cell) => (cell?.atLeast ?? 0) > 0),
            keys.join(),
          ).toBe(true);
        }
        const always = exact.rows.filter(({ keys }) => !isOfData(exact, keys)).map(({ keys }) => keys);
        expect(rows.map(({ keys }) => keys)).toEqual(expect.arrayContaining(always));
        const others = rows.filter(({ keys }) => isOther(keys)).map(({ keys }) => keys.join());
        expect(new Set(others).size).toBe(others.length);
        const { question, definitions } = exact.about;
        const expected = {
          breakdown: 1,
          moves: definitions.length - 1,
          revision: 2 * question.classes.length * question.measures.length,
        } as Record<string, number>;
        expect(others).toHaveLength(expected[question.of] as number);
      }),
      { numRuns: runs },
    );
  });

  test("the row that gathers counts what it gathers once, and never another row", () => {
    fc.assert(
      fc.property(withDataKeys, policies, (drawn, policy) => {
        const exact = countedByHand(drawn);
        const { rows } = publish(exact, policy);
        const shown = new Set(rows.map(({ keys }) => keys.join()));
        for (const other of rows.filter(({ keys }) => keys.includes("other"))) {
          const gathered = drawn.rows.filter(
            ({ keys }) =>
              !shown.has(keys.join()) &&
              keys.every((key, place) => exact.dimensions[place]?.fromData || key === other.keys[place]),
          );
          other.cells.forEach((figure, at) => {
            if (figure === null) return;
            const count = new Set(gathered.flatMap(({ cells }) => cells[at] ?? [])).size;
            expect([count >= figure.atLeast, count <= (figure.atMost as number)]).toEqual([true, true]);
          });
        }
      }),
      { numRuns: runs },
    );
  });
});

function isBelow(count: number, policy: Policy): boolean {
  // Where 0 is shown it says of nothing that it is there.
  return [1, count].every((one) => one === 0 || publishCount(one, policy).kind === "below");
}

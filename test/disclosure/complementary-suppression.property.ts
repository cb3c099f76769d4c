import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { addressOfCell, type CellAddress, type CellPlace } from "../../src/counts/cells/place-of-cell.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { complementarySuppression } from "../../src/disclosure/complementary-suppression.ts";
import { type Policy, tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { publish } from "../../src/publication/publish.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { runs } from "../runs.ts";

const YEARS = ["2020", "2021", "2022"] as const;

/** A class and all forms, filed and granted, in two years of which an earlier one can be not covered. */
function smallTable(counts: readonly (readonly number[])[], isEarlierShown: boolean): ExactTable {
  const more = (row: number, year: number): number => counts[row]?.[year] as number;
  const cellsOf = (...rows: readonly number[]) => ({
    ...(isEarlierShown ? { [YEARS[0]]: null } : {}),
    ...Object.fromEntries(
      YEARS.slice(1).map((label, year) => [label, rows.reduce((all, row) => all + more(row, year), 0)]),
    ),
  });
  return exactTable({
    unit: "applications",
    coverageFrom: "2021-01-01",
    rows: [
      { class: "nareis-op-nareis", measure: "applications", cells: cellsOf(0, 1), open: more(0, 0) },
      { class: "nareis-op-nareis", measure: "granted", cells: cellsOf(0) },
      { class: "all-forms", measure: "applications", cells: cellsOf(0, 1, 2), open: more(0, 0) },
    ],
  });
}

const small = fc.record({
  counts: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { minLength: 3, maxLength: 3 }),
  isEarlierShown: fc.boolean(),
  policy: fc.oneof(
    fc.constant<Policy>({ ...tens, id: "shown", zero: "shown" }),
    anyPolicy.filter(({ base }) => base >= 4 && base <= 12),
  ),
  width: fc.integer({ min: 2, max: 6 }),
  withheld: fc.option(fc.nat(7)),
});

/** The places of all figures that are narrowed, as the audit says. */
function narrowedIn(table: PublishedTable, width: number): readonly CellPlace[] {
  return audit(table, { width }).rows.flatMap(({ cells }, row) =>
    cells.flatMap((figure, column) => (figure?.verdict === "narrowed" ? [{ row, column }] : [])),
  );
}

/** The choice as it is described, by nothing but audits: every figure that can be withheld is tried. */
function chosenBySlowModel(
  without: (more: readonly CellAddress[]) => PublishedTable,
  width: number,
): readonly CellAddress[] | null {
  const leftBy = (more: readonly CellAddress[]): number => narrowedIn(without(more), width).length;
  let chosen: readonly CellAddress[] = [];
  for (;;) {
    const table = without(chosen);
    const [first] = narrowedIn(table, width);
    if (first === undefined) break;
    const tried = table.rows.flatMap(({ cells }, row) =>
      cells.flatMap((figure, column) => {
        if (figure === null || figure.kind === "withheld" || (row !== first.row && column !== first.column)) return [];
        const address = addressOfCell(table, { row, column });
        const loss = figure.kind === "rounded" ? figure.value : 0;
        return [{ address, left: leftBy([...chosen, address]), loss }];
      }),
    );
    const [best] = tried.sort((one, other) => one.left - other.left || one.loss - other.loss);
    if (best === undefined || chosen.length === 6) return null;
    chosen = [...chosen, best.address];
  }
  for (;;) {
    const spare = chosen.find((address) => leftBy(chosen.filter((one) => one !== address)) === 0);
    if (spare === undefined) return chosen;
    chosen = chosen.filter((one) => one !== spare);
  }
}

describe("further figures that are withheld", () => {
  test("leave none narrowed, none of them can be printed after all, and each was the best of its row and column", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(small, ({ counts, isEarlierShown, policy, width, withheld }) => {
        const exact = smallTable(counts, isEarlierShown);
        const places = exact.rows.flatMap(({ cells }, row) =>
          cells.flatMap((count, column) => (count === null ? [] : [{ row, column }])),
        );
        const before = withheld === null ? [] : [addressOfCell(exact, places[withheld] as CellPlace)];
        const without = (more: readonly CellAddress[]) => publish(exact, policy, { withhold: [...before, ...more] });
        const chosen = complementarySuppression([without([])], { width })?.[0] ?? null;
        expect(chosen).toEqual(chosenBySlowModel(without, width));
        seen.add(chosen === null ? "impossible" : `${Math.min(2, chosen.length)}`);
        if (chosen === null) return;
        expect(narrowedIn(without(chosen), width)).toEqual([]);
        for (const address of chosen) {
          expect(narrowedIn(without(chosen.filter((one) => one !== address)), width)).not.toEqual([]);
        }
      }),
      { numRuns: Math.max(50, runs) },
    );
    expect([...seen]).toEqual(expect.arrayContaining(["0", "1"]));
  });
});

import fc from "fast-check";
import type { Policy } from "../../src/disclosure/policy.ts";
import { protectCount } from "../../src/disclosure/protect-count.ts";
import type { TypedTable } from "../../src/disclosure/typed-table.ts";
import { typedTableFrom } from "../../src/disclosure/typed-table-from.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";

/** A small table, how it was printed, and the true counts: by row the periods and the total. */
export interface TypedTruth {
  readonly table: TypedTable;
  readonly counts: readonly (readonly number[])[];
}

/** How a figure stands on paper. */
export function typedFigure(count: number, policy: Policy): string {
  const figure = protectCount(count, policy);
  return figure.kind === "below" ? `<${figure.threshold}` : `${figure.value}`;
}

/** The true counts of some rows and periods, with totals, and with a last row of sums where rows add up. */
export function withTotals(cells: readonly (readonly number[])[], rowsAddUp: boolean): readonly (readonly number[])[] {
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const sums = (cells[0] ?? []).map((_, period) => sum(cells.map((row) => row[period] as number)));
  const rows = rowsAddUp ? [...cells, sums] : cells;
  return rows.map((row) => [...row, sum(row)]);
}

/** Tables of true counts as somebody could type them in; `withheld` says which cells are left empty. */
export function typedTruth(
  counts: readonly (readonly number[])[],
  policy: Policy,
  { rowsAddUp, withheld }: { readonly rowsAddUp: boolean; readonly withheld: (row: number, column: number) => boolean },
): TypedTruth {
  const periods = (counts[0] ?? []).slice(1).map((_, period) => `${2019 + period}`);
  const { id: _, ...rounding } = policy;
  const { table } = typedTableFrom(
    [
      ["label", ...periods, "total"],
      ...counts.map((row, at) => [
        `row ${at}`,
        ...row.map((count, column) => (withheld(at, column) ? "" : typedFigure(count, policy))),
      ]),
    ],
    { ...rounding, rowsAddUp },
  );
  return { table: table as TypedTable, counts };
}

const smallCounts = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { minLength: 1, maxLength: 2 });

/** Small bases, so that all true counts can be tried. */
const smallPolicy = anyPolicy.filter(({ base, threshold }) => base <= 6 && threshold <= 6);

/** A small table with its true counts. */
export const anyTypedTruth: fc.Arbitrary<TypedTruth> = fc
  .record({ cells: smallCounts, policy: smallPolicy, rowsAddUp: fc.boolean(), withheld: fc.nat(20) })
  .map(({ cells, policy, rowsAddUp, withheld }) =>
    typedTruth(withTotals(cells, rowsAddUp), policy, {
      rowsAddUp,
      withheld: (row, column) => row * 3 + column === withheld,
    }),
  );

import { expect } from "vitest";
import { audit } from "../../../src/disclosure/audit.ts";
import { printedIntervals, type SmallTable } from "./small-tables.ts";
import { MOST, triedBounds } from "./tried-counts.ts";
import { tryingSolver } from "./trying-solver.ts";

/** An audit gives the bounds of all true counts that can have been printed so, tried one after another. */
export function expectAllConcluded({ table, kinds }: SmallTable): void {
  const tried = triedBounds(kinds, printedIntervals(table));
  const found = audit(table, { solver: tryingSolver });
  const figures = found.rows.flatMap(({ cells }) => cells.filter((figure) => figure !== null));
  expect(found.consistent).toBe(tried !== null);
  expect(found.exact).toBe(true);
  const bounds = figures.map(({ atLeast, atMost }) => [atLeast, Math.min(MOST, atMost ?? MOST)]);
  expect(bounds).toEqual(tried?.map(([least, most]) => [least, Math.min(MOST, most)]));
}

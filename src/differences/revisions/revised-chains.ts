import type { ApplicationId } from "../../cases/facts/application.ts";
import type { Unit } from "../../counts/asked/unit.ts";
import { inOrderOfIds } from "../../counts/cells/cell-chain.ts";
import type { CellChain } from "../../counts/cells/exact-table.ts";
import { chainFinder, changedChain } from "../definitions/chain-finder.ts";
import type { CountedState } from "./counted-state.ts";
import { lineagesOf } from "./lineages.ts";
import type { RevisionDirection } from "./revision-part.ts";

/** A cell of the flows between two states. */
export interface FlowCell {
  readonly unit: Unit;
  readonly row: number;
  readonly column: number;
  readonly direction: RevisionDirection;
}

/** The units of one lineage that count in a cell, in the state before and in that after, with their applications. */
interface Counting {
  readonly before: Set<number>;
  readonly after: Set<number>;
  readonly applications: Set<ApplicationId>;
}

/**
 * The applications because of which a cell changed from one state to the next, as they were found before and after,
 * whatever their class. Of a person, sponsor or dossier that came in or went out, every application that counts in the
 * cell before or after is told.
 */
export function revisedChains(
  before: CountedState,
  after: CountedState,
  { unit, row, column, direction }: FlowCell,
): readonly CellChain[] {
  const { lineage, unit: units } = lineagesOf(before, after, unit);
  const first = before.counted.count;
  const counting = new Map<number, Counting>();
  lineage.forEach((code, number) => {
    const [state, index, side] =
      number < first ? ([before, number, "before"] as const) : ([after, number - first, "after"] as const);
    state.eachCell(index, (countedRow, countedColumn) => {
      if (countedRow !== row || countedColumn !== column) return;
      const found = counting.get(code) ?? { before: new Set(), after: new Set(), applications: new Set() };
      counting.set(code, found);
      found[side].add(units[number] as number);
      const { columns, basis } = state.chains;
      for (const place of state.counted.placesBehind(index)) {
        found.applications.add(basis.applications.id[columns.application[place] as number] as ApplicationId);
      }
    });
  });
  const [was, is] = [chainFinder(before.chains), chainFinder(after.chains)];
  const isWanted = (surplus: number): boolean => (direction === "came-in" ? surplus > 0 : surplus < 0);
  return inOrderOfIds(
    [...counting.values()]
      .filter((found) => isWanted(found.after.size - found.before.size))
      .flatMap(({ applications }) => [...applications])
      .map((application) => changedChain(application, was(application), is(application))),
  );
}

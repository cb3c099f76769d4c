import type { Unit } from "../../counts/asked/unit.ts";
import type { CountedState } from "./counted-state.ts";
import { lineagesOf } from "./lineages.ts";
import type { RevisionDirection } from "./revision-part.ts";

/** Units that count in each cell of one state and not of the other, row after row. */
export type Flows = Readonly<Record<Exclude<RevisionDirection, "counted">, Int32Array>>;

/** The rows and columns that flows are counted in. */
export interface FlowGrid {
  readonly unit: Unit;
  readonly rows: number;
  readonly width: number;
}

/**
 * What comes into each cell and goes out of it from one state to the next. Within a lineage only the surplus flows:
 * what was one person and is two of whom both count comes in once. Cost: n log n in the counted chains.
 */
export function entriesAndExits(before: CountedState, after: CountedState, { unit, rows, width }: FlowGrid): Flows {
  const cells = rows * width;
  const flows: Flows = { "came-in": new Int32Array(cells), "went-out": new Int32Array(cells) };
  const surplus = new Int32Array(cells);
  // Which unit of which state was the last to count in a cell: as units come one after another, each counts once.
  const last = new Int32Array(cells);
  let touched: number[] = [];
  let unitNumber = 0;

  function settle(): void {
    for (const cell of touched) {
      const change = surplus[cell] as number;
      const flow = flows[change > 0 ? "came-in" : "went-out"];
      flow[cell] = (flow[cell] as number) + Math.abs(change);
      surplus[cell] = 0;
    }
    touched = [];
  }

  const { order, lineage, unit: units } = lineagesOf(before, after, unit);
  const first = before.counted.count;
  for (let place = 0; place < order.length; place += 1) {
    const number = order[place] as number;
    const previous = place === 0 ? number : (order[place - 1] as number);
    if (lineage[number] !== lineage[previous]) settle();
    const isSame = place > 0 && units[number] === units[previous] && number < first === previous < first;
    if (!isSame) unitNumber += 1;
    const [state, index, step] =
      number < first ? ([before, number, -1] as const) : ([after, number - first, 1] as const);
    state.eachCell(index, (row, column) => {
      const cell = row * width + column;
      if (last[cell] === unitNumber) return;
      last[cell] = unitNumber;
      surplus[cell] = (surplus[cell] as number) + step;
      touched.push(cell);
    });
  }
  settle();
  return flows;
}

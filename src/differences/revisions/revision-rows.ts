import type { StoredChains } from "../../chains/detection/stored-chains.ts";
import type { RevisionQuestion } from "../../counts/asked/question.ts";
import type { Column, Row } from "../../counts/cells/exact-table.ts";
import type { CountedRows } from "../../counts/cells/period-rows.ts";
import { classRows } from "../../counts/count-chains.ts";
import { type CountedState, countedState } from "./counted-state.ts";
import { type Flows, flowsBetween } from "./flows.ts";
import { revisedChains } from "./revised-chains.ts";
import type { RevisionCause, RevisionDirection, RevisionTable } from "./revision-part.ts";
import { revisionStates } from "./revision-states.ts";

/** A part of the rows of one class and measure: rows of a table, or what one cause changed. */
type Part =
  | { readonly part: RevisionTable; readonly direction: "counted"; readonly table: CountedRows }
  | {
      readonly part: RevisionCause;
      readonly direction: Exclude<RevisionDirection, "counted">;
      readonly flows: Flows;
    };

/** The rows of a revision: for each class and measure the old row, the parts and the new row. */
export function revisionRows(
  before: StoredChains,
  after: StoredChains,
  question: RevisionQuestion,
  columns: readonly Column[],
): CountedRows {
  const width = columns.length;
  const parts = partsOf(before, after, question, width);
  const [{ table: old }] = parts as unknown as readonly [{ readonly table: CountedRows }];
  const { table: now } = parts[parts.length - 1] as { readonly table: CountedRows };
  const [unit] = question.units;
  const rows = now.rows.flatMap((row, place) =>
    parts.map((one): Row<number> => {
      const was = old.rows[place]?.cells ?? [];
      const cells =
        one.direction === "counted"
          ? (one.table.rows[place]?.cells ?? [])
          : // Where neither table covers a period, nothing can have changed in it.
            row.cells.map((cell, column) =>
              cell === null && was[column] === null
                ? null
                : (one.flows[one.direction][place * width + column] as number),
            );
      return { ...row, keys: [...row.keys, one.part, one.direction], cells };
    }),
  );
  return {
    rows,
    source: {
      chainsOf: (row, column) => {
        const place = Math.floor(row / parts.length);
        const asked = parts[row % parts.length] as Part;
        if (asked.direction === "counted") return asked.table.source.chainsOf(place, column);
        const { part, direction } = asked;
        for (const [cause, was, is] of stepsOf(before, after, question)) {
          if (cause === part) return revisedChains(was, is, { unit, row: place, column, direction });
        }
        return [];
      },
      // The parts add up, and so what several causes brought in together is the sum of what each of them did.
      together: (some) =>
        columns.map((_, column) => {
          const cells = some.map((row) => rows[row]?.cells[column] ?? null);
          return cells.includes(null) ? null : cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
        }),
    },
  };
}

function partsOf(
  before: StoredChains,
  after: StoredChains,
  question: RevisionQuestion,
  width: number,
): readonly Part[] {
  const isRedefined = question.definitions.length > 1;
  const grid = { unit: question.units[0], rows: question.classes.length * question.measures.length, width };
  const parts: Part[] = [];
  const tell = (part: RevisionTable, { counted }: CountedState): void => {
    parts.push({ part, direction: "counted", table: classRows(counted, question) });
  };
  let last: CountedState | null = null;
  for (const [cause, was, is] of stepsOf(before, after, question)) {
    // No program that looks for `before` and `after` should find two figures that cannot be compared.
    if (last === null) tell(isRedefined ? "released" : "before", was);
    const flows = flowsBetween(was, is, grid);
    for (const direction of ["came-in", "went-out"] as const) parts.push({ part: cause, direction, flows });
    if (cause === "definition") tell("restated", is);
    last = is;
  }
  tell("after", last as CountedState);
  return parts;
}

/** Each cause with the state before it is taken in and that after; a state is found as it is reached. */
function* stepsOf(
  before: StoredChains,
  after: StoredChains,
  question: RevisionQuestion,
): Generator<readonly [RevisionCause, CountedState, CountedState]> {
  const [first, ...others] = revisionStates(before, after, question);
  let previous = countedState(first, before, question);
  for (const state of others) {
    const next = countedState(state, previous.chains, question);
    yield [state.cause as RevisionCause, previous, next];
    previous = next;
  }
}

import { type Advance, unwatched } from "../../arguments/long-work.ts";
import type { StoredChains } from "../../chains/detection/stored-chains.ts";
import type { Question } from "../../counts/asked/question.ts";
import type { Row } from "../../counts/cells/exact-table.ts";
import type { CountedRows } from "../../counts/cells/period-rows.ts";
import { classRows } from "../../counts/count-chains.ts";
import { type CountedState, countedState } from "./counted-state.ts";
import { entriesAndExits, type Flows } from "./entries-and-exits.ts";
import { revisedChains } from "./revised-chains.ts";
import type { RevisionCause, RevisionDirection, RevisionTable } from "./revision-part.ts";
import { revisionStates } from "./revision-states.ts";

/** A part of the rows of one class and measure: a table, or what one cause brought in or took out. */
type Part =
  | TablePart
  | { readonly part: RevisionCause; readonly direction: Exclude<RevisionDirection, "counted">; readonly flows: Flows };

/** A table among the parts: the first of them is the old one, and the last the new one. */
interface TablePart {
  readonly part: RevisionTable;
  readonly direction: "counted";
  readonly table: CountedRows;
}

/** A step from one state to the next: the cause that it takes in, and both states. */
type Step = readonly [cause: RevisionCause, before: CountedState, after: CountedState];

/** What is asked of two releases, and how many columns a row of the answer has. */
interface AskedRevision {
  readonly before: StoredChains;
  readonly after: StoredChains;
  readonly question: Question<"revision">;
  readonly width: number;
}

/** The rows of a revision: for each class and measure the old row, the parts and the new row. */
export function revisionRows(revision: AskedRevision, advance: Advance): CountedRows {
  const { question, width } = revision;
  const [unit] = question.units;
  const parts = partsOf(stepsOf(revision, advance), question, width);
  const [{ table: old }, { table: now }] = [parts[0], parts[parts.length - 1]] as [TablePart, TablePart];
  const rows = now.rows.flatMap((row, place) => {
    // Where neither table covers a period, nothing can have changed in it.
    const { cells: oldCells } = old.rows[place] as Row<number>;
    const isCovered = row.cells.map((cell, column) => cell !== null || oldCells[column] !== null);
    return parts.map((one): Row<number> => {
      const cells =
        one.direction === "counted"
          ? (one.table.rows[place] as Row<number>).cells
          : isCovered.map((covered, column) =>
              covered ? (one.flows[one.direction][place * width + column] as number) : null,
            );
      return { ...row, keys: [...row.keys, one.part, one.direction], cells };
    });
  });
  return {
    rows,
    source: {
      chainsOf: (number, column) => {
        const row = Math.floor(number / parts.length);
        const asked = parts[number % parts.length] as Part;
        if (asked.direction === "counted") return asked.table.source.chainsOf(row, column);
        for (const [cause, was, is] of stepsOf(revision, unwatched)) {
          if (cause === asked.part) return revisedChains(was, is, { unit, row, column, direction: asked.direction });
        }
        return [];
      },
      // The parts add up, and so what several causes brought in together is the sum of what each of them did.
      together: (some) =>
        Array.from({ length: width }, (_, column) => {
          const cells = some.map((number) => (rows[number] as Row<number>).cells[column] as number | null);
          return cells.reduce((sum, cell) => (sum === null || cell === null ? null : sum + cell));
        }),
    },
  };
}

function partsOf(steps: Iterable<Step>, question: Question<"revision">, width: number): readonly Part[] {
  const grid = { unit: question.units[0], rows: question.classes.length * question.measures.length, width };
  const parts: Part[] = [];
  let last: CountedState | null = null;
  const tell = (part: RevisionTable, { counted }: CountedState): void => {
    parts.push({ part, direction: "counted", table: classRows(counted, question) });
  };
  for (const [cause, was, is] of steps) {
    // No program that looks for `before` and `after` should find two figures that cannot be compared.
    if (last === null) tell(question.definitions.length > 1 ? "released" : "before", was);
    const flows = entriesAndExits(was, is, grid);
    for (const direction of ["came-in", "went-out"] as const) parts.push({ part: cause, direction, flows });
    if (cause === "definition") tell("restated", is);
    last = is;
  }
  tell("after", last as CountedState);
  return parts;
}

/** Each step in order; a state is found as it is reached. */
function* stepsOf({ before, after, question }: AskedRevision, advance: Advance): Generator<Step> {
  const [first, ...others] = revisionStates(before, after, question);
  const steps = others.length;
  advance(0, steps);
  let previous = countedState(first, before, question);
  for (const [place, state] of others.entries()) {
    const next = countedState(state, previous.chains, question);
    yield [state.cause as RevisionCause, previous, next];
    previous = next;
    advance(place + 1, steps);
  }
}

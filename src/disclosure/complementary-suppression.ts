import { type Advance, stepByStep, stretchOf } from "../arguments/long-work.ts";
import { addressOfCell, type CellAddress, type CellPlace } from "../counts/cells/place-of-cell.ts";
import { type AuditOptions, aloneIn, audit, checkedAuditOptions } from "./audit.ts";
import type { Interval } from "./intervals/interval.ts";
import { narrow } from "./intervals/narrow.ts";
import { linkTables } from "./link-tables.ts";
import { linkedTable } from "./linked-table.ts";
import type { PublishedTable } from "./published-table.ts";
import { verdictOn } from "./verdict.ts";
import { rowsWithheld } from "./withheld-figures.ts";

/** What is withheld at most: a table that needs more has to be made otherwise. */
const MOST_WITHHELD = 6;

/** A table without one figure more, and what a reader loses with it. */
interface Candidate {
  readonly address: CellAddress;
  readonly table: PublishedTable;
  readonly loss: number;
}

/**
 * The addresses of figures without which an audit finds none narrowed, chosen one after another: of those in the row or
 * column of the first figure that is narrowed, the one that leaves fewest narrowed, and of these the one of which a reader
 * loses least. Null where six are not enough. It rests on what is printed and on nothing else. Cost: for each that is
 * chosen some audits, and one sweep for each figure in a row and a column.
 */
export function complementarySuppression(
  published: PublishedTable,
  options: AuditOptions,
  advance: Advance,
): readonly CellAddress[] | null {
  const chosen: CellAddress[] = [];
  let table = published;
  let narrowed = narrowedIn(table, options);
  while (narrowed[0] !== undefined) {
    const within = stretchOf(advance, chosen.length, chosen.length + 1, MOST_WITHHELD);
    const best = chosen.length < MOST_WITHHELD ? bestOf(candidatesBeside(table, narrowed[0]), options, within) : null;
    if (best === null) return null;
    chosen.push(best.address);
    table = best.table;
    narrowed = best.narrowed;
  }
  return chosen;
}

/** The candidate that leaves fewest narrowed. Only those are audited of which a sweep does not say that they leave more. */
function bestOf(
  candidates: readonly Candidate[],
  options: AuditOptions,
  advance: Advance,
): (Candidate & { readonly narrowed: readonly CellPlace[] }) | null {
  const { width } = checkedAuditOptions(options);
  const sweeps = stepByStep(candidates, stretchOf(advance, 0, 1, 2), (candidate) => ({
    candidate,
    left: leastNarrowedIn(candidate.table, width),
  }));
  const swept = [...sweeps].sort((one, other) => one.left - other.left || one.candidate.loss - other.candidate.loss);
  let best: (Candidate & { readonly narrowed: readonly CellPlace[] }) | null = null;
  for (const [at, { candidate, left }] of swept.entries()) {
    advance(swept.length + at, 2 * swept.length);
    if (best !== null && best.narrowed.length <= left) break;
    const narrowed = narrowedIn(candidate.table, options);
    if (best === null || narrowed.length < best.narrowed.length) best = { ...candidate, narrowed };
  }
  return best;
}

function narrowedIn(table: PublishedTable, options: AuditOptions): readonly CellPlace[] {
  return audit(table, options).rows.flatMap(({ cells }, row) =>
    cells.flatMap((figure, column) => (figure?.verdict === "narrowed" ? [{ row, column }] : [])),
  );
}

/** How many figures are narrowed already by one relation after another: an audit finds these, and can find more. */
function leastNarrowedIn(table: PublishedTable, width: number): number {
  const linked = linkedTable(table);
  const { system, cells } = linkTables([linked], "free");
  const swept = narrow(system);
  if (swept.kind === "clash") return 0;
  const alone = aloneIn([linked]);
  const verdicts = (cells[0] ?? []).flatMap((row, place) =>
    row.map((count, column) =>
      count === null ? null : verdictOn(alone(0, place, column), swept.counts[count] as Interval, width),
    ),
  );
  return verdicts.filter((verdict) => verdict === "narrowed").length;
}

/** A table without each of the counts in the row and the column of a figure, itself among them. */
function candidatesBeside(table: PublishedTable, beside: CellPlace): readonly Candidate[] {
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((figure, column) => {
      const isBeside = row === beside.row || column === beside.column;
      if (!isBeside || (figure?.kind !== "rounded" && figure?.kind !== "below")) return [];
      const address = addressOfCell(table, { row, column });
      const rows = rowsWithheld(table, [address], table.about.question.of === "shares");
      // What is below a threshold says least.
      return [{ address, table: { ...table, rows }, loss: figure.kind === "rounded" ? figure.value : -1 }];
    }),
  );
}

import { type Advance, stepByStep, stretchOf, unwatched } from "../arguments/long-work.ts";
import { addressOfCell, type CellAddress, type CellPlace } from "../counts/cells/place-of-cell.ts";
import { type AuditOptions, aloneIn, audit, checkedAuditOptions } from "./audit.ts";
import type { Interval } from "./intervals/interval.ts";
import { narrow } from "./intervals/narrow.ts";
import { type LinkedSystem, linkTables } from "./link-tables.ts";
import { linkedTable } from "./linked-table.ts";
import type { PublishedTable } from "./published-table.ts";
import { verdictOn } from "./verdict.ts";
import { rowsWithout } from "./withheld-figures.ts";

/** What is withheld at most: a table that needs more has to be made otherwise. */
const MOST_WITHHELD = 6;

/** A figure that can be withheld, the table without it, and the how manieth it is by what a reader loses. */
interface Candidate {
  readonly place: CellPlace;
  readonly table: PublishedTable;
  readonly rank: number;
}

/**
 * The addresses of figures without which an audit finds none narrowed, chosen one after another: of those in the row or
 * column of the first figure that is narrowed, the one that leaves fewest narrowed, of these the one of which a reader
 * loses least, and of these the first. What the later ones have made needless is printed after all. Null where six that
 * are chosen so are not enough. It rests on what is printed and on nothing else. Cost: for each that is chosen some audits,
 * and one sweep for each figure in a row and a column.
 */
export function complementarySuppression(
  published: PublishedTable,
  options: AuditOptions,
  advance: Advance = unwatched,
): readonly CellAddress[] | null {
  const chosen: CellPlace[] = [];
  let table = published;
  let narrowed = narrowedIn(table, options);
  while (narrowed[0] !== undefined) {
    const within = stretchOf(advance, chosen.length, chosen.length + 1, MOST_WITHHELD);
    const best = chosen.length < MOST_WITHHELD ? bestOf(candidatesBeside(table, narrowed[0]), options, within) : null;
    if (best === null) return null;
    chosen.push(best.place);
    table = best.table;
    narrowed = best.narrowed;
  }
  return needed(published, chosen, options).map((place) => addressOfCell(published, place));
}

/** Those of some places without which an audit finds none narrowed that are needed for it. */
function needed(published: PublishedTable, places: readonly CellPlace[], options: AuditOptions): readonly CellPlace[] {
  for (const place of places) {
    const others = places.filter((one) => one !== place);
    if (narrowedIn(without(published, others), options).length === 0) return needed(published, others, options);
  }
  return places;
}

/** A candidate with the figures that are narrowed without it. */
type Tried = Candidate & { readonly narrowed: readonly CellPlace[] };

/** The candidate that leaves fewest narrowed, of these the first by rank. Only those are audited that can be it. */
function bestOf(candidates: readonly Candidate[], options: AuditOptions, advance: Advance): Tried | null {
  const { width } = checkedAuditOptions(options);
  const total = 2 * candidates.length;
  const sweeps = stepByStep(candidates, stretchOf(advance, 0, 1, 2), (candidate) => ({
    candidate,
    left: leastNarrowedIn(candidate.table, width),
  }));
  return [...sweeps]
    .sort((one, other) => one.left - other.left)
    .reduce<Tried | null>((best, { candidate, left }, at) => {
      advance(candidates.length + at, total);
      if (!isBetter(left, candidate, best)) return best;
      const narrowed = narrowedIn(candidate.table, options);
      return isBetter(narrowed.length, candidate, best) ? { ...candidate, narrowed } : best;
    }, null);
}

/** Whether a candidate that leaves a number of figures narrowed comes before the best of those that were tried. */
function isBetter(left: number, { rank }: Candidate, best: Tried | null): boolean {
  return best === null || left < best.narrowed.length || (left === best.narrowed.length && rank < best.rank);
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
  const verdicts = (cells[0] as LinkedSystem["cells"][number]).flatMap((row, place) =>
    row.map((count, column) =>
      count === null ? null : verdictOn(alone(0, place, column), swept.counts[count] as Interval, width),
    ),
  );
  return verdicts.filter((verdict) => verdict === "narrowed").length;
}

/** The counts in the row and the column of a figure, itself among them, in the order in which they are missed least. */
function candidatesBeside(table: PublishedTable, beside: CellPlace): readonly Candidate[] {
  return table.rows
    .flatMap(({ cells }, row) =>
      cells.flatMap((figure, column) => {
        const isBeside = row === beside.row || column === beside.column;
        if (!isBeside || (figure?.kind !== "rounded" && figure?.kind !== "below")) return [];
        return [{ place: { row, column }, loss: figure.kind === "rounded" ? figure.value : 0 }];
      }),
    )
    .sort((one, other) => one.loss - other.loss)
    .map(({ place }, rank) => ({ place, table: without(table, [place]), rank }));
}

function without(table: PublishedTable, places: readonly CellPlace[]): PublishedTable {
  return { ...table, rows: rowsWithout(table.rows, places) };
}

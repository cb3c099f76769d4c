import { type Advance, stepByStep, stretchOf, unwatched } from "../arguments/long-work.ts";
import { addressOfCell, type CellAddress, type CellPlace } from "../counts/cells/place-of-cell.ts";
import { type AuditOptions, aloneIn, checkedAuditOptions } from "./audit.ts";
import { auditReleases } from "./audit-releases.ts";
import type { Interval } from "./intervals/interval.ts";
import { narrow } from "./intervals/narrow.ts";
import { linkTables } from "./link-tables.ts";
import { linkedTable } from "./linked-table.ts";
import type { PublishedTable } from "./published-table.ts";
import { verdictOn } from "./verdict.ts";
import { rowsWithout } from "./withheld-figures.ts";

/** How many counts are withheld at most: tables that need more have to be made otherwise. */
const MOST_WITHHELD = 6;

/** A figure of one of several tables. */
interface Place extends CellPlace {
  readonly table: number;
}

/** A count that can be withheld by all places where it stands, the tables without it, and the how manieth it is by what a reader loses. */
interface Candidate {
  readonly places: readonly Place[];
  readonly tables: Tables;
  readonly rank: number;
}

type Tables = readonly PublishedTable[];

/**
 * By table the addresses of figures without which an audit of all of them finds none narrowed, chosen one after another: of
 * those in the row or column of the first figure that is narrowed, the one that leaves fewest narrowed, of these the one of
 * which a reader loses least, and of these the first. Where the same count stands in another table too, it is
 * withheld there as well. What the others have made needless is printed after all. Null where
 * six counts that are chosen so are not enough. It rests on what is printed and on nothing else. Cost: for each that is
 * chosen some audits, and one sweep for each figure in a row and a column.
 */
export function complementarySuppression(
  published: Tables,
  options: AuditOptions,
  advance: Advance = unwatched,
): readonly (readonly CellAddress[])[] | null {
  const alikeIn = placesAlike(published);
  const chosen: Place[] = [];
  let counts = 0;
  let tables = published;
  let narrowed = narrowedIn(tables, options);
  while (narrowed[0] !== undefined) {
    const within = stretchOf(advance, counts, counts + 1, MOST_WITHHELD);
    const best =
      counts < MOST_WITHHELD ? bestOf(candidatesBeside(tables, narrowed[0], alikeIn), options, within) : null;
    if (best === null) return null;
    counts += 1;
    chosen.push(...best.places);
    tables = best.tables;
    narrowed = best.narrowed;
  }
  const places = needed(published, chosen, options);
  return published.map((table, at) => places.filter((one) => one.table === at).map((one) => addressOfCell(table, one)));
}

/** Those of some places without which an audit finds none narrowed that are needed for it. */
function needed(published: Tables, places: readonly Place[], options: AuditOptions): readonly Place[] {
  for (const place of places) {
    const others = places.filter((one) => one !== place);
    if (narrowedIn(without(published, others), options).length === 0) return needed(published, others, options);
  }
  return places;
}

/** A candidate with the figures that are narrowed without it. */
type Tried = Candidate & { readonly narrowed: readonly Place[] };

/** The candidate that leaves fewest narrowed, of these the first by rank. Only those are audited that can be it. */
function bestOf(candidates: readonly Candidate[], options: AuditOptions, advance: Advance): Tried | null {
  const { width } = checkedAuditOptions(options);
  const total = 2 * candidates.length;
  const sweeps = stepByStep(candidates, stretchOf(advance, 0, 1, 2), (candidate) => ({
    candidate,
    left: leastNarrowedIn(candidate.tables, width),
  }));
  return [...sweeps]
    .sort((one, other) => one.left - other.left)
    .reduce<Tried | null>((best, { candidate, left }, at) => {
      advance(candidates.length + at, total);
      if (!isBetter(left, candidate, best)) return best;
      const narrowed = narrowedIn(candidate.tables, options);
      return isBetter(narrowed.length, candidate, best) ? { ...candidate, narrowed } : best;
    }, null);
}

/** Whether a candidate that leaves a number of figures narrowed comes before the best of those that were tried. */
function isBetter(left: number, { rank }: Candidate, best: Tried | null): boolean {
  return best === null || left < best.narrowed.length || (left === best.narrowed.length && rank < best.rank);
}

function narrowedIn(tables: Tables, options: AuditOptions): readonly Place[] {
  return auditReleases(tables, options).releases.flatMap(({ rows }, table) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((figure, column) => (figure?.verdict === "narrowed" ? [{ table, row, column }] : [])),
    ),
  );
}

/** How many figures are narrowed already by one relation after another: an audit finds these, and can find more. */
function leastNarrowedIn(tables: Tables, width: number): number {
  const linked = tables.map(linkedTable);
  const { system, cells } = linkTables(linked, "growing");
  const swept = narrow(system);
  if (swept.kind === "clash") return 0;
  const alone = aloneIn(linked);
  const verdicts = cells.flatMap((rows, table) =>
    rows.flatMap((row, place) =>
      row.map((count, column) =>
        count === null ? null : verdictOn(alone(table, place, column), swept.counts[count] as Interval, width),
      ),
    ),
  );
  return verdicts.filter((verdict) => verdict === "narrowed").length;
}

/** A place, and all places in other tables where the same count stands. */
function placesAlike(published: Tables): (place: Place) => readonly Place[] {
  const { cells } = linkTables(published.map(linkedTable), "growing");
  const byCount = new Map<number, Place[]>();
  cells.forEach((rows, table) => {
    rows.forEach((counts, row) => {
      counts.forEach((count, column) => {
        if (count !== null) byCount.set(count, [...(byCount.get(count) ?? []), { table, row, column }]);
      });
    });
  });
  return (place) => {
    const alike = byCount.get(cells[place.table]?.[place.row]?.[place.column] as number) as readonly Place[];
    return [place, ...alike.filter(({ table }) => table !== place.table)];
  };
}

/** The counts in the row and the column of a figure, itself among them, in the order in which they are missed least. */
function candidatesBeside(
  tables: Tables,
  beside: Place,
  alikeIn: (place: Place) => readonly Place[],
): readonly Candidate[] {
  const { table } = beside;
  return (tables[table] as PublishedTable).rows
    .flatMap(({ cells }, row) =>
      cells.flatMap((figure, column) => {
        const isBeside = row === beside.row || column === beside.column;
        if (!isBeside || (figure?.kind !== "rounded" && figure?.kind !== "below")) return [];
        return [{ place: { table, row, column }, loss: figure.kind === "rounded" ? figure.value : 0 }];
      }),
    )
    .sort((one, other) => one.loss - other.loss)
    .map(({ place }, rank) => {
      const places = alikeIn(place);
      return { places, tables: without(tables, places), rank };
    });
}

function without(tables: Tables, places: readonly Place[]): Tables {
  return tables.map((table, at) => {
    const own = places.filter((one) => one.table === at);
    return own.length === 0 ? table : { ...table, rows: rowsWithout(table.rows, own) };
  });
}

import { checkOptions } from "../../arguments/options.ts";
import type { ApplicationId } from "../../cases/facts/application.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import type { Chain } from "../../chains/definition/chain.ts";
import { type StoredChains as Chains, chainAt } from "../../chains/detection/stored-chains.ts";
import { measures, tableClasses } from "../../counts/asked/unit.ts";
import type { CellAddress } from "../../counts/old/chain-indexes.ts";
import { type CountedState, cellNumber, countedState } from "./counted-state.ts";
import { lineagesOf } from "./lineages.ts";
import { stepsBehind } from "./make-revision.ts";
import type { Revision, RevisionCause, RevisionDirection } from "./revision.ts";

/** One application because of which a cell changed, as it was found before a cause was taken in, and after. */
export interface RevisedChain {
  readonly cause: RevisionCause;
  readonly direction: RevisionDirection;
  readonly application: ApplicationId;
  /** What was found of it before, whatever its class; null where it was not part of a chain or not known. */
  readonly before: Chain | null;
  readonly after: Chain | null;
}

/**
 * The applications because of which a cell of a revision changed: by cause, in the order in which they are taken in,
 * then by application id. Of a person, sponsor or dossier that came in or went out, every application that counts in
 * the cell before or after is told. For people entitled to see persons' data. Cost: that of the revision again.
 *
 * @throws RangeError when the tables of the revision have no such cell; TypeError when the revision was copied.
 * @example
 * const { register } = readRegister(demonstrationTables());
 * const [was, is] = ["2023-05-31", "2024-01-31"].map((day) => findChains(asOf(register, day), memo2023));
 * const revision = was && is && compareReleases(was, is, { unit: "applications" });
 * const cell = { class: "nareis-op-nareis", measure: "granted", period: "2022" } as const;
 * const revised = revision && "sheet" in revision ? revisedChains(revision, cell) : [];
 * const [first] = revised.filter(({ cause }) => cause === "decisions-since");
 * [first?.direction, first?.before?.outcome, first?.after?.outcome]; // ["came-in", "open", "granted"]
 */
export function revisedChains(revision: Revision, cell: CellAddress): readonly RevisedChain[] {
  const steps = stepsBehind(revision);
  if (steps === null) throw new TypeError("Pass a revision as it was made: a copy has no chains.");
  checkOptions(cell, ["class", "measure", "period"], "a cell");
  const { after } = revision;
  const number = cellNumber(after, cell);
  if (!tableClasses.includes(cell.class) || !measures.includes(cell.measure) || number < 0) {
    throw new RangeError("Pass a class and a measure, and one of the periods of the tables or total.");
  }
  const found: RevisedChain[] = [];
  let previous: CountedState | null = null;
  for (const { cause, chains, columns } of steps) {
    const state = countedState(chains(), columns);
    if (previous !== null && cause !== null) {
      const [was, is] = [chainFinder(previous.chains), chainFinder(state.chains)];
      for (const { application, direction } of revisedIn(previous, state, revision, number)) {
        found.push({ cause, direction, application, before: was(application), after: is(application) });
      }
    }
    previous = state;
  }
  return found;
}

interface RevisedApplication {
  readonly application: ApplicationId;
  readonly direction: RevisionDirection;
}

/** The applications of lineages that count more often or less often in a cell, by id. */
function revisedIn(
  before: CountedState,
  after: CountedState,
  { after: { about } }: Revision,
  cell: number,
): readonly RevisedApplication[] {
  const { order, lineage, unit } = lineagesOf(before, after, about.unit);
  const first = before.counted.columns.count;
  const units = new Map<number, [Set<number>, Set<number>]>();
  const members = new Map<number, Set<ApplicationId>>();
  for (const number of order) {
    const [state, index, side] =
      number < first ? ([before, number, 0] as const) : ([after, number - first, 1] as const);
    state.eachCell(index, (counts) => {
      if (counts !== cell) return;
      const code = lineage[number] as number;
      const sides = units.get(code) ?? [new Set<number>(), new Set<number>()];
      sides[side].add(unit[number] as number);
      units.set(code, sides);
      const applications = members.get(code) ?? new Set<ApplicationId>();
      for (const place of state.counted.placesBehind(index)) applications.add(applicationAt(state.chains, place));
      members.set(code, applications);
    });
  }
  return [...units]
    .filter(([, [was, is]]) => was.size !== is.size)
    .flatMap(([code, [was, is]]) =>
      [...(members.get(code) ?? [])].map(
        (application): RevisedApplication => ({
          application,
          direction: is.size > was.size ? "came-in" : "went-out",
        }),
      ),
    )
    .sort((one, other) => compareText(one.application, other.application));
}

function applicationAt({ columns, register }: Chains, place: number): ApplicationId {
  return register.applications.id[columns.application[place] as number] as ApplicationId;
}

/** From an application to its chain. */
function chainFinder(chains: Chains): (application: ApplicationId) => Chain | null {
  const places = new Map<ApplicationId, number>();
  for (const place of chains.order) places.set(applicationAt(chains, place), place);
  return (application) => {
    const place = places.get(application);
    return place === undefined ? null : chainAt(chains, place);
  };
}

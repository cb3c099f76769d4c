import { toIso } from "../../calendar/day.ts";
import { firstDayOf } from "../../calendar/period.ts";
import type { StoredChains as Chains } from "../../chains/detection/stored-chains.ts";
import { countChains } from "../../counts/old/count-chains.ts";
import type { CountOptions } from "../../counts/old/count-options.ts";
import type { ExactTable } from "../../counts/old/exact-table.ts";
import { periodNumber } from "../../counts/old/period-number.ts";
import { type CountedState, countedState, type RevisionColumns } from "./counted-state.ts";
import { flowsBetween } from "./flows.ts";
import type { EveryRevision, Revision, RevisionByOneDefinition, RevisionByTwoDefinitions } from "./revision.ts";
import { type RevisionPart, revisionSheet } from "./revision-sheet.ts";
import type { RevisionState } from "./revision-states.ts";

/** What a revision is made of. */
export interface RevisionPlan {
  readonly before: Chains;
  readonly after: Chains;
  /** Every state after the first, in order; the last counts as `after` does. */
  readonly states: readonly RevisionState[];
  readonly options: CountOptions;
}

/** A state and the columns that it is counted in. */
export interface RevisionStep extends RevisionState {
  readonly columns: RevisionColumns;
}

const STEPS_BEHIND = "~steps";

/**
 * Counts the states of a revision one after another. Cost: that of finding chains, for each state.
 *
 * @param plan its first state takes in a changed definition, where there is one.
 */
export function makeRevision(plan: RevisionPlan): Revision {
  const [before, after, restated] = alignedTables(plan);
  const steps = stepsOf(plan, before, after);
  const parts: RevisionPart[] = [];
  let previous: CountedState | null = null;
  for (const { cause, chains, columns } of steps) {
    const state = countedState(chains(), columns);
    if (previous !== null && cause !== null) {
      parts.push({ cause, flows: flowsBetween(previous, state, plan.options.unit, after) });
    }
    previous = state;
  }
  const told: EveryRevision = {
    "~kind": "Revision",
    from: before.about.referenceDate,
    to: after.about.referenceDate,
    causes: parts.map(({ cause }) => cause),
    after,
    sheet: revisionSheet(before, after, parts, restated),
  };
  const revision: Revision =
    restated === null
      ? ({ ...told, definitionChanged: false, before } satisfies RevisionByOneDefinition)
      : ({ ...told, definitionChanged: true, released: before, restated } satisfies RevisionByTwoDefinitions);
  // Not enumerable: a revision is compared and copied by its figures, and the registers behind it are not part of these.
  return Object.defineProperty(revision, STEPS_BEHIND, { value: steps, enumerable: false });
}

/** The steps that a revision was made by; null for one that was copied. */
export function stepsBehind(revision: Revision): readonly RevisionStep[] | null {
  return (revision as { readonly [STEPS_BEHIND]?: readonly RevisionStep[] } | null | undefined)?.[STEPS_BEHIND] ?? null;
}

/**
 * Both tables over all the years that either of them shows, and the old one by a new definition: null where the
 * definition is the same.
 */
function alignedTables({
  before,
  after,
  states: [first],
  options,
}: RevisionPlan): readonly [ExactTable, ExactTable, ExactTable | null] {
  const tables = [countChains(before, options), countChains(after, options)];
  const years = tables.flatMap(({ periods }) => periods.map(({ label }) => Number(label.slice(0, 4))));
  const shown = { ...options, from: Math.min(...years), to: Math.max(...years) };
  const restated = first?.cause === "definition" ? countChains(first.chains(), shown) : null;
  return [countChains(before, shown), countChains(after, shown), restated];
}

function stepsOf(
  { before: first, states }: RevisionPlan,
  before: ExactTable,
  after: ExactTable,
): readonly RevisionStep[] {
  const steps: RevisionStep[] = [{ cause: null, chains: () => first, columns: before }];
  const [definition, ...others] = states[0]?.cause === "definition" ? states : [null, ...states];
  if (definition) steps.push({ ...definition, columns: before });
  if (coversOtherwise(before, after)) {
    steps.push({ cause: "coverage", chains: definition?.chains ?? (() => first), columns: after });
  }
  for (const state of others) if (state !== null) steps.push({ ...state, columns: after });
  return steps;
}

/** Whether a shown day up to the old reference date is covered in one of the tables only. */
function coversOtherwise(before: ExactTable, after: ExactTable): boolean {
  const { period: length, referenceDate } = before.about;
  const first = toIso(firstDayOf(periodNumber(after.periods[0]?.label as string, length) as number, length));
  const covered = ({ about: { coverage } }: ExactTable): string => {
    const from = coverage.from === null || coverage.from < first ? first : coverage.from;
    const to = coverage.to > referenceDate ? referenceDate : coverage.to;
    return from > to ? "nothing" : `${from}/${to}`;
  };
  return covered(before) !== covered(after);
}

import type { StoredChains } from "../../chains/detection/stored-chains.ts";
import type { Period } from "../../counts/asked/periods.ts";
import type { Question } from "../../counts/asked/question.ts";
import type { CountedGrid } from "../../counts/cells/count-cells.ts";
import { type CountedChains, countedChains } from "../../counts/cells/counted-chains.ts";
import { cellsByPeriod } from "../../counts/cells/period-rows.ts";
import { classRowsPlanned } from "../../counts/count-chains.ts";
import type { RevisionCause } from "./revision-part.ts";
import type { TellingApart } from "./same-persons.ts";

/**
 * A register on the way from the old one to the new one: that before it with one more cause taken in. What the step
 * from one state to the next changes is what the cause changes, and so the parts add up whatever they are.
 */
export interface RevisionState {
  /** What this state takes in that the one before it does not; null for the first. */
  readonly cause: RevisionCause | null;
  /** Finds its chains, knowing those of the state before it. Nothing is kept between calls: a register takes room. */
  readonly chains: (previous: StoredChains) => StoredChains;
  /** The periods shown, with what is covered of them. */
  readonly periods: readonly Period[];
  /** The codes of persons that it shares with the other states; null where they are its own. */
  readonly shared: TellingApart["shared"];
}

/** The counted chains of one state, and in which cells of the table each of them counts. */
export interface CountedState extends Pick<RevisionState, "shared"> {
  readonly chains: StoredChains;
  readonly counted: CountedChains;
  readonly eachCell: CountedGrid["eachCell"];
}

/** What of a state counts in which cell. */
export function countedState(
  state: RevisionState,
  previous: StoredChains,
  question: Question<"revision">,
): CountedState {
  const chains = state.chains(previous);
  const counted = countedChains(chains);
  const eachCell = cellsByPeriod(classRowsPlanned(counted, question), state.periods);
  return { chains, counted, eachCell, shared: state.shared };
}

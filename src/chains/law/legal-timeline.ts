import { frozen } from "../../arguments/frozen.ts";
import type { LegalEvent } from "./legal-event.ts";
import { legalEvents } from "./legal-events.ts";
import type { LegalPhase } from "./legal-phase.ts";
import { legalPhases } from "./legal-phases.ts";

/** The law through time: phases, one for every day, and beside them events. */
export interface LegalTimeline {
  /** In order of time, without gaps. */
  readonly phases: readonly LegalPhase[];
  /** Days that break series without a change of the rule. */
  readonly events: readonly LegalEvent[];
}

/**
 * Which rule and which procedure applied to nareis op nareis on a day, and which other days break a series. Each phase and
 * event names its source and says how sure its day is. It labels chains and explains breaks in series; it never changes a
 * count. Plain data, frozen: copy and extend it for later law.
 *
 * @example
 * legalTimeline.phases.map(({ id, from }) => [id, from]);
 * // [["not-allowed", null], ["regular-procedure", "2014-06-30"], ["nareis-procedure", "2019-10-31"], ["core-family", "2026-06-12"]]
 * legalTimeline.events.map(({ on }) => on); // ["2014-03-28", "2021-08-25", "2022-10-03", "2023-02-08", "2026-06-12"]
 */
export const legalTimeline: LegalTimeline = /* @__PURE__ */ frozen({ phases: legalPhases, events: legalEvents });

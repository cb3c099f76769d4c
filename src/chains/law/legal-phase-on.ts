import { dayOf, type IsoDate } from "../../calendar/day.ts";
import { type LegalPhase, phasePlace, phaseStarts } from "./legal-phase.ts";
import { timelineOf, type UnderLaw } from "./under-law.ts";

/**
 * The phase in force on a day: that of an application filed on it and decided before any later phase.
 *
 * @throws RangeError for text that is not a calendar date and for an option that does not exist; either error for a
 * timeline that cannot be (see `checkTimeline`).
 * @example
 * legalPhaseOn("2019-10-30").id; // "regular-procedure"
 * legalPhaseOn("2019-10-31").id; // "nareis-procedure"
 */
export function legalPhaseOn(day: IsoDate, options: UnderLaw = {}): LegalPhase {
  const { phases } = timelineOf(options);
  return phases[phasePlace(phaseStarts(phases), dayOf(day))] as LegalPhase;
}

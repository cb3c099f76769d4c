import { type Day, type IsoDate, toIso } from "../../calendar/day.ts";
import type { ApplicationId } from "../../cases/facts/application.ts";
import type { StoredRegister as Register } from "../../cases/facts/register.ts";
import type { Chain } from "../definition/chain.ts";
import { behindOf, pathTo } from "../detection/find-chains.ts";
import { checkTimeline, type LegalPhase, legalTimeline, phasePlace, phaseStarts } from "./legal-timeline.ts";
import { inOrderOfFiling } from "../detection/order-of-filing.ts";

/** The rule and the procedure in force on the day on which an application was filed. */
export interface LegalLabel {
  readonly application: ApplicationId;
  /** The day of filing. */
  readonly on: IsoDate;
  readonly phase: LegalPhase;
}

/**
 * Which rule and which procedure applied at each step of a chain: every application of its path, its first grant and
 * its independent application, in order of filing. It says what the law was on those days, not how the cases were
 * handled. For people entitled to see persons' data.
 *
 * @throws TypeError for a copy of a chain, RangeError for a timeline with gaps (see `checkTimeline`).
 */
export function legalLabels(chain: Chain, timeline: readonly LegalPhase[] = legalTimeline): readonly LegalLabel[] {
  const { chains, place } = behindOf(chain);
  const { columns, register } = chains;
  const steps = [...pathTo(columns, columns.application[place] as number), columns.first[place] as number];
  const independent = columns.independent[place] as number;
  return labelsOf(register, independent < 0 ? steps : [...steps, independent], timeline);
}

/** The labels of applications, by their places in a register, each once and in order of filing. */
export function labelsOf(
  register: Register,
  places: readonly number[],
  timeline: readonly LegalPhase[],
): readonly LegalLabel[] {
  checkTimeline(timeline);
  const starts = phaseStarts(timeline);
  const { id, submitted } = register.applications;
  return inOrderOfFiling(register.applications, places).map((place) => {
    const day = submitted[place] as Day;
    const phase = timeline[phasePlace(starts, day)] as LegalPhase;
    return { application: id[place] as ApplicationId, on: toIso(day), phase };
  });
}

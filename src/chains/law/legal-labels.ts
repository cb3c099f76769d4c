import { type Day, dayOf, type IsoDate, toIso } from "../../calendar/day.ts";
import type { ApplicationId } from "../../cases/facts/application.ts";
import type { StoredRegister as Register } from "../../cases/facts/register.ts";
import type { Chain } from "../definition/chain.ts";
import { inOrderOfFiling } from "../detection/order-of-filing.ts";
import { behindOf, pathTo } from "../detection/stored-chains.ts";
import { checkTimeline } from "./check-timeline.ts";
import { type LegalPhase, phaseOfApplication, phaseStarts } from "./legal-phase.ts";
import type { LegalTimeline } from "./legal-timeline.ts";
import { timelineOf, type UnderLaw } from "./under-law.ts";

/** The rule and the procedure that an application falls under. */
export interface LegalLabel {
  readonly application: ApplicationId;
  /** The day of filing. */
  readonly on: IsoDate;
  readonly phase: LegalPhase;
}

/**
 * Which rule and which procedure applied at each step of a chain: every application of its path, its first grant and
 * its independent application, in order of filing. It is the phase of the day of filing, or a later one that applies to
 * applications undecided on its first day. It says what the law was, not how the cases were handled. For people entitled to see persons' data.
 *
 * @throws TypeError for a copy of a chain, RangeError for an option that does not exist; either for a timeline that cannot
 * be (see `checkTimeline`).
 */
export function legalLabels(chain: Chain, options: UnderLaw = {}): readonly LegalLabel[] {
  const timeline = timelineOf(options);
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
  timeline: LegalTimeline,
): readonly LegalLabel[] {
  checkTimeline(timeline);
  const { phases } = timeline;
  const starts = phaseStarts(phases);
  const { id, submitted, decided } = register.applications;
  const referenceDay = dayOf(register.referenceDate);
  return inOrderOfFiling(register.applications, places).map((place) => {
    const day = submitted[place] as Day;
    const facts = { submitted: day, decided: decided[place] as Day, referenceDay };
    const phase = phases[phaseOfApplication(phases, starts, facts)] as LegalPhase;
    return { application: id[place] as ApplicationId, on: toIso(day), phase };
  });
}

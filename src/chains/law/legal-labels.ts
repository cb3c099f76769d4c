import { type Day, dayOf, type IsoDate, toIso } from "../../calendar/day.ts";
import { knownPlace } from "../../cases/application-of.ts";
import type { ApplicationId } from "../../cases/facts/application.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import { inOrderOfFiling } from "../detection/order-of-filing.ts";
import {
  amongAllApplications,
  type Chains,
  chainPlaceOf,
  placesBehind,
  storedChains,
} from "../detection/stored-chains.ts";
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
 * Which rule and which procedure applied at each step of the chain that an application is the second of: every
 * application of its path, its first grant and its independent application, in order of filing. It is the phase of the
 * day of filing, or a later one that applies to applications undecided on its first day. It says what the law was, not
 * how the cases were handled. Of an application that is part of no chain it is its own phase alone. For people entitled
 * to see persons' data.
 *
 * @throws TypeError for anything but chains and an id; RangeError for an application that the register does not know at
 * its reference date, and for an option that does not exist; either for a timeline that cannot be (see `checkTimeline`).
 */
export function legalLabels(chains: Chains, applicationId: string, options: UnderLaw = {}): readonly LegalLabel[] {
  const stored = amongAllApplications(storedChains(chains));
  const timeline = timelineOf(options);
  const application = knownPlace(stored.basis, applicationId);
  const place = chainPlaceOf(stored, application);
  return labelsOf(stored.basis, place < 0 ? [application] : placesBehind(stored, place), timeline);
}

/** The labels of applications, by their places in a register, each once and in order of filing. */
export function labelsOf(
  register: StoredRegister,
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

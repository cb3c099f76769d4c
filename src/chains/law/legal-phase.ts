import type { Wording } from "../../arguments/locale.ts";
import { type Day, dayOf, type IsoDate, NO_DAY } from "../../calendar/day.ts";
import type { LegalCertainty } from "./legal-certainty.ts";
import type { LegalSubject } from "./legal-subject.ts";

/** Every rule. */
export const legalRules = ["not-allowed", "allowed-with-independent-permit", "other"] as const;

/** A stretch of days in which one rule and one procedure applied (rechtsregime). */
export interface LegalPhase extends LegalSubject {
  readonly id: string;
  /** First day; null for as long as anybody looks back. */
  readonly from: IsoDate | null;
  /** Last day, inclusive; null where it has not ended. */
  readonly to: IsoDate | null;
  /**
   * Whether it applies to applications filed from its first day on only (`filed`), or also to those that were filed
   * before and were undecided on that day (`undecided`).
   */
  readonly appliesTo: "filed" | "undecided";
  /**
   * What the law said of nareis op nareis: not allowed, allowed for who has an independent asylum permit, or a rule of a
   * phase that a user added, which its name says.
   */
  readonly rule: (typeof legalRules)[number];
  /** The procedure in which such cases were handled: `regular` or `nareis`; null where they were not allowed. */
  readonly procedure: "regular" | "nareis" | "other" | null;
  /** Rule and procedure in words that follow "on that day the rule was:". */
  readonly name: Wording;
  /** What holds for some applications only, each in a sentence; empty where one rule holds for everybody. */
  readonly conditions: readonly Wording[];
  /** How sure its first day is; null where it has none. */
  readonly certainty: LegalCertainty | null;
  /** Where this is written. */
  readonly source: Wording;
  /** What a reader has to know of its days; null for nothing. */
  readonly note: Wording | null;
}

/**
 * The place of the phase that an application falls under: the one of its day of filing, or a later one that applies to
 * undecided applications and began while this one was undecided, as far as is known at the reference day.
 *
 * @param starts the days of `phaseStarts`.
 * @param application days; `decided` is `NO_DAY` for an open application.
 */
export function phaseOfApplication(
  phases: readonly LegalPhase[],
  starts: readonly Day[],
  application: { readonly submitted: Day; readonly decided: Day; readonly referenceDay: Day },
): number {
  const { submitted, decided, referenceDay } = application;
  const undecidedUntil = decided === NO_DAY ? referenceDay : decided;
  let last = 0;
  for (let place = 1; place < starts.length; place += 1) {
    const { appliesTo } = phases[place] as LegalPhase;
    const start = starts[place] as Day;
    if (start <= submitted || (appliesTo === "undecided" && start <= undecidedUntil)) last = place;
  }
  return last;
}

/** The first day of each phase of a timeline that was checked, for walks through columns; the first begins before every day. */
export function phaseStarts(phases: readonly LegalPhase[]): readonly Day[] {
  return phases.map(({ from }) => (from === null ? NO_DAY : dayOf(from)));
}

/** The place of the phase of a day among the starts of `phaseStarts`. */
export function phasePlace(starts: readonly Day[], day: Day): number {
  return starts.filter((start) => start <= day).length - 1;
}

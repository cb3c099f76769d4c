import type { Wording } from "../../arguments/locale.ts";
import { type Day, dayOf, type IsoDate, NO_DAY, toIso } from "../../calendar/day.ts";

/**
 * What the law said of nareis op nareis: not allowed, allowed for who has an independent asylum permit, or a rule of a
 * phase that a user added, which its name says.
 */
export type LegalRule = "not-allowed" | "allowed-with-independent-permit" | "other";

/** A stretch of days in which one rule and one procedure applied (rechtsregime). */
export interface LegalPhase {
  readonly id: string;
  /** First day; null for as long as anybody looks back. */
  readonly from: IsoDate | null;
  /** Last day, inclusive; null where it has not ended. */
  readonly to: IsoDate | null;
  readonly rule: LegalRule;
  /** The procedure in which such cases were handled: `regular` or `nareis`; null where they were not allowed. */
  readonly procedure: "regular" | "nareis" | "other" | null;
  /** Rule and procedure in words that follow "on that day the rule was:". */
  readonly name: Wording;
  /** Where this is written. */
  readonly source: Wording;
  /** What a reader has to know of its days; null for nothing. */
  readonly note: Wording | null;
}

/** A day that breaks series without changing the rule (gebeurtenis). */
export interface LegalEvent {
  readonly id: string;
  readonly on: IsoDate;
  /** What happened, in words that follow the day. */
  readonly name: Wording;
  readonly source: Wording;
  /** What a reader has to know of its day, such as that only a secondary source gives it; null for nothing. */
  readonly note: Wording | null;
}

/** Which rule and procedure applied on which day, and the events that break series beside them. */
export interface LegalTimeline {
  readonly phases: readonly LegalPhase[];
  readonly events: readonly LegalEvent[];
}

/**
 * Which rule and which procedure applied to nareis op nareis on a day, as far as the memo of August 2023 says it
 * (section 3.1). It labels chains and explains breaks in series; it never changes a count. Plain data: copy and extend
 * it for later law.
 *
 * @example
 * legalTimeline.map(({ id, from, to }) => [id, from, to]);
 * // [["not-allowed", null, "2013-12-31"], ["regular-procedure", "2014-01-01", "2019-10-30"], ["nareis-procedure", "2019-10-31", null]]
 */
export const legalTimeline: readonly LegalPhase[] = [
  {
    id: "not-allowed",
    from: null,
    to: "2013-12-31",
    rule: "not-allowed",
    procedure: null,
    name: { nl: "niet toegestaan", en: "not allowed" },
    source: { nl: "nota van augustus 2023, paragraaf 3.1", en: "memo of August 2023, section 3.1" },
    note: null,
  },
  {
    id: "regular-procedure",
    from: "2014-01-01",
    to: "2019-10-30",
    rule: "allowed-with-independent-permit",
    procedure: "regular",
    name: {
      nl: "toegestaan met een zelfstandige asielvergunning, in de reguliere procedure",
      en: "allowed with an independent asylum permit, in the regular procedure",
    },
    source: { nl: "nota van augustus 2023, paragraaf 3.1", en: "memo of August 2023, section 3.1" },
    note: {
      nl: "De nota noemt alleen het jaar 2014; hier begint het op de eerste dag van dat jaar.",
      en: "The memo gives the year 2014 only; here it begins on the first day of that year.",
    },
  },
  {
    id: "nareis-procedure",
    from: "2019-10-31",
    to: null,
    rule: "allowed-with-independent-permit",
    procedure: "nareis",
    name: {
      nl: "toegestaan met een zelfstandige asielvergunning, in de nareisprocedure",
      en: "allowed with an independent asylum permit, in the nareis procedure",
    },
    source: {
      nl: "uitspraak van de Afdeling bestuursrechtspraak van de Raad van State van 31 oktober 2019 (nota van augustus 2023, paragraaf 3.1)",
      en: "ruling of the Administrative Jurisdiction Division of the Council of State of 31 October 2019 (memo of August 2023, section 3.1)",
    },
    note: {
      nl: "De nota noemt geen dag waarop de werkwijze veranderde; hier is dat de dag van de uitspraak.",
      en: "The memo does not give the day on which the practice changed; here it is the day of the ruling.",
    },
  },
];

/**
 * The phase of a day.
 *
 * @throws RangeError for text that is not a calendar date, or for a timeline with gaps (see `checkTimeline`).
 * @example
 * legalPhaseOn("2019-10-30").id; // "regular-procedure"
 * legalPhaseOn("2019-10-31").id; // "nareis-procedure"
 */
export function legalPhaseOn(day: IsoDate, timeline: readonly LegalPhase[] = legalTimeline): LegalPhase {
  checkTimeline(timeline);
  return timeline[phasePlace(phaseStarts(timeline), dayOf(day))] as LegalPhase;
}

/** The first day of each phase of a timeline that was checked, for walks through columns; the first begins before every day. */
export function phaseStarts(timeline: readonly LegalPhase[]): readonly Day[] {
  return timeline.map(({ from }) => (from === null ? NO_DAY : dayOf(from)));
}

/** The place of the phase of a day among the starts of `phaseStarts`. */
export function phasePlace(starts: readonly Day[], day: Day): number {
  let place = starts.length - 1;
  while (place > 0 && (starts[place] as Day) > day) place -= 1;
  return place;
}

/**
 * Makes sure that a timeline has exactly one phase for every day: the first open at its start, the last open at its
 * end, each beginning on the day after the one before it has ended, and every phase complete, with an id of its own.
 *
 * @throws TypeError for anything but a list of phases; RangeError for days that leave a gap or overlap.
 */
export function checkTimeline(timeline: readonly LegalPhase[]): void {
  if (!Array.isArray(timeline) || timeline.length === 0 || !timeline.every(isPhase)) {
    throw new TypeError("Pass a timeline as a list of phases, each with all that a phase of legalTimeline has.");
  }
  if (new Set(timeline.map(({ id }) => id)).size < timeline.length) {
    throw new RangeError("Give every phase of a timeline an id of its own.");
  }
  if (timeline[0]?.from !== null || timeline[timeline.length - 1]?.to !== null) {
    throw new RangeError("Let the first phase of a timeline begin with null and the last end with null.");
  }
  for (let place = 1; place < timeline.length; place += 1) {
    const { to } = timeline[place - 1] as LegalPhase;
    const { from } = timeline[place] as LegalPhase;
    const follows = to !== null && from !== null && toIso((dayOf(to) + 1) as Day) === from;
    if (!follows || from <= (timeline[place - 1]?.from ?? "")) {
      throw new RangeError(
        "Let every phase of a timeline begin on the day after the one before it ends, and end on or after the day on which it begins.",
      );
    }
  }
}

const rules: readonly LegalRule[] = ["not-allowed", "allowed-with-independent-permit", "other"];
const routes: readonly LegalPhase["procedure"][] = ["regular", "nareis", "other", null];

function isPhase(phase: unknown): boolean {
  if (typeof phase !== "object" || phase === null) return false;
  const { id, from, to, rule, procedure, name, source, note } = phase as Record<keyof LegalPhase, never>;
  return (
    isText(id) &&
    (from === null || isText(from)) &&
    (to === null || isText(to)) &&
    rules.includes(rule) &&
    routes.includes(procedure) &&
    isWording(name) &&
    isWording(source) &&
    (note === null || isWording(note))
  );
}

function isWording(wording: Wording | null | undefined): boolean {
  return isText(wording?.nl) && isText(wording?.en);
}

function isText(text: unknown): boolean {
  return typeof text === "string" && text !== "";
}

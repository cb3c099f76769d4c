import { frozen } from "../../arguments/frozen.ts";
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
  /**
   * Whether it applies to applications filed from its first day on only (`filed`), or also to those that were filed
   * before and were undecided on that day (`undecided`).
   */
  readonly appliesTo: "filed" | "undecided";
  readonly rule: LegalRule;
  /** The procedure in which such cases were handled: `regular` or `nareis`; null where they were not allowed. */
  readonly procedure: "regular" | "nareis" | "other" | null;
  /** Rule and procedure in words that follow "on that day the rule was:". */
  readonly name: Wording;
  /** What holds for some applications only, each in a sentence; empty where one rule holds for everybody. */
  readonly conditions: readonly Wording[];
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
 * Which rule and which procedure applied to nareis op nareis on a day: the memo of August 2023 (section 3.1), the
 * Vreemdelingencirculaire, and the act of 2026. Each phase names its source, and its note says how sure its days are. It
 * labels chains and explains breaks in series; it never changes a count. Plain data, frozen: copy and extend it for
 * later law.
 *
 * @example
 * legalTimeline.map(({ id, from }) => [id, from]);
 * // [["not-allowed", null], ["regular-procedure", "2014-06-30"], ["nareis-procedure", "2019-10-31"], ["core-family", "2026-06-12"]]
 */
export const legalTimeline: readonly LegalPhase[] = frozen<readonly LegalPhase[]>([
  {
    id: "not-allowed",
    from: null,
    to: "2014-06-29",
    appliesTo: "filed",
    rule: "not-allowed",
    procedure: null,
    name: { nl: "niet toegestaan", en: "not allowed" },
    conditions: [],
    source: {
      nl: "Vreemdelingencirculaire C2; nota van augustus 2023, paragraaf 3.1",
      en: "Vreemdelingencirculaire C2; memo of August 2023, section 3.1",
    },
    note: {
      nl: "De circulaire weigerde nareis aan wie zelf in het kader van nareis was ingereisd. In een tekst van november 2012 staat dat uitdrukkelijk.",
      en: "The circular refused nareis to anybody who had come by nareis. A text of November 2012 says so explicitly.",
    },
  },
  {
    id: "regular-procedure",
    from: "2014-06-30",
    to: "2019-10-30",
    appliesTo: "filed",
    rule: "allowed-with-independent-permit",
    procedure: "regular",
    name: {
      nl: "toegestaan met een zelfstandige asielvergunning, in de reguliere procedure",
      en: "allowed with an independent asylum permit, in the regular procedure",
    },
    conditions: [],
    source: {
      nl: "Vreemdelingencirculaire C2, paragraaf 4.1; nota van augustus 2023, paragraaf 3.1",
      en: "Vreemdelingencirculaire C2, section 4.1; memo of August 2023, section 3.1",
    },
    note: {
      nl: "De nota noemt alleen het jaar 2014. De circulaire veranderde tussen 7 mei en 30 juni 2014; hier is dat de laatste dag. Deze zaken liepen ook als aanvraag op grond van artikel 8 EVRM.",
      en: "The memo gives the year 2014 only. The circular changed between 7 May and 30 June 2014; here it is the last of these days. These cases were also handled as applications under article 8 ECHR.",
    },
  },
  {
    id: "nareis-procedure",
    from: "2019-10-31",
    to: "2026-06-11",
    appliesTo: "filed",
    rule: "allowed-with-independent-permit",
    procedure: "nareis",
    name: {
      nl: "toegestaan met een zelfstandige asielvergunning, in de nareisprocedure",
      en: "allowed with an independent asylum permit, in the nareis procedure",
    },
    conditions: [
      {
        nl: "De ouders van een minderjarige die zelf via nareis kwam, konden niet via nareis komen (circulaire, medio 2023).",
        en: "The parents of a minor who had come by nareis could not come by nareis (circular, mid-2023).",
      },
    ],
    source: {
      nl: "uitspraak van de Afdeling bestuursrechtspraak van de Raad van State van 31 oktober 2019, ECLI:NL:RVS:2019:3678 (nota van augustus 2023, paragraaf 3.1)",
      en: "ruling of the Administrative Jurisdiction Division of the Council of State of 31 October 2019, ECLI:NL:RVS:2019:3678 (memo of August 2023, section 3.1)",
    },
    note: {
      nl: "De nota noemt geen dag waarop de werkwijze veranderde; hier is dat de dag van de uitspraak.",
      en: "The memo does not give the day on which the practice changed; here it is the day of the ruling.",
    },
  },
  {
    id: "core-family",
    from: "2026-06-12",
    to: null,
    appliesTo: "undecided",
    rule: "allowed-with-independent-permit",
    procedure: "nareis",
    name: {
      nl: "toegestaan met een zelfstandige asielvergunning, in de nareisprocedure, alleen voor de echtgenoot en minderjarige kinderen",
      en: "allowed with an independent asylum permit, in the nareis procedure, for the spouse and minor children only",
    },
    conditions: [
      {
        nl: "Meerderjarige kinderen en ongehuwde partners kunnen niet meer via nareis komen.",
        en: "Adult children and unmarried partners can no longer come by nareis.",
      },
      {
        nl: "Wie subsidiaire bescherming heeft, wacht twee jaar en heeft inkomen en huisvesting nodig.",
        en: "A sponsor with subsidiary protection has to wait two years, and needs income and housing.",
      },
    ],
    source: {
      nl: "Wet invoering tweestatusstelsel (36 703), aangenomen op 21 april 2026; ind.nl over de nieuwe regels voor nareis",
      en: "Wet invoering tweestatusstelsel (36 703), adopted on 21 April 2026; ind.nl on the new rules for nareis",
    },
    note: {
      nl: "De IND noemt 12 juni 2026, een andere bron 9 juni; het Staatsblad is niet gezien. De inhoud komt uit secundaire bronnen. De wet geldt ook voor aanvragen van eerder die op die dag nog niet waren beslist.",
      en: "The IND gives 12 June 2026, another source 9 June; the Staatsblad was not seen. The content comes from secondary sources. The act also applies to earlier applications that were undecided on that day.",
    },
  },
]);

/**
 * The phase in force on a day: that of an application filed on it and decided before any later phase.
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

/**
 * The place of the phase that an application falls under: the one of its day of filing, or a later one that applies to
 * undecided applications and began while this one was undecided, as far as is known at the reference day.
 *
 * @param starts the days of `phaseStarts`.
 * @param application days; `decided` is `NO_DAY` for an open application.
 */
export function phaseOfApplication(
  timeline: readonly LegalPhase[],
  starts: readonly Day[],
  application: { readonly submitted: Day; readonly decided: Day; readonly referenceDay: Day },
): number {
  const { submitted, decided, referenceDay } = application;
  const undecidedUntil = decided === NO_DAY ? referenceDay : decided;
  for (let place = starts.length - 1; place > 0; place -= 1) {
    const start = starts[place] as Day;
    if (start <= submitted || (timeline[place]?.appliesTo === "undecided" && start <= undecidedUntil)) return place;
  }
  return 0;
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
  const { id, from, to, appliesTo, rule, procedure, name, conditions, source, note } = phase as Record<
    keyof LegalPhase,
    never
  >;
  return (
    isText(id) &&
    (from === null || isText(from)) &&
    (to === null || isText(to)) &&
    (appliesTo === "filed" || appliesTo === "undecided") &&
    rules.includes(rule) &&
    routes.includes(procedure) &&
    isWording(name) &&
    Array.isArray(conditions as unknown) &&
    (conditions as readonly Wording[]).every(isWording) &&
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

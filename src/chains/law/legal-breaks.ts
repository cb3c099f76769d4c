import type { Wording } from "../../arguments/locale.ts";
import { type Day, dayOf, type IsoDate } from "../../calendar/day.ts";
import { type ChainClass, chainClasses } from "../definition/chain.ts";
import type { LegalCertainty } from "./legal-certainty.ts";
import type { LegalEvent } from "./legal-event.ts";
import type { LegalPhase } from "./legal-phase.ts";
import type { LegalSubject } from "./legal-subject.ts";
import type { LegalTimeline } from "./legal-timeline.ts";

/** A day inside a series on which the law, or what is registered under it, changed (reeksbreuk). */
export type LegalBreak = {
  /** The first day on which things were otherwise. */
  readonly on: IsoDate;
  /** The classes that the law on either side of it is about. */
  readonly about: readonly ChainClass[];
  /** Those of the classes asked for that it is not about, each with why their series break too. */
  readonly alsoBreaks: LegalSubject["alsoBreaks"];
  readonly certainty: LegalCertainty;
  readonly source: Wording;
  readonly note: Wording | null;
} & (
  | {
      readonly kind: "phase";
      /** Whether the new phase also applies to applications filed before this day and undecided on it. */
      readonly appliesTo: LegalPhase["appliesTo"];
      readonly before: Pick<LegalPhase, "id" | "rule" | "procedure" | "name">;
      readonly after: Pick<LegalPhase, "id" | "rule" | "procedure" | "name">;
    }
  | {
      readonly kind: "event";
      readonly id: string;
      /** What happened, in words that follow "on that day:". */
      readonly name: Wording;
    }
);

/**
 * The breaks that a series of some classes has between two days, in order of time, a change of phase before an event on
 * the same day. A day is a break where it lies after the first day and not after the last, so that the series has days
 * on both sides of it. A break that is about none of the classes stands there only with a reason why it breaks one.
 *
 * @param timeline one that was checked.
 * @param series the classes that are counted, and the first and last day that are.
 * @example
 * const days = { from: dayOf("2019-01-01"), until: dayOf("2020-12-31") };
 * legalBreaks(legalTimeline, { classes: ["art8-after-nareis"], ...days }).map(({ on, about }) => [on, about]);
 * // [["2019-10-31", ["nareis-op-nareis"]]]
 */
export function legalBreaks(
  timeline: LegalTimeline,
  series: { readonly classes: readonly ChainClass[]; readonly from: Day; readonly until: Day },
): readonly LegalBreak[] {
  const { classes, from, until } = series;
  const { phases, events } = timeline;
  const changes = phases.slice(1).map((after, place) => phaseBreak(phases[place] as LegalPhase, after, classes));
  return [...changes, ...events.map((event) => eventBreak(event, classes))]
    .filter(({ about, alsoBreaks }) => alsoBreaks.length > 0 || about.some((one) => classes.includes(one)))
    .map((found) => ({ found, day: dayOf(found.on) }))
    .filter(({ day }) => day > from && day <= until)
    .sort((one, other) => one.day - other.day)
    .map(({ found }) => found);
}

function phaseBreak(before: LegalPhase, after: LegalPhase, classes: readonly ChainClass[]): LegalBreak {
  const { appliesTo, source, note } = after;
  const about = chainClasses.filter((one) => before.about.includes(one) || after.about.includes(one));
  return {
    kind: "phase",
    // Only the first phase of a timeline has no first day and no certainty, and it follows none.
    on: after.from as IsoDate,
    about,
    alsoBreaks: reasonsFor(classes, { about, alsoBreaks: after.alsoBreaks }),
    appliesTo,
    before: named(before),
    after: named(after),
    certainty: after.certainty as LegalCertainty,
    source,
    note,
  };
}

function eventBreak(event: LegalEvent, classes: readonly ChainClass[]): LegalBreak {
  const { id, on, about, name, certainty, source, note } = event;
  return { kind: "event", on, about, alsoBreaks: reasonsFor(classes, event), id, name, certainty, source, note };
}

/** The reasons of the classes asked for, in their own order, without those that the law itself is about. */
function reasonsFor(classes: readonly ChainClass[], { about, alsoBreaks }: LegalSubject): LegalSubject["alsoBreaks"] {
  return alsoBreaks.filter((also) => classes.includes(also.class) && !about.includes(also.class));
}

function named({ id, rule, procedure, name }: LegalPhase): Pick<LegalPhase, "id" | "rule" | "procedure" | "name"> {
  return { id, rule, procedure, name };
}

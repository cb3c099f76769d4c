import type { Wording } from "../../arguments/locale.ts";
import { checkOptions } from "../../arguments/options.ts";
import { type Day, dayOf, toIso } from "../../calendar/day.ts";
import { chainClasses } from "../definition/chain.ts";
import { legalCertainties } from "./legal-certainty.ts";
import type { LegalEvent } from "./legal-event.ts";
import { type LegalPhase, legalRules } from "./legal-phase.ts";
import type { LegalSubject } from "./legal-subject.ts";
import type { LegalTimeline } from "./legal-timeline.ts";

/**
 * Makes sure that a timeline has exactly one phase for every day: the first open at its start, the last open at its
 * end, each beginning on the day after the one before it has ended. Every phase and event is complete, has an id of its
 * own, and says how sure its day is. Events may stand in any order.
 *
 * @throws TypeError for anything but phases and events that are complete; RangeError for days that leave a gap, overlap
 * or do not exist, and for a name that a timeline does not have.
 * @example
 * checkTimeline(legalTimeline); // undefined
 */
export function checkTimeline(timeline: LegalTimeline): void {
  checkOptions(timeline, ["phases", "events"], "the parts of a timeline");
  const { phases, events } = timeline;
  if (!Array.isArray(phases) || phases.length === 0) {
    throw new TypeError("Pass the `phases` of a timeline as a list of at least one.");
  }
  if (!Array.isArray(events)) throw new TypeError("Pass the `events` of a timeline as a list; it may be empty.");
  for (const phase of phases) checkParts("phase", phase, phaseParts);
  for (const event of events) checkParts("event", event, eventParts);
  checkEach("phase", phases);
  checkEach("event", events);
  checkDays(phases);
  for (const { on } of events) dayOf(on);
}

/** What each part of a phase or an event has to be. */
type Parts<Whole> = Readonly<Record<keyof Whole, (value: unknown) => boolean>>;

const subjectParts: Parts<LegalSubject> = {
  about: (value) => isListOf(value, isClass) && value.length > 0,
  alsoBreaks: (value) => isListOf(value, isAlsoBroken),
};

const phaseParts: Parts<LegalPhase> = {
  ...subjectParts,
  id: isText,
  from: (value) => value === null || isText(value),
  to: (value) => value === null || isText(value),
  appliesTo: (value) => value === "filed" || value === "undecided",
  rule: (value) => legalRules.includes(value as LegalPhase["rule"]),
  procedure: (value) => ["regular", "nareis", "other", null].includes(value as LegalPhase["procedure"]),
  name: isWording,
  conditions: (value) => isListOf(value, isWording),
  certainty: (value) => value === null || isCertainty(value),
  source: isWording,
  note: (value) => value === null || isWording(value),
};

const eventParts: Parts<LegalEvent> = {
  ...subjectParts,
  id: isText,
  on: isText,
  name: isWording,
  certainty: isCertainty,
  source: isWording,
  note: (value) => value === null || isWording(value),
};

function checkParts<Whole>(what: "phase" | "event", whole: Whole, parts: Parts<Whole>): void {
  const names = Object.keys(parts) as (keyof Whole & string)[];
  checkOptions(whole, names, `the parts of a legal ${what}`);
  const wrong = names.find((name) => !parts[name](whole[name]));
  if (wrong === undefined) return;
  throw new TypeError(`Give each ${what} of a timeline its \`${wrong}\`, in the form that it has in legalTimeline.`);
}

/** Each has an id of its own, and names a class once. */
function checkEach(what: "phase" | "event", all: readonly (LegalSubject & { readonly id: string })[]): void {
  if (new Set(all.map(({ id }) => id)).size < all.length) {
    throw new RangeError(`Give each ${what} of a timeline an id of its own.`);
  }
  for (const { about, alsoBreaks } of all) {
    const named = [...about, ...alsoBreaks.map((also) => also.class)];
    if (new Set(named).size < named.length) {
      throw new RangeError(`Name a class once in each ${what} of a timeline, in \`about\` or in \`alsoBreaks\`.`);
    }
  }
}

function checkDays(phases: readonly LegalPhase[]): void {
  const [first] = phases as readonly [LegalPhase];
  const last = phases[phases.length - 1] as LegalPhase;
  if (first.from !== null || last.to !== null) {
    throw new RangeError("Let the first phase of a timeline begin with null and the last end with null.");
  }
  if (phases.some(({ from, certainty }) => (from === null) !== (certainty === null))) {
    throw new RangeError("Say of each phase of a timeline with a first day how sure that day is; of the first, null.");
  }
  for (let place = 1; place < phases.length; place += 1) {
    const { from: began, to } = phases[place - 1] as LegalPhase;
    const { from } = phases[place] as LegalPhase;
    const follows = to !== null && toIso((dayOf(to) + 1) as Day) === from;
    if (!follows || from <= (began ?? "")) {
      throw new RangeError(
        "Let every phase of a timeline begin on the day after the one before it ends, and end on or after the day on which it begins.",
      );
    }
  }
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isOne);
}

function isAlsoBroken(value: unknown): boolean {
  const { class: broken, why } = (value ?? {}) as Partial<LegalSubject["alsoBreaks"][number]>;
  return isClass(broken) && isWording(why);
}

function isClass(value: unknown): boolean {
  return (chainClasses as readonly unknown[]).includes(value);
}

function isCertainty(value: unknown): boolean {
  return (legalCertainties as readonly unknown[]).includes(value);
}

function isWording(value: unknown): boolean {
  const { nl, en } = (value ?? {}) as Partial<Wording>;
  return isText(nl) && isText(en);
}

function isText(text: unknown): boolean {
  return typeof text === "string" && text !== "";
}

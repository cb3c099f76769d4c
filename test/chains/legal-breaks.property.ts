import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, dayOf, toIso } from "../../src/calendar/day.ts";
import { type ChainClass, chainClasses } from "../../src/chains/definition/chain.ts";
import { legalBreaks } from "../../src/chains/law/legal-breaks.ts";
import { legalCertainties } from "../../src/chains/law/legal-certainty.ts";
import type { LegalEvent } from "../../src/chains/law/legal-event.ts";
import type { LegalPhase } from "../../src/chains/law/legal-phase.ts";
import { legalPhaseOn } from "../../src/chains/law/legal-phase-on.ts";
import type { LegalSubject } from "../../src/chains/law/legal-subject.ts";
import { type LegalTimeline, legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { runs } from "../runs.ts";

const text = { nl: "woorden", en: "words" };

/** Few days, so that phases and events begin on the first and the last of a series, and on one day. */
const fewDays = fc.integer({ min: dayOf("2019-12-25"), max: dayOf("2020-01-08") }) as fc.Arbitrary<Day>;

const subject: fc.Arbitrary<LegalSubject> = fc
  .tuple(fc.subarray([...chainClasses], { minLength: 1 }), fc.subarray([...chainClasses]))
  .map(([about, also]) => ({
    about,
    alsoBreaks: also.filter((one) => !about.includes(one)).map((one) => ({ class: one, why: text })),
  }));

const anyTimeline: fc.Arbitrary<LegalTimeline> = fc
  .record({
    starts: fc.uniqueArray(fewDays, { maxLength: 4 }).map((days) => days.sort((one, other) => one - other)),
    subjects: fc.array(subject, { minLength: 5, maxLength: 5 }),
    events: fc.array(fc.record({ day: fewDays, subject, certainty: fc.constantFrom(...legalCertainties) }), {
      maxLength: 5,
    }),
  })
  .map(({ starts, subjects, events }) => ({
    phases: [null, ...starts].map((start, place): LegalPhase => {
      const next = starts[place];
      return {
        ...(legalTimeline.phases[0] as LegalPhase),
        ...(subjects[place] as LegalSubject),
        id: `phase ${place}`,
        from: start === null ? null : toIso(start),
        to: next === undefined ? null : toIso((next - 1) as Day),
        certainty: start === null ? null : "stated",
      };
    }),
    events: events.map(
      ({ day, subject: { about, alsoBreaks }, certainty }, place): LegalEvent => ({
        ...(legalTimeline.events[0] as LegalEvent),
        ...{ id: `event ${place}`, on: toIso(day), about, alsoBreaks, certainty },
      }),
    ),
  }));

const concerns = ({ about, alsoBreaks }: LegalSubject, classes: readonly ChainClass[]): boolean =>
  classes.some((one) => about.includes(one) || alsoBreaks.some((also) => also.class === one));

/** The breaks of a series, by asking each of its days but the first for its phase and its events. */
function slowBreaks(timeline: LegalTimeline, classes: readonly ChainClass[], from: Day, until: Day): readonly string[] {
  const found: string[] = [];
  for (let day = from + 1; day <= until; day += 1) {
    const on = toIso(day as Day);
    const [before, after] = [legalPhaseOn(toIso((day - 1) as Day), { timeline }), legalPhaseOn(on, { timeline })];
    const isConcerned = concerns(after, classes) || classes.some((one) => before.about.includes(one));
    if (before.id !== after.id && isConcerned) found.push(`${on} ${before.id} > ${after.id}`);
    for (const event of timeline.events) {
      if (event.on === on && concerns(event, classes)) found.push(`${on} ${event.id}`);
    }
  }
  return found;
}

test("the breaks of a series are the changes and events of its days but the first that concern one of its classes", () => {
  fc.assert(
    fc.property(anyTimeline, fc.subarray([...chainClasses]), fewDays, fewDays, (timeline, classes, from, until) => {
      const found = legalBreaks(timeline, { classes, from, until });
      const named = found.map((one) =>
        one.kind === "event" ? `${one.on} ${one.id}` : `${one.on} ${one.before.id} > ${one.after.id}`,
      );
      expect(named).toEqual(slowBreaks(timeline, classes, from, until));
    }),
    { numRuns: runs },
  );
});

test("a break is about a class of its series, or says why it breaks one", () => {
  fc.assert(
    fc.property(anyTimeline, fc.subarray([...chainClasses]), fewDays, fewDays, (timeline, classes, from, until) => {
      for (const { about, alsoBreaks } of legalBreaks(timeline, { classes, from, until })) {
        const explained = alsoBreaks.map((also) => also.class);
        expect(explained.filter((one) => !classes.includes(one) || about.includes(one))).toEqual([]);
        expect(classes.some((one) => about.includes(one) || explained.includes(one))).toBe(true);
      }
    }),
    { numRuns: runs },
  );
});

test("the breaks of two halves of a series are those of the whole, where the halves share their middle day", () => {
  fc.assert(
    fc.property(anyTimeline, fewDays, fewDays, fewDays, (timeline, ...days) => {
      const [from, middle, until] = days.sort((one, other) => one - other) as [Day, Day, Day];
      const breaks = (first: Day, last: Day) =>
        legalBreaks(timeline, { classes: chainClasses, from: first, until: last });
      expect([...breaks(from, middle), ...breaks(middle, until)]).toEqual(breaks(from, until));
    }),
    { numRuns: runs },
  );
});

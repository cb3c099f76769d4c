import { describe, expect, test } from "vitest";
import { checkTimeline } from "../../src/chains/law/check-timeline.ts";
import type { LegalEvent } from "../../src/chains/law/legal-event.ts";
import type { LegalPhase } from "../../src/chains/law/legal-phase.ts";
import { legalPhaseOn } from "../../src/chains/law/legal-phase-on.ts";
import { type LegalTimeline, legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { oneLaw } from "./one-law.ts";

const [, regular] = legalTimeline.phases as [LegalPhase, LegalPhase];
const [registered] = legalTimeline.events as [LegalEvent];
const why = { nl: "omdat", en: "because" };

/** A timeline whose phases have these first and last days. */
const between = (...ends: readonly (readonly [string | null, string | null])[]): LegalTimeline => ({
  phases: ends.map(([from, to], place) => ({
    ...regular,
    id: `phase ${place}`,
    from,
    to,
    certainty: from === null ? null : "stated",
  })),
  events: [],
});
/** The phases of a timeline, with nothing said of how sure the first day of the last is. */
const unsure = ({ phases }: LegalTimeline): readonly LegalPhase[] =>
  phases.map((phase, place) => (place === phases.length - 1 ? { ...phase, certainty: null } : phase));
const withPhase = (parts: object): LegalTimeline => {
  const { phases } = between([null, null]);
  return { phases: [{ ...(phases[0] as LegalPhase), ...parts }], events: [] };
};
const withEvent = (parts: object): LegalTimeline => ({
  ...oneLaw(),
  events: [{ ...registered, ...parts }],
});
const without = (whole: object, name: string): object =>
  Object.fromEntries(Object.entries(whole).filter(([own]) => own !== name));

describe("a timeline that cannot be", () => {
  test.each([
    ["leaves a gap", between([null, "2013-12-31"], ["2014-01-02", null])],
    ["overlaps", between([null, "2013-12-31"], ["2013-12-31", null])],
    ["has a day that does not exist", between([null, "2013-02-30"], ["2013-03-01", null])],
    ["begins too late", between(["2014-01-01", null])],
    ["ends", between([null, "2014-01-01"])],
    ["has a phase without a day", between([null, "2013-12-31"], ["2014-01-01", "2013-12-31"], ["2014-01-01", null])],
    ["goes back", between([null, "2013-12-31"], ["2014-01-01", "2012-12-31"], ["2013-01-01", null])],
    ["ends in the middle", between([null, null], [null, null])],
    ["ends in the middle, and goes on", between([null, null], ["2014-01-01", null])],
    ["begins in the middle", between([null, "2013-12-31"], [null, null])],
    ["has an event on a day that does not exist", withEvent({ on: "2014-02-30" })],
    ["has a phase with something else in it", withPhase({ remark: "x" })],
    ["has an event with something else in it", withEvent({ from: "2014-01-01" })],
    ["has something else in it", { ...oneLaw(), breaks: [] }],
  ])("is refused when it %s", (_, timeline) => {
    expect(() => checkTimeline(timeline)).toThrow(RangeError);
    expect(() => legalPhaseOn("2020-01-01", { timeline })).toThrow(RangeError);
  });

  test.each([
    [
      "two phases have one id",
      { ...oneLaw(), phases: [regular, regular] },
      /each phase of a timeline an id of its own/,
    ],
    ["two events have one id", { ...oneLaw(), events: [registered, registered] }, /each event .* an id of its own/],
    ["a class stands twice", withPhase({ about: ["other-stacking", "other-stacking"] }), /Name a class once/],
    ["a class has its own reason", withEvent({ about: ["art8-after-nareis"] }), /Name a class once/],
    ["no first day is stated", withPhase({ certainty: "stated" }), /how sure that day is/],
    [
      "one first day of several has no certainty",
      { phases: unsure(between([null, "2013-12-31"], ["2014-01-01", "2014-12-31"], ["2015-01-01", null])), events: [] },
      /how sure that day is/,
    ],
    [
      "it has something else in it",
      { ...oneLaw(), breaks: [] },
      /^Choose the parts of a timeline from phases, events\./,
    ],
    [
      "one phase of several has no end",
      between([null, null], ["2014-01-01", null]),
      /^Let every phase of a timeline begin on the day after the one before it ends/,
    ],
    ["a phase has", withPhase({ remark: "x" }), /^Choose the parts of a legal phase from /],
    ["an event has", withEvent({ from: "2014-01-01" }), /^Choose the parts of a legal event from /],
  ])("is refused when %s, with a sentence that says so", (_, timeline, sentence) => {
    expect(() => checkTimeline(timeline)).toThrow(RangeError);
    expect(() => checkTimeline(timeline)).toThrow(sentence);
  });

  test.each([
    ["text", "2014"],
    ["nothing", null],
    ["a list of phases", legalTimeline.phases],
    ["without phases", { phases: [], events: [] }],
    ["without a list of events", { phases: legalTimeline.phases }],
    ["with events that are no list", { ...legalTimeline, events: new Set() }],
    ["a list of nothing", { phases: [null], events: [] }],
    ["with an event that is text", { ...legalTimeline, events: ["2014-03-28"] }],
  ])("is refused when it is %s", (_, timeline) => {
    expect(() => checkTimeline(timeline as never)).toThrow(TypeError);
    expect(() => checkTimeline(timeline as never)).toThrow(/^(Pass|Give) /);
  });

  test.each([
    [{ id: "" }, "id"],
    [{ from: 2014 }, "from"],
    [{ to: 2014 }, "to"],
    [{ appliesTo: "nobody" }, "appliesTo"],
    [{ about: [] }, "about"],
    [{ about: ["all-forms"] }, "about"],
    [{ alsoBreaks: [null] }, "alsoBreaks"],
    [{ alsoBreaks: [{ class: "nareis", why }] }, "alsoBreaks"],
    [{ alsoBreaks: [{ class: "other-stacking", why: { nl: "omdat" } }] }, "alsoBreaks"],
    [{ rule: "maybe" }, "rule"],
    [{ procedure: "asylum" }, "procedure"],
    [{ name: { nl: "", en: "x" } }, "name"],
    [{ conditions: [null] }, "conditions"],
    [{ certainty: "sure" }, "certainty"],
    [{ source: "memo" }, "source"],
    [{ note: "" }, "note"],
  ])("is refused when a phase has %j, and is told which part is wrong", (parts, name) => {
    expect(() => checkTimeline(withPhase(parts))).toThrow(TypeError);
    expect(() => checkTimeline(withPhase(parts))).toThrow(`each phase of a timeline its \`${name}\``);
  });

  test.each([
    [{ id: 1 }, "id"],
    [{ on: null }, "on"],
    [{ about: [] }, "about"],
    [{ alsoBreaks: null }, "alsoBreaks"],
    [{ name: "x" }, "name"],
    [{ certainty: null }, "certainty"],
    [{ source: null }, "source"],
    [{ note: undefined }, "note"],
  ])("is refused when an event has %j, and is told which part is wrong", (parts, name) => {
    expect(() => checkTimeline(withEvent(parts))).toThrow(TypeError);
    expect(() => checkTimeline(withEvent(parts))).toThrow(`each event of a timeline its \`${name}\``);
  });

  test("is refused when a phase or an event lacks any part", () => {
    for (const name of Object.keys(regular)) {
      const phases = [without(oneLaw().phases[0] as LegalPhase, name)] as never;
      expect(() => checkTimeline({ phases, events: [] }), name).toThrow(TypeError);
    }
    for (const name of Object.keys(registered)) {
      expect(() => checkTimeline({ ...oneLaw(), events: [without(registered, name)] as never }), name).toThrow(
        TypeError,
      );
    }
  });

  test("is not the one of the package, nor one without events, nor one whose events stand in another order", () => {
    expect(() => checkTimeline(legalTimeline)).not.toThrow();
    expect(() => checkTimeline(oneLaw())).not.toThrow();
    expect(() => checkTimeline(between([null, "2013-12-31"], ["2014-01-01", null]))).not.toThrow();
    expect(() => checkTimeline({ ...legalTimeline, events: [...legalTimeline.events].reverse() })).not.toThrow();
    expect(() => checkTimeline(withPhase({ note: null }))).not.toThrow();
    expect(() => checkTimeline(withEvent({ note: null }))).not.toThrow();
  });
});

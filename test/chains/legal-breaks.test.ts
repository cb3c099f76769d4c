import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import { type ChainClass, chainClasses } from "../../src/chains/definition/chain.ts";
import { type LegalBreak, legalBreaks } from "../../src/chains/law/legal-breaks.ts";
import type { LegalPhase } from "../../src/chains/law/legal-phase.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";

const breaksOf = (classes: readonly ChainClass[], from: string, until: string): readonly LegalBreak[] =>
  legalBreaks(legalTimeline, { classes, from: dayOf(from), until: dayOf(until) });
const named = (found: readonly LegalBreak[]): readonly string[] =>
  found.map((one) => `${one.on} ${one.kind === "event" ? one.id : one.after.id}`);

describe("the breaks of a series", () => {
  test("of nareis op nareis are all that the law knows, in order of time", () => {
    expect(named(breaksOf(["nareis-op-nareis"], "2012-01-01", "2026-12-31"))).toEqual([
      "2014-03-28 nareis-registered-apart",
      "2014-06-30 regular-procedure",
      "2019-10-31 nareis-procedure",
      "2021-08-25 minors-keep-nareis",
      "2022-10-03 nareis-travel-postponed",
      "2023-02-08 nareis-travel-restored",
      "2026-06-12 core-family",
      "2026-06-12 core-family-only",
    ]);
  });

  test("are about the classes of the phase before and of the phase after, each once and in the order of classes", () => {
    const [first, second] = legalTimeline.phases as [LegalPhase, LegalPhase];
    const { from } = second;
    const phases: readonly LegalPhase[] = [
      { ...first, about: ["other-stacking", "art8-after-nareis"] },
      { ...second, to: null, about: ["nareis-op-nareis", "other-stacking"], alsoBreaks: [] },
    ];
    const days = { from: dayOf("2012-01-01"), until: dayOf("2016-12-31") };
    for (const one of chainClasses) {
      const found = legalBreaks({ phases, events: [] }, { classes: [one], ...days });
      expect(found.map(({ on, about }) => [on, about])).toEqual([[from, [...chainClasses]]]);
    }
  });

  test("need a day before and the day itself", () => {
    expect(named(breaksOf(["nareis-op-nareis"], "2019-10-31", "2021-08-24"))).toEqual([]);
    expect(named(breaksOf(["nareis-op-nareis"], "2019-10-30", "2021-08-25"))).toHaveLength(2);
    expect(named(breaksOf(["nareis-op-nareis"], "2022-01-01", "2021-01-01"))).toEqual([]);
  });

  test("of art. 8 name no break of nareis op nareis without saying why", () => {
    const found = breaksOf(["art8-after-nareis"], "2012-01-01", "2026-12-31");
    expect(found.map(({ on, alsoBreaks }) => `${on} ${alsoBreaks.map(({ why }) => why.en).join()}`)).toEqual([
      "2014-03-28 the sponsors came by nareis themselves",
      "2014-06-30 since then cases of nareis op nareis were also handled as applications under article 8 ECHR",
      "2019-10-31 until then cases of nareis op nareis were also handled as applications under article 8 ECHR",
      "2021-08-25 ",
      "2022-10-03 the sponsors came by nareis themselves",
      "2023-02-08 the sponsors came by nareis themselves",
      "2026-06-12 the sponsors came by nareis themselves",
    ]);
    expect(found.find(({ on }) => on === "2021-08-25")?.about).toContain("art8-after-nareis");
  });

  test("say what the law was before and after, to whom it applies, and how sure the day is", () => {
    const [act, event] = breaksOf(["nareis-op-nareis"], "2026-01-01", "2026-12-31");
    expect(act).toMatchObject({
      kind: "phase",
      about: ["nareis-op-nareis"],
      alsoBreaks: [],
      appliesTo: "undecided",
      before: { id: "nareis-procedure", procedure: "nareis" },
      after: { id: "core-family", procedure: "nareis" },
      certainty: "disputed",
      source: { en: expect.stringContaining("36 703") },
      note: { en: expect.stringContaining("another source 9 June") },
    });
    expect(event).toMatchObject({
      kind: "event",
      id: "core-family-only",
      name: { nl: "meerderjarige kinderen en ongehuwde partners kunnen niet meer via nareis komen" },
      certainty: "disputed",
    });
  });

  test("of several classes stand once, with the reasons of those that they are not about", () => {
    const [ruling, ...others] = breaksOf(chainClasses, "2019-01-01", "2020-12-31");
    expect(others).toEqual([]);
    expect(ruling?.alsoBreaks.map((also) => also.class)).toEqual(["art8-after-nareis", "other-stacking"]);
  });

  test("are none where nothing is counted", () => {
    expect(breaksOf([], "2012-01-01", "2026-12-31")).toEqual([]);
  });
});

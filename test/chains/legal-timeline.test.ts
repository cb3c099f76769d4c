import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toIso } from "../../src/calendar/day.ts";
import { checkTimeline, type LegalPhase, legalPhaseOn, legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { anyDay } from "../calendar/arbitrary-day.ts";

const [, regular, nareis] = legalTimeline as unknown as [LegalPhase, LegalPhase, LegalPhase];
const name = { nl: "anders", en: "otherwise" };

describe("the legal timeline", () => {
  test("says the rule and the procedure of the days around each change", () => {
    const said = (day: string): unknown[] => [legalPhaseOn(day).rule, legalPhaseOn(day).procedure];
    expect(said("2014-06-29")).toEqual(["not-allowed", null]);
    expect(said("2014-06-30")).toEqual(["allowed-with-independent-permit", "regular"]);
    expect(said("2019-10-30")).toEqual(["allowed-with-independent-permit", "regular"]);
    expect(said("2019-10-31")).toEqual(["allowed-with-independent-permit", "nareis"]);
  });

  test("has a phase for every day, and the phase has the day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const iso = toIso(day);
        const { from, to } = legalPhaseOn(iso);
        expect(from === null || from <= iso).toBe(true);
        expect(to === null || to >= iso).toBe(true);
      }),
    );
  });

  test("is plain data that survives JSON, and says how sure its days are", () => {
    expect(JSON.parse(JSON.stringify(legalTimeline))).toEqual(legalTimeline);
    expect(regular.note?.nl).toContain("tussen 7 mei en 30 juni 2014");
  });

  test("can be extended by a user", () => {
    const later: LegalPhase = {
      ...nareis,
      id: "pact",
      from: "2026-06-12",
      to: null,
      rule: "other",
      procedure: "other",
      name,
    };
    const extended = [...legalTimeline.slice(0, -1), later];
    expect(legalPhaseOn("2026-06-11", extended).id).toBe("nareis-procedure");
    expect(legalPhaseOn("2026-06-12", extended).name.en).toBe("otherwise");
    expect(legalPhaseOn("2026-06-12").id).toBe("core-family");
  });
});

describe("a timeline that cannot be", () => {
  const phases = (...ends: readonly (readonly [string | null, string | null])[]): readonly LegalPhase[] =>
    ends.map(([from, to], place) => ({ ...regular, id: `phase ${place}`, from, to }));

  test.each([
    ["leaves a gap", phases([null, "2013-12-31"], ["2014-01-02", null])],
    ["overlaps", phases([null, "2013-12-31"], ["2013-12-31", null])],
    ["has a day that does not exist", phases([null, "2013-02-30"], ["2013-03-01", null])],
    ["begins too late", phases(["2014-01-01", null])],
    ["ends", phases([null, "2014-01-01"])],
    ["has a phase without a day", phases([null, "2013-12-31"], ["2014-01-01", "2013-12-31"], ["2014-01-01", null])],
    ["goes back", phases([null, "2013-12-31"], ["2014-01-01", "2012-12-31"], ["2013-01-01", null])],
    ["ends in the middle", phases([null, null], [null, null])],
    ["has an id twice", [...phases([null, "2013-12-31"]), ...phases(["2014-01-01", null])]],
  ])("is refused when it %s", (_, timeline) => {
    expect(() => checkTimeline(timeline)).toThrow(RangeError);
    expect(() => legalPhaseOn("2020-01-01", timeline)).toThrow(RangeError);
  });

  test.each([
    ["no list", "2014" as never],
    ["an empty list", []],
    ["a phase without a name", [{ ...nareis, from: null, name: { nl: "", en: "x" } }]],
    ["a phase with an unknown rule", [{ ...nareis, from: null, rule: "maybe" as never }]],
    ["a phase with a day that is no text", [{ ...nareis, from: 2014 as never }]],
    ["nothing in it", [null as never]],
  ])("is refused when it is %s", (_, timeline) => {
    expect(() => checkTimeline(timeline)).toThrow(TypeError);
  });

  test("is not the one of the package", () => {
    expect(() => checkTimeline(legalTimeline)).not.toThrow();
    expect(() => checkTimeline(phases([null, null]))).not.toThrow();
  });
});

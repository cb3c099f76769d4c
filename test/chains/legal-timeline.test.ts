import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toIso } from "../../src/calendar/day.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Chain } from "../../src/chains/definition/chain.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { legalLabels } from "../../src/chains/law/legal-labels.ts";
import { checkTimeline, type LegalPhase, legalPhaseOn, legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { anyDay } from "../calendar/arbitrary-day.ts";

const [, regular, nareis, core] = legalTimeline as unknown as [LegalPhase, LegalPhase, LegalPhase, LegalPhase];
const name = { nl: "anders", en: "otherwise" };

describe("the legal timeline", () => {
  test("says the rule and the procedure of the days around each change", () => {
    const said = (day: string): unknown[] => [legalPhaseOn(day).rule, legalPhaseOn(day).procedure];
    expect(said("2014-06-29")).toEqual(["not-allowed", null]);
    expect(said("2014-06-30")).toEqual(["allowed-with-independent-permit", "regular"]);
    expect(said("2019-10-30")).toEqual(["allowed-with-independent-permit", "regular"]);
    expect(said("2019-10-31")).toEqual(["allowed-with-independent-permit", "nareis"]);
    expect(legalPhaseOn("2026-06-11").id).toBe("nareis-procedure");
    expect(legalPhaseOn("2026-06-12").id).toBe("core-family");
  });

  test("says since June 2026 that an unmarried partner cannot come by nareis any more", () => {
    const { name: now, conditions } = legalPhaseOn("2026-07-01");
    expect(now.en).toContain("for the spouse and minor children only");
    expect(conditions.map(({ en }) => en).join(" ")).toContain("unmarried partners can no longer come by nareis");
  });

  test("cannot be changed", () => {
    expect(Object.isFrozen(legalTimeline)).toBe(true);
    expect(legalTimeline.every((phase) => Object.isFrozen(phase) && Object.isFrozen(phase.name))).toBe(true);
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
    const later: LegalPhase = { ...core, id: "new-act", from: "2027-01-01", rule: "other", procedure: "other", name };
    const extended = [...legalTimeline.slice(0, -1), { ...core, to: "2026-12-31" }, later];
    expect(legalPhaseOn("2026-12-31", extended).id).toBe("core-family");
    expect(legalPhaseOn("2027-01-01", extended).name.en).toBe("otherwise");
    expect(legalPhaseOn("2027-01-01").id).toBe("core-family");
  });
});

describe("the phase of an application", () => {
  const submitted = "2025-03-01";
  const phaseAt = (asOf: string, decided_on?: string): string | undefined => {
    const row = { procedure: "nareis", applicant_id: "p", sponsor_id: "a", outcome: "granted" };
    const applications = [
      { ...row, application_id: "f", submitted_on: "2016-01-01", decided_on: "2016-06-01" },
      { ...row, application_id: "x", applicant_id: "q", sponsor_id: "p", submitted_on: submitted },
    ].map((one) => (one.application_id === "f" ? one : { ...one, outcome: decided_on && "rejected", decided_on }));
    const [x] = findChains(readRegister({ applications }, { asOf }).register, memo2023);
    return legalLabels(x as Chain).find(({ application }) => application === "x")?.phase.id;
  };

  test("is the act of 2026 where it was filed before and undecided on the first day of the act", () => {
    expect(phaseAt("2026-06-12")).toBe("core-family");
    expect(phaseAt("2026-12-31", "2026-06-12")).toBe("core-family");
    expect(phaseAt("2026-12-31", "2026-06-11")).toBe("nareis-procedure");
  });

  test("is that of its day of filing as long as the reference date lies before the act", () => {
    expect(phaseAt("2026-06-11")).toBe("nareis-procedure");
    expect(phaseAt("2026-06-11", "2026-07-01")).toBe("nareis-procedure");
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
    ["a phase without conditions", [{ ...nareis, from: null, to: null, conditions: undefined as never }]],
    ["a phase for nobody", [{ ...nareis, from: null, to: null, appliesTo: "nobody" as never }]],
    ["nothing in it", [null as never]],
  ])("is refused when it is %s", (_, timeline) => {
    expect(() => checkTimeline(timeline)).toThrow(TypeError);
  });

  test("is not the one of the package", () => {
    expect(() => checkTimeline(legalTimeline)).not.toThrow();
    expect(() => checkTimeline(phases([null, null]))).not.toThrow();
  });
});

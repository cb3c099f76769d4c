import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toIso } from "../../src/calendar/day.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { legalLabels } from "../../src/chains/law/legal-labels.ts";
import type { LegalPhase } from "../../src/chains/law/legal-phase.ts";
import { legalPhaseOn } from "../../src/chains/law/legal-phase-on.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { anyDay } from "../calendar/arbitrary-day.ts";

const { phases, events } = legalTimeline;

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

  test("has beside its phases the days that break series, in order of time", () => {
    expect(events.map(({ on, certainty }) => `${on} ${certainty}`)).toEqual([
      "2014-03-28 secondary",
      "2021-08-25 stated",
      "2022-10-03 secondary",
      "2023-02-08 secondary",
      "2026-06-12 disputed",
    ]);
  });

  test("says in words what makes a day uncertain", () => {
    const said = (id: string): string => {
      const found = [...phases, ...events].find((one) => one.id === id);
      return `${found?.note?.nl} ${found?.note?.en}`;
    };
    expect(said("regular-procedure")).toMatch(/tussen 7 mei en 30 juni 2014.*between 7 May and 30 June 2014/);
    for (const id of ["core-family", "core-family-only"]) {
      expect(said(id)).toMatch(/12 juni 2026, een andere bron 9 juni.*12 June 2026, another source 9 June/);
    }
    const unsure = [...phases, ...events].filter(({ certainty }) => certainty !== null && certainty !== "stated");
    expect(unsure.filter(({ note }) => note === null)).toEqual([]);
  });

  test("cannot be changed", () => {
    const open: string[] = [];
    const walk = (value: unknown, place: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) open.push(place);
      for (const [name, part] of Object.entries(value)) walk(part, `${place}.${name}`);
    };
    walk(legalTimeline, "legalTimeline");
    expect(open).toEqual([]);
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

  test("is plain data that survives JSON", () => {
    expect(JSON.parse(JSON.stringify(legalTimeline))).toEqual(legalTimeline);
  });

  test("can be extended by a user", () => {
    const name = { nl: "anders", en: "otherwise" };
    const core = phases.at(-1) as LegalPhase;
    const later: LegalPhase = { ...core, id: "new-act", from: "2027-01-01", rule: "other", procedure: "other", name };
    const timeline = { phases: [...phases.slice(0, -1), { ...core, to: "2026-12-31" }, later], events };
    expect(legalPhaseOn("2026-12-31", { timeline }).id).toBe("core-family");
    expect(legalPhaseOn("2027-01-01", { timeline }).name.en).toBe("otherwise");
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
    const chains = findChains(readRegister({ applications }, { asOf }).register, memo2023);
    return legalLabels(chains, "x").find(({ application }) => application === "x")?.phase.id;
  };

  test("is the act of 2026 where it was filed before and undecided on the first day of the act", () => {
    expect(phaseAt("2026-06-12")).toBe("core-family");
    expect(phaseAt("2026-12-31", "2026-06-12")).toBe("core-family");
    expect(phaseAt("2026-12-31", "2026-06-11")).toBe("nareis-procedure");
  });

  test("stands alone where an application is part of no chain, and beside the others of its chain", () => {
    const row = { procedure: "nareis", applicant_id: "p", sponsor_id: "a", outcome: "granted" };
    const own = { ...row, application_id: "own", applicant_id: "z", sponsor_id: "y", submitted_on: "2016-01-01" };
    const first = { ...row, application_id: "f", submitted_on: "2018-01-01", decided_on: "2018-06-01" };
    const second = { ...row, application_id: "x", applicant_id: "q", sponsor_id: "p", submitted_on: "2020-01-01" };
    const open = { outcome: "", decided_on: "" };
    const applications = [{ ...own, ...open }, first, { ...second, ...open }];
    const chains = findChains(readRegister({ applications }, { asOf: "2021-01-01" }).register, memo2023);
    const labelled = (id: string): readonly string[] =>
      legalLabels(chains, id).map(({ application, phase }) => `${application} ${phase.id}`);
    expect(labelled("own")).toEqual(["own regular-procedure"]);
    expect(labelled("x")).toEqual(["f regular-procedure", "x nareis-procedure"]);
  });

  test("is that of its day of filing as long as the reference date lies before the act", () => {
    expect(phaseAt("2026-06-11")).toBe("nareis-procedure");
    expect(phaseAt("2026-06-11", "2026-07-01")).toBe("nareis-procedure");
  });
});

import { describe, expect, test } from "vitest";
import { followUpKinds } from "../../src/cases/facts/follow-up.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { chainsOf } from "../../src/counts/chains-of.ts";
import { followUpRows } from "../../src/counts/enforcement/what-followed.ts";
import { followUp } from "../../src/counts/follow-up.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import type { Row } from "../../src/model/contract-tables.ts";
import { columnsOf } from "./figures.ts";
import { families, followed, rowsCounted, steps } from "./stacked-families.ts";

describe("what followed on nareis op nareis", () => {
  test("are the memo's three steps: rejection, withdrawal and report, by the year of filing", () => {
    const follow_up = steps(
      "withdrawal-started a1 2021-10-01",
      "permit-withdrawn a1 2022-02-01",
      "withdrawal-started b1 2021-10-01",
      "permit-withdrawn b1 2022-02-01",
      "permit-withdrawn c1 2022-12-01",
      "reported a1 2022-01-01",
      "reported c1 2023-01-01",
      "report-taken-up c1 2023-02-01",
    );
    const table = followed({ follow_up });
    expect(columnsOf(table)).toEqual(["2021", "2022", "2023", "total", "open"]);
    expect(rowsCounted(table)).toEqual({
      applications: [3, 1, 0, 4],
      rejected: [1, 1, 0, 2],
      "withdrawal-started": [3, 0, 0, 3],
      "permit-withdrawn": [3, 1, 0, 4],
      "independent-held": [2, 0, 0, 2],
      "independent-pending": [1, 0, 0, 1],
      "independent-neither": [0, 1, 0, 1],
      reported: [2, 1, 0, 3],
      "report-taken-up": [0, 1, 0, 1],
    });
    expect(rowsCounted(table, "sponsors")).toMatchObject({ "permit-withdrawn": [2, 1, 0, 3], reported: [1, 1, 0, 2] });
    expect(rowsCounted(table, "applicants")).toEqual(rowsCounted(table));
  });

  test("counts a unit asked for alone, in rows of every class asked for and in their order", () => {
    const table = followed({}, { unit: "sponsors", classes: ["all-forms", "other-stacking"], period: "quarter" });
    expect(table.rows.map(({ keys }) => keys.join(" "))).toEqual(
      ["other-stacking", "all-forms"].flatMap((name) => followUpRows.map((row) => `${name} ${row}`)),
    );
    expect(
      new Set(table.rows.map(({ unit, keys, measure }) => `${unit} ${keys[1] === "rejected"} ${measure}`)),
    ).toEqual(new Set(["sponsors false applications", "sponsors true rejected"]));
    expect(columnsOf(table).slice(0, 2)).toEqual(["2021-Q1", "2021-Q2"]);
  });

  test.each([
    ["a report on the second application itself", "reported a3 2021-04-01", { reported: [1, 0, 0, 1] }],
    ["not what was before the filing", "reported a1 2021-01-31", {}],
    ["what was on the day of filing", "reported a1 2021-02-01", { reported: [2, 0, 0, 2] }],
    ["what was on the day of filing of the second itself", "reported a3 2021-02-01", { reported: [1, 0, 0, 1] }],
    ["not what was before the filing of the second itself", "reported a3 2021-01-31", {}],
    ["not what is after the reference date", "reported a1 2023-06-01", {}],
    ["not a report on an application that is no part of the chain", "reported a2 2021-04-01", {}],
    [
      "a withdrawal on a second application without a permit of its own",
      "withdrawal-started a3 2021-04-01",
      { "withdrawal-started": [1, 0, 0, 1] },
    ],
    ["not a withdrawal of the second's own permit", "withdrawal-started a4 2021-12-01", {}],
    ["not a derived permit that was withdrawn before the filing", "permit-withdrawn a1 2021-01-31", {}],
    ["not a permit of the second", "permit-withdrawn a4 2021-12-01", {}],
  ])("takes %s", (_, line, expected) => {
    const { applications, rejected, ...found } = rowsCounted(followed({ follow_up: steps(line) }));
    expect(found).toMatchObject(expected);
    expect(Object.keys(found).filter((row) => !row.startsWith("independent"))).toEqual(Object.keys(expected));
    expect([applications, rejected]).toEqual([
      [3, 1, 0, 4],
      [1, 1, 0, 2],
    ]);
  });

  test("gives a step on an application that is second and first one role: first, once a chain rests on it", () => {
    const further = [
      { application_id: "a5", procedure: "asylum", applicant_id: "cato", submitted_on: "2021-10-01" },
      {
        application_id: "a6",
        procedure: "nareis",
        applicant_id: "ivar",
        sponsor_id: "cato",
        submitted_on: "2022-05-01",
      },
    ];
    const reported = (on: string) =>
      rowsCounted(followed({ applications: [...families, ...further], follow_up: steps(`reported a4 ${on}`) }))
        .reported;
    expect(reported("2022-04-30")).toEqual([1, 0, 0, 1]);
    expect(reported("2022-05-01")).toEqual([0, 1, 0, 1]);
  });

  test("counts a step for every chain that had been filed by its day, whatever the order of rows", () => {
    const later = { ...families[3], application_id: "a8", applicant_id: "jan", submitted_on: "2022-05-01" };
    const { outcome: _outcome, decided_on: _decided, ...open } = later as Readonly<Record<string, string>>;
    const follow_up = steps("reported a1 2022-05-01", "reported a1 2021-03-01");
    expect(rowsCounted(followed({ applications: [...families, open], follow_up })).reported).toEqual([2, 1, 0, 3]);
    expect(
      rowsCounted(followed({ applications: [...families, open], follow_up: follow_up.slice(1) })).reported,
    ).toEqual([2, 0, 0, 2]);
  });

  test("reads permits where there is a table of them, which is then the only source", () => {
    const permit = (permit_id: string, kind: string, holder_id: string, valid_from: string, more = {}) => ({
      permit_id,
      kind,
      holder_id,
      valid_from,
      ...more,
    });
    const derived = permit("p1", "derived", "anna", "2019-01-10", { application_id: "a1" });
    const follow_up = steps("permit-withdrawn a1 2022-02-01");
    expect(rowsCounted(followed({ follow_up, permits: [derived] }))).not.toHaveProperty("permit-withdrawn");
    const withdrawn = { ...derived, withdrawn_on: "2022-02-01" };
    const standing = (...others: readonly Readonly<Record<string, string>>[]): readonly string[] =>
      Object.keys(rowsCounted(followed({ permits: [withdrawn, ...others] }))).filter((row) => row.startsWith("indep"));
    for (const kind of ["independent", "regular"]) {
      expect(rowsCounted(followed({ permits: [{ ...withdrawn, kind }] }))).not.toHaveProperty("permit-withdrawn");
    }
    // A permit of somebody else that names the first grant is not the sponsor's.
    expect(rowsCounted(followed({ permits: [{ ...withdrawn, holder_id: "dirk" }] }))).not.toHaveProperty(
      "permit-withdrawn",
    );
    // The asylum application of anna was granted before, but no permit of hers says so.
    expect(standing()).toEqual(["independent-neither"]);
    const own = permit("p2", "independent", "anna", "2020-03-01");
    expect(standing(own)).toEqual(["independent-held"]);
    expect(standing({ ...own, valid_until: "2022-02-01" })).toEqual(["independent-held"]);
    expect(standing({ ...own, valid_until: "2022-01-31" })).toEqual(["independent-neither"]);
    expect(standing({ ...own, withdrawn_on: "2022-02-01" })).toEqual(["independent-neither"]);
    // A permit that names no application and begins later is what a test at the withdrawal led to.
    expect(standing({ ...own, valid_from: "2022-02-02" })).toEqual(["independent-pending"]);
    expect(standing({ ...own, valid_from: "2022-02-02", application_id: "a2" })).toEqual(["independent-neither"]);
    // Also where that application stands in the first row.
    const named = { ...own, valid_from: "2022-02-02", application_id: "a2" };
    const reordered = [...families].sort((one) => (one.application_id === "a2" ? -1 : 0));
    expect(reordered[0]?.application_id).toBe("a2");
    expect(rowsCounted(followed({ applications: reordered, permits: [withdrawn, named] }))).toHaveProperty(
      "independent-neither",
    );
    expect(standing({ ...own, kind: "regular" })).toEqual(["independent-neither"]);
  });

  test("takes a permit that begins later for the result of a test also where no asylum application came before it", () => {
    const permits = [
      { permit_id: "p1", kind: "derived", application_id: "c1", valid_from: "2019-01-10", withdrawn_on: "2022-04-01" },
      { permit_id: "p2", kind: "independent", valid_from: "2022-12-01" },
    ].map((row) => ({ ...row, holder_id: "fien" }));
    const withoutAsylum = families.filter(({ application_id }) => application_id !== "c2");
    const later = { ...families[8], submitted_on: "2022-12-02", decided_on: "2022-12-03" };
    for (const applications of [withoutAsylum, [...withoutAsylum, later]]) {
      const { register } = readRegister({ applications, permits }, { asOf: "2023-05-31" });
      const chains = findChains(register, { ...memo2023, id: "own", independent: "none" });
      expect(rowsCounted(followUp(chains, { from: 2021 }))).toMatchObject({ "independent-pending": [0, 1, 0, 1] });
    }
  });

  test("does not take an application in another procedure than asylum for a pending one", () => {
    const permits = [
      { permit_id: "p1", kind: "derived", holder_id: "anna", application_id: "a1", valid_from: "2019-01-10" },
    ].map((row) => ({ ...row, withdrawn_on: "2022-02-01" }));
    const family = { ...families[0], application_id: "a9", submitted_on: "2021-12-01", decided_on: "2022-03-01" };
    expect(rowsCounted(followed({ applications: [...families, family], permits }))).toHaveProperty(
      "independent-neither",
    );
  });

  test("counts the first withdrawal on or after the day of filing, of all derived permits of the first grant", () => {
    const derived = (permit_id: string, withdrawn_on: string) => {
      const given = { kind: "derived", holder_id: "anna", valid_from: "2019-01-10", application_id: "a1" };
      return { permit_id, withdrawn_on, ...given };
    };
    const own = { kind: "independent", holder_id: "anna", valid_from: "2020-03-01", valid_until: "2022-06-01" };
    const found = (...days: readonly string[]): readonly string[] => {
      const permits = [{ permit_id: "own", ...own }, ...days.map((day, index) => derived(`p${index}`, day))];
      return Object.keys(rowsCounted(followed({ permits }))).slice(2);
    };
    expect(found("2023-01-01", "2022-02-01")).toEqual(["permit-withdrawn", "independent-held"]);
    expect(found("2020-01-01", "2023-01-01")).toEqual(["permit-withdrawn", "independent-neither"]);
    expect(found("2021-02-01")).toEqual(["permit-withdrawn", "independent-held"]);
    expect(found("2021-01-31", "2020-01-01")).toEqual([]);
  });

  test("takes for pending an asylum application of the sponsor's own of which the day of withdrawal is before its decision", () => {
    const rejected = { application_id: "b5", procedure: "asylum", applicant_id: "dirk", submitted_on: "2020-05-01" };
    const asylum = (decided_on: string): readonly Row[] => [
      ...families.map((row) => (row.application_id === "b2" ? { ...row, outcome: "granted", decided_on } : row)),
      { ...rejected, outcome: "rejected", decided_on: "2020-12-01" },
    ];
    const found = (decided: string, ...others: readonly Row[]): string | undefined => {
      const first = { permit_id: "p1", kind: "derived", holder_id: "dirk", valid_from: "2019-01-10" };
      const permits = [{ ...first, application_id: "b1", withdrawn_on: "2022-02-01" }, ...others];
      return Object.keys(rowsCounted(followed({ applications: asylum(decided), permits })))[3];
    };
    expect(found("2022-02-02")).toBe("independent-pending");
    expect(found("2022-02-01")).toBe("independent-neither");
    const other = { permit_id: "p2", holder_id: "dirk", valid_from: "2022-02-01" };
    expect(found("2022-02-02", { ...other, kind: "independent" })).toBe("independent-held");
    // One that led to a derived permit, as was practice before 2014, is not an independent application.
    expect(found("2022-02-02", { ...other, kind: "derived", application_id: "b2" })).toBe("independent-neither");
  });

  test("takes the start of a withdrawal to be about the permit that it names", () => {
    const permits = [
      { permit_id: "p1", kind: "derived", holder_id: "anna", valid_from: "2019-01-10", application_id: "a1" },
    ];
    const started = (line: string) => rowsCounted(followed({ permits, follow_up: steps(line) }))["withdrawal-started"];
    expect(started("withdrawal-started a3 2021-10-01 p1")).toEqual([2, 0, 0, 2]);
    expect(started("withdrawal-started a4 2021-10-01 p1")).toEqual([2, 0, 0, 2]);
    expect(started("withdrawal-started a4 2021-10-01 p9")).toBeUndefined();
    // A report is about the application it names, whatever permit it mentions.
    expect(rowsCounted(followed({ permits, follow_up: steps("reported a4 2021-10-01 p1") })).reported).toEqual([
      1, 0, 0, 1,
    ]);
  });

  test("does not take a permit for the result of a test where an asylum application of the sponsor's own came in between", () => {
    const permits = [
      { permit_id: "p1", kind: "derived", holder_id: "anna", valid_from: "2019-01-10", application_id: "a1" },
      { permit_id: "p2", kind: "independent", holder_id: "anna", valid_from: "2022-12-01" },
    ].map((row, index) => (index === 0 ? { ...row, withdrawn_on: "2022-02-01" } : row));
    const standing = (submitted: string): string | undefined => {
      const again = { application_id: "a9", procedure: "asylum", applicant_id: "anna", submitted_on: submitted };
      const asked = { ...again, outcome: "granted", decided_on: submitted };
      const [found, reversed] = [
        [...families, asked],
        [asked, ...families],
      ].map((applications) => Object.keys(rowsCounted(followed({ applications, permits })))[3]);
      expect(reversed).toBe(found);
      return found;
    };
    expect(standing("2022-02-01")).toBe("independent-pending");
    expect(standing("2022-02-02")).toBe("independent-neither");
    expect(standing("2022-12-01")).toBe("independent-neither");
    expect(standing("2022-12-02")).toBe("independent-pending");
  });

  test("refuses anything but chains, and options that it does not have", () => {
    const { register } = readRegister({ applications: families }, { asOf: "2023-05-31" });
    const chains = findChains(register, memo2023);
    expect(() => followUp(register as never)).toThrow(TypeError);
    expect(() => followUp([] as never)).toThrow(TypeError);
    expect(() => followUp(chains, { basis: "decision" } as never)).toThrow(RangeError);
    expect(() => followUp(chains, null as never)).toThrow(/^Pass options as an object/);
    const again = readRegister({ applications: families }, { asOf: "2023-05-31" }).register;
    expect(followUp(findChains(again, memo2023))).toEqual(followUp(chains));
  });

  test("is not printed by accident, nor is a row of it", () => {
    const table = followed({});
    expect(JSON.stringify(table)).toContain("publish");
    expect(JSON.stringify(table.rows[0])).toContain("publish");
    expect(table.about.question.of).toBe("follow-up");
  });
});

describe("steps by their own day", () => {
  const byEvent = (follow_up: readonly Row[], further = {}) =>
    followed(
      { follow_up, ...further },
      { basis: "event", classes: ["nareis-op-nareis", "art8-after-nareis", "all-forms"] },
    );

  test("are counted once each, however many applications rest on them, in the period of their day", () => {
    const table = byEvent(
      steps(
        "withdrawal-started a1 2021-10-01",
        "permit-withdrawn a1 2022-02-01",
        "reported a1 2022-01-01",
        "reported a1 2023-01-01",
        "reported c1 2023-01-01",
        "report-taken-up c1 2023-02-01",
      ),
    );
    expect(columnsOf(table)).toEqual(["2021", "2022", "2023", "total"]);
    expect(table.rows.map(({ keys }) => keys[1]).slice(0, 4)).toEqual(followUpKinds);
    expect(rowsCounted(table, "steps")).toEqual({
      "withdrawal-started": [1, 0, 0, 1],
      "permit-withdrawn": [0, 1, 0, 1],
      reported: [0, 1, 2, 3],
      "report-taken-up": [0, 0, 1, 1],
      "all-forms withdrawal-started": [1, 0, 0, 1],
      "all-forms permit-withdrawn": [0, 1, 0, 1],
      "all-forms reported": [0, 1, 2, 3],
      "all-forms report-taken-up": [0, 0, 1, 1],
    });
  });

  test("count in each class of the chains they belong to, in all forms once, and not before those were filed", () => {
    const art8 = {
      ...families[3],
      application_id: "a8",
      procedure: "art8",
      submitted_on: "2022-05-01",
      decided_on: "2022-06-01",
    };
    const table = byEvent(steps("reported a1 2022-04-30", "reported a1 2022-05-01", "reported a1 2021-01-31"), {
      applications: [...families, art8],
    });
    expect(rowsCounted(table, "steps")).toEqual({
      reported: [0, 2, 0, 2],
      "art8-after-nareis reported": [0, 1, 0, 1],
      "all-forms reported": [0, 2, 0, 2],
    });
    const cell = { followed: "reported", column: "2022" };
    const behind = (name: string) => chainsOf(table, { class: name, ...cell }).map(({ application }) => application);
    expect(behind("nareis-op-nareis")).toEqual(["a3", "a4"]);
    expect(behind("art8-after-nareis")).toEqual(["a8"]);
    expect(behind("all-forms")).toEqual(["a3", "a4", "a8"]);
  });

  test("lead back to the chains that had been filed by their day, and to that of the second application itself", () => {
    const art8 = { ...families[3], application_id: "a8", procedure: "art8", submitted_on: "2022-05-01" };
    const applications = [...families, { ...art8, decided_on: "2022-06-01" }];
    const behind = (name: string, ...lines: readonly string[]) =>
      chainsOf(byEvent(steps(...lines), { applications }), { class: name, followed: "reported", column: "total" }).map(
        ({ application }) => application,
      );
    expect(behind("all-forms", "reported a1 2022-04-30")).toEqual(["a3", "a4"]);
    expect(behind("all-forms", "reported a1 2022-05-01")).toEqual(["a3", "a4", "a8"]);
    for (const second of ["a3", "a4", "b3", "c3"]) {
      const line = `reported ${second} 2022-10-01`;
      expect(behind("nareis-op-nareis", line)).toEqual([second]);
      expect(behind("all-forms", line)).toEqual([second]);
      expect(behind("art8-after-nareis", line)).toEqual([]);
    }
    expect(behind("art8-after-nareis", "reported a8 2022-10-01")).toEqual(["a8"]);
  });

  test("on a second application count in the class of its chain alone, and in all forms", () => {
    for (const second of ["a3", "a4", "b3", "c3"]) {
      expect(rowsCounted(byEvent(steps(`reported ${second} 2022-10-01`)), "steps")).toEqual({
        reported: [0, 1, 0, 1],
        "all-forms reported": [0, 1, 0, 1],
      });
    }
  });

  test("are the only unit then, and have neither a number open nor a cohort", () => {
    const { about, rows } = byEvent([]);
    expect(about.question).toMatchObject({ basis: "event", units: ["steps"], measures: ["applications"] });
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(["steps"]));
    expect(() => followed({}, { basis: "event", unit: "sponsors" })).toThrow(/Choose `unit` from steps/);
    expect(() => followed({}, { unit: "steps" })).toThrow(/Choose `unit` from applications/);
  });
});

describe("the demonstration register", () => {
  test("has the memo's more than 50 reports, of which 10 are taken up, by sponsor", () => {
    const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
    const table = followUp(findChains(register, memo2023), { unit: "sponsors" });
    const totalOf = (row: string): number => table.rows.find(({ keys }) => keys[1] === row)?.cells.at(-2) ?? -1;
    expect(totalOf("reported")).toBeGreaterThan(50);
    expect(totalOf("report-taken-up")).toBe(10);
    // "De kans op een zelfstandige asielvergunning is groot" (memo, section 3.2).
    expect(totalOf("independent-held")).toBeGreaterThan(totalOf("independent-neither"));
    expect(totalOf("withdrawal-started")).toBeGreaterThan(totalOf("permit-withdrawn"));
  });
});

import { describe, expect, test } from "vitest";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { Row, Tables } from "../../src/model/contract-tables.ts";
import { type ModelCountOptions, modelCounts } from "../../src/model/count-chains.ts";
import { modelChains, type PlainChain } from "../../src/model/find-chains.ts";
import { isEarlierGrant } from "../../src/model/links.ts";
import { monthsBefore } from "../../src/model/order.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { model } from "../../src/testing/model.ts";
import { smallest } from "../../src/testing/smallest.ts";

/** `id procedure applicant<sponsor submitted outcome decided`, "-" for nothing; the shortest way to write a case. */
function application(line: string, more: Row = {}): Row {
  const [id = "", procedure = "", who = "", submitted = "", outcome = "-", decided = "-"] = line.split(" ");
  const [applicant = "", sponsor = ""] = who.split("<");
  const row = { application_id: id, procedure, applicant_id: applicant, sponsor_id: sponsor, submitted_on: submitted };
  return { ...row, outcome: outcome === "-" ? "" : outcome, decided_on: decided === "-" ? "" : decided, ...more };
}

const NAREIS = "f nareis b<a 2019-01-01 granted 2019-06-01";
const ASYLUM = "g asylum b 2019-07-01 granted 2019-12-01";
const SECOND = "x nareis c<b 2020-01-01";

function chains(lines: readonly (string | Row)[], options: Partial<Definition> = {}, more: Partial<Tables> = {}) {
  const rows = lines.map((line) => (typeof line === "string" ? application(line) : line));
  const intake = modelRegister({ ...more, applications: rows }, { asOf: "2023-05-31" });
  return modelChains(intake.register, { ...memo2023, ...options });
}

function chainOf(lines: readonly (string | Row)[], options: Partial<Definition> = {}, more: Partial<Tables> = {}) {
  return chains(lines, options, more).find((chain) => chain.application === "x");
}

function issuesOf(tables: Tables, asOf = "2023-05-31"): readonly string[] {
  return modelRegister(tables, { asOf }).issues.map(({ code, table, row, column }) =>
    [table, row, code, column].map(String).join(" "),
  );
}

const permit = (row: Row): Row => ({ permit_id: "v1", holder_id: "b", kind: "derived", ...row });

describe("intake", () => {
  test("a column without a name is none of those that a table lacks", () => {
    const header = ["application_id", "procedure", "applicant_id", "sponsor_id", "", "submitted_on"];
    const rows = [["f", "nareis", "b", "a", "2019-06-01", "2019-01-01"]];
    const { issues, register } = modelRegister({ applications: { header, rows } });
    expect(issues.map(({ code }) => code)).toEqual(["unknown-column"]);
    expect(register.rows.applications?.[0]?.cells).toMatchObject({
      submitted_on: "2019-01-01",
      decided_on: "",
      outcome: "",
    });
  });

  test("headers and codes are accepted in English or Dutch, in any case, with space, - and _ the same", () => {
    const intake = modelRegister({
      applications: [
        {
          Zaaknummer: " z1 ",
          "soort-procedure": "8_EVRM",
          "V NUMMER": "b",
          REFERENT_ID: "a",
          "datum aanvraag": "2019-01-01",
          Dictum: "Buiten behandeling",
          beslist_op: "2019-01-02",
        },
      ],
    });
    expect(intake.issues).toEqual([]);
    expect(intake.register.rows.applications?.[0]?.cells).toMatchObject({
      application_id: "z1",
      procedure: "art8",
      applicant_id: "b",
      sponsor_id: "a",
      submitted_on: "2019-01-01",
      outcome: "not-considered",
      decided_on: "2019-01-02",
    });
  });

  test("every broken rule of a row is reported, in the order of the codes", () => {
    const row = application("x asylum a<a 2020-01-01 bogus 2020-02-30", { relationship: "bogus" });
    expect(issuesOf({ applications: [row, { ...row, applicant_id: "" }] })).toEqual([
      "applications 1 unknown-code outcome",
      "applications 1 invalid-date decided_on",
      "applications 1 unexpected-sponsor sponsor_id",
      "applications 1 conflicting-rows null",
      "applications 1 self-sponsor sponsor_id",
      "applications 1 unusable-detail relationship",
      "applications 2 missing-value applicant_id",
      "applications 2 unknown-code outcome",
      "applications 2 invalid-date decided_on",
      "applications 2 unexpected-sponsor sponsor_id",
      "applications 2 conflicting-rows null",
      "applications 2 unusable-detail relationship",
    ]);
  });

  test("a rule whose operand is already broken is skipped", () => {
    const applications = [
      application("x bogus b 2020-02-30 granted 0001-01-01"),
      application("y nareis b 2020-01-02 - 2020-01-01"),
    ];
    expect(issuesOf({ applications })).toEqual([
      "applications 1 unknown-code procedure",
      "applications 1 invalid-date submitted_on",
      "applications 1 sentinel-date decided_on",
      "applications 2 date-without-outcome decided_on",
      "applications 2 decided-before-submitted decided_on",
      "applications 2 missing-sponsor sponsor_id",
    ]);
  });

  test("an application can be decided on the day it was submitted", () => {
    expect(issuesOf({ applications: [application("x asylum b 2020-01-01 granted 2020-01-01")] })).toEqual([]);
  });

  test("a permit that ends too early twice breaks two rules, and one that ends on 9999-12-31 has no end", () => {
    const late = { valid_from: "2020-01-02" };
    expect(
      issuesOf({
        applications: [],
        permits: [
          permit({ ...late, valid_until: "2020-01-01", withdrawn_on: "2020-01-01" }),
          permit({ ...late, permit_id: "v2", valid_until: "9999-12-31" }),
          permit({ ...late, permit_id: "v3", withdrawn_on: "9999-12-31" }),
        ],
      }),
    ).toEqual([
      "applications null no-rows null",
      "permits 1 ends-before-start valid_until",
      "permits 1 ends-before-start withdrawn_on",
      "permits 3 sentinel-date withdrawn_on",
    ]);
  });

  test("equal rows are kept once, and rows that share an id and differ as written are all set aside", () => {
    const intake = modelRegister({
      applications: [
        application(NAREIS),
        { ...application(NAREIS), unread: "x", procedure: " nareis " },
        application(ASYLUM),
        application(ASYLUM),
        { ...application(ASYLUM), outcome: "ingewilligd" },
      ],
    });
    expect(intake.coverage.tables.applications).toMatchObject({ rows: 5, kept: 1, duplicates: 1, setAside: 3 });
    expect(intake.issues.map((issue) => `${issue.row} ${issue.code} ${issue.severity}`)).toEqual([
      "null unknown-column warning",
      "2 duplicate-row notice",
      "3 conflicting-rows error",
      "4 conflicting-rows error",
      "5 conflicting-rows error",
    ]);
  });

  test("a required header that is absent, or one that appears twice, makes the table unusable", () => {
    const intake = modelRegister({
      applications: [{ application_id: "x", zaaknummer: "x", procedure: "asylum", applicant_id: "a" }],
      permits: [],
    });
    expect(intake.issues.map((issue) => `${issue.code} ${issue.row} ${issue.column}`)).toEqual([
      "missing-column null submitted_on",
      "duplicate-column null application_id",
    ]);
    expect(intake.coverage.tables.applications).toMatchObject({ rows: 1, kept: 0, duplicates: 0, setAside: 1 });
  });

  test("details never cost a chain, and birth dates are exempt from sentinels", () => {
    const tables = {
      applications: [application(ASYLUM, { entered_on: "1900-01-01", relationship: "aunt" })],
      persons: [
        { person_id: "b", birth_date: "1900-01-01" },
        { person_id: "c", birth_date: "1900-13-01" },
      ],
    };
    expect(issuesOf(tables)).toEqual([
      "applications 1 unusable-detail relationship",
      "applications 1 unusable-detail entered_on",
      "persons 2 unusable-detail birth_date",
    ]);
    expect(modelRegister(tables).register.rows.applications?.[0]?.cells).toMatchObject({
      entered_on: "",
      relationship: "",
    });
  });

  test("an application set aside is not in the register, one later than R is", () => {
    const signal = (id: string, application_id: string): Row => ({
      signal_id: id,
      application_id,
      raised_on: "2024-01-01",
    });
    expect(
      issuesOf({
        applications: [application("own nareis a<a 2019-01-01"), application("late asylum a 2024-01-01")],
        signals: [signal("1", "own"), signal("2", "late"), signal("3", "nowhere")],
      }),
    ).toEqual([
      "applications 1 self-sponsor sponsor_id",
      "signals 1 unknown-application application_id",
      "signals 3 unknown-application application_id",
    ]);
  });

  test("strict refuses a register with errors, not one with warnings", () => {
    const refused = (row: Row): boolean =>
      modelRegister({ applications: [row] }).issues.some(({ severity }) => severity === "error");
    expect([refused(application(ASYLUM, { relationship: "aunt" })), refused(application("g asylum b bogus"))]).toEqual([
      false,
      true,
    ]);
  });

  test("without a given R it is the extract's, else the latest day of rows not set aside, self-sponsors counted", () => {
    const read = (applications: readonly Row[], register = {}): string | null =>
      modelRegister({ applications, register }).coverage.referenceDate;
    const own = application("own nareis a<a 2021-01-01");
    expect(read([application(NAREIS), own])).toBe("2021-01-01");
    expect(read([application(NAREIS), { ...own, submitted_on: "2022-01-01", procedure: "asylum" }])).toBe("2019-06-01");
    expect(read([application(NAREIS, { recorded_on: "2020-05-05" })])).toBe("2020-05-05");
    expect(read([application(NAREIS)], { extracted_on: "2018-01-01" })).toBe("2018-01-01");
    expect(read([])).toBeNull();
  });
});

describe("identities", () => {
  const leading = (identities: readonly Row[], asOf = "2023-05-31") => {
    const register = modelRegister({ applications: [], identities }, { asOf }).register;
    return ["a", "b", "c", "d"].map((person) => register.leadingId(person)).join("");
  };
  const same = (person_id: string, leading_id: string, more: Row = {}): Row => ({ person_id, leading_id, ...more });

  test("they are undirected and transitive, and the leading id never stands as another's alias", () => {
    expect(leading([same("a", "b"), same("b", "c")])).toBe("cccd");
    expect(leading([same("a", "c"), same("a", "b")])).toBe("bbbd");
    expect(leading([same("a", "b"), same("b", "b")])).toBe("bbcd");
  });

  test("of a cycle the smallest id leads", () => {
    expect(leading([same("b", "c"), same("c", "d"), same("d", "b")])).toBe("abbb");
  });

  test("a row that would join two persons judged different does not apply, the later known one first", () => {
    const rows = [
      same("a", "b", { known_on: "2020-01-02" }),
      same("b", "c", { known_on: "2020-01-01" }),
      same("c", "a", { kind: "different", known_on: "2023-05-31" }),
    ];
    expect(leading(rows)).toBe("accd");
    expect(issuesOf({ applications: [], identities: rows })).toEqual([
      "applications null no-rows null",
      "identities 1 identity-conflict null",
    ]);
    expect(issuesOf({ applications: [], identities: rows }, "2023-05-30")).toEqual(["applications null no-rows null"]);
    expect(leading(rows, "2023-05-30")).toBe("cccd");
  });

  test("applicant and sponsor are one person by the identities known at R", () => {
    const tables = {
      applications: [application("x nareis a<b 2019-01-01")],
      identities: [same("a", "b", { known_on: "2020-01-01" })],
    };
    expect(issuesOf(tables, "2019-12-31")).toEqual([]);
    expect(issuesOf(tables, "2020-01-01")).toEqual(["applications 1 self-sponsor sponsor_id"]);
  });
});

describe("the reference date", () => {
  const at = (tables: Tables, asOf: string) => modelRegister(tables, { asOf }).register;
  const decision = (id: string, outcome: string, decided_on: string): Row => ({
    decision_id: id,
    application_id: "f",
    outcome,
    decided_on,
  });

  test("it is inclusive, and a later decision leaves the application open", () => {
    const tables = { applications: [application(NAREIS)] };
    expect(at(tables, "2019-06-01").applications[0]).toMatchObject({ outcome: "granted", decided: "2019-06-01" });
    expect(at(tables, "2019-05-31").applications[0]).toMatchObject({ outcome: "open", decided: null });
    expect(at(tables, "2018-12-31").applications).toEqual([]);
  });

  test("the outcome is the last decision known, its day that of the first in the last unbroken run", () => {
    const tables = {
      applications: [application(NAREIS)],
      decisions: [
        decision("4", "granted", "2019-08-01"),
        decision("3", "granted", "2019-07-01"),
        decision("10", "rejected", "2019-07-01"),
        decision("2", "granted", "2019-02-01"),
      ],
    };
    // On 2019-07-01 "10" is before "3" in code units.
    expect(at(tables, "2023-05-31").applications[0]).toMatchObject({ outcome: "granted", decided: "2019-07-01" });
    expect(at(tables, "2019-06-30").applications[0]).toMatchObject({ outcome: "granted", decided: "2019-02-01" });
    expect(at(tables, "2019-01-31").applications[0]).toMatchObject({ outcome: "open", decided: null });
  });

  test("permits follow from grants where the table is absent, and the table is the only source where it is present", () => {
    const applications = [
      application(NAREIS),
      application(ASYLUM),
      application("o other b 2019-01-01 granted 2019-01-01"),
    ];
    const follow_up = ["2020-02-02", "2020-01-01"].map((on, index) => ({
      follow_up_id: String(index),
      kind: "permit-withdrawn",
      application_id: "f",
      on,
    }));
    expect(
      at({ applications, follow_up }, "2020-03-01").permits.map((one) => [one.kind, one.validFrom, one.withdrawn]),
    ).toEqual([
      ["derived", "2019-06-01", "2020-01-01"],
      ["independent", "2019-12-01", null],
    ]);
    expect(at({ applications, follow_up }, "2019-12-31").permits[0]?.withdrawn).toBeNull();
    expect(at({ applications, follow_up, permits: [] }, "2020-03-01").permits).toEqual([]);
  });

  test("a permit of an application not granted at R is hidden, one without by its first day", () => {
    const tables = {
      applications: [application(NAREIS)],
      permits: [
        permit({ valid_from: "2019-09-01", application_id: "f" }),
        permit({ permit_id: "v2", valid_from: "2019-09-01" }),
        permit({ permit_id: "v3", valid_from: "2019-09-01", application_id: "nowhere" }),
      ],
    };
    expect(["2019-05-31", "2019-06-01", "2019-09-01"].map((day) => at(tables, day).permits.length)).toEqual([0, 1, 3]);
  });
});

describe("chains", () => {
  test("nareis after nareis with an own asylum application in between is nareis op nareis", () => {
    expect(JSON.stringify(chains([NAREIS, ASYLUM, SECOND]))).toBe(
      '[{"application":"x","class":"nareis-op-nareis","reason":null,"form":"nareis>nareis","first":"f",' +
        '"independent":"g","depth":1,"path":["f","x"],"submitted":"2020-01-01","decided":null,"outcome":"open",' +
        '"applicant":"c","sponsor":"b"}]',
    );
  });

  test("a filing on the day of one's own first grant is not linked", () => {
    const onTheDay = ["f nareis b<a 2019-01-01 granted 2020-01-01", SECOND];
    expect(chains(onTheDay)).toEqual([]);
    const allowed = chainOf(onTheDay, { sameDay: { ...memo2023.sameDay, firstToSecond: "on-or-after" } });
    expect(allowed?.reason).toBe("no-independent-asylum");
  });

  test("under every option an earlier grant was submitted before", () => {
    const sameDay = { ...memo2023.sameDay, firstToSecond: "on-or-after" } as const;
    expect(chains(["f nareis b<a 2020-01-01 granted 2020-01-01", SECOND], { sameDay })).toEqual([]);
  });

  test("the requirement is requested, granted at the second filing, granted later, or none", () => {
    const kind = (asylum: string | null, independent: Definition["independent"]) => {
      const chain = chainOf([NAREIS, SECOND, ...(asylum === null ? [] : [asylum])], { independent });
      return `${chain?.class ?? chain?.reason} ${chain?.independent}`;
    };
    const later = "g asylum b 2019-07-01 granted 2020-01-02";
    expect(kind(later, "requested")).toBe("nareis-op-nareis g");
    expect(kind(later, "granted")).toBe("no-independent-asylum g");
    expect(kind(later, "granted-later")).toBe("nareis-op-nareis g");
    expect(kind("g asylum b 2019-07-01 granted 2020-01-01", "granted")).toBe("nareis-op-nareis g");
    expect(kind("g asylum b 2019-07-01 rejected 2019-08-01", "granted-later")).toBe("no-independent-asylum g");
    expect(kind(null, "none")).toBe("nareis-op-nareis null");
    expect(kind(null, "requested")).toBe("no-independent-asylum null");
  });

  test("the asylum application lies between, by default on either day too", () => {
    const independent = (day: string, sameDay: Partial<Definition["sameDay"]> = {}) =>
      chainOf([NAREIS, `g asylum b ${day}`, SECOND], { sameDay: { ...memo2023.sameDay, ...sameDay } })?.independent;
    expect(independent("2019-06-01")).toBe("g");
    expect(independent("2019-05-31")).toBeNull();
    expect(independent("2020-01-01")).toBe("g");
    expect(independent("2020-01-02")).toBeNull();
    expect(independent("2019-06-01", { firstToIndependent: "after" })).toBeNull();
    expect(independent("2020-01-01", { independentToSecond: "after" })).toBeNull();
  });

  test("independent is the earliest that meets the requirement for the first link", () => {
    const more = ["h asylum b 2019-06-15 rejected 2019-06-20", "e asylum b 2019-07-01 granted 2019-08-01"];
    expect(chainOf([NAREIS, ASYLUM, SECOND, ...more])?.independent).toBe("h");
    expect(chainOf([NAREIS, ASYLUM, SECOND, ...more], { independent: "granted" })?.independent).toBe("e");
  });

  test("the tests come first and the choice of a witness last", () => {
    const returning = "l nareis b<c 2019-02-01 granted 2019-11-01";
    expect(chainOf([NAREIS, ASYLUM, SECOND, returning])).toMatchObject({ class: "nareis-op-nareis", first: "f" });
  });

  test("latest is by decision, then submission, then the smallest id in code units", () => {
    const first = (...lines: readonly string[]) => chainOf([...lines, ASYLUM, SECOND])?.first;
    expect(first(NAREIS, "f2 nareis b<d 2019-01-02 granted 2019-05-31")).toBe("f");
    expect(first(NAREIS, "f2 nareis b<d 2019-01-02 granted 2019-06-01")).toBe("f2");
    expect(first(NAREIS, "f10 nareis b<d 2019-01-01 granted 2019-06-01")).toBe("f");
    expect(first("f9 nareis b<a 2019-01-01 granted 2019-06-01", "f10 nareis b<d 2019-01-01 granted 2019-06-01")).toBe(
      "f10",
    );
  });

  test("art8 after nareis needs no own permit; other forms are other stacking", () => {
    const art8 = "x art8 c<b 2020-01-01";
    const firstArt8 = "f art8 b<a 2019-01-01 granted 2019-06-01";
    expect(chainOf([NAREIS, art8])).toMatchObject({ class: "art8-after-nareis", form: "nareis>art8" });
    expect(chainOf([firstArt8, SECOND])).toMatchObject({ class: "other-stacking", form: "art8>nareis" });
    expect(chainOf([NAREIS, "x regular-family c<b 2020-01-01"])?.class).toBe("other-stacking");
    expect(chainOf([firstArt8, art8], { firstProcedures: ["nareis", "art8"] })?.class).toBe("art8-after-nareis");
  });

  test("a nareis that is other stacking names the latest first that is not in N", () => {
    const earlier = "e art8 b<d 2018-01-01 granted 2018-06-01";
    expect(chainOf([NAREIS, earlier, SECOND])).toMatchObject({ class: "other-stacking", first: "e" });
    expect(chainOf([NAREIS, earlier, "x regular-family c<b 2020-01-01"])).toMatchObject({ first: "f" });
  });

  test("an application for one's own first sponsor is not a link", () => {
    expect(chainOf([NAREIS, ASYLUM, "x nareis a<b 2020-01-01"])).toMatchObject({
      class: null,
      reason: "returns-to-first-sponsor",
      independent: "g",
      depth: 0,
      path: ["x"],
    });
    expect(chainOf([NAREIS, ASYLUM, "x nareis a<b 2020-01-01"], { exclude: [] })?.class).toBe("nareis-op-nareis");
  });

  test("persons are their leading ids before anything else", () => {
    const identities = [{ person_id: "B", leading_id: "b" }];
    expect(chainOf([NAREIS, ASYLUM, "x nareis c<B 2020-01-01"], {}, { identities })?.class).toBe("nareis-op-nareis");
    expect(chainOf([NAREIS, ASYLUM, "x nareis c<B 2020-01-01"])).toBeUndefined();
  });

  test("regular family before the day is nareis in all of the section", () => {
    const options = { regularAsNareisBefore: "2019-10-31" };
    const first = "f regular-family b<a 2019-01-01 granted 2019-06-01";
    expect(chainOf([first, ASYLUM, "x regular-family c<b 2019-10-30"], options)).toMatchObject({
      class: "nareis-op-nareis",
      form: "nareis>nareis",
    });
    expect(chainOf([first, ASYLUM, "x regular-family c<b 2019-10-31"], options)?.form).toBe("nareis>regular-family");
  });

  test("an asylum application with a derived permit in the table is not independent", () => {
    const permits = [permit({ valid_from: "2019-12-01", application_id: "g" })];
    expect(chainOf([NAREIS, ASYLUM, SECOND], {}, { permits })?.reason).toBe("no-independent-asylum");
    const others = [permit({ valid_from: "2019-12-01", application_id: "g", kind: "independent" })];
    expect(chainOf([NAREIS, ASYLUM, SECOND], {}, { permits: others })?.class).toBe("nareis-op-nareis");
  });

  test("depth is the longest chain of links of every procedure and class, and path one such, oldest first", () => {
    const lines = [
      "1 nareis b<a 2018-01-01 granted 2018-02-01",
      "2 art8 c<b 2018-03-01 granted 2018-04-01",
      "3 nareis c<e 2018-03-01 granted 2018-05-01",
      "4 asylum c 2018-06-01",
      "x nareis d<c 2018-07-01",
    ];
    expect(chainOf(lines)).toMatchObject({ class: "nareis-op-nareis", first: "3", depth: 2, path: ["1", "2", "x"] });
  });

  test("an applicant of the first dossier can be excluded", () => {
    const inDossier = { dossier_id: "d1" };
    const lines = [
      application(NAREIS, inDossier),
      application("s nareis c<a 2019-01-01 rejected 2019-06-01", inDossier),
      application(ASYLUM),
      application(SECOND),
    ];
    const exclude = ["first-sponsor", "first-dossier"] as const;
    const ofAnotherSponsor = lines.map((row) => (row.application_id === "s" ? { ...row, sponsor_id: "d" } : row));
    expect(chainOf(ofAnotherSponsor, { exclude })?.class).toBe("nareis-op-nareis");
    expect(chainOf(lines)?.class).toBe("nareis-op-nareis");
    expect(chainOf(lines, { exclude })).toMatchObject({ class: null, reason: "same-first-dossier", first: "f" });
  });

  test("an anchor that is missing makes an earlier grant, but no link", () => {
    const entered = (day: string) =>
      chainOf([application(NAREIS, { entered_on: day }), ASYLUM, SECOND], { firstAnchor: "entered" });
    expect(entered("")).toMatchObject({ class: null, reason: "first-undated", independent: null });
    expect(entered("2019-07-01")).toMatchObject({ class: "nareis-op-nareis", independent: "g" });
    expect(entered("2019-07-02")).toMatchObject({ reason: "no-independent-asylum", independent: null });
    expect(entered("2020-01-01")).toBeUndefined();
    const permits = ["2019-08-01", "2019-07-01"].map((valid_from, index) =>
      permit({ permit_id: String(index), valid_from, application_id: "f" }),
    );
    expect(chainOf([NAREIS, ASYLUM, SECOND], { firstAnchor: "permit" }, { permits })?.class).toBe("nareis-op-nareis");
  });

  test("looking back is from the second filing minus whole months, clamped to the end of the month", () => {
    expect(monthsBefore("2020-03-31", 1)).toEqual([2020, 2, 29]);
    expect(monthsBefore("2020-01-31", 14)).toEqual([2018, 11, 30]);
    expect(monthsBefore("0001-01-31", 1)).toEqual([0, 12, 31]);
    const back = (lookBackMonths: number) =>
      chainOf(["f nareis b<a 2019-01-01 granted 2020-02-29", "x art8 c<b 2020-03-31"], { lookBackMonths });
    expect(back(1)?.class).toBe("art8-after-nareis");
    expect(back(0)?.reason).toBe("outside-look-back");
  });

  test("a first whose permits were all withdrawn can fail, at the second filing or at R", () => {
    const withdrawn = (on: string): Partial<Tables> => ({
      follow_up: [{ follow_up_id: "1", kind: "permit-withdrawn", application_id: "f", on }],
    });
    const lines = [NAREIS, ASYLUM, SECOND];
    expect(chainOf(lines, {}, withdrawn("2019-12-31"))?.class).toBe("nareis-op-nareis");
    expect(chainOf(lines, { firstValid: "at-second" }, withdrawn("2020-01-01"))?.reason).toBe("first-withdrawn");
    expect(chainOf(lines, { firstValid: "at-second" }, withdrawn("2020-01-02"))?.class).toBe("nareis-op-nareis");
    expect(chainOf(lines, { firstValid: "at-reference" }, withdrawn("2023-05-31"))?.reason).toBe("first-withdrawn");
    expect(chainOf(lines, { firstValid: "at-second" }, { permits: [] })?.class).toBe("nareis-op-nareis");
  });

  test("where every earlier grant fails, the one whose reason stands last is reported, among equals the latest", () => {
    const lines = [
      application("1 nareis b<d 2018-01-01 granted 2018-02-01", { entered_on: "2018-02-01" }),
      application("2 nareis b<c 2018-01-01 granted 2019-06-01", { entered_on: "2019-06-01" }),
      application("3 nareis b<c 2018-01-01 granted 2019-07-01", { entered_on: "2019-07-01" }),
      application("4 nareis b<d 2018-01-01 granted 2019-08-01"),
      application(SECOND),
    ];
    expect(chainOf(lines, { firstAnchor: "entered", lookBackMonths: 12 })).toMatchObject({
      reason: "returns-to-first-sponsor",
      first: "3",
    });
  });
});

describe("counts", () => {
  const chain = (id: string, submitted: string, more: Partial<PlainChain> = {}): PlainChain => ({
    application: id,
    class: "nareis-op-nareis",
    reason: null,
    form: "nareis>nareis",
    first: "f",
    independent: "g",
    depth: 1,
    path: ["f", id],
    submitted,
    decided: null,
    outcome: "open",
    applicant: "c",
    sponsor: "b",
    ...more,
  });
  const register: ModelCountOptions["register"] = { referenceDate: "2021-05-31", applications: [], manifest: {} };
  const count = (some: readonly PlainChain[], more: Partial<ModelCountOptions> = {}) => {
    const counts = modelCounts(some, {
      unit: "applications",
      basis: "submission",
      period: "year",
      register,
      definition: memo2023,
      ...more,
    });
    const row = (kind: string, measure: string) =>
      counts.rows.find((one) => one.class === kind && one.measure === measure);
    return { periods: counts.periods, row };
  };
  const granted = { outcome: "granted", decided: "2021-02-01" } as const;

  test("years without events are zeros, and the five years that end with that of R are shown", () => {
    const { periods, row } = count([chain("x", "2019-01-01"), chain("y", "2021-01-01", { class: "other-stacking" })]);
    expect(periods).toEqual(["2017", "2018", "2019", "2020", "2021"]);
    expect(row("nareis-op-nareis", "applications")).toMatchObject({ cells: [0, 0, 1, 0, 0], total: 1, open: 1 });
    expect(row("all-forms", "open")).toMatchObject({ cells: [0, 0, 1, 0, 1], total: 2, open: 2 });
  });

  test("by decision only decided chains exist, there is no open measure, and the footnote counts all that are open", () => {
    const { periods, row } = count([chain("x", "2019-01-01", granted), chain("y", "2021-01-01")], {
      basis: "decision",
      from: 2021,
    });
    expect(periods).toEqual(["2021"]);
    expect(row("nareis-op-nareis", "applications")).toMatchObject({ cells: [1], total: 1, open: 1 });
    expect(row("nareis-op-nareis", "open")).toBeUndefined();
  });

  test("a person counts once in a cell and once in the total, and measures do not add up", () => {
    const some = [chain("x", "2019-01-01"), chain("y", "2019-02-01", granted), chain("z", "2020-01-01")];
    const { row } = count(some, { unit: "applicants", from: 2019 });
    expect(row("nareis-op-nareis", "applications")).toMatchObject({ cells: [1, 1, 0], total: 1 });
    expect(row("nareis-op-nareis", "granted")).toMatchObject({ cells: [1, 0, 0], total: 1 });
    expect(row("nareis-op-nareis", "open")).toMatchObject({ cells: [1, 1, 0], total: 1 });
  });

  test("a dossier is sponsor and dossier, the application itself where it has none", () => {
    const some = [
      chain("x", "2021-01-01"),
      chain("y", "2021-01-01"),
      chain("z", "2021-01-01"),
      chain("u", "2021-01-01"),
    ];
    const applications = ["x", "y", "z"].map((id) => ({ ...smallest.x, id, dossier: id === "z" ? null : "d" }));
    const { row } = count(some, { unit: "dossiers", register: { ...register, applications } });
    expect(row("nareis-op-nareis", "applications")?.total).toBe(3);
  });

  test("days before the start of coverage are not covered, and the total covers the years shown", () => {
    const some = [chain("x", "2018-12-31"), chain("y", "2019-01-01"), chain("z", "2020-01-01")];
    expect(
      count(some, { register: { ...register, manifest: { coverage_from: "2019-06-01" } }, from: 2018 }).row(
        "all-forms",
        "applications",
      ),
    ).toMatchObject({
      cells: [null, 0, 1, 0],
      total: 1,
    });
    expect(count(some, { from: 2020, to: 2020 }).row("all-forms", "applications")).toMatchObject({
      cells: [1],
      total: 1,
    });
  });

  test("repeats collapse to the first filed with the outcome of the last, after the scope of depth", () => {
    const some = [chain("x", "2019-01-01"), chain("y", "2020-01-01", granted), chain("z", "2021-01-01", { depth: 2 })];
    const { row } = count(some, { definition: { repeats: "collapse", depthScope: "single" }, from: 2019 });
    expect(row("nareis-op-nareis", "granted")).toMatchObject({ cells: [1, 0, 0], total: 1, open: 0 });
  });

  test("periods run from the first of the five years to that of R, and are whole years where asked for", () => {
    const periods = (period: ModelCountOptions["period"], more: Partial<ModelCountOptions> = {}) =>
      count([chain("x", "2021-05-01")], { period, ...more });
    expect(periods("half-year").periods).toHaveLength(9);
    expect(periods("quarter", { from: 2021 }).row("all-forms", "open")?.cells).toEqual([0, 1]);
    expect(periods("quarter", { from: 2021, to: 2021 }).row("all-forms", "open")?.cells).toEqual([0, 1, null, null]);
    expect(periods("half-year", { from: 2020 }).periods).toEqual(["2020-H1", "2020-H2", "2021-H1"]);
    expect(periods("half-year", { from: 2022 }).periods).toEqual(["2022-H1", "2022-H2"]);
    expect(periods("half-year", { to: 2017 }).periods).toEqual(["2017-H1", "2017-H2"]);
    expect(periods("month", { from: 2021 }).periods.at(4)).toBe("2021-05");
  });
});

test("a definition that takes the day of a grant from permits cannot be tried without them", () => {
  const definition: Definition = { ...memo2023, id: "by-permit", firstAnchor: "permit" };
  const { f, x } = smallest;
  expect(() => isEarlierGrant(f, x, definition)).toThrow(/^Pass the permits too/);
  expect(isEarlierGrant(f, x, definition, [])).toBe(true);
});

describe("model of nareis/testing", () => {
  const rows = [NAREIS, ASYLUM, SECOND].map((line) => application(line));
  const { register } = model.readRegister({ applications: rows }, { asOf: "2023-05-31" });
  const found = model.findChains(register, memo2023);

  test("counts by year of filing, in the register and under the definition of its chains, unless others are said", () => {
    const said = { unit: "applications", basis: "submission", period: "year", register, definition: memo2023 } as const;
    expect(model.countChains(found, { unit: "applications" })).toEqual(modelCounts(found, said));
    const single = { ...memo2023, firstProcedures: ["nareis", "art8"], repeats: "collapse" } as const;
    const twice = [...found, ...found];
    expect(model.countChains(twice, { unit: "applications", register, definition: single })).toEqual(
      modelCounts(twice, { ...said, definition: single }),
    );
  });

  test("asks for both where the list is another", () => {
    expect(() => model.countChains([...found], { unit: "applications" })).toThrow(/^Pass `register` and `definition`/);
  });
});

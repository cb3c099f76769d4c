import { describe, expect, test } from "vitest";
import { applicationOf } from "../../src/cases/application-of.ts";
import { asOf } from "../../src/cases/as-of.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { personTexts } from "../../src/cases/known/person-attributes.ts";
import { permitsOf } from "../../src/cases/permits-of.ts";
import { personOf } from "../../src/cases/person-of.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { applyEvent, applyEvents } from "../../src/history/apply-event.ts";
import { replay, undo } from "../../src/history/audit-trail.ts";
import { eventProblemInWords } from "../../src/history/event-problem-in-words.ts";
import { historyOf } from "../../src/history/history-of.ts";
import type { RegisterEvent } from "../../src/history/register-event.ts";
import { emptyHistory, type RegisterHistory } from "../../src/history/register-history.ts";
import { readHistory, tablesOf } from "../../src/history/tables-of.ts";

const named = { application: "A1" };
const on = (recordedOn: string) => ({ recordedOn, reason: "file 12" });

const lodged: RegisterEvent = {
  kind: "lodged",
  application: "A1",
  procedure: "nareis",
  applicant: "P1",
  sponsor: "P0",
  submittedOn: "2023-01-10",
  ...on("2023-01-12"),
};
const decided: RegisterEvent = {
  kind: "decided",
  application: "A1",
  decision: "D1",
  outcome: "rejected",
  decidedOn: "2023-03-20",
  ...on("2023-06-05"),
};
const changed: RegisterEvent = {
  kind: "decision-changed",
  application: "A1",
  decision: "D2",
  by: "objection",
  outcome: "granted",
  decidedOn: "2023-07-01",
  ...on("2023-07-03"),
};

function historyAfter(...events: readonly RegisterEvent[]): RegisterHistory {
  const result = applyEvents(emptyHistory, events);
  if (!result.ok) throw new Error(`${result.at}: ${eventProblemInWords(result.problem, { locale: "en" })}`);
  return result.history;
}

function problemOf(history: RegisterHistory, event: object): string {
  const result = applyEvent(history, { ...on("2023-12-01"), ...event } as RegisterEvent);
  return result.ok ? "" : result.problem.code;
}

const outcomeOf = (register: ReturnType<typeof readHistory>["register"]) =>
  applicationOf(register, "A1")?.outcome ?? "not there";

describe("as known on and as of", () => {
  test("a decision of March that was recorded in June is there as of April, not as known on April", () => {
    const history = historyAfter(lodged, decided);
    expect(outcomeOf(readHistory(history, { asOf: "2023-04-30" }).register)).toBe("rejected");
    expect(outcomeOf(readHistory(history, { knownOn: "2023-04-30" }).register)).toBe("open");
    expect(outcomeOf(readHistory(history, { knownOn: "2023-06-05", asOf: "2023-03-19" }).register)).toBe("open");
  });

  test("an application of January that was recorded in May is there as of March, not as known on March", () => {
    const history = historyAfter({ ...lodged, recordedOn: "2023-05-02" });
    expect(outcomeOf(readHistory(history, { asOf: "2023-03-01" }).register)).toBe("open");
    expect(outcomeOf(readHistory(history, { knownOn: "2023-03-01" }).register)).toBe("not there");
    // Rows that say when they were recorded answer the other question, as files of the register do.
    const { register } = readRegister(tablesOf(history), { asOf: "2023-05-02" });
    expect(outcomeOf(asOf(register, "2023-03-01"))).toBe("not there");
  });

  test("a corrected row shows its earlier version to who asks for an earlier day", () => {
    const correction = {
      kind: "row-corrected",
      table: "applications",
      id: "A1",
      cells: { submitted_on: "2023-01-09" },
    };
    const history = historyAfter(lodged, { ...correction, ...on("2023-02-01") } as RegisterEvent);
    const dayOn = (knownOn: string) => tablesOf(history, { knownOn }).applications[0]?.submitted_on;
    expect(dayOn("2023-01-31")).toBe("2023-01-10");
    expect(dayOn("2023-02-01")).toBe("2023-01-09");
    expect(tablesOf(history).applications[0]?.recorded_on).toBe("2023-01-12");
  });

  test("as of a day after that of knowing is refused, and so is asking an empty history for no day", () => {
    expect(() => readHistory(historyAfter(lodged), { knownOn: "2023-02-01", asOf: "2023-02-02" })).toThrow(RangeError);
    expect(() => readHistory(emptyHistory)).toThrow(RangeError);
    expect(readHistory(emptyHistory, { knownOn: "2023-02-01" }).coverage.tables.applications?.kept).toBe(0);
    expect(() => tablesOf(emptyHistory, { knownOn: "soon" })).toThrow(RangeError);
  });
});

describe("events become rows of the contract", () => {
  test("a decision that was changed keeps the first and adds the other, each with its day of recording", () => {
    const tables = tablesOf(historyAfter(lodged, decided, changed));
    expect(tables.applications).toMatchObject([
      { application_id: "A1", outcome: "rejected", decided_on: "2023-03-20" },
    ]);
    expect(tables.decisions).toMatchObject([
      { decision_id: "D1", kind: "first", outcome: "rejected", recorded_on: "2023-06-05" },
      { decision_id: "D2", kind: "objection", outcome: "granted", recorded_on: "2023-07-03" },
    ]);
    const { register } = readHistory(historyAfter(lodged, decided, changed));
    expect(applicationOf(register, "A1")).toMatchObject({ outcome: "granted", decidedOn: "2023-07-01" });
  });

  test("correcting the first decision corrects the application, and the other way round", () => {
    const correction = { kind: "row-corrected", cells: { decided_on: "2023-03-21" }, ...on("2023-08-01") };
    for (const address of [
      { table: "decisions", id: "D1" },
      { table: "applications", id: "A1" },
    ]) {
      const tables = tablesOf(historyAfter(lodged, decided, changed, { ...correction, ...address } as RegisterEvent));
      expect(tables.applications[0]?.decided_on).toBe("2023-03-21");
      expect(tables.decisions?.[0]?.decided_on).toBe("2023-03-21");
    }
  });

  test("a permit is withdrawn in its own row, and is still held as known on the day before", () => {
    const permit = { permit: "V1", holder: "P1", permitKind: "derived", validFrom: "2023-07-01", application: "A1" };
    const history = historyAfter(
      lodged,
      decided,
      changed,
      { kind: "permit-granted", ...permit, ...on("2023-07-05") } as RegisterEvent,
      {
        kind: "permit-withdrawn",
        permit: "V1",
        withdrawnOn: "2023-09-01",
        ...on("2023-10-01"),
      },
    );
    const withdrawnOn = (knownOn: string) =>
      permitsOf(readHistory(history, { knownOn }).register, "P1")[0]?.withdrawnOn;
    expect(withdrawnOn("2023-09-30")).toBeNull();
    expect(withdrawnOn("2023-10-01")).toBe("2023-09-01");
  });

  test("a split undoes a merge from the day it is known, and a correction undoes the split", () => {
    const merge: RegisterEvent = {
      kind: "identity-merged",
      person: "P1",
      leading: "P7",
      knownOn: "2023-02-01",
      ...on("2023-02-01"),
    };
    const split: RegisterEvent = {
      kind: "identity-split",
      person: "P1",
      other: "P7",
      knownOn: "2023-05-01",
      ...on("2023-05-01"),
    };
    const correction = {
      kind: "row-corrected",
      table: "identities",
      row: 2,
      cells: { kind: "same" },
      ...on("2023-06-01"),
    };
    const history = historyAfter(lodged, merge, split, correction as RegisterEvent);
    const leadingOn = (knownOn: string) => personOf(readHistory(history, { knownOn }).register, "P1")?.person;
    expect(leadingOn("2023-01-31")).toBe("P1");
    expect(leadingOn("2023-02-01")).toBe("P7");
    expect(leadingOn("2023-05-01")).toBe("P1");
    expect(leadingOn("2023-06-01")).toBe("P7");
  });
});

describe("an impossible event is a value", () => {
  const history = historyAfter(lodged, decided);

  test.each([
    [
      "unknown-application",
      { kind: "decided", application: "A9", decision: "D9", outcome: "granted", decidedOn: "2023-04-01" },
    ],
    ["already-lodged", { ...lodged, recordedOn: "2023-12-01" }],
    ["already-decided", { ...decided, decision: "D9", recordedOn: "2023-12-01" }],
    ["already-decided", { kind: "withdrawn", application: "A1", withdrawnOn: "2023-08-01" }],
    ["before-first-decision", { ...changed, decidedOn: "2023-03-19", recordedOn: "2023-12-01" }],
    ["id-in-use", { ...changed, decision: "D1", recordedOn: "2023-12-01" }],
    [
      "not-granted",
      {
        kind: "permit-granted",
        permit: "V1",
        holder: "P1",
        permitKind: "derived",
        validFrom: "2023-05-01",
        application: "A1",
      },
    ],
    ["unknown-permit", { kind: "permit-withdrawn", permit: "V1", withdrawnOn: "2023-05-01" }],
    ["one-id", { kind: "identity-merged", person: "P1", leading: "P1", knownOn: "2023-05-01" }],
    ["self-sponsor", { kind: "identity-merged", person: "P1", leading: "P0", knownOn: "2023-05-01" }],
    ["before-submission", { kind: "signal-raised", signal: "S1", application: "A1", raisedOn: "2023-01-09" }],
    ["unknown-row", { kind: "row-corrected", table: "signals", id: "S1", cells: { raised_on: "2023-01-09" } }],
    ["unknown-row", { kind: "row-corrected", table: "toString", id: "S1", cells: {} }],
    ["unknown-row", { kind: "row-corrected", table: "identities", row: 1, cells: {} }],
    ["missing-sponsor", { kind: "row-corrected", table: "applications", id: "A1", cells: { sponsor_id: "" } }],
    ["nothing-changed", { kind: "row-corrected", table: "applications", id: "A1", cells: { sponsor_id: "P0" } }],
    ["not-correctable", { kind: "row-corrected", table: "applications", id: "A1", cells: { application_id: "A2" } }],
    ["recorded-out-of-order", { ...changed, recordedOn: "2023-06-04" }],
    ["recorded-before-it-happened", { ...changed, decidedOn: "2023-12-02", recordedOn: "2023-12-01" }],
    ["missing-reason", { ...changed, reason: "" }],
    ["sentinel-date", { ...changed, recordedOn: "9999-12-31" }],
    ["unknown-event", { kind: "born" }],
  ])("%s", (code, event) => {
    const before = JSON.stringify(history);
    expect(problemOf(history, event)).toBe(code);
    expect(JSON.stringify(history)).toBe(before);
  });

  test("who is one person is seen through other ids, and through rows as they were corrected", () => {
    const merge = (person: string, leading: string): RegisterEvent => {
      return { kind: "identity-merged", person, leading, knownOn: "2023-07-01", ...on("2023-07-01") };
    };
    const chain = historyAfter(lodged, decided, merge("P1", "P5"), merge("P6", "P0"));
    expect(problemOf(chain, { ...merge("P5", "P6"), recordedOn: "2023-12-01" })).toBe("self-sponsor");
    const corrected = { kind: "row-corrected", table: "applications", id: "A1", cells: { applicant_id: "P9" } };
    const moved = historyAfter(lodged, decided, { ...corrected, ...on("2023-07-01") } as RegisterEvent);
    expect(problemOf(moved, { ...merge("P9", "P0"), recordedOn: "2023-12-01" })).toBe("self-sponsor");
    expect(problemOf(moved, { ...merge("P1", "P0"), recordedOn: "2023-12-01" })).toBe("");
  });

  test("a merge neither puts out another one nor is a correction a way around a judgement", () => {
    const pair = (kind: string, person: string, to: string, knownOn: string) => {
      const ids = kind === "identity-split" ? { person, other: to } : { person, leading: to };
      return { kind, ...ids, knownOn, ...on("2023-07-01") } as RegisterEvent;
    };
    const split = pair("identity-split", "P1", "P3", "2023-05-01");
    const merged = historyAfter(split, pair("identity-merged", "P1", "P2", "2023-05-10"));
    // Known earlier, it would apply first, and the merge of P1 and P2 no longer.
    const earlier = pair("identity-merged", "P2", "P3", "2023-05-02");
    expect(problemOf(merged, { ...earlier, recordedOn: "2023-12-01" })).toBe("judged-different");
    const apart = historyAfter(
      split,
      pair("identity-merged", "P1", "P2", "2023-05-10"),
      pair("identity-merged", "P4", "P3", "2023-05-12"),
    );
    const correction = { kind: "row-corrected", table: "identities", row: 3, cells: { person_id: "P2" } };
    expect(problemOf(apart, correction)).toBe("judged-different");
  });

  test("a permit is not corrected to name an application that is not granted", () => {
    const permit = { permit: "V1", holder: "P1", permitKind: "derived", validFrom: "2023-05-01" };
    const alone = historyAfter(lodged, decided, {
      kind: "permit-granted",
      ...permit,
      ...on("2023-07-01"),
    } as RegisterEvent);
    const correction = { kind: "row-corrected", table: "permits", id: "V1", cells: { application_id: "A1" } };
    expect(problemOf(alone, correction)).toBe("not-granted");
    // Until it is: the objection was well founded.
    const result = applyEvent(alone, changed);
    expect(problemOf(result.ok ? result.history : alone, correction)).toBe("");
  });

  test("a follow-up names a permit whose application is no longer granted: reading keeps that row too", () => {
    const granted = historyAfter(
      lodged,
      { ...decided, outcome: "granted", recordedOn: "2023-03-21" },
      {
        kind: "permit-granted",
        permit: "V1",
        holder: "P1",
        permitKind: "derived",
        validFrom: "2023-03-20",
        ...named,
        ...on("2023-03-21"),
      },
      { ...changed, by: "new", outcome: "rejected" },
    );
    const followed = { kind: "follow-up-taken", followUp: "F1", followUpKind: "permit-withdrawn", permit: "V1" };
    const result = applyEvent(granted, {
      ...followed,
      ...named,
      on: "2023-07-02",
      ...on("2023-12-01"),
    } as RegisterEvent);
    if (!result.ok) throw new Error(result.problem.code);
    expect(readHistory(result.history).issues).toEqual([]);
    expect(problemOf(granted, { ...followed, ...named, permit: "V2", on: "2023-07-02" })).toBe("unknown-permit");
  });

  test("whatever a program without types passes, nothing is thrown", () => {
    for (const event of [null, undefined, 5, "lodged", [], { kind: "row-corrected", recordedOn: 5, reason: "x" }]) {
      expect(applyEvent(emptyHistory, event as never).ok).toBe(false);
    }
    const odd = { kind: "row-corrected", ...on("2023-12-01"), table: "applications", id: {}, cells: null };
    expect(problemOf(history, odd)).toBe("unknown-row");
    expect(problemOf(history, { ...odd, id: "A1" })).toBe("nothing-changed");
    expect(problemOf(history, { ...lodged, application: Symbol("A"), recordedOn: "2023-12-01" })).not.toBe("");
  });

  test("several events are all applied or none, and the first impossible one is named", () => {
    const result = applyEvents(emptyHistory, [lodged, changed, decided]);
    expect(result).toEqual({ ok: false, problem: { code: "not-decided", column: "outcome" }, at: 1 });
  });

  test("in words it is one line in Dutch or English, without a value", () => {
    const result = applyEvent(history, { ...changed, decidedOn: "2023-03-19" });
    const problem = result.ok ? { code: "unknown-event" as const, column: null } : result.problem;
    expect(eventProblemInWords(problem, { locale: "en" })).toBe(
      "decided_on: before-first-decision (before the first decision)",
    );
    expect(eventProblemInWords(problem, { locale: "nl" })).toBe(
      "decided_on: before-first-decision (vóór de eerste beslissing)",
    );
    expect(eventProblemInWords({ code: "missing-reason", column: null }, { locale: "nl" })).toBe(
      "missing-reason (een gebeurtenis heeft een reden nodig)",
    );
    expect(eventProblemInWords({ code: "missing-sponsor", column: "sponsor_id" }, { locale: "en" })).toBe(
      "sponsor_id: missing-sponsor (a family application without a sponsor)",
    );
  });
});

describe("the audit trail", () => {
  const trail = applyEvents(emptyHistory, [lodged, decided, changed]);
  const entries = trail.ok ? trail.entries : [];
  const history = trail.ok ? trail.history : emptyHistory;

  test("says what was recorded when and why, and is plain data", () => {
    const said = entries.map(({ sequence, kind, recordedOn, reason }) => [sequence, kind, recordedOn, reason]);
    expect(said).toEqual([
      [1, "lodged", "2023-01-12", "file 12"],
      [2, "decided", "2023-06-05", "file 12"],
      [3, "decision-changed", "2023-07-03", "file 12"],
    ]);
    expect(replay(JSON.parse(JSON.stringify(entries)))).toEqual(history);
  });

  test("is replayed in order and undone from its end, or refused", () => {
    expect(() => replay(entries.slice(1))).toThrow(RangeError);
    expect(() => replay([...entries].reverse())).toThrow(RangeError);
    const [first, , last] = entries;
    if (first === undefined || last === undefined) throw new Error("three events have three entries");
    expect(() => undo(history, first)).toThrow(RangeError);
    expect(undo(history, last)).toEqual(replay(entries.slice(0, 2)));
    const astray = { ...last, inversePatches: [{ op: "remove" as const, path: ["tables", "A1", "secret", 5] }] };
    expect(() => undo(history, astray)).toThrow(/^(?!.*secret)/);
  });
});

describe("a history that begins with a register", () => {
  test("keeps the further columns of persons, through corrections and JSON", () => {
    const persons = [
      { person_id: "P1", birth_date: "1990-01-02", Gemeente: "Delft", cohort: "a" },
      { person_id: "P2", birth_date: "", Gemeente: "", cohort: "b" },
    ];
    const read = readRegister(
      { applications, persons, register: { extracted_on: "2021-01-01" } },
      { personColumns: ["Gemeente", "cohort"] },
    );
    const start = historyOf(read.register);
    const corrected = (cells: Readonly<Record<string, string>>) =>
      applyEvent(start, { kind: "row-corrected", table: "persons", id: "P2", cells, ...on("2021-02-01") });
    const result = corrected({ birth_date: "1991-02-03", Gemeente: " Leiden " });
    if (!result.ok) throw new Error(result.problem.code);
    const row = { person_id: "P2", birth_date: "1991-02-03", Gemeente: "Leiden", cohort: "b" };
    const history: RegisterHistory = JSON.parse(JSON.stringify(result.history));
    expect(tablesOf(history, { recordedOn: false }).persons).toEqual([persons[0], row]);
    expect(tablesOf(history, { knownOn: "2021-01-31", recordedOn: false }).persons).toEqual(persons);
    const { register, issues } = readHistory(history);
    expect(issues).toEqual([]);
    expect(personTexts(storedRegister(register), "gemeente")).toEqual(["Delft", "Leiden"]);
    expect(undo(result.history, result.entry)).toEqual(start);
    expect(corrected({ Gemeente: "" })).toMatchObject({ problem: { code: "nothing-changed" } });
    expect(corrected({ elsewhere: "x" })).toMatchObject({ problem: { code: "not-correctable" } });
    expect(corrected({ Gemeente: {} as string })).toMatchObject({ problem: { code: "unusable-detail" } });
  });

  const applications = [
    { application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-01-01" },
    {
      application_id: "A2",
      procedure: "asylum",
      applicant_id: "P2",
      submitted_on: "2020-01-01",
      outcome: "rejected",
      decided_on: "2020-05-01",
      recorded_on: "2020-06-01",
    },
  ];

  test("goes on from the day of the extract", () => {
    const { register } = readRegister({ applications, register: { extracted_on: "2021-01-01", synthetic: true } });
    const history = historyOf(register);
    expect(history.recordedOn).toBe("2021-01-01");
    const late = { kind: "withdrawn", application: "A1", withdrawnOn: "2020-02-01" };
    expect(problemOf(history, { ...late, recordedOn: "2020-12-31" })).toBe("recorded-out-of-order");
    expect(problemOf(history, { ...late, recordedOn: "2021-01-01" })).toBe("");
    expect(tablesOf(history).register).toEqual({ extracted_on: "2021-01-01", synthetic: true });
    expect(tablesOf(history, { knownOn: "2020-05-31" }).applications).toHaveLength(1);
  });

  test("is corrected cell by cell: what was odd about it stays as it was", () => {
    const decisions = [
      { decision_id: "D1", application_id: "A2", kind: "first", outcome: "granted", decided_on: "2020-03-01" },
      { decision_id: "D2", application_id: "A2", kind: "objection", outcome: "rejected", decided_on: "2020-05-01" },
      { decision_id: "D3", application_id: "A1", outcome: "rejected", decided_on: "2020-03-01" },
      { decision_id: "D4", application_id: "A1", outcome: "granted", decided_on: "2020-05-01" },
    ];
    const signals = [{ signal_id: "S1", application_id: "A1", raised_on: "2019-12-31" }];
    const follow_up = [{ follow_up_id: "F1", kind: "reported", application_id: "A9", on: "2020-06-02" }];
    const start = historyOf(readRegister({ applications, decisions, signals, follow_up }).register);
    const corrected = (table: string, id: string, cells: object) => {
      const event = { kind: "row-corrected", table, id, cells, ...on("2023-12-01") };
      const result = applyEvent(start, event as RegisterEvent);
      if (!result.ok) throw new Error(result.problem.code);
      return tablesOf(result.history, { recordedOn: false });
    };
    const before = tablesOf(start, { recordedOn: false });
    // The application's own outcome is its latest here, and not that of its first decision.
    expect(corrected("applications", "A2", { dossier_id: "X1" }).decisions).toEqual(before.decisions);
    expect(corrected("applications", "A2", { decided_on: "2020-05-02" }).decisions).toEqual(before.decisions);
    const first = corrected("decisions", "D1", { decided_on: "2020-03-02" });
    expect(first.applications).toEqual(before.applications);
    expect(corrected("applications", "A1", { dossier_id: "X1" }).signals).toEqual(before.signals);
    expect(corrected("follow_up", "F1", { on: "2020-06-03" }).follow_up).toMatchObject([{ on: "2020-06-03" }]);
    // Decisions without a kind are all first ones, so any of them can be the earliest.
    const later = corrected("decisions", "D3", { decided_on: "2020-06-01" }).decisions;
    expect(later).toContainEqual(expect.objectContaining({ decision_id: "D3", decided_on: "2020-06-01" }));
  });

  test("needs an id for a first decision that has no row of its own", () => {
    const history = historyOf(readRegister({ applications }).register);
    const appeal = { ...changed, application: "A2", by: "appeal", outcome: "rejected", decidedOn: "2020-07-01" };
    expect(problemOf(history, appeal)).toBe("first-decision-unnamed");
    expect(problemOf(history, { ...appeal, firstDecision: "D2" })).toBe("first-decision-unnamed");
    const result = applyEvent(history, { ...appeal, firstDecision: "D1" } as RegisterEvent);
    if (!result.ok) throw new Error(result.problem.code);
    // The appeal left the decision as it was, so its day is still that of the first.
    const { register } = readHistory(result.history);
    expect(applicationOf(register, "A2")).toMatchObject({ outcome: "rejected", decidedOn: "2020-05-01" });
  });
});

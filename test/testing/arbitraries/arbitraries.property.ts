import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEvents, emptyHistory } from "../../../src/history/index.ts";
import {
  answer,
  applicationOf,
  definitionFrom,
  findChains,
  lintDefinition,
  memo2023,
  publishedTableFrom,
  readRegister,
  toJson,
  verify,
} from "../../../src/index.ts";
import type { Row } from "../../../src/model/contract-tables.ts";
import { isCountable } from "../../../src/testing/arbitraries/countable.ts";
import { dayPool } from "../../../src/testing/arbitraries/days.ts";
import {
  arbitraries,
  type DrawnRegister,
  type DrawnTables,
  drawingOf,
  model,
  outcomeAt,
  type PlainChain,
} from "../../../src/testing/index.ts";
import { runs } from "../../runs.ts";

const forms = ["nareis>nareis", "nareis>art8", "art8>nareis", "regular-family>art8"] as const;
const shares = fc
  .record({
    families: fc.integer({ min: 1, max: 9 }),
    stacked: fc.nat(4),
    almost: fc.nat(4),
    depth: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
    forms: fc.subarray([...forms], { minLength: 1 }),
  })
  .map(({ stacked, almost, ...options }) => ({
    ...options,
    chains: stacked / 4,
    decoys: Math.min(almost / 4, 1 - stacked / 4),
  }));

const drawnWithOptions = shares.chain((options) => arbitraries.register(options).map((drawn) => ({ options, drawn })));

/** The deepest chain of each family that has chains with a class. */
function deepest(chains: readonly PlainChain[]): readonly PlainChain[] {
  const stacked = chains.filter((chain) => chain.class !== null);
  return stacked.filter(({ application }) => !stacked.some(({ path }) => path.slice(0, -1).includes(application)));
}

/** The ids of what is nareis op nareis by the memo. */
function stackedIn(applications: readonly Row[]): readonly string[] {
  const { register } = model.readRegister({ applications });
  const stacked = model.findChains(register, memo2023).filter((chain) => chain.class === "nareis-op-nareis");
  return stacked.map(({ application }) => application);
}

/** The same rows with one cell otherwise, and with one more application for asylum. */
function* mended(rows: readonly Row[]): IterableIterator<readonly Row[]> {
  const others = {
    outcome: ["granted"],
    procedure: ["asylum"],
    applicant_id: ["somebody-new"],
    decided_on: dayPool,
    submitted_on: dayPool,
  };
  for (const [at, row] of rows.entries()) {
    for (const [column, cells] of Object.entries(others)) {
      for (const cell of cells) yield [...rows.slice(0, at), { ...row, [column]: cell }, ...rows.slice(at + 1)];
    }
    const asked = { application_id: "new", procedure: "asylum", applicant_id: row["sponsor_id"] ?? "" };
    yield [...rows, { ...asked, submitted_on: row["submitted_on"] ?? "" }];
  }
}

/** Whether an application is nareis op nareis in rows of which one thing is otherwise. */
function isMendedByOne(rows: readonly Row[], application: string | undefined): boolean {
  for (const one of mended(rows)) if (stackedIn(one).some((id) => id === application)) return true;
  return false;
}

type Pair = Record<"first" | "row" | "asylum", Row>;

/** What the memo asks of an application, a first one, and an application for asylum in between. */
const rules: Readonly<Record<string, (pair: Pair) => boolean>> = {
  "it is a nareis": ({ row }) => row["procedure"] === "nareis",
  "the first is a nareis": ({ first }) => first["procedure"] === "nareis",
  "the first let the sponsor come": ({ first, row }) => first["applicant_id"] === row["sponsor_id"],
  "the first was granted": ({ first }) => first["outcome"] === "granted",
  "the first was granted on a day before": ({ first, row }) => dayOf(first, "decided_on") < dayOf(row, "submitted_on"),
  "not for the sponsor of the first": ({ first, row }) => first["sponsor_id"] !== row["applicant_id"],
  "asylum is asylum": ({ asylum }) => asylum["procedure"] === "asylum",
  "asylum is of the sponsor": ({ asylum, row }) => asylum["applicant_id"] === row["sponsor_id"],
  "asylum was not asked for before the grant": ({ asylum, first }) =>
    dayOf(asylum, "submitted_on") >= dayOf(first, "decided_on"),
  "asylum was asked for by the day of filing": ({ asylum, row }) =>
    dayOf(asylum, "submitted_on") <= dayOf(row, "submitted_on"),
};

function dayOf(row: Row, column: string): string {
  return row[column] ?? "";
}

/** What a counting finds that forgets one of the rules. */
function countedWithout(forgotten: string, rows: readonly Row[]): readonly string[] {
  const kept = Object.entries(rules).filter(([name]) => name !== forgotten);
  const isStacked = (row: Row): boolean =>
    rows.some((first) => rows.some((asylum) => kept.every(([, holds]) => holds({ first, row, asylum }))));
  return rows
    .filter(isStacked)
    .map((row) => row["application_id"] ?? "")
    .sort();
}

describe("a register of families", () => {
  test("has exactly the chains that it says, as the library and the model find them", () => {
    fc.assert(
      fc.property(drawnWithOptions, ({ drawn: { tables, chains } }) => {
        const { register, issues } = readRegister(tables);
        expect(issues).toEqual([]);
        expect([...findChains(register, memo2023)]).toEqual(chains);
        expect(model.findChains(model.readRegister(tables).register, memo2023)).toEqual(chains);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("has its shares of chains, depths and forms, each to within one family", () => {
    fc.assert(
      fc.property(drawnWithOptions, ({ options, drawn: { chains } }) => {
        const ends = deepest(chains);
        expect(Math.abs(ends.length - options.chains * options.families)).toBeLessThanOrEqual(0.5);
        const isShared = <One>(list: readonly One[], found: readonly One[]): void => {
          for (const one of new Set([...list, ...found])) {
            const times = list.filter((other) => other === one).length;
            const many = found.filter((other) => other === one).length;
            expect(Math.abs(many - (ends.length * times) / list.length)).toBeLessThanOrEqual(times === 0 ? 0 : times);
          }
        };
        isShared<number>(
          options.depth,
          ends.map(({ depth }) => depth),
        );
        isShared<string>(
          options.forms,
          ends.map(({ form }) => form),
        );
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("has decoys, which are no chains or chains without a class, and of each kind some", () => {
    const reasons = new Set<string>();
    const decoys = arbitraries.register({ families: 3, chains: 0, decoys: 1 });
    fc.assert(
      fc.property(decoys, ({ chains }) => {
        for (const chain of chains) expect(chain.class).toBeNull();
        reasons.add(chains.map(({ reason }) => reason).join());
      }),
      { numRuns: Math.max(runs, 200) },
    );
    const found = [...reasons].flatMap((some) => some.split(","));
    expect([...new Set(found)].sort()).toEqual(["", "no-independent-asylum", "returns-to-first-sponsor"]);
  });

  test("has decoys that lack one thing each: one cell that is otherwise, or one more application for asylum, makes a chain", () => {
    fc.assert(
      fc.property(arbitraries.register({ families: 1, chains: 0, decoys: 1 }), ({ tables }) => {
        expect(stackedIn(tables.applications)).toEqual([]);
        const second = tables.applications.at(-1)?.["application_id"];
        expect(isMendedByOne(tables.applications, second)).toBe(true);
      }),
      { numRuns: Math.max(runs, 100) },
    );
  });

  test.each(Object.keys(rules))("finds a counting that forgets this: %s", (forgotten) => {
    const details = fc.check(
      fc.property(arbitraries.register(), ({ tables, chains }) => {
        const stacked = chains.filter((chain) => chain.class === "nareis-op-nareis");
        expect(countedWithout(forgotten, tables.applications)).toEqual(stacked.map(({ application }) => application));
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(details.failed).toBe(true);
  });
});

describe("errors that were put into a register", () => {
  test("give exactly their issues, in the library and in the model, and leave every chain as it was", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(arbitraries.brokenRows(), arbitraries.register({ errors: 0.4 })), (drawn) => {
        const { register, issues } = readRegister(drawn.tables);
        expect(issues).toEqual(drawn.issues);
        expect(model.readRegister(drawn.tables).issues).toEqual(drawn.issues);
        expect([...findChains(register, memo2023)]).toEqual(drawn.chains);
        for (const { code } of issues) seen.add(code);
      }),
      { numRuns: Math.max(runs, 100) },
    );
    expect(seen.size).toBe(19);
  });

  test("are as many as were asked for, of the codes that were", () => {
    const codes = ["invalid-date", "duplicate-row"] as const;
    const options = { families: 4, chains: 1, depth: 1, forms: ["nareis>nareis"], errors: 0.5, codes } as const;
    fc.assert(
      fc.property(arbitraries.register(options), ({ issues }) => {
        // Four families of three applications.
        expect(issues).toHaveLength(6);
        for (const code of codes) expect(issues.filter((issue) => issue.code === code)).toHaveLength(3);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

test("what cannot be drawn is refused", () => {
  const wrong: readonly object[] = [
    { families: 0 },
    { families: 1.5 },
    { chains: 0.6, decoys: 0.5 },
    { chains: Number.NaN },
    { depth: 0 },
    { depth: [] },
    { forms: ["nareis>asylum"] },
    { errors: 3 },
    { codes: ["no-rows"] },
    { chance: 1 },
  ];
  for (const options of wrong) expect(() => arbitraries.register(options as never)).toThrow(/^Choose /);
  expect(() => arbitraries.brokenRows(["field-count"])).toThrow(/^Choose /);
  expect(() => arbitraries.denseRegister({ error: true } as never)).toThrow(/^Choose /);
  expect(() => arbitraries.definition({ near: null as never })).toThrow(TypeError);
});

describe("a dense register", () => {
  test("without errors is one that nothing is set aside of; with them the library and the model say the same", () => {
    let wrong = 0;
    fc.assert(
      fc.property(arbitraries.denseRegister(), arbitraries.denseRegister({ errors: true }), (clean, broken) => {
        expect(readRegister(clean.tables).issues.filter(({ severity }) => severity === "error")).toEqual([]);
        const { issues } = readRegister(broken.tables);
        expect(issues).toEqual(model.readRegister(broken.tables).issues);
        wrong += issues.length;
      }),
      { numRuns: Math.max(100, runs) },
    );
    expect(wrong).toBeGreaterThan(0);
  });
});

describe("facts that were drawn", () => {
  test("of applications with decisions have one outcome on a day in the library and in the rule", () => {
    fc.assert(
      fc.property(arbitraries.decisionHistory(), arbitraries.day(), ({ application, decisions }, day) => {
        fc.pre(application.submitted <= day);
        const row = {
          application_id: application.id,
          procedure: "asylum",
          applicant_id: application.applicant,
          submitted_on: application.submitted,
          outcome: application.outcome,
          decided_on: application.decided ?? "",
        };
        const rows = decisions.map((one) => ({
          decision_id: one.id,
          application_id: one.application,
          kind: one.kind ?? "",
          outcome: one.outcome,
          decided_on: one.decided,
        }));
        const { register, issues } = readRegister({ applications: [row], decisions: rows }, { asOf: day });
        expect(issues).toEqual([]);
        const read = applicationOf(register, application.id);
        const outcome = { outcome: read?.outcome ?? "open", decided: read?.decidedOn ?? null };
        expect(outcomeAt(application, decisions, day)).toEqual(outcome);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("of persons and permits are those of a register that can be read", () => {
    fc.assert(
      fc.property(arbitraries.application(), arbitraries.permit(), (application, permit) => {
        const { issues } = readRegister({
          applications: [
            {
              application_id: application.id,
              procedure: application.procedure,
              applicant_id: application.applicant,
              sponsor_id: application.sponsor ?? "",
              submitted_on: application.submitted,
              outcome: application.outcome,
              decided_on: application.decided ?? "",
              relationship: application.relationship ?? "",
              dossier_id: application.dossier ?? "",
              entered_on: application.entered ?? "",
            },
          ],
          permits: [
            {
              permit_id: permit.id ?? "",
              holder_id: permit.holder,
              kind: permit.kind,
              valid_from: permit.validFrom,
              valid_until: permit.validUntil ?? "",
              withdrawn_on: permit.withdrawn ?? "",
              status: permit.status ?? "",
            },
          ],
        });
        expect(issues).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("as events are applied or refused, and some of each", () => {
    const kinds = new Set<boolean>();
    fc.assert(
      fc.property(arbitraries.events(), (events) => {
        kinds.add("problem" in applyEvents(emptyHistory, events));
      }),
      { numRuns: Math.max(runs, 200) },
    );
    expect(kinds.size).toBe(2);
  });

  test("as definitions can be read back where they do not contradict themselves, and near another differ from it in three options at most", () => {
    fc.assert(
      fc.property(arbitraries.definition(), arbitraries.definition({ near: memo2023 }), (any, near) => {
        const { definition } = definitionFrom(JSON.parse(JSON.stringify(any)));
        const isContradictory = lintDefinition(any).some(({ severity }) => severity === "contradictory");
        expect(definition).toEqual(isContradictory ? null : any);
        const differing = (Object.keys(memo2023) as (keyof typeof memo2023)[]).filter(
          (name) => name !== "id" && JSON.stringify(near[name]) !== JSON.stringify(memo2023[name]),
        );
        expect(differing.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

describe("questions and tables that were drawn", () => {
  test("are answered: every question, by a register that keeps an application on its days", () => {
    fc.assert(
      fc.property(arbitraries.question(), arbitraries.register(), (question, { tables }) => {
        fc.pre(isCountable(tables, question.referenceDates));
        const persons = [{ person_id: "p2", town: "a", "A b,c": "d" }];
        const personColumns = ["town", "A b,c"];
        const { register } = readRegister({ ...tables, persons }, { personColumns });
        expect(answer(register, question).about.question).toEqual(question);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("come back from their JSON and are verified by their register", () => {
    fc.assert(
      fc.property(arbitraries.publishedTable(), ({ published, register }) => {
        const { table, problems } = publishedTableFrom(JSON.parse(toJson(published)));
        expect(problems).toEqual([]);
        expect(table).toEqual(published);
        expect(verify(published, register).differences).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});

describe("a property that fails", () => {
  /** What is printed of the smallest register on which something does not hold, and that register. */
  function smallestOf<Drawn extends DrawnTables>(registers: fc.Arbitrary<Drawn>, holds: (drawn: Drawn) => boolean) {
    const details = fc.check(fc.property(registers, holds), { numRuns: 2000, seed: 1 });
    const [smallest] = details.counterexample ?? [];
    if (smallest === undefined) throw new Error("The property holds, and was not to.");
    return { smallest, printed: fc.stringify(smallest) };
  }

  test("on a register of families comes down to one family, drawn", () => {
    const { smallest, printed } = smallestOf(arbitraries.register(), ({ chains }) =>
      chains.every(({ depth }) => depth < 2),
    );
    expect(smallest.tables.applications.length).toBeLessThanOrEqual(5);
    expect(printed).toBe(`\n${drawingOf(smallest.tables)}\n`);
    expect(printed.trim().split("\n").length).toBeLessThan(15);
  });

  test("on a register of families comes down to the guilty one, wherever it stands and however many were asked for", () => {
    for (const reason of ["returns-to-first-sponsor", "no-independent-asylum"]) {
      const registers = arbitraries.register({ families: 9, errors: 0.2 });
      const { smallest } = smallestOf(registers, ({ chains }) => chains.every((chain) => chain.reason !== reason));
      expect(smallest.chains.map((chain) => chain.reason)).toEqual([reason]);
      expect(smallest.tables.applications.length).toBeLessThanOrEqual(3);
      expect(Object.keys(smallest.tables)).toEqual(["applications"]);
      expect(smallest.issues).toEqual([]);
    }
  });

  test("on a register of families never comes down to one that has other chains or issues than it says", () => {
    fc.assert(
      fc.property(drawnWithOptions, fc.integer({ min: 2, max: 4 }), fc.nat(), ({ options }, depth, seed) => {
        const shrunken: DrawnRegister[] = [];
        const registers = arbitraries.register({ ...options, errors: 0.3 });
        const remembered = fc.property(registers, (drawn) => {
          shrunken.push(drawn);
          return drawn.chains.every((chain) => chain.depth < depth);
        });
        fc.check(remembered, { numRuns: 3, seed });
        for (const { tables, chains, issues } of shrunken) {
          const read = model.readRegister(tables);
          expect(read.issues).toEqual(issues);
          expect(model.findChains(read.register, memo2023)).toEqual(chains);
        }
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  });

  test("on a dense register comes down to the rows that matter, drawn", () => {
    const { smallest, printed } = smallestOf(arbitraries.denseRegister(), ({ tables }) => {
      const { register } = readRegister(tables);
      return [...findChains(register, memo2023)].every((chain) => chain.class !== "nareis-op-nareis");
    });
    expect(smallest.tables.applications).toHaveLength(3);
    expect(Object.keys(smallest.tables)).toEqual(["applications"]);
    expect(printed).toBe(`\n${drawingOf(smallest.tables)}\n`);
  });

  test("on broken rows comes down to one error, drawn, and the drawing of any register holds its ids", () => {
    const { smallest } = smallestOf(arbitraries.brokenRows(), ({ issues }) =>
      issues.every(({ code }) => code !== "conflicting-rows"),
    );
    expect(smallest.issues.map(({ code }) => code)).toEqual(["conflicting-rows", "conflicting-rows"]);
    expect(smallest.tables.applications).toHaveLength(4);
    fc.assert(
      fc.property(arbitraries.brokenRows(), (drawn) => {
        for (const row of drawn.tables.applications) expect(String(drawn)).toContain(row["application_id"]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

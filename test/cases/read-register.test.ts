import { describe, expect, test } from "vitest";
import { applicationsOf } from "../../src/cases/application-of.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { type RegisterTables, readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";

const application = {
  application_id: "x",
  procedure: "nareis",
  applicant_id: "c",
  sponsor_id: "b",
  submitted_on: "2020-01-01",
};
const codes = (tables: RegisterTables) =>
  readRegister(tables).issues.map(({ code, table, row, column }) => [code, table, row, column].join(" "));

describe("rows that share an id", () => {
  test("are kept once where they are equal as written, space around the cells aside", () => {
    const copy = { ...application, applicant_id: " c ", outcome: null, nationality: "?" };
    expect(codes({ applications: [application, copy, application] })).toEqual([
      "unknown-column applications  ",
      "duplicate-row applications 2 ",
      "duplicate-row applications 3 ",
    ]);
  });

  test("are all set aside where they differ as written, also in a detail or where one breaks another rule", () => {
    expect(codes({ applications: [application, application, { ...application, relationship: "child" }] })).toEqual(
      [1, 2, 3].map((row) => `conflicting-rows applications ${row} `),
    );
    expect(codes({ applications: [application, { ...application, submitted_on: "soon" }] })).toEqual([
      "conflicting-rows applications 1 ",
      "invalid-date applications 2 submitted_on",
      "conflicting-rows applications 2 ",
    ]);
    expect(codes({ applications: [application, { ...application, procedure: "NAREIS" }] })).toHaveLength(2);
  });

  test("are in conflict too where they differ in a cell that is no text", () => {
    for (const [one, other] of [
      [1.5, 2.5],
      [true, false],
      ["(number)", 1.5],
    ]) {
      const rows = [one, other].map((dossier_id) => ({ ...application, dossier_id }));
      expect(codes({ applications: rows })).toContain("conflicting-rows applications 1 ");
    }
  });

  test("give the same register in either order where one has a number in a cell for text", () => {
    const digests = [
      ["(number)", 1.5],
      [1.5, "(number)"],
    ].map((cells) => {
      const applications = cells.map((dossier_id) => ({ ...application, dossier_id }));
      return readRegister({ applications }).register.digest;
    });
    expect(digests[1]).toBe(digests[0]);
  });

  test("may be as many as they like in identities, which have no id", () => {
    const row = { person_id: "c2", leading_id: "c" };
    expect(codes({ applications: [], identities: [row, { ...row, leading_id: "d" }, row] })).toEqual([
      "no-rows applications  ",
      "duplicate-row identities 3 ",
    ]);
  });
});

describe("rows about applications", () => {
  test("that name one that is absent, set aside or its own sponsor join nothing", () => {
    const wrong = { ...application, application_id: "y", submitted_on: "" };
    const self = { ...application, application_id: "z", sponsor_id: "c" };
    const signals = ["x", "y", "z", "nowhere"].map((id, index) => ({
      signal_id: `s${index}`,
      application_id: id,
      raised_on: "2020-01-01",
    }));
    const { register, issues } = readRegister({ applications: [application, wrong, self], signals });
    expect(issues.filter(({ code }) => code === "unknown-application").map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(storedRegister(register).signals.map((signal) => signal.application)).toEqual(["x"]);
  });
});

describe("a table in memory", () => {
  test("may be anything that gives its rows one by one, and a row that is no object is not decodable", () => {
    const rows = new Set<unknown>([application, null, "x", [application], 7]);
    const { coverage, issues } = readRegister({ applications: rows as Set<typeof application> });
    expect(coverage.tables.applications).toMatchObject({ rows: 5, kept: 1, setAside: 4 });
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["not-decodable"]));
  });

  test("that is no list of rows is a mistake of the program, and so is none of applications", () => {
    for (const applications of [undefined, null, "x", 7, application]) {
      expect(() => readRegister({ applications } as never)).toThrow(
        new TypeError("Give the table applications as a list of rows, each an object."),
      );
    }
    expect(() => readRegister({ applications: [], signals: {} } as never)).toThrow(TypeError);
  });

  test("is mapped by the caller's headers and codes", () => {
    const { register, issues } = readRegister(
      { applications: [{ nr: "x", soort: "MVV nareis", wie: "c", bij_wie: "b", op: "01-02-2020" }] },
      {
        dates: "dutch",
        columns: {
          applications: {
            nr: "application_id",
            soort: "procedure",
            wie: "applicant_id",
            "bij wie": "sponsor_id",
            op: "submitted_on",
          },
        },
        codes: { applications: { procedure: { "mvv-nareis": "nareis" } } },
      },
    );
    expect(issues).toEqual([]);
    expect(storedRegister(register).applications.id).toEqual(["x"]);
    expect(register.referenceDate).toBe("2020-02-01");
  });
});

test("a list that gives other rows than stand in it is read as what it gives, also when rows are looked at again", () => {
  class Backwards extends Array<typeof application> {
    override *[Symbol.iterator](): ArrayIterator<typeof application> {
      for (let place = this.length - 1; place >= 0; place -= 1) yield this[place] as typeof application;
    }
  }
  const rows = [application, { ...application, applicant_id: "d" }, { ...application, application_id: "y" }];
  const read = (applications: Iterable<object>) => {
    const { register, issues } = readRegister({ applications: applications as never });
    return [register.digest, storedRegister(register).applications.id, issues];
  };
  expect(read(Backwards.from(rows))).toEqual(read([...rows].reverse()));
});

test("anything but an object of tables is refused with what to pass", () => {
  for (const tables of [null, undefined, 3, "tables"]) {
    expect(() => readRegister(tables as never)).toThrow("Pass an object of tables, with applications.");
  }
  expect(() => readRegister({ applications: [], aplications: [] } as never)).toThrow(
    /^Choose tables from applications, .*register\. Did you mean applications\?$/,
  );
});

test("a grant that only decisions have is seen whatever other tables there are", () => {
  const nareis = { ...application, submitted_on: "2017-01-01" };
  const applications = [
    { ...nareis, application_id: "first", applicant_id: "b", sponsor_id: "a" },
    { ...nareis, application_id: "second", submitted_on: "2019-01-01" },
  ];
  const decisions = [{ decision_id: "d", application_id: "first", outcome: "granted", decided_on: "2018-01-01" }];
  const found = (others: Partial<RegisterTables>) =>
    [...findStoredChains(readRegister({ applications, ...others }).register, memo2023)].map(
      (chain) => chain.application,
    );
  expect(found({})).toEqual([]);
  expect(found({ decisions })).toEqual(["second"]);
  expect(found({ decisions, permits: [], signals: [], follow_up: [] })).toEqual(["second"]);
});

test("what rows of several tables say against each other is told, in the row that does not count", () => {
  const early = { decision_id: "d", application_id: "x", outcome: "granted", decided_on: "2019-12-31" };
  const joined = { person_id: "c", leading_id: "a" };
  const identities = [joined, { ...joined, kind: "different" }] as const;
  expect(codes({ applications: [application], decisions: [early], identities })).toEqual([
    "identity-conflict identities 1 ",
    "before-application decisions 1 decided_on",
  ]);
});

test("what happens to rows after they have been read changes nothing", () => {
  const rows = [{ ...application }, { ...application, application_id: "y" }];
  const { register } = readRegister({ applications: rows });
  for (const row of rows) row.application_id = "changed";
  rows.length = 0;
  expect([...applicationsOf(register)].map((one) => one.application)).toEqual(["x", "y"]);
});

import { describe, expect, test } from "vitest";
import { type RegisterTables, readRegister } from "../../src/cases/read-register.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import type { CountOptions } from "../../src/counts/asked/count-options.ts";
import type { Measure, Unit } from "../../src/counts/asked/unit.ts";
import { compareReleases } from "../../src/differences/compare-releases.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { publish } from "../../src/publication/publish.ts";
import { verify } from "../../src/questions/verify.ts";
import { applications, decisions, identities, type LiteralRow } from "../contract/register-literals.ts";
import { causesOf, partsOf, type Revision } from "./adding-up.ts";

const first = `
  a nareis A P1 2019-01-10 granted 2019-06-01
  b asylum A -  2019-07-01`;

const chainsIn = (text: string, day: string, others: Partial<RegisterTables> = {}) =>
  findChains(readRegister({ applications: applications(text), ...others }, { asOf: day }).register, memo2023);

interface Release {
  readonly text: string;
  readonly others?: Partial<RegisterTables>;
}

/** The parts of the total of nareis op nareis in which something moved, between May 2023 and January 2024. */
function moved(
  was: Release,
  is: Release,
  measure: Measure,
  unit: Unit = "applications",
): Readonly<Record<string, number>> {
  const options: CountOptions = { unit };
  const revision = compareReleases(
    chainsIn(`${first}${was.text}`, "2023-05-31", was.others),
    chainsIn(`${first}${is.text}`, "2024-01-31", is.others),
    options,
  ) as Revision;
  const parts = [...(partsOf(revision).get(`nareis-op-nareis/${measure}`) ?? [])];
  return Object.fromEntries(
    parts.flatMap(([part, cells]) => (part.includes("/") && totalOf(cells) !== 0 ? [[part, totalOf(cells)]] : [])),
  );
}

/** The column before the last, which is the number open. */
function totalOf(cells: readonly number[] = []): number {
  return cells.at(-2) ?? 0;
}

describe("between two extracts", () => {
  test("a decision that replaced an earlier one in the row is a changed decision, not a correction", () => {
    const was = { text: "\nx nareis X A 2020-01-01 rejected 2020-06-01" };
    const is = { text: "\nx nareis X A 2020-01-01 granted 2023-09-01" };
    expect(moved(was, is, "granted")).toEqual({ "changed-decisions/came-in": 1 });
    expect(moved(was, is, "rejected")).toEqual({ "changed-decisions/went-out": 1 });
    expect(moved(was, is, "open")).toEqual({});
  });

  test("so is one that a table of decisions has", () => {
    const was = { text: "\nx nareis X A 2020-01-01 rejected 2020-06-01" };
    const rows = decisions("1 x rejected 2020-06-01\n2 x granted 2023-09-01");
    const is = { text: "\nx nareis X A 2020-01-01 granted 2023-09-01", others: { decisions: rows } };
    expect(moved(was, is, "granted")).toEqual({ "changed-decisions/came-in": 1 });
  });

  test("a decision on what was open is a decision since, or late when it is of the old period", () => {
    const was = { text: "\nx nareis X A 2020-01-01" };
    expect(moved(was, { text: "\nx nareis X A 2020-01-01 granted 2023-09-01" }, "granted")).toEqual({
      "decisions-since/came-in": 1,
    });
    expect(moved(was, { text: "\nx nareis X A 2020-01-01 granted 2021-09-01" }, "granted")).toEqual({
      "late-registration/came-in": 1,
    });
  });

  test("another outcome of the same day, another day of filing, another sponsor and a row that vanished are corrected rows", () => {
    const was = { text: "\nx nareis X A 2020-01-01 rejected 2020-06-01" };
    expect(moved(was, { text: "\nx nareis X A 2020-01-01 granted 2020-06-01" }, "granted")).toEqual({
      "corrected-rows/came-in": 1,
    });
    expect(moved(was, { text: "\nx nareis X Q 2020-01-01 rejected 2020-06-01" }, "applications")).toEqual({
      "corrected-rows/went-out": 1,
    });
    expect(moved(was, { text: "" }, "rejected")).toEqual({ "corrected-rows/went-out": 1 });
    expect(moved(was, { text: "\nx nareis X A 2023-08-01 rejected 2023-12-01" }, "applications")).toEqual({
      "corrected-rows/went-out": 1,
      "new-months/came-in": 1,
    });
  });

  test("a row that could not be read and was mended, or set aside since, is a corrected row", () => {
    const row = "\nx nareis X A 2020-01-01 rejected 2020-06-01";
    const broken = [
      "\nx nareis X - 2020-01-01 rejected 2020-06-01",
      "\nx nareis X A 2020-01-01 rejected -",
      `${row}\nx nareis X A 2020-01-02 rejected 2020-06-01`,
    ];
    for (const text of broken) {
      expect(moved({ text }, { text: row }, "rejected")).toEqual({ "corrected-rows/came-in": 1 });
      expect(moved({ text: row }, { text }, "rejected")).toEqual({ "corrected-rows/went-out": 1 });
    }
    // What happened since, and what was recorded since, is no part of the correction.
    const [text = ""] = broken;
    const decided = { text: "\nx nareis X A 2020-01-01 granted 2023-09-01" };
    expect(moved({ text }, decided, "applications")).toEqual({ "corrected-rows/came-in": 1 });
    expect(moved({ text }, decided, "granted")).toEqual({ "decisions-since/came-in": 1 });
    const late = { text: `${text} recorded_on=2023-08-01` };
    expect(moved(late, { text: `${row} recorded_on=2023-08-01` }, "applications")).toEqual({
      "late-registration/came-in": 1,
    });
  });

  test("a row that only the new one has is late registration, or new, by its day of filing", () => {
    expect(moved({ text: "" }, { text: "\nx nareis X A 2020-01-01" }, "applications")).toEqual({
      "late-registration/came-in": 1,
    });
    expect(moved({ text: "" }, { text: "\nx nareis X A 2023-06-01" }, "applications")).toEqual({
      "new-months/came-in": 1,
    });
  });

  test("every change of identities is a change of identities, also one that is dated before the old reference date", () => {
    const was = { text: "\nx nareis X A2 2020-01-01" };
    const is = { ...was, others: { identities: identities("A2 A") } };
    expect(moved(was, is, "applications")).toEqual({ "identities/came-in": 1 });
    expect(moved(is, was, "applications")).toEqual({ "identities/went-out": 1 });
  });

  test("two sponsors who turn out to be one go out once, and nobody comes in", () => {
    const text = `
      a2 nareis C P2 2019-01-10 granted 2019-06-01
      b2 asylum C -  2019-07-01
      x  nareis X A  2020-01-01
      y  nareis Y C  2020-01-01`;
    const merged = { text, others: { identities: identities("A Z\nC Z") } };
    expect(moved({ text }, merged, "applications", "sponsors")).toEqual({ "identities/went-out": 1 });
    expect(moved(merged, { text }, "applications", "sponsors")).toEqual({ "identities/came-in": 1 });
    expect(moved({ text }, merged, "applications")).toEqual({});
  });

  test("a sponsor who goes on under another leading id stays the same sponsor", () => {
    const text = "\nx nareis X A 2020-01-01";
    expect(moved({ text }, { text, others: { identities: identities("A Z") } }, "applications", "sponsors")).toEqual(
      {},
    );
  });
});

test("two readings of the same rows are one extract: no row can have been corrected between them", () => {
  const rows = `${first}\nx nareis X A 2020-01-01 granted 2023-09-01`;
  const shuffled = rows.split("\n").reverse().join("\n");
  const revision = compareReleases(chainsIn(rows, "2023-05-31"), chainsIn(shuffled, "2024-01-31"), {
    unit: "applicants",
  }) as Revision;
  expect(causesOf(revision)).not.toContain("corrected-rows");
  const { register } = readRegister({ applications: applications(rows) });
  expect(verify(publish(revision, tens), register).differences).toEqual([]);
});

describe("a changed definition", () => {
  const text = `${first}\nx nareis X A 2020-01-01`;
  const register = readRegister({ applications: applications(text) }, { asOf: "2023-05-31" }).register;
  const later = readRegister(
    { applications: applications(`${text}\ny nareis Y A 2023-08-01`) },
    { asOf: "2024-01-31" },
  );

  test("is told, with its own part and the old register under the new definition", () => {
    const revision = compareReleases(findChains(register, memo2023), findChains(later.register, lawSince2014), {
      unit: "applications",
    }) as Revision;
    expect(revision.about.definitions.map(({ id }) => id)).toEqual(["memo-2023-08", "law-since-2014"]);
    const parts = partsOf(revision).get("nareis-op-nareis/applications");
    expect([...(parts?.keys() ?? [])].slice(0, 4)).toEqual([
      "released",
      "definition/came-in",
      "definition/went-out",
      "restated",
    ]);
    expect(["released", "definition/went-out", "restated", "after"].map((part) => totalOf(parts?.get(part)))).toEqual([
      1, 1, 0, 0,
    ]);
  });

  test("forbids the plain difference: no row is called before", () => {
    const chains = [findChains(register, memo2023), findChains(later.register, lawSince2014)] as const;
    const revision = compareReleases(...chains, { unit: "applications" }) as Revision;
    expect(revision.rows.filter(({ keys }) => keys[2] === "before")).toEqual([]);
  });

  test("is not there when only the name of the definition changed", () => {
    const renamed = { ...memo2023, id: "the same again" };
    const options = { unit: "applications" } as const;
    const revision = compareReleases(
      findChains(register, memo2023),
      findChains(register, renamed),
      options,
    ) as Revision;
    expect(revision.about.question.definitions).toEqual([renamed]);
    expect(causesOf(revision)).not.toContain("definition");
    expect(partsOf(revision).get("nareis-op-nareis/applications")?.has("before")).toBe(true);
  });
});

describe("releases that cannot be compared", () => {
  const chains = (day: string, epoch?: string) => {
    const register = epoch === undefined ? {} : { register: { pseudonym_epoch: epoch } };
    return chainsIn(first, day, register);
  };

  test("are of different pseudonym epochs, or of one that only one of them names", () => {
    const options = { unit: "applications" } as const;
    expect(compareReleases(chains("2023-05-31", "1"), chains("2024-01-31", "2"), options)).toEqual({
      kind: "refused",
      code: "different-pseudonym-epochs",
    });
    expect(compareReleases(chains("2023-05-31", "1"), chains("2024-01-31"), options)).toEqual({
      kind: "refused",
      code: "unknown-pseudonym-epoch",
    });
    expect(compareReleases(chains("2023-05-31", "1"), chains("2024-01-31", "1"), options)).toHaveProperty("rows");
  });

  test("are the wrong way round, or no chains", () => {
    const options = { unit: "applications" } as const;
    const reversed = () => compareReleases(chains("2024-01-31"), chains("2023-05-31"), options);
    expect(reversed).toThrow(expect.objectContaining({ code: "releases-reversed" }));
    expect(() => compareReleases([] as never, chains("2023-05-31"), options)).toThrow(TypeError);
    expect(() => compareReleases(chains("2023-05-31"), chains("2024-01-31"), {} as never)).toThrow(TypeError);
  });
});

test("another start of coverage is a part of its own", () => {
  const rows: readonly LiteralRow[] = applications(`${first}\nx nareis X A 2020-01-01`);
  const chains = (coverage_from: string, day: string) =>
    findChains(readRegister({ applications: rows, register: { coverage_from } }, { asOf: day }).register, memo2023);
  const revision = compareReleases(chains("2012-01-01", "2023-05-31"), chains("2021-01-01", "2024-01-31"), {
    unit: "applications",
  }) as Revision;
  const parts = partsOf(revision).get("nareis-op-nareis/applications");
  expect(totalOf(parts?.get("coverage/went-out"))).toBe(1);
  expect(causesOf(revision)[0]).toBe("coverage");
});

test("coverage that begins on the old reference date covers a day up to it", () => {
  const chains = (coverage_from: string, day: string) => chainsIn(first, day, { register: { coverage_from } });
  const causes = (was: string, is: string) =>
    causesOf(
      compareReleases(chains(was, "2023-05-31"), chains(is, "2024-01-31"), { unit: "applications" }) as Revision,
    );
  expect(causes("2023-05-31", "2023-06-30")).toContain("coverage");
  expect(causes("2023-06-01", "2023-06-30")).not.toContain("coverage");
});

test("who waits for a revision hears of each cause, in order", () => {
  const told: [number, number][] = [];
  compareReleases(chainsIn(first, "2023-05-31"), chainsIn(first, "2024-01-31"), {
    unit: "applications",
    onProgress: (done, total) => told.push([done, total]),
  });
  expect(told).toEqual([0, 1, 2, 3, 4, 5].map((done) => [done, 5]));
});

import { describe, expect, test } from "vitest";
import { applicationOf } from "../../src/cases/application-of.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import type { ManifestInput } from "../../src/cases/intake/manifest-intake.ts";
import { type JoinedExtracts, joinExtracts } from "../../src/cases/join-extracts.ts";
import { type RegisterTables, readRegister } from "../../src/cases/read-register.ts";

const asylum = (application_id: string, applicant_id: string) => ({
  application_id,
  procedure: "asylum",
  applicant_id,
  submitted_on: "2020-01-01",
});
const extract = (manifest?: ManifestInput, ...ids: readonly string[]): RegisterTables => ({
  applications: ids.map((id) => asylum(id, `of ${id}`)),
  ...(manifest === undefined ? {} : { register: manifest }),
});

/** The joined tables; a refusal is a fault of the test. */
function joined(result: JoinedExtracts): RegisterTables {
  if (result.kind !== "joined") throw new Error("These extracts were to be joined.");
  return result.tables;
}

describe("extracts", () => {
  test("of one epoch are read as one register", () => {
    const epoch = { pseudonym_epoch: "2023-1" };
    const { register, issues } = readRegister(joined(joinExtracts([extract(epoch, "a"), extract(epoch, "b")])));
    expect(issues).toEqual([]);
    expect(["a", "b"].map((id) => applicationOf(register, id)?.application)).toEqual(["a", "b"]);
    expect(register.manifest.pseudonymEpoch).toBe("2023-1");
  });

  test("are the same register in any order, and one extract is itself", () => {
    const [one, other] = [extract(undefined, "a"), extract(undefined, "b")];
    const digest = (tables: RegisterTables) => readRegister(tables).register.digest;
    expect(digest(joined(joinExtracts([one, other])))).toBe(digest(joined(joinExtracts([other, one]))));
    expect(digest(joined(joinExtracts([one])))).toBe(digest(one));
  });

  test("of which no manifest names an epoch are joined", () => {
    expect(joinExtracts([extract(), extract({ source: "north" })]).kind).toBe("joined");
  });

  test("of different epochs are refused, and so are those of which only some name theirs", () => {
    const [one, other, unknown] = [extract({ pseudonym_epoch: "1" }), extract({ pseudonym_epoch: "2" }), extract()];
    expect(joinExtracts([one, other])).toEqual({ kind: "refused", code: "different-pseudonym-epochs" });
    expect(joinExtracts([one, unknown])).toEqual({ kind: "refused", code: "unknown-pseudonym-epoch" });
    expect(joinExtracts([one, unknown, other])).toEqual({ kind: "refused", code: "different-pseudonym-epochs" });
  });

  test("with a table of permits in some of them only are refused", () => {
    const withPermits = { ...extract(undefined, "a"), permits: [] };
    expect(joinExtracts([withPermits, extract()])).toEqual({ kind: "refused", code: "permits-in-some-extracts" });
    expect(joinExtracts([withPermits, withPermits]).kind).toBe("joined");
  });

  test("with any other table in some of them only are joined, and so are days of extract in any order", () => {
    const signals = [{ signal_id: "s", application_id: "a", raised_on: "2020-02-02" }];
    const early = { ...extract({ extracted_on: "2022-12-31", coverage_from: "2014-01-01" }, "a"), signals };
    const late = extract({ extracted_on: "2023-12-31", coverage_from: "2015-01-01" }, "b");
    for (const extracts of [
      [early, late],
      [late, early],
    ]) {
      const { register, coverage } = readRegister(joined(joinExtracts(extracts)));
      expect(coverage.tables.signals).toMatchObject({ rows: 1, kept: 1 });
      expect(register.manifest).toMatchObject({ extractedOn: "2022-12-31", coverageFrom: "2015-01-01" });
    }
  });

  test("that share a row have it once, and rows that share an id and differ are in conflict", () => {
    const changed = { applications: [{ ...asylum("b", "of b"), submitted_on: "2020-02-02" }] };
    const { issues } = readRegister(
      joined(joinExtracts([extract(undefined, "a", "b"), extract(undefined, "a"), changed])),
    );
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ["conflicting-rows", 2],
      ["duplicate-row", 3],
      ["conflicting-rows", 4],
    ]);
  });

  test("can be lists that are read only once", () => {
    function* rows() {
      yield asylum("a", "of a");
    }
    const { register } = readRegister(joined(joinExtracts([{ applications: rows() }, extract(undefined, "b")])));
    expect(storedRegister(register).applications.count).toBe(2);
  });

  test("that are no list of tables are refused loudly", () => {
    expect(() => joinExtracts([])).toThrow(TypeError);
    expect(() => joinExtracts([null as never])).toThrow(TypeError);
    const { register } = readRegister(extract(undefined, "a"));
    expect(() => joinExtracts([register, register] as never)).toThrow("and not the register");
    expect(() => joinExtracts([extract(), {} as never])).toThrow("Give the table applications as a list of rows");
    expect(() => joinExtracts([extract(), { ...extract(), permits: 3 } as never])).toThrow("Give the table permits");
    expect(() => joinExtracts([extract(), { ...extract(), aplications: [] } as never])).toThrow(
      "Did you mean applications?",
    );
    expect(() => joinExtracts(extract() as never)).toThrow(TypeError);
  });
});

describe("the manifest of joined extracts", () => {
  const manifestOf = (...manifests: readonly (ManifestInput | undefined)[]) =>
    joined(joinExtracts(manifests.map((manifest) => extract(manifest)))).register;

  test("has the earliest day of extract and the latest start of coverage", () => {
    const north = { extracted_on: "2024-01-31", coverage_from: "2012-01-01", source: "north" };
    const south = { extracted_on: "2024-01-15", coverage_from: "2014-01-01", source: "south" };
    expect(manifestOf(north, south)).toEqual({
      extracted_on: "2024-01-15",
      coverage_from: "2014-01-01",
      source: "north; south",
    });
  });

  test("does not say what one of them does not say", () => {
    expect(manifestOf({ extracted_on: "2024-01-31" }, {})).toEqual({});
    expect(manifestOf({ coverage_from: "2012-01-01" }, undefined)).toEqual({});
    expect(manifestOf(undefined, undefined)).toBeUndefined();
  });

  test("is synthetic when all of them are", () => {
    expect(manifestOf({ synthetic: true }, { synthetic: true })).toEqual({ synthetic: true });
    expect(manifestOf({ synthetic: true }, {})).toEqual({});
  });

  test("keeps what can be used beside what cannot, of which an unknown key has no name", () => {
    const broken = { extracted_on: "2024-02-31", source: "north" };
    expect(manifestOf(broken, { source: "south" })).toEqual({ extracted_on: "2024-02-31", source: "north; south" });
    expect(manifestOf({}, { coverage_form: "2012-01-01" } as ManifestInput)).toEqual({ unknown: null });
  });

  test("names the epoch of them all, or none", () => {
    expect(manifestOf({ pseudonym_epoch: "1" }, { pseudonym_epoch: "1" })).toEqual({ pseudonym_epoch: "1" });
    expect(manifestOf({}, {})).toEqual({});
  });

  test("passes on what cannot be used, so that reading reports it", () => {
    const issuesOf = (...manifests: readonly (ManifestInput | undefined)[]) =>
      readRegister(joined(joinExtracts(manifests.map((manifest) => extract(manifest, "a"))))).issues.filter(
        ({ table }) => table === "register",
      );
    expect(issuesOf({ extracted_on: "2024-02-31" }, { extracted_on: "2024-01-31" })).toMatchObject([
      { code: "invalid-date", column: "extracted_on" },
    ]);
    expect(issuesOf({ coverage_form: "2012-01-01" } as ManifestInput, {})).toMatchObject([{ code: "unknown-column" }]);
    expect(issuesOf("north" as ManifestInput, {})).toMatchObject([{ code: "not-decodable" }]);
  });
});

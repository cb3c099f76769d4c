import { describe, expect, test } from "vitest";
import { emptyManifest } from "../../src/cases/facts/manifest.ts";
import { readManifest } from "../../src/cases/intake/manifest-intake.ts";

const issue = (code: string, column: string | null) => ({
  code,
  severity: expect.any(String),
  table: "register",
  row: null,
  column,
});

describe("a manifest", () => {
  test("has no date that stands for something else", () => {
    expect(readManifest({ extracted_on: "9999-12-31" })).toEqual({
      manifest: emptyManifest,
      issues: [issue("sentinel-date", "extracted_on")],
    });
  });

  test("may be missing, in whole or in part", () => {
    expect(readManifest(undefined)).toEqual({ manifest: emptyManifest, issues: [] });
    expect(readManifest({ source: null, extracted_on: "" })).toEqual({ manifest: emptyManifest, issues: [] });
  });

  test("is read by the keys of the contract; other keys are not read, and one warning says that there are some", () => {
    const given = {
      extracted_on: "2023-06-01",
      coverage_from: "2014-01-01",
      pseudonym_epoch: "2",
      synthetic: true,
      source: "demonstration",
      extractedOn: "2020-01-01",
    };
    expect(readManifest(given)).toEqual({
      manifest: {
        extractedOn: "2023-06-01",
        coverageFrom: "2014-01-01",
        pseudonymEpoch: "2",
        synthetic: true,
        source: "demonstration",
      },
      issues: [issue("unknown-column", null)],
    });
  });

  test("has no epoch that is a number, and no source that is one", () => {
    expect(readManifest({ pseudonym_epoch: 2023, source: 7 })).toEqual({
      manifest: emptyManifest,
      issues: [issue("unusable-detail", "pseudonym_epoch"), issue("unusable-detail", "source")],
    });
  });

  test("loses the part that cannot be used, and no other, with an issue that names the key", () => {
    const { manifest, issues } = readManifest({
      extracted_on: "2023-02-30",
      synthetic: "yes",
      source: 7,
      coverage_from: "2014-01-01",
    });
    expect(manifest).toEqual({ ...emptyManifest, coverageFrom: "2014-01-01" });
    expect(issues).toEqual([
      issue("invalid-date", "extracted_on"),
      issue("unusable-detail", "synthetic"),
      issue("unusable-detail", "source"),
    ]);
  });

  test("has no date that is no text, whatever text it turns into", () => {
    for (const extracted_on of [
      20230601,
      ["2023-06-01"],
      { length: 10 },
      [..."2023-06-01"],
      { toString: () => "2023-06-01" },
      new Date("2023-06-01"),
    ]) {
      expect(readManifest({ extracted_on })).toEqual({
        manifest: emptyManifest,
        issues: [issue("invalid-date", "extracted_on")],
      });
    }
  });

  test("that is no object is reported as a whole", () => {
    for (const value of [null, [], "2023-06-01", 7, true]) {
      expect(readManifest(value)).toEqual({ manifest: emptyManifest, issues: [issue("not-decodable", null)] });
    }
  });
});

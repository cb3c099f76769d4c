import { describe, expect, test } from "vitest";
import { issueCodes, severityOf } from "../../src/cases/facts/issue.ts";

describe("issues", () => {
  test("are errors unless nothing or only a detail is lost", () => {
    const notErrors = issueCodes.filter((code) => severityOf(code) !== "error");
    expect(notErrors.map((code) => [code, severityOf(code)])).toEqual([
      ["unknown-column", "warning"],
      ["duplicate-row", "notice"],
      ["unusable-detail", "warning"],
      ["after-extract", "warning"],
      ["identity-conflict", "warning"],
      ["unknown-application", "warning"],
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { compareIssues, issueCodes, issueOf, severityOf } from "../../src/cases/facts/issue.ts";

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

  test("are listed by table, row, code and column, what is about a whole table first", () => {
    const inOrder = [
      issueOf("missing-column", "applications", null, "procedure"),
      issueOf("missing-column", "applications", null, "submitted_on"),
      issueOf("missing-value", "applications", 2, "procedure"),
      issueOf("invalid-date", "applications", 2, "submitted_on"),
      issueOf("invalid-date", "applications", 2, "decided_on"),
      issueOf("missing-value", "applications", 10, "applicant_id"),
      issueOf("invalid-date", "permits", 1, "valid_from"),
      issueOf("not-decodable", "register", null, null),
      issueOf("invalid-date", "register", null, "extracted_on"),
    ];
    expect([...inOrder].reverse().sort(compareIssues)).toEqual(inOrder);
  });
});

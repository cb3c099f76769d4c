import type { ColumnName, TableName } from "./table.ts";

/** What can be wrong with a line as such; nothing else of the row is then checked. */
export type LineCode = "not-decodable" | "field-count" | "stray-quote" | "line-break-in-field" | "line-too-long";

/** Every code of an issue, in the contract's order. Public: a change is a major version. */
export const issueCodes = [
  "missing-column",
  "duplicate-column",
  "no-rows",
  "not-decodable",
  "field-count",
  "stray-quote",
  "line-break-in-field",
  "line-too-long",
  "unknown-column",
  "missing-value",
  "unusable-id",
  "unknown-code",
  "invalid-date",
  "sentinel-date",
  "outcome-without-date",
  "date-without-outcome",
  "decided-before-submitted",
  "ends-before-start",
  "missing-sponsor",
  "unexpected-sponsor",
  "before-application",
  "conflicting-rows",
  "self-sponsor",
  "duplicate-row",
  "unusable-detail",
  "after-extract",
  "identity-conflict",
  "unknown-application",
] as const;

/** What is wrong. */
export type IssueCode = (typeof issueCodes)[number];

const PLACE_OF_CODE: ReadonlyMap<IssueCode, number> = /* @__PURE__ */ new Map(
  issueCodes.map((code, place) => [code, place]),
);

/** The place of a code in the contract's order. */
export function placeOfCode(code: IssueCode): number {
  return PLACE_OF_CODE.get(code) as number;
}

/** The keys of a manifest (register.json), in the order in which issues list them. */
export const manifestKeys = ["extracted_on", "coverage_from", "pseudonym_epoch", "synthetic", "source"] as const;

/** A key of a manifest. */
export type ManifestKey = (typeof manifestKeys)[number];

/**
 * Something in the data. It has no field that could hold text of the data: it says where to look, never what is there.
 */
export interface Issue {
  readonly code: IssueCode;
  /** `error`: the row or table was set aside; `warning`: kept, with a loss; `notice`: kept, for your information. */
  readonly severity: "error" | "warning" | "notice";
  /** A table of the register, or its manifest (register.json). */
  readonly table: TableName | "register";
  /** 1 for the first row of data; null for a table as a whole. */
  readonly row: number | null;
  /** One of the contract, or a key of the manifest: the later for rules on two columns; null for whole rows and tables. */
  readonly column: ColumnName | "extracted_on" | "coverage_from" | "pseudonym_epoch" | "synthetic" | "source" | null;
}

/** How bad each code is. */
export function severityOf(code: IssueCode): Issue["severity"] {
  switch (code) {
    case "duplicate-row":
      return "notice";
    case "unknown-column":
    case "unusable-detail":
    case "after-extract":
    case "identity-conflict":
    case "unknown-application":
      return "warning";
    default:
      return "error";
  }
}

/** An issue with the severity of its code. */
export function issueOf(code: IssueCode, table: Issue["table"], row: number | null, column: Issue["column"]): Issue {
  return { code, severity: severityOf(code), table, row, column };
}

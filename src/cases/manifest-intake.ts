import { parseDay } from "../calendar/day.ts";
import { type Issue, type IssueColumn, issueOf } from "./issue.ts";
import { emptyManifest, type Manifest } from "./manifest.ts";

/** A manifest as written in register.json, with the contract's keys; everything may be missing. */
export interface ManifestInput {
  readonly extracted_on?: string;
  readonly coverage_from?: string;
  readonly pseudonym_epoch?: string;
  readonly synthetic?: boolean;
  readonly source?: string;
}

/** A manifest and what was wrong with it. A part that cannot be used is left out and reported. */
export interface ReadManifest {
  readonly manifest: Manifest;
  readonly issues: readonly Issue[];
}

/** Reads a manifest from a value that should be an object of the contract's keys; other keys are not read. */
export function readManifest(value: unknown): ReadManifest {
  if (value === undefined) return { manifest: emptyManifest, issues: [] };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { manifest: emptyManifest, issues: [issueOf("not-decodable", "register", null, null)] };
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const issues: Issue[] = [];

  function read<Part>(
    key: IssueColumn,
    code: "invalid-date" | "unusable-detail",
    isPart: (part: unknown) => part is Part,
  ) {
    const part = given.get(key);
    if (part === undefined || part === null || part === "") return null;
    if (isPart(part)) return part;
    issues.push(issueOf(code, "register", null, key));
    return null;
  }

  const manifest: Manifest = {
    extractedOn: read("extracted_on", "invalid-date", isIsoDate),
    coverageFrom: read("coverage_from", "invalid-date", isIsoDate),
    pseudonymEpoch: read("pseudonym_epoch", "unusable-detail", isText),
    synthetic: read("synthetic", "unusable-detail", isFlag) ?? false,
    source: read("source", "unusable-detail", isText),
  };
  return { manifest, issues };
}

function isIsoDate(part: unknown): part is string {
  return typeof part === "string" && parseDay(part) !== null;
}

function isText(part: unknown): part is string {
  return typeof part === "string";
}

function isFlag(part: unknown): part is boolean {
  return typeof part === "boolean";
}

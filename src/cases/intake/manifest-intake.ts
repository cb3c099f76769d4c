import { parseDay } from "../../calendar/day.ts";
import { type Issue, issueOf, type ManifestKey, manifestKeys } from "../facts/issue.ts";
import { emptyManifest, type Manifest } from "../facts/manifest.ts";
import { isSentinel } from "../facts/sentinel-date.ts";

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

/** Why a part cannot be used, or null. */
type PartCheck = (part: unknown) => "invalid-date" | "sentinel-date" | "unusable-detail" | null;

/**
 * Reads a manifest from a value that should be an object of the contract's keys. Other keys are not read, and one
 * warning says that there are some: `coverage_form` would else be lost in silence.
 */
export function readManifest(value: unknown): ReadManifest {
  if (value === undefined) return { manifest: emptyManifest, issues: [] };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { manifest: emptyManifest, issues: [issueOf("not-decodable", "register", null, null)] };
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const issues: Issue[] = [];

  function read<Part>(key: ManifestKey, problemOf: PartCheck): Part | null {
    const part = given.get(key);
    if (part === undefined || part === null || part === "") return null;
    const code = problemOf(part);
    if (code === null) return part as Part;
    issues.push(issueOf(code, "register", null, key));
    return null;
  }

  const manifest: Manifest = {
    extractedOn: read("extracted_on", dayProblem),
    coverageFrom: read("coverage_from", dayProblem),
    pseudonymEpoch: read("pseudonym_epoch", (part) => (typeof part === "string" ? null : "unusable-detail")),
    synthetic: read<boolean>("synthetic", (part) => (typeof part === "boolean" ? null : "unusable-detail")) ?? false,
    source: read("source", (part) => (typeof part === "string" ? null : "unusable-detail")),
  };
  if ([...given.keys()].some((key) => !manifestKeys.some((known) => known === key))) {
    issues.push(issueOf("unknown-column", "register", null, null));
  }
  return { manifest, issues };
}

function dayProblem(part: unknown): ReturnType<PartCheck> {
  const day = typeof part === "string" ? parseDay(part) : null;
  if (day === null) return "invalid-date";
  return isSentinel(day) ? "sentinel-date" : null;
}

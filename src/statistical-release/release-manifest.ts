import type { IsoDate } from "../calendar/day.ts";
import type { Subject } from "../counts/asked/question.ts";
import { packageVersion } from "../counts/cells/package-version.ts";
import type { ReleasesAudit } from "../disclosure/audit-releases.ts";
import { count, type DataShape, listOf, oneOf, passing, recordOf, someText } from "../disclosure/data-shape.ts";
import type { Policy } from "../disclosure/policy.ts";
import type { ReleasedTable } from "./release.ts";
import type { ReleasePlan } from "./release-plan.ts";

/** A file of a release, as the manifest has it. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What a release says of itself. */
export interface ReleaseManifest {
  readonly kind: "nareis-release";
  /** Of the package that made it. */
  readonly version: string;
  readonly status: "draft" | "final";
  readonly cleared: ReleasePlan["cleared"];
  readonly policy: Policy;
  readonly registers: readonly {
    readonly digest: string;
    readonly referenceDate: IsoDate;
    readonly synthetic: boolean;
  }[];
  readonly definitions: readonly { readonly id: string; readonly digest: string }[];
  /** Figures that the audit of all tables together found narrowed, or hiding fewer counts than promised by themselves. */
  readonly tables: readonly {
    readonly name: string;
    readonly of: Subject;
    readonly narrowed: number;
    readonly bare: number;
  }[];
  readonly consistent: boolean;
  /** All files but this one. */
  readonly files: readonly ManifestFile[];
}

/** What a release says of its tables. */
export function manifestOf(
  plan: ReleasePlan,
  tables: readonly ReleasedTable[],
  audit: ReleasesAudit,
  files: readonly ManifestFile[],
): ReleaseManifest {
  const abouts = tables.map(({ table }) => table.about);
  return {
    kind: "nareis-release",
    version: packageVersion,
    status: plan.status,
    cleared: plan.cleared,
    policy: abouts[0]?.policy as Policy,
    registers: distinct(
      abouts.flatMap(({ registers }) =>
        registers.map(({ digest, referenceDate, synthetic }) => ({ digest, referenceDate, synthetic })),
      ),
    ),
    definitions: distinct(abouts.flatMap(({ definitions }) => definitions.map(({ id, digest }) => ({ id, digest })))),
    tables: tables.map(({ name, table }, at) => ({
      name,
      of: table.about.question.of,
      narrowed: figuresWith(audit, at, "narrowed"),
      bare: figuresWith(audit, at, "bare"),
    })),
    consistent: audit.consistent,
    files,
  };
}

/** How many figures of a table have a verdict. */
export function figuresWith({ releases }: ReleasesAudit, at: number, verdict: "narrowed" | "bare"): number {
  const rows = releases[at]?.rows ?? [];
  return rows.flatMap(({ cells }) => cells.filter((figure) => figure?.verdict === verdict)).length;
}

/** Objects of which each stands once, in the order in which they come. */
function distinct<Value extends object>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** The files that a manifest names, which is all that is believed of it; null for what is no manifest of a release. */
export function filesInManifest(data: unknown): readonly ManifestFile[] | null {
  const given = data as Partial<ReleaseManifest> | null;
  const { kind, version, files } = typeof given === "object" && given !== null ? given : {};
  return shape({ kind, version, files }, "").length === 0 ? (files as readonly ManifestFile[]) : null;
}

const path = passing((value) => typeof value === "string" && /^[a-z0-9.-]+(\/[a-z0-9.-]+)?$/.test(value));
const sha256 = passing((value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value));
const shape: DataShape = recordOf({
  kind: oneOf(["nareis-release"]),
  version: someText,
  files: listOf(recordOf({ path, bytes: count, sha256 })),
});

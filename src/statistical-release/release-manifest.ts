import type { IsoDate } from "../calendar/day.ts";
import type { Subject } from "../counts/asked/question.ts";
import { packageVersion } from "../counts/cells/package-version.ts";
import type { Audit } from "../disclosure/audit.ts";
import type { ReleasesAudit } from "../disclosure/audit-releases.ts";
import { count, type DataShape, listOf, oneOf, orNull, passing, recordOf, someText } from "../disclosure/data-shape.ts";
import type { Policy } from "../disclosure/policy.ts";
import { figuresWith } from "../disclosure/verdict.ts";
import type { ReleasedTable } from "./release.ts";
import type { ReleasePlan } from "./release-plan.ts";
import type { SheetDigests } from "./release-sheet.ts";

/** What the manifest of a release is called. */
export const MANIFEST = "manifest.json";

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
  readonly sheet: SheetDigests;
  /** All files but this one. */
  readonly files: readonly ManifestFile[];
}

/** What a release says of its tables. */
export function manifestOf(
  plan: ReleasePlan,
  tables: readonly ReleasedTable[],
  audit: ReleasesAudit,
  sheet: SheetDigests,
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
      narrowed: figuresWith("narrowed", audit.releases[at] as Audit),
      bare: figuresWith("bare", audit.releases[at] as Audit),
    })),
    consistent: audit.consistent,
    sheet,
    files,
  };
}

/** Objects of which each stands once, in the order in which they come. */
function distinct<Value extends object>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** What is believed of a manifest that was read: which version made the release, and what its files were. */
export type ManifestRead = Pick<ReleaseManifest, "version" | "sheet" | "files">;

/** The manifest in the bytes of a file; null for what is no manifest of a release. */
export function manifestFrom(bytes: Uint8Array | undefined): ManifestRead | null {
  const given = jsonIn(bytes) as Partial<ReleaseManifest> | null | undefined;
  const { kind, version, sheet, files } = typeof given === "object" && given !== null ? given : {};
  return shape({ kind, version, sheet, files }, "").length === 0 ? ({ version, sheet, files } as ManifestRead) : null;
}

/**
 * Whether a folder has a release and nothing else, so that nobody misses what goes with it.
 *
 * @param manifest the bytes of the file that a manifest would be.
 * @param paths of everything in the folder but folders.
 */
export function isReleaseAlone(manifest: Uint8Array | undefined, paths: readonly string[]): boolean {
  const read = manifestFrom(manifest);
  if (read === null) return false;
  const own = new Set([MANIFEST, ...read.files.map((file) => file.path)]);
  return paths.every((one) => own.has(one));
}

/** The value in the bytes of a file of JSON; undefined where there is none. */
export function jsonIn(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const path = passing((value) => typeof value === "string" && /^[a-z0-9.-]+(\/[a-z0-9.-]+)?$/.test(value));
const sha256 = passing((value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value));
const shape: DataShape = recordOf({
  kind: oneOf(["nareis-release"]),
  version: someText,
  sheet: recordOf({ charts: orNull(sha256), previous: orNull(sha256) }),
  files: listOf(recordOf({ path, bytes: count, sha256 })),
});

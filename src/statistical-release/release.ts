import type { LongWork } from "../arguments/long-work.ts";
import type { AuditOptions } from "../disclosure/audit.ts";
import type { ReleasesAudit } from "../disclosure/audit-releases.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import type { InformationSheetOptions } from "../sheet/to-information-sheet.ts";
import type { ReleasePlan } from "./release-plan.ts";

/** A published table of a release, and what its files are called. */
export interface ReleasedTable {
  readonly name: string;
  readonly table: PublishedTable;
}

/** Everything that is published together. */
export interface Release {
  readonly plan: ReleasePlan;
  /** In the order of the plan. */
  readonly tables: readonly ReleasedTable[];
  /** What anybody can conclude from all tables together, in their order. */
  readonly audit: ReleasesAudit;
  /** Every file that belongs to the release, by their paths. */
  readonly files: readonly ReleaseFile[];
}

/** What stands on the information sheets of a release beside its tables; neither is part of the plan. */
export type SheetAdditions = Pick<InformationSheetOptions, "previous" | "draw">;

/**
 * How a release is audited, what its information sheets have beside their tables, who hears how far it is, and what ends it.
 * Each table of the plan, in its order, is one step that `onProgress` is told, then come the audit and the files.
 */
export interface ReleaseOptions extends Pick<AuditOptions, "solver">, SheetAdditions, LongWork {}

/** One file of a release. */
export interface ReleaseFile {
  /** From the folder of the release, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

import type { IsoDate } from "../calendar/day.ts";
import type { Definition } from "../chains/definition/definition.ts";
import type { CohortOptions, CountOptions } from "../counts/asked/count-options.ts";
import type { Subject } from "../counts/asked/question.ts";
import type { BreakdownOptions } from "../counts/break-down.ts";
import type { CellAddress } from "../counts/cells/place-of-cell.ts";
import type { FollowUpOptions } from "../counts/follow-up.ts";
import type { AttritionOptions } from "../differences/attrition.ts";
import type { MovesOptions } from "../differences/count-moves.ts";
import type { SensitivityOptions } from "../differences/sensitivity.ts";
import type { Policy } from "../disclosure/policy.ts";

/** A definition in full, or the id of a preset. */
export type PlannedDefinition = string | Definition;

/** By subject: what is asked of it, in the words of the verb that counts it. The law is the one that the package knows. */
export interface PlannedOptions {
  readonly classes: Omit<CountOptions, "timeline">;
  readonly breakdown: Omit<BreakdownOptions, "timeline">;
  readonly signals: Omit<CohortOptions, "timeline">;
  readonly "follow-up": Omit<FollowUpOptions, "timeline">;
  readonly shares: Omit<CohortOptions, "timeline" | "unit">;
  readonly definitions: Omit<CountOptions, "timeline"> & { readonly definitions: readonly PlannedDefinition[] };
  readonly moves: Omit<MovesOptions, "timeline"> & { readonly definitions: readonly PlannedDefinition[] };
  readonly sensitivity: Pick<SensitivityOptions, "period" | "from" | "to" | "classes">;
  readonly attrition: AttritionOptions;
  readonly revision: Omit<CountOptions, "timeline"> & {
    /** The earlier reference date; that of `asOf` is the later one. */
    readonly since: IsoDate;
  };
}

/** One table of a release: its subject, what is asked of it, and what its files are called. */
export type PlannedTable<Of extends Subject = Subject> = Of extends Subject
  ? {
      readonly of: Of;
      /** Small letters, digits and dashes. */
      readonly name: string;
      /** That of the plan by default; a table of `definitions` or `moves` names its own. */
      readonly definition?: PlannedDefinition;
      /** The reference date of this table; that of the plan by default. */
      readonly asOf?: IsoDate;
      /** Figures that print as `x`, whatever their count, as `publish` takes them. */
      readonly withhold?: readonly CellAddress[];
    } & PlannedOptions[Of]
  : never;

/** A release as it is planned: plain JSON, all of which decides what comes out, beside the register. */
export interface ReleasePlan {
  readonly kind: "nareis-plan";
  /** `final` where somebody decided that these are the figures; then an audit that finds figures narrowed refuses it. */
  readonly status: "draft" | "final";
  /** Who cleared it for publication, and when; null where nobody has. */
  readonly cleared: { readonly by: string; readonly on: IsoDate } | null;
  /** Whom readers of the information sheet can ask, on one line; null for a place to fill in. */
  readonly contact: string | null;
  /** A policy in full, or the id of one that comes with the package. */
  readonly policy: string | Policy;
  readonly definition: PlannedDefinition;
  /** The reference date (peildatum). */
  readonly asOf: IsoDate;
  readonly tables: readonly [PlannedTable, ...PlannedTable[]];
}

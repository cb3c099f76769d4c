import type { PeriodLength } from "../../calendar/period.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { Unit } from "../../counts/asked/unit.ts";
import type { Dialect, LayeredStep, Step } from "./dialect.ts";

/** The relations of a register that a script can read, by name. */
export const sqlTables = [
  "applications",
  "permits",
  "identities_resolved",
  "decisions",
  "signals",
  "follow_up",
  "persons",
  "register",
] as const;

/** A relation of a register that a script can read. */
export type SqlTable = (typeof sqlTables)[number];

/** All that a script depends on, checked, with its defaults filled in. */
export interface Asked {
  readonly dialect: Dialect;
  readonly definition: Definition;
  readonly tables: readonly SqlTable[];
  /** Null where the script takes the register's own. */
  readonly asOf: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: Unit;
  readonly basis: "submission" | "decision";
  readonly period: PeriodLength;
}

/** One part of a script. */
export type Part =
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "layers"; readonly step: LayeredStep }
  | { readonly kind: "result"; readonly step: Omit<Step, "as"> };

/** A step that later steps read once, or in part. */
export function view(name: string, section: string, says: string, query: string): Part {
  return { kind: "step", step: { name, section, says, as: "view", query } };
}

/** A step whose rows are kept until the script ends. */
export function table(name: string, section: string, says: string, query: string): Part {
  return { kind: "step", step: { name, section, says, as: "table", query } };
}

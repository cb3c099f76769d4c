import { frozen } from "../../arguments/frozen.ts";
import type { ExactTable } from "./exact-table.ts";

/** What `JSON.stringify` and `console.log` show instead of exact counts. */
export const exactTableNotice: string =
  "Exact counts are not printed: publish them with publish(table, policy), or ask for the numbers with revealCounts(table).";

/**
 * The same object, which from now on answers `JSON.stringify` and `console.log` with the notice. Its properties stay
 * ordinary enumerable data: with hidden ones, test runners call different tables equal. It is frozen through and
 * through, so that no count can be changed after counting; what is not enumerable (`hidden`) stays as it is.
 */
export function withNotice<Fresh extends object>(fresh: Fresh, hidden: PropertyDescriptorMap = {}): Fresh {
  const notice = { value: (): string => exactTableNotice, enumerable: false };
  const properties = { ...hidden, toJSON: notice, [Symbol.for("nodejs.util.inspect.custom")]: notice };
  return frozen(Object.defineProperties(fresh, properties));
}

/** Whether a value is an exact table, whichever copy of this package made it. */
export function isExactTable(value: unknown): value is ExactTable {
  return typeof value === "object" && value !== null && (value as { "~kind"?: unknown })["~kind"] === "ExactTable";
}

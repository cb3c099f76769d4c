import type { PublishedTable } from "./published-table.ts";

/**
 * The same table with the status `final` (definitief): somebody has decided that these are the figures. Nothing else
 * changes; what prints it no longer says draft.
 *
 * @throws TypeError for anything but a published table.
 */
export function finalize(table: PublishedTable): PublishedTable {
  if (!isPublishedTable(table)) throw new TypeError("Pass a published table, as publish makes it.");
  return { ...table, about: { ...table.about, status: "final" } };
}

/** Whether a value is a published table, whichever copy of this package made it. */
export function isPublishedTable(value: unknown): value is PublishedTable {
  return typeof value === "object" && value !== null && (value as { "~kind"?: unknown })["~kind"] === "PublishedTable";
}

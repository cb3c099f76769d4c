import { frozenCopy } from "../../arguments/frozen.ts";
import { isPublishedSheet, type PublishedSheet } from "./published-sheet.ts";
import type { PublishedTable } from "./published-table.ts";

/**
 * The same table or sheet with the status `final` (definitief): somebody has decided that these are the figures.
 * Nothing else changes; what prints it no longer says draft.
 *
 * @throws TypeError for anything but a published table or sheet.
 */
export function finalize<Published extends PublishedTable | PublishedSheet>(published: Published): Published {
  if (!isPublishedTable(published) && !isPublishedSheet(published)) {
    throw new TypeError("Pass a published table or sheet, as publish makes one.");
  }
  return frozenCopy<Published>({ ...published, about: { ...published.about, status: "final" } });
}

/** Whether a value is a published table, whichever copy of this package made it. */
export function isPublishedTable(value: unknown): value is PublishedTable {
  return typeof value === "object" && value !== null && (value as { "~kind"?: unknown })["~kind"] === "PublishedTable";
}

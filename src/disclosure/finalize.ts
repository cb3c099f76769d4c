import { frozenCopy } from "../arguments/frozen.ts";
import type { Subject } from "../counts/asked/question.ts";
import { isPublishedTable, type PublishedTable } from "./published-table.ts";

/**
 * The same table with the status `final` (definitief): somebody has decided that these are the figures. Nothing else
 * changes; what prints it no longer says draft.
 *
 * @throws TypeError for anything but a published table.
 */
export function finalize<Of extends Subject>(published: PublishedTable<Of>): PublishedTable<Of> {
  if (!isPublishedTable(published)) throw new TypeError("Pass a published table, as publish makes one.");
  return frozenCopy<PublishedTable<Of>>({ ...published, about: { ...published.about, status: "final" } });
}

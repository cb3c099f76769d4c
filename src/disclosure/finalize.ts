import { frozenCopy } from "../arguments/frozen.ts";
import { refusal } from "../arguments/refusal.ts";
import type { Subject } from "../counts/asked/question.ts";
import { audit } from "./audit.ts";
import { isPublishedTable, type PublishedTable } from "./published-table.ts";
import { figuresWith } from "./verdict.ts";

/**
 * What `finalize` of the public face gives, as plain data.
 *
 * @throws as that does.
 */
export function finalTable<Of extends Subject>(published: PublishedTable<Of>): PublishedTable<Of> {
  if (!isPublishedTable(published)) throw new TypeError("Pass a published table, as publish makes one.");
  if (figuresWith("narrowed", audit(published)) > 0) throw refusal("figures-narrowed", NARROWED);
  return frozenCopy<PublishedTable<Of>>({ ...published, about: { ...published.about, status: "final" } });
}

const NARROWED =
  "Leave this table a draft, withhold a figure, or ask for longer periods, fewer groups or a policy with a larger base: its figures together tell more of some than their rounding promises to hide. audit says which.";

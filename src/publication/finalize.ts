import type { Subject } from "../counts/asked/question.ts";
import { finalTable } from "../disclosure/finalize.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { showingItself } from "./showing-itself.ts";

/**
 * The same table with the status `final` (definitief): somebody has decided that these are the figures. Nothing else
 * changes; what prints it no longer says draft. A table in which other figures take from a figure what its rounding
 * promises to hide stays a draft: `audit` says which figures these are. Cost: that of an audit.
 *
 * @throws TypeError for anything but a published table; RangeError where its own audit finds a figure narrowed. Ask for
 * longer periods, fewer groups, or a policy with a larger base, or withhold a figure: `saferTables` tries these.
 */
export function finalize<Of extends Subject>(published: PublishedTable<Of>): PublishedTable<Of> {
  return showingItself(finalTable(published));
}

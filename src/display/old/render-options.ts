import { checkOptions } from "../../arguments/options.ts";
import type { Locale } from "../../calendar/written-day.ts";
import { isPublishedTable } from "../../disclosure/old/finalize.ts";
import { isPublishedSheet, type PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../../disclosure/old/published-table.ts";
import { dutchWords } from "./dutch-words.ts";
import { englishWords } from "./english-words.ts";
import type { Words } from "./words.ts";

/** How a table is rendered. */
export interface RenderOptions {
  /** `nl`, the language of the memo, by default. */
  readonly locale?: Locale;
}

/** What holds where the caller says nothing. */
export const renderDefaults: Required<RenderOptions> = { locale: "nl" };

/**
 * The words that a table or sheet is to be rendered with, once it is one that can be.
 *
 * @throws TypeError for anything but a published table or sheet; RangeError for another locale than `nl` and `en`, or
 * for an option that does not exist.
 */
export function wordsFor(
  table: PublishedTable | PublishedSheet,
  options: RenderOptions,
  known: readonly string[] = ["locale"],
): Words {
  if (!isPublishedTable(table) && !isPublishedSheet(table)) {
    const kind = (table as { "~kind"?: unknown } | null | undefined)?.["~kind"];
    throw new TypeError(
      kind === "ExactTable" || kind === "ExactSheet"
        ? "An exact table or sheet is not rendered: publish it first, with publish(exact, policy)."
        : "Pass a published table or sheet, as publish(exact, policy) makes one.",
    );
  }
  checkOptions(options, known);
  const locale = options.locale ?? renderDefaults.locale;
  if (locale !== "nl" && locale !== "en") throw new RangeError("Choose `locale` from nl, en.");
  return locale === "nl" ? dutchWords : englishWords;
}

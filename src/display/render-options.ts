import type { Locale } from "../calendar/written-day.ts";
import { isPublishedTable } from "../disclosure/finalize.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
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
 * The words that a table is to be rendered with, once it is a table that can be.
 *
 * @throws TypeError for anything but a published table; RangeError for another locale than `nl` and `en`.
 */
export function wordsFor(table: PublishedTable, options: RenderOptions): Words {
  if (!isPublishedTable(table)) {
    const isExact = (table as { "~kind"?: unknown } | null | undefined)?.["~kind"] === "ExactTable";
    throw new TypeError(
      isExact
        ? "An exact table is not rendered: publish it first, with publish(table, policy)."
        : "Pass a published table, as publish(table, policy) makes it.",
    );
  }
  const locale = options.locale ?? renderDefaults.locale;
  if (locale !== "nl" && locale !== "en") throw new RangeError("Choose `locale` from nl, en.");
  return locale === "nl" ? dutchWords : englishWords;
}

import { checkLocale, defaultLocale, type InLocale, type Locale } from "../arguments/locale.ts";
import { checkOptions } from "../arguments/options.ts";
import { isPublishedTable, type PublishedTable } from "../disclosure/published-table.ts";

/**
 * The language that a table is to be rendered in, once it is one that can be.
 *
 * @throws TypeError for anything but a published table, or for options that are no object; RangeError for another locale
 * than `nl` and `en`, or for an option that does not exist.
 */
export function renderLocale(table: PublishedTable, options: InLocale, known: readonly string[] = ["locale"]): Locale {
  if (!isPublishedTable(table)) {
    const kind = (table as { "~kind"?: unknown } | null | undefined)?.["~kind"];
    throw new TypeError(
      kind === "ExactTable"
        ? "An exact table is not rendered: publish it first, with publish(exact, policy)."
        : "Pass a published table, as publish(exact, policy) makes one.",
    );
  }
  checkOptions(options, known);
  const { locale = defaultLocale } = options;
  checkLocale(locale);
  return locale;
}

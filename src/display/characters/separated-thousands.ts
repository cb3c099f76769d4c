import type { Locale } from "../../arguments/locale.ts";

/** A number as it is printed, with its thousands set apart: `1.010` in Dutch, `1,010` in English. */
export function separatedThousands(number: string, locale: Locale): string {
  return number.replace(/\d(?=(?:\d{3})+(?!\d))/g, locale === "nl" ? "$&." : "$&,");
}

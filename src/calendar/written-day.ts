import { UTCDateMini } from "@date-fns/utc/date/mini";
import { format } from "date-fns/format";
import { enGB } from "date-fns/locale/en-GB";
import { nl } from "date-fns/locale/nl";
import { type Locale, wordsIn } from "../arguments/locale.ts";
import type { Day } from "./day.ts";

export type { Locale };

const languages = { nl, en: enGB };

/**
 * A day written out.
 *
 * @example
 * writtenDay(dayOf("2023-05-31"), "nl"); // "31 mei 2023"
 */
export function writtenDay(day: Day, locale: Locale): string {
  return written(day, "d MMMM y", locale);
}

/**
 * The month of a day, written out with its year.
 *
 * @example
 * writtenMonth(dayOf("2023-06-01"), "en"); // "June 2023"
 */
export function writtenMonth(day: Day, locale: Locale): string {
  return written(day, "MMMM y", locale);
}

/** In UTC, so that the machine's time zone cannot move a day. */
function written(day: Day, pattern: string, locale: Locale): string {
  return format(new UTCDateMini(day * 86_400_000), pattern, { locale: wordsIn(languages, locale) });
}

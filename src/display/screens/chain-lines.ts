import { dayOf } from "../../calendar/day.ts";
import { type Locale, writtenDay } from "../../calendar/written-day.ts";
import type { Chain } from "../../chains/definition/chain.ts";
import { oneLine } from "../characters/one-line.ts";

/**
 * One chain on a line for people: what was found, the form, the day of filing, and the path; where there is no link,
 * the application alone.
 */
export function chainToText(chain: Chain, locale: Locale): string {
  const day = writtenDay(dayOf(chain.submitted), locale);
  return `${(chain.class ?? chain.reason).padEnd(26)} ${chain.form.padEnd(29)} ${day.padStart(17)}  ${chain.path.map(oneLine).join(" > ")}`;
}

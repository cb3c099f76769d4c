import { type Locale, type Wording, wordsIn } from "../../arguments/locale.ts";
import { dayOf } from "../../calendar/day.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import type { BrokenPhase, SeriesBreak } from "../../counts/cells/series-break.ts";
import { oneLine } from "../characters/one-line.ts";
import { periodName } from "./period-words.ts";

/** What differs between two phases of the law; `other` where only their names say it. */
type LegalChange = "rule" | "procedure" | "both" | "other";

const changed: Readonly<Record<LegalChange, Wording>> = {
  rule: { nl: "veranderde de regel", en: "the rule" },
  procedure: { nl: "veranderde de procedure", en: "the procedure" },
  both: { nl: "veranderden de regel en de procedure", en: "the rule and the procedure" },
  other: { nl: "veranderde het recht", en: "the law" },
};

/** A break in series in sentences: its day, what it is about, what was before and after, and what it means. */
export function breakInWords(found: SeriesBreak, length: PeriodLength, locale: Locale): string {
  const { on, inside, before, after } = found;
  const day = writtenDay(dayOf(on), locale);
  const period = periodName(found.period, length, locale);
  const change = wordsIn(changed[changeOf(before, after)], locale);
  const names = { before: oneLine(wordsIn(before.name, locale)), after: oneLine(wordsIn(after.name, locale)) };
  return wordsIn(
    {
      nl: `Op ${day}, ${inside ? "binnen" : "aan het begin van"} ${period}, ${change} voor nareis op nareis. Daarvoor: ${names.before}. Daarna: ${names.after}. De cijfers van daarvoor en daarna zijn niet zonder meer vergelijkbaar.`,
      en: `On ${day}, ${inside ? "within" : "at the start of"} ${period}, ${change} for nareis op nareis changed. Before: ${names.before}. After: ${names.after}. Figures from before and after cannot simply be compared.`,
    },
    locale,
  );
}

function changeOf(before: BrokenPhase, after: BrokenPhase): LegalChange {
  const hasOtherRule = before.rule !== after.rule;
  if (before.procedure === after.procedure) return hasOtherRule ? "rule" : "other";
  return hasOtherRule ? "both" : "procedure";
}

import { type Locale, type Wording, wordsIn } from "../../arguments/locale.ts";
import { dayOf } from "../../calendar/day.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import type { ChainClass } from "../../chains/definition/chain.ts";
import type { LegalBreak } from "../../chains/law/legal-breaks.ts";
import type { LegalCertainty } from "../../chains/law/legal-certainty.ts";
import type { SeriesBreak } from "../../counts/cells/series-breaks.ts";
import { oneLine } from "../characters/one-line.ts";
import { periodName } from "./period-words.ts";
import { classNames } from "./vocabulary.ts";

/** What differs between two phases of the law; `other` where only their names say it. */
type LegalChange = "rule" | "procedure" | "both" | "other";

/** What a break says of the phase on one side of it. */
type ChangedPhase = Extract<LegalBreak, { readonly kind: "phase" }>["before"];

const changed: Readonly<Record<LegalChange, Wording>> = {
  rule: { nl: "veranderde de regel", en: "the rule" },
  procedure: { nl: "veranderde de procedure", en: "the procedure" },
  both: { nl: "veranderden de regel en de procedure", en: "the rule and the procedure" },
  other: { nl: "veranderde het recht", en: "the law" },
};

/** How sure a day is, where its source does not state it. */
const certainties: Readonly<Record<Exclude<LegalCertainty, "stated">, Wording>> = {
  approximate: { nl: "De dag is bij benadering.", en: "The day is approximate." },
  secondary: { nl: "Deze dag staat alleen in een secundaire bron.", en: "Only a secondary source gives this day." },
  disputed: { nl: "Niet alle bronnen noemen deze dag.", en: "Not all sources give this day." },
};

/**
 * The breaks in a series in sentences: the day of each, what changed and for which classes, and how sure the day is; and
 * once what it means for the figures.
 */
export function breaksInWords(breaks: readonly SeriesBreak[], length: PeriodLength, locale: Locale): readonly string[] {
  if (breaks.length === 0) return [];
  const days = breaks.length === 1 ? { nl: "deze dag", en: "this day" } : { nl: "deze dagen", en: "these days" };
  return [
    ...breaks.map((found) => breakInWords(found, length, locale)),
    wordsIn(
      {
        nl: `De cijfers van voor en na ${days.nl} zijn niet zonder meer vergelijkbaar.`,
        en: `Figures from before and after ${days.en} cannot simply be compared.`,
      },
      locale,
    ),
  ];
}

function breakInWords(found: SeriesBreak, length: PeriodLength, locale: Locale): string {
  const day = writtenDay(dayOf(found.on), locale);
  const period = periodName(found.period, length, locale);
  const start = wordsIn(
    {
      nl: `Op ${day}, ${found.inside ? "binnen" : "aan het begin van"} ${period}`,
      en: `On ${day}, ${found.inside ? "within" : "at the start of"} ${period}`,
    },
    locale,
  );
  return [
    found.kind === "phase" ? phaseInWords(found, start, locale) : `${start}: ${oneLine(wordsIn(found.name, locale))}.`,
    ...found.alsoBreaks.map((also) => alsoInWords(also.class, oneLine(wordsIn(also.why, locale)), locale)),
    ...(found.certainty === "stated" ? [] : [wordsIn(certainties[found.certainty], locale)]),
  ].join(" ");
}

function phaseInWords(
  { about, before, after }: SeriesBreak & { readonly kind: "phase" },
  start: string,
  locale: Locale,
): string {
  const change = wordsIn(changed[changeOf(before, after)], locale);
  const names = { before: oneLine(wordsIn(before.name, locale)), after: oneLine(wordsIn(after.name, locale)) };
  const classes = listed(about, locale);
  return wordsIn(
    {
      nl: `${start}, ${change} voor ${classes}. Daarvoor: ${names.before}. Daarna: ${names.after}.`,
      en: `${start}, ${change} for ${classes} changed. Before: ${names.before}. After: ${names.after}.`,
    },
    locale,
  );
}

function alsoInWords(chainClass: ChainClass, why: string, locale: Locale): string {
  const name = classNames[chainClass][locale];
  return wordsIn({ nl: `Dit raakt ook ${name}. ${why}`, en: `This touches ${name} too. ${why}` }, locale);
}

function listed(classes: readonly ChainClass[], locale: Locale): string {
  const names = classes.map((one) => classNames[one][locale]);
  const and = wordsIn({ nl: " en ", en: " and " }, locale);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")}${and}${names.at(-1)}`;
}

function changeOf(before: ChangedPhase, after: ChangedPhase): LegalChange {
  const hasOtherRule = before.rule !== after.rule;
  if (before.procedure === after.procedure) return hasOtherRule ? "rule" : "other";
  return hasOtherRule ? "both" : "procedure";
}

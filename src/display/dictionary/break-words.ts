import { type Locale, type Wording, wordsIn } from "../../arguments/locale.ts";
import { dayOf } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import type { ChainClass } from "../../chains/definition/chain.ts";
import type { LegalCertainty } from "../../chains/law/legal-certainty.ts";
import type { SeriesBreak } from "../../counts/cells/series-breaks.ts";
import { oneLine } from "../characters/one-line.ts";
import { classNames } from "./vocabulary.ts";

/** How sure a day is, behind the day, where its source does not state it. */
const certainties: Readonly<Record<Exclude<LegalCertainty, "stated">, Wording>> = {
  approximate: { nl: "bij benadering", en: "approximate" },
  secondary: { nl: "alleen uit een secundaire bron", en: "from a secondary source only" },
  disputed: { nl: "niet elke bron noemt deze dag", en: "not every source gives this day" },
};

/**
 * The breaks in a series: once what they mean for the figures, and then a line for each, with its day, how sure that is,
 * the classes that it is about, what changed, and why it breaks other classes of the table.
 */
export function breaksInWords(breaks: readonly SeriesBreak[], locale: Locale): readonly string[] {
  if (breaks.length === 0) return [];
  const meaning =
    breaks.length === 1
      ? {
          nl: "Reeksbreuk: de cijfers van voor en na deze dag zijn niet zonder meer vergelijkbaar.",
          en: "Break in series: figures from before and after this day cannot simply be compared.",
        }
      : {
          nl: "Reeksbreuken: de cijfers van voor en na deze dagen zijn niet zonder meer vergelijkbaar.",
          en: "Breaks in series: figures from before and after these days cannot simply be compared.",
        };
  return [wordsIn(meaning, locale), ...breaks.map((found) => breakInWords(found, locale))];
}

function breakInWords(found: SeriesBreak, locale: Locale): string {
  const day = writtenDay(dayOf(found.on), locale);
  const sure = found.certainty === "stated" ? "" : ` (${wordsIn(certainties[found.certainty], locale)})`;
  const what = found.kind === "phase" ? phaseInWords(found, locale) : oneLine(wordsIn(found.name, locale));
  return [
    `${day}${sure}, ${listed(found.about, locale)}: ${what}.`,
    ...found.alsoBreaks.map((also) => alsoInWords(also.class, oneLine(wordsIn(also.why, locale)), locale)),
  ].join(" ");
}

/** What the names of the phases do not have in common from their start, a part being what stands between commas. */
function phaseInWords({ before, after }: SeriesBreak & { readonly kind: "phase" }, locale: Locale): string {
  const [old, now] = [before, after].map(({ name }) => oneLine(wordsIn(name, locale)).split(", "));
  const [olds, news] = [old as string[], now as string[]];
  const same = [...olds, undefined].findIndex((part, place) => part === undefined || part !== news[place]);
  const [until, since] = [olds.slice(same).join(", "), news.slice(same).join(", ")];
  const parts = [
    ...(until === "" ? [] : [{ nl: `voorheen ${until}`, en: `until then ${until}` }]),
    ...(since === "" ? [] : [{ nl: `sindsdien ${since}`, en: `since then ${since}` }]),
  ];
  const unnamed = { nl: "het recht veranderde", en: "the law changed" };
  return (parts.length === 0 ? [unnamed] : parts).map((part) => wordsIn(part, locale)).join("; ");
}

function alsoInWords(chainClass: ChainClass, why: string, locale: Locale): string {
  const name = classNames[chainClass][locale];
  return wordsIn({ nl: `Ook ${name}: ${why}.`, en: `Also ${name}: ${why}.` }, locale);
}

function listed(classes: readonly ChainClass[], locale: Locale): string {
  const names = classes.map((one) => classNames[one][locale]);
  const and = wordsIn({ nl: " en ", en: " and " }, locale);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")}${and}${names.at(-1)}`;
}

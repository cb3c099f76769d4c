import { parseDay } from "../calendar/day.ts";
import { type Locale, writtenDay } from "../calendar/written-day.ts";
import { choiceWords } from "./choice-words.ts";

/** The short name of a choice; null for anything else. */
export function choiceInWords(choice: string, locale: Locale): string | null {
  return wordIn(choiceWords[locale].choices, choice);
}

/** The short name of a value of a choice, by its code; null for anything else. */
export function choiceValueInWords(choice: string, code: string, locale: Locale): string | null {
  const words = choiceWords[locale];
  if (choice === "lookBackMonths") {
    if (code === "null") return words.noLimit;
    return /^\d+$/.test(code) ? words.months(Number(code)) : null;
  }
  if (choice === "regularAsNareisBefore") {
    if (code === "null") return words.never;
    const day = parseDay(code);
    return day === null ? null : words.before(writtenDay(day, locale));
  }
  const values = (words.values as Readonly<Record<string, Readonly<Record<string, string>>>>)[choice];
  return values === undefined ? null : wordIn(values, code);
}

/** The choices that moved something, as the key of a row of moves has them; null for anything else. */
export function movingChoicesInWords(key: string, locale: Locale): string | null {
  const { and, or } = choiceWords[locale];
  const sets = key.split("|").map((set) => set.split("+").map((choice) => choiceInWords(choice, locale)));
  if (sets.some((set) => set.includes(null))) return null;
  return sets.map((set) => set.join(and)).join(or);
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(words, key) ? (words[key] as string) : null;
}

/** A value by its code alone, where the choice is not known; null for anything else. */
export function anyValueInWords(code: string, locale: Locale): string | null {
  // What is "no limit" for one choice is "never" for another.
  if (code === "null") return locale === "nl" ? "geen" : "none";
  for (const choice of Object.keys(choiceWords[locale].choices)) {
    const words = choiceValueInWords(choice, code, locale);
    if (words !== null) return words;
  }
  return null;
}

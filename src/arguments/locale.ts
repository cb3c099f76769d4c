import { checkOptions } from "./options.ts";

/** A language that days, tables and explanations are written in. */
export type Locale = "nl" | "en";

/** Every language. */
export const locales: readonly Locale[] = ["nl", "en"];

/** A short text in both languages. */
export type Wording = Readonly<Record<Locale, string>>;

/** The language of everything that is not asked for in another. */
export const defaultLocale: Locale = "nl";

/**
 * The words of one language out of a bundle that has both side by side.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 * @example
 * wordsIn({ nl: "aanvragen", en: "applications" }, "en"); // "applications"
 */
export function wordsIn<Words>(bundle: Readonly<Record<Locale, Words>>, locale: Locale): Words {
  checkLocale(locale);
  return bundle[locale];
}

/**
 * Refuses another language, where words are needed later only.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 */
export function checkLocale(locale: unknown): void {
  if (locale !== "nl" && locale !== "en") throw new RangeError("Choose `locale` from nl, en.");
}

/** The option of everything that is said in words. */
export interface InLocale {
  /** `nl` by default. */
  readonly locale?: Locale;
}

/**
 * The language that options ask for, where it is their only one.
 *
 * @throws TypeError for anything but an object; RangeError for another option or another locale than `nl` and `en`.
 */
export function localeOf(options: InLocale): Locale {
  checkOptions(options, ["locale"]);
  const { locale = defaultLocale } = options;
  checkLocale(locale);
  return locale;
}

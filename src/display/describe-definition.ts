import { type InLocale, type Locale, localeOf } from "../arguments/locale.ts";
import { dayOf } from "../calendar/day.ts";
import { writtenDay } from "../calendar/written-day.ts";
import { checkDefinition } from "../chains/definition/check-definition.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { isChangedPreset } from "../chains/definition/definition-name.ts";
import { oneLine } from "./characters/one-line.ts";
import { definitionWords } from "./dictionary/definition-words.ts";

/**
 * A definition in one paragraph of plain sentences, fit for a footnote: what is counted, under which name, by which
 * days and for whom. Two definitions that differ in their id or in any option never read the same; the order in
 * `exclude` makes no difference. In Dutch unless asked otherwise. Constant time.
 *
 * @throws TypeError or RangeError for what is no definition, as `findChains` does; RangeError for an unknown locale.
 * @example
 * describeDefinition({ ...memo2023, id: "one-month", lookBackMonths: 1 }, { locale: "en" }).includes("at most one month"); // true
 */
export function describeDefinition(definition: Definition, options: InLocale = {}): string {
  checkDefinition(definition);
  const locale = localeOf(options);
  return [definitionWords[locale].name(nameOf(definition)), ...definitionSentences(definition, locale)].join(" ");
}

/** What a definition says, without its name: one or more sentences for each part that has something to tell. */
export function definitionSentences(definition: Definition, locale: Locale): readonly string[] {
  const words = definitionWords[locale];
  const { regularAsNareisBefore: before } = definition;
  return [
    words.classes(definition),
    words.regular(before === null ? null : writtenDay(dayOf(before), locale), definition),
    words.first(definition),
    words.lookBack(definition),
    words.firstValid(definition),
    words.independent(definition),
    words.exclude(definition),
    words.depthScope(definition),
    words.repeats(definition),
  ].filter((sentence) => sentence !== "");
}

/** The name of a definition on one line; in quotes where another id would be printed the same without them. */
function nameOf(definition: Definition): string {
  const { id } = definition;
  const isPlain = oneLine(id) === id && !id.startsWith('"') && !id.endsWith("(changed)");
  return `${isPlain ? id : quoted(id)}${isChangedPreset(definition) ? " (changed)" : ""}`;
}

/** As in JSON, with an escape too for everything else that is not seen or is no plain space. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\s/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16).toUpperCase()}}`,
  );
}

import { type Locale, wordsIn } from "../../arguments/locale.ts";
import { dayOf } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { definitionName } from "../../chains/definition/definition-name.ts";

const basisWords: Readonly<Record<Locale, (day: string, definition: string) => string>> = {
  nl: (day, definition) => `Peildatum: ${day}. Definitie: ${definition}.`,
  en: (day, definition) => `Reference date: ${day}. Definition: ${definition}.`,
};

/** What a result rests on, on one line: the reference date and the definition. */
export function basisInWords(register: StoredRegister, definition: Definition, locale: Locale): string {
  const day = writtenDay(dayOf(register.referenceDate), locale);
  return wordsIn(basisWords, locale)(day, definitionName(definition));
}

/** That a register with errors was refused. */
export function refusedInWords(locale: Locale): string {
  return wordsIn(
    {
      nl: "Het register is geweigerd omdat er fouten in staan (--strict).",
      en: "The register was refused because it has errors (--strict).",
    },
    locale,
  );
}

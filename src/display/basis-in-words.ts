import { dayOf } from "../calendar/day.ts";
import { type Locale, writtenDay } from "../calendar/written-day.ts";
import type { StoredRegister as Register } from "../cases/facts/register.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { definitionName } from "../chains/definition/definition-name.ts";

/** What a result rests on, on one line: the reference date and the definition. */
export function basisInWords(register: Register, definition: Definition, locale: Locale): string {
  const day = writtenDay(dayOf(register.referenceDate), locale);
  return locale === "nl"
    ? `Peildatum: ${day}. Definitie: ${definitionName(definition)}.`
    : `Reference date: ${day}. Definition: ${definitionName(definition)}.`;
}

/** That a register with errors was refused. */
export function refusedInWords(locale: Locale): string {
  return locale === "nl"
    ? "Het register is geweigerd omdat er fouten in staan (--strict)."
    : "The register was refused because it has errors (--strict).";
}

/** That there is nothing by which a table could be dated. */
export function noDateInWords(locale: Locale): string {
  return locale === "nl"
    ? "Het register heeft nergens een datum, dus er is geen tabel: geef een peildatum met --as-of."
    : "The register has no date at all, so there is no table: give a reference date with --as-of.";
}

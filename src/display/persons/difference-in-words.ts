import type { Locale } from "../../arguments/locale.ts";
import { dayOf, type IsoDate } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import { type CodeNames, outcomeNames, permitKindNames, procedureNames } from "../../cases/facts/vocabulary.ts";
import type { Needed, Requirement } from "../../chains/why/difference.ts";
import type { Explanation } from "../../chains/why/explanation.ts";
import { oneLine } from "../characters/one-line.ts";
import { causeNames, columnNames, type DifferenceWords, differenceWords } from "../dictionary/difference-words.ts";

/**
 * What would have to be registered otherwise, in sentences: what comes nearest and how it falls short, what it would
 * have to be, and what then decides. None for an application that is stacked.
 *
 * @param nearest the application that comes nearest, described in words; "" where it is part of the chain, or none is.
 */
export function differenceInWords(
  { criterion, wouldHaveToDiffer }: Explanation,
  nearest: string,
  locale: Locale,
): readonly string[] {
  const words = differenceWords[locale];
  if (wouldHaveToDiffer === null) return [];
  const { cause, needed } = wouldHaveToDiffer;
  const sentences: string[] = [];
  if (criterion === "no-earlier-family-application") sentences.push(words.absent["earlier-grant"]);
  if (criterion === "no-independent-asylum" && cause === "absent") sentences.push(words.absent.independent);
  if (nearest !== "" && cause !== null && cause !== "absent")
    sentences.push(words.nearest(nearest, causeNames[cause][locale]));
  if (needed.length === 0) return [...sentences, words.impossible];
  const applications = new Set(needed.map(({ application }) => application));
  for (const application of applications) {
    const ofIt = needed.filter((requirement) => requirement.application === application);
    const described = ofIt.map(
      ({ column, needed }) => `${columnName(column, locale)} ${neededInWords(column, needed, words, locale)}`,
    );
    sentences.push(words.needed(application === null ? null : oneLine(application), described));
  }
  return [...sentences, words.afterwards(criterion === "no-independent-asylum")];
}

function neededInWords(column: Requirement["column"], needed: Needed, words: DifferenceWords, locale: Locale): string {
  const written = (day: IsoDate | null): string | null => (day === null ? null : writtenDay(dayOf(day), locale));
  switch (needed.kind) {
    case "one-of":
      return words.oneOf(needed.values.map((value) => codeName(column, value, locale)));
    case "not":
      return words.not(needed.values.map((value) => codeName(column, value, locale)));
    case "between":
      return words.between({ from: written(needed.from), to: written(needed.to), orEmpty: needed.orEmpty });
    case "same-person":
      return words.samePerson(oneLine(needed.as), columnName(needed.in, locale));
    case "another-person":
      return words.anotherPerson(oneLine(needed.as), columnName(needed.in, locale));
    case "outside-dossier":
      return words.outsideDossier(oneLine(needed.of));
  }
}

function columnName(column: Requirement["column"], locale: Locale): string {
  return columnNames[column]?.[locale] ?? column;
}

function codeName(column: Requirement["column"], code: string, locale: Locale): string {
  const names: CodeNames<string> =
    column === "procedure" ? procedureNames : column === "outcome" ? outcomeNames : permitKindNames;
  return names[code]?.[locale] ?? code;
}

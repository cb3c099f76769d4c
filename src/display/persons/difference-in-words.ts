import type { Locale } from "../../arguments/locale.ts";
import { dayOf, type IsoDate } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import { type CodeNames, outcomeNames, permitKindNames, procedureNames } from "../../cases/facts/vocabulary.ts";
import type { Needed, Requirement } from "../../chains/why/difference.ts";
import type { Explanation } from "../../chains/why/explanation.ts";
import { oneLine } from "../characters/one-line.ts";
import {
  causeNames,
  columnNames,
  type DifferenceWords,
  differenceWords,
  permitColumnNames,
} from "../dictionary/difference-words.ts";

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
  if (criterion === "no-independent-asylum" && cause === "absent") {
    sentences.push(needed.some(({ table }) => table === "permits") ? words.absent.permit : words.absent.independent);
  }
  const [requirement] = needed;
  const nearestPermit = requirement === undefined ? null : permitIn(requirement, words);
  const nearestOfAll = nearestPermit ?? nearest;
  if (nearestOfAll !== "" && cause !== null && cause !== "absent")
    sentences.push(words.nearest(nearestOfAll, causeNames[cause][locale]));
  if (needed.length === 0) return [...sentences, words.impossible];
  const registered = new Set(needed.map((requirement) => registeredIn(requirement, words)));
  for (const one of registered) {
    const described = needed
      .filter((requirement) => registeredIn(requirement, words) === one)
      .map(
        (requirement) =>
          `${nameOfColumn(requirement, locale)} ${neededInWords(requirement.column, requirement.needed, words, locale)}`,
      );
    sentences.push(words.needed(one, described));
  }
  return [...sentences, words.afterwards(criterion === "no-independent-asylum")];
}

/** The application or permit that a requirement is about; null for one that the register does not have. */
function registeredIn(requirement: Requirement, words: DifferenceWords): string | null {
  const { application } = requirement;
  return permitIn(requirement, words) ?? (application === null ? null : oneLine(application));
}

function permitIn({ permit }: Requirement, words: DifferenceWords): string | null {
  return permit === null ? null : words.permit(oneLine(permit));
}

/** What a requirement is on: a column, and of permits whether of one by itself or of those of an application. */
function nameOfColumn({ application, column, permit, table }: Requirement, locale: Locale): string {
  const isOfOnePermit = table === "permits" && (permit !== null || application === null);
  return (isOfOnePermit ? permitColumnNames[column]?.[locale] : undefined) ?? columnName(column, locale);
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

import { compareText } from "../../cases/facts/compare-text.ts";
import { personTexts } from "../../cases/known/person-attributes.ts";
import type { BreakdownGrouping, CountedFrom } from "./breakdown-grouping.ts";
import type { PersonColumnChoice } from "./breakdown-options.ts";

/** More values than this are no breakdown but a list. */
const MOST_GROUPS = 500;

/**
 * Counted chains by the text that the sponsor or the applicant has in a column of persons; `unknown` where it has none.
 * Only values that occur: nothing says which others there could be. Cost: linear, save for sorting the values.
 *
 * @throws RangeError for a column that was not read, or that has more different values than a table holds.
 */
export function columnGroups(
  { chains, columns }: CountedFrom,
  { column, of = "sponsor" }: PersonColumnChoice,
): BreakdownGrouping {
  const texts = personTexts(chains.register, column);
  if (texts === null) {
    throw new RangeError(
      "Name a header of the table of persons, in `personColumns` too: no such column was read. It is not there, or there twice.",
    );
  }
  const persons = of === "sponsor" ? columns.sponsor : columns.applicant;
  const values = new Set<string>();
  let isUnknown = false;
  for (let index = 0; index < columns.count; index += 1) {
    const text = texts[persons[index] as number] as string;
    if (text === "") isUnknown = true;
    else values.add(text);
    if (values.size > MOST_GROUPS) {
      throw new RangeError(`Break down by a column with at most ${MOST_GROUPS} different values.`);
    }
  }
  const sorted = [...values].sort(compareText);
  const placeOf = new Map(sorted.map((text, place) => [text, place]));
  return {
    dimension: `${of}:${column.trim()}`,
    keys: [...sorted.map(valueKey), ...(isUnknown ? ["unknown"] : [])],
    groupOf: persons.map((person) => placeOf.get(texts[person] as string) ?? sorted.length),
    isPossible: () => true,
  };
}

/** A value that reads like one of the words for a group of every breakdown stands in quotes. */
function valueKey(text: string): string {
  return /^"*(?:all|alle|unknown|onbekend)"*$/i.test(text) ? `"${text}"` : text;
}

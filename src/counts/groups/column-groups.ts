import { refusal } from "../../arguments/refusal.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import { personTexts } from "../../cases/known/person-attributes.ts";
import type { PersonColumn } from "../asked/question.ts";
import type { CountedChains } from "../cells/counted-chains.ts";
import type { Grouping } from "./grouping.ts";

/** More values than this are no breakdown but a list. */
const MOST_GROUPS = 500;

/**
 * Counted chains by the text that the sponsor or the applicant has in a column of persons; `unknown`, the last group,
 * where it has none. Only values that occur: nothing says which others there could be. Cost: linear, and sorting the
 * values.
 *
 * @throws RangeError for a column that was not read, or that has more different values than a table holds.
 */
export function columnGrouping(counted: CountedChains, { column, of }: PersonColumn): Grouping {
  const texts = personTexts(counted.chains.basis, column);
  if (texts === null) {
    throw refusal(
      "column-not-read",
      "Name a header of the table of persons that is also in `personColumns`: the column was not read. It is absent, or there are two.",
    );
  }
  const persons = of === "sponsor" ? counted.sponsor : counted.applicant;
  const values = new Set<string>();
  for (const person of persons) {
    const text = texts[person] as string;
    if (text !== "") values.add(text);
    if (values.size > MOST_GROUPS) {
      const most = String(MOST_GROUPS);
      throw refusal("values-too-many", `Break down by a column with at most ${most} different values.`, [most]);
    }
  }
  const sorted = [...values].sort(compareText);
  const placeOf = new Map(sorted.map((text, place) => [text, place]));
  return {
    keys: [...sorted.map(valueKey), "unknown"],
    groupOf: persons.map((person) => placeOf.get(texts[person] as string) ?? sorted.length),
    isPossible: () => true,
  };
}

/** A value that reads like one of the words for a group of every breakdown stands in quotes. */
function valueKey(text: string): string {
  return /^"*(?:all|alle|other|overig|unknown|onbekend)"*$/i.test(text) ? `"${text}"` : text;
}

import { closest, distance } from "fastest-levenshtein";
import { refusal } from "./refusal.ts";

/**
 * Refuses options that a function does not know, because an option that silently does nothing gives another figure than
 * was asked for. The message names what exists, and what comes nearest to what was passed, never what was passed.
 *
 * @throws TypeError for anything but an object; RangeError for an option that does not exist.
 */
export function checkOptions(options: unknown, known: readonly string[], what = "options"): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new TypeError(`Pass ${what} as an object with any of ${known.join(", ")}.`);
  }
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, known);
  const advice = near === null ? "" : ` Did you mean ${near}?`;
  throw new RangeError(`Choose ${what} from ${known.join(", ")}.${advice}`);
}

/**
 * One choice out of those that exist.
 *
 * @throws RangeError for any other.
 */
export function oneOf<Choice extends string>(name: string, value: unknown, choices: readonly Choice[]): Choice {
  if (choices.includes(value as Choice)) return value as Choice;
  throw refusal("choice-unknown", `Choose \`${name}\` from ${choices.join(", ")}.`, [name, ...choices]);
}

/**
 * One or more choices out of those that exist, in the order of those that exist.
 *
 * @throws RangeError for any other, and for none.
 */
export function someOf<Choice extends string>(
  name: string,
  values: unknown,
  choices: readonly Choice[],
): readonly Choice[] {
  if (!Array.isArray(values) || values.length === 0 || !values.every((value) => choices.includes(value))) {
    throw refusal("choice-unknown", `Choose one or more \`${name}\` from ${choices.join(", ")}.`, [name, ...choices]);
  }
  return choices.filter((choice) => values.includes(choice));
}

/** The known word that comes nearest to another; null where none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const found = closest(
    word.toLowerCase(),
    known.map((one) => one.toLowerCase()),
  );
  const place = known.findIndex((one) => one.toLowerCase() === found);
  const name = known[place] as string;
  // Of a short name some letters have to be the same.
  const most = Math.min(name.length - 1, Math.max(2, name.length / 3));
  return distance(word.toLowerCase(), name.toLowerCase()) <= most ? name : null;
}

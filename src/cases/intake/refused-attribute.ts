import { normaliseWord } from "../facts/word.ts";
import { refusedAnywhere, refusedAsWord } from "./refused-words.ts";

/** Why such a column is refused, as the sentence of an error. */
export const refusedAttributeSentence: string =
  "Leave out this column of persons: figures by nationality, origin, place of birth, ethnicity, religion, language, skin, sexual orientation, health or political opinion compare groups by what they are, where the definition looks only at what was applied for, and can be used to treat people by group; docs/responsible-use.md says more.";

/**
 * Whether a header names an attribute that this package does not read (bijzondere persoonsgegevens, and nationality,
 * origin and language, which stand in for them): in English, Dutch and the usual words of some other languages, in any
 * case, and also as a part of the header.
 *
 * @example
 * isRefusedAttribute("Nationality_Code"); // true
 * isRefusedAttribute("land van herkomst 2"); // true
 * isRefusedAttribute("municipality"); // false
 */
export function isRefusedAttribute(header: string): boolean {
  // A word in camel case is taken apart first, for `raceCode` is two words.
  const apart = header
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  const words = normaliseWord(apart)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  const whole = words.join("");
  return refusedAnywhere.some((part) => whole.includes(part)) || words.some((word) => refusedAsWord.includes(word));
}

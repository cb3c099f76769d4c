import fc from "fast-check";
import { expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { describeDefinition } from "../../src/display/describe-definition.ts";
import { valueMeaning } from "../../src/display/option-meaning.ts";
import { choices, definitionPair, isSameOptions, wideDefinition, withChoiceOf } from "../chains/wide-definition.ts";
import { runs } from "../runs.ts";

const locale = fc.constantFrom("nl" as const, "en" as const);

test("two definitions read the same exactly where they have the same options", () => {
  fc.assert(
    fc.property(definitionPair, locale, ([one, other], language) => {
      const isSame = isSameOptions(one, other);
      expect(describeDefinition(one, { locale: language }) === describeDefinition(other, { locale: language })).toBe(
        isSame,
      );
    }),
    { numRuns: 2 * runs },
  );
});

/** Ids that are nearly the same once they are printed, or that stand for one another. */
const awkwardId = fc.oneof(
  fc.constantFrom(
    "a",
    " a",
    "a ",
    "a\n",
    "a\u202E",
    '"a"',
    '"a\\n"',
    "a b",
    "a  b",
    "a\tb",
    "a\u00A0b",
    "\uD800",
    "\uDC00",
  ),
  fc.constantFrom(memo2023.id, `${memo2023.id} (changed)`, `${memo2023.id} `, `"${memo2023.id}" (changed)`),
  fc.string({ minLength: 1, unit: "binary" }),
);

test("two definitions read the same exactly where they have the same id and the same options", () => {
  fc.assert(
    fc.property(definitionPair, awkwardId, awkwardId, fc.boolean(), locale, (pair, id, otherId, isMemo, language) => {
      const [one, other] = isMemo ? [memo2023, memo2023] : pair;
      const [text, otherText] = [
        describeDefinition({ ...one, id }, { locale: language }),
        describeDefinition({ ...other, id: otherId }, { locale: language }),
      ];
      expect(text === otherText).toBe(id === otherId && isSameOptions(one, other));
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: 2 * runs },
  );
});

test("definitions that differ in options do not read the same, whatever they are called", () => {
  fc.assert(
    fc.property(definitionPair, fc.string({ minLength: 1 }), locale, ([one, other], id, language) => {
      fc.pre(!isSameOptions(one, other));
      const [longer, shorter] = [one, other].map((definition) =>
        describeDefinition({ ...definition, id }, { locale: language }),
      );
      expect(longer).not.toBe(shorter);
      // An id that is made of the beginning of another description.
      const forged = `${(longer ?? "").slice("Definition ".length).split(". ").slice(0, 2).join(". ")}`;
      expect(describeDefinition({ ...other, id: forged }, { locale: language })).not.toBe(longer);
    }),
    { numRuns: runs },
  );
});

test("a description is one paragraph of sentences without holes", () => {
  fc.assert(
    fc.property(wideDefinition, locale, (definition, language) => {
      const text = describeDefinition(definition, { locale: language });
      expect(text).not.toMatch(/undefined|null|NaN|\s\s|\n|\.\.|[a-z]-(?:second|reference|later|sponsor|dossier)\b/);
      expect(text.endsWith(".")).toBe(true);
      for (const sentence of text.split(". ")) expect(sentence).toMatch(/^[A-Z]/);
      expect(text.length).toBeLessThan(2000);
    }),
    { numRuns: runs },
  );
});

test("two values of an option mean the same in words exactly where they are the same", () => {
  fc.assert(
    fc.property(wideDefinition, wideDefinition, fc.constantFrom(...choices), locale, (one, other, choice, language) => {
      const [name, rule] = choice;
      const path = (rule === undefined ? name : `${name}.${rule}`) as "repeats";
      const valueIn = (definition: object): never => {
        const value: unknown = Reflect.get(definition, name);
        return (rule === undefined ? value : Reflect.get(value as object, rule)) as never;
      };
      const [meaning, otherMeaning] = [one, other].map((definition) =>
        valueMeaning(path, valueIn(definition), { locale: language }),
      );
      expect(meaning).toMatch(/^\S.*\S$/);
      expect(meaning === otherMeaning).toBe(isSameOptions(one, withChoiceOf(one, other, choice)));
    }),
    { numRuns: 2 * runs },
  );
});

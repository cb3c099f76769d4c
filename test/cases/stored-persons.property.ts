import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOfText } from "../../src/cases/facts/text-key.ts";
import { codeOfBytes, codeOfText, storedPersons, textsOfPersons } from "../../src/cases/keyed/stored-persons.ts";
import { addBytes, addText, NO_TEXT, textStore, textsOf } from "../../src/cases/keyed/text-store.ts";
import { runs } from "../runs.ts";

const id = fc.string({ unit: fc.constantFrom("a", "b", "é", "😀"), minLength: 1, maxLength: 3 });

test("persons go by number in the order in which they are met, by their texts and not by their keys", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: fc.oneof(id, fc.constant("z".repeat(9000))), isPerson: fc.boolean() })),
      fc.constantFrom(-1, 1, 15),
      (texts, mask) => {
        const store = textStore(1);
        const persons = storedPersons(store, 1);
        const key = new Int32Array(2);
        const others: number[] = [];
        const codes = texts.map(({ text, isPerson }) => {
          const isAscii = [...text].every((letter) => letter < "\x80");
          const bytes = new TextEncoder().encode(` ${text} `);
          const end = bytes.length - 1;
          if (!isPerson) {
            others.push(isAscii ? addBytes(store, bytes, 1, end) : addText(store, text));
            return null;
          }
          keyOfText(text, key, 0, mask);
          const [one, other] = key as unknown as [number, number];
          return isAscii ? codeOfBytes(persons, bytes, 1, end, one, other) : codeOfText(persons, text, one, other);
        });
        const met = [...new Set(texts.flatMap(({ text, isPerson }) => (isPerson ? [text] : [])))];
        expect(textsOf(store, textsOfPersons(persons))).toEqual(met);
        expect(persons.size).toBe(met.length);
        expect(codes).toEqual(texts.map(({ text, isPerson }) => (isPerson ? met.indexOf(text) : null)));
        expect(textsOf(store, Int32Array.from([...others, NO_TEXT]))).toEqual([
          ...texts.flatMap(({ text, isPerson }) => (isPerson ? [] : [text])),
          "",
        ]);
      },
    ),
    { numRuns: runs },
  );
});

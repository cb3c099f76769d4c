import { expect, test } from "vitest";
import { codeOfBytes, codeOfText, storedPersons, textsOfPersons } from "../../../src/cases/keyed/stored-persons.ts";
import { textStore, textsOf } from "../../../src/cases/keyed/text-store.ts";

test("persons whose ids have one key are told apart by their texts, be these bytes or strings", () => {
  const store = textStore(1);
  const persons = storedPersons(store, 1);
  const bytes = new TextEncoder().encode("anna bert anna");
  const codes = [
    codeOfBytes(persons, bytes, 0, 4, 1, 1),
    codeOfBytes(persons, bytes, 5, 9, 1, 1),
    codeOfText(persons, "zoë", 1, 1),
    codeOfBytes(persons, bytes, 10, 14, 1, 1),
    codeOfText(persons, "bert", 1, 1),
    codeOfBytes(persons, bytes, 5, 9, 1, 1),
    codeOfText(persons, "zoë", 1, 1),
    codeOfText(persons, "anna", 1, 1),
    codeOfText(persons, "carl", 2, 1),
  ];
  expect(codes).toEqual([0, 1, 2, 0, 1, 1, 2, 0, 3]);
  expect(textsOf(store, textsOfPersons(persons))).toEqual(["anna", "bert", "zoë", "carl"]);
});

test("there is room for more persons than were expected", () => {
  const persons = storedPersons(textStore(1), 1);
  const ids = Array.from({ length: 50 }, (_, number) => `p${number}`);
  expect(ids.map((id, number) => codeOfText(persons, id, number + 1, 0))).toEqual([...ids.keys()]);
  expect(textsOf(persons.store, textsOfPersons(persons))).toEqual(ids);
});

import { type KeyTable, keyTable } from "./key-table.ts";
import { addBytes, addText, dropLast, isOfBytes, type TextStore, textOf } from "./text-store.ts";

/**
 * Numbers for persons, whose ids stand in a store of texts, in the order in which they are met. They are found by their
 * keys, and their texts decide.
 */
export interface StoredPersons {
  readonly store: TextStore;
  readonly codes: KeyTable;
  /** By number of a person: the number of its id in the store. */
  textOf: Int32Array;
  /** How many persons were met. */
  size: number;
  /** Ids whose key another id has: next to none, and all of them are told apart here. */
  readonly alike: Map<string, number>;
}

/** Starts to number persons. */
export function storedPersons(store: TextStore, expected: number): StoredPersons {
  return {
    store,
    codes: keyTable(expected),
    textOf: new Int32Array(Math.max(16, expected)),
    size: 0,
    alike: new Map(),
  };
}

/** The number of the person whose id some ASCII bytes are, and what its key is. Cost: constant. */
export function codeOfBytes(
  persons: StoredPersons,
  bytes: Uint8Array,
  from: number,
  to: number,
  one: number,
  other: number,
): number {
  const { store } = persons;
  const known = persons.codes.add(one, other, persons.size);
  if (known < 0) return meet(persons, addBytes(store, bytes, from, to));
  if (isOfBytes(store, persons.textOf[known] as number, bytes, from, to)) return known;
  return codeOfLast(persons, known, addBytes(store, bytes, from, to));
}

/** The same of a text that came as a string. */
export function codeOfText(persons: StoredPersons, text: string, one: number, other: number): number {
  const known = persons.codes.add(one, other, persons.size);
  const added = addText(persons.store, text);
  return known < 0 ? meet(persons, added) : codeOfLast(persons, known, added);
}

/** By number of a person: the number of its id in the store. */
export function textsOfPersons(persons: StoredPersons): Int32Array {
  return persons.textOf.slice(0, persons.size);
}

/** The number of the person whose id was added last, which stays in the store only where it is met for the first time. */
function codeOfLast(persons: StoredPersons, known: number, added: number): number {
  const { store, alike } = persons;
  const id = textOf(store, added);
  let code: number | undefined = known;
  if (textOf(store, persons.textOf[known] as number) !== id) {
    code = alike.get(id);
    if (code === undefined) {
      alike.set(id, persons.size);
      return meet(persons, added);
    }
  }
  dropLast(store);
  return code;
}

function meet(persons: StoredPersons, text: number): number {
  const number = persons.size;
  if (number === persons.textOf.length) {
    const wider = new Int32Array(number * 2);
    wider.set(persons.textOf);
    persons.textOf = wider;
  }
  persons.textOf[number] = text;
  persons.size = number + 1;
  return number;
}

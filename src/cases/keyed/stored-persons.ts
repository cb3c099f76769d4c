import { keyTable } from "./key-table.ts";
import type { TextStore } from "./text-store.ts";

/** Numbers for the persons in a store of texts, in the order in which they are met. */
export interface StoredPersons {
  /** How many persons were met. */
  readonly size: number;
  /**
   * The number of the person whose id was added to the store last, and what its key is. The id stays in the store only
   * where it is met for the first time.
   */
  codeOfLast(text: number, one: number, other: number): number;
  /** By number of a person: the number of its id in the store. */
  texts(): Int32Array;
}

/** Starts to number persons. They are found by their keys, and their texts decide. Cost of each call: constant. */
export function storedPersons(store: TextStore, expected: number): StoredPersons {
  const codes = keyTable(expected);
  let textOf = new Int32Array(Math.max(16, expected));
  let size = 0;
  // Ids whose key another id has: next to none, and all of them are told apart here.
  const alike = new Map<string, number>();

  function meet(text: number): number {
    if (size === textOf.length) {
      const wider = new Int32Array(size * 2);
      wider.set(textOf);
      textOf = wider;
    }
    textOf[size] = text;
    size += 1;
    return size - 1;
  }

  return {
    get size() {
      return size;
    },
    codeOfLast(text, one, other) {
      let known = codes.add(one, other, size);
      if (known < 0) return meet(text);
      if (!store.isLast(textOf[known] as number)) {
        const id = store.texts(Int32Array.of(text))[0] as string;
        const before = alike.get(id);
        if (before === undefined) {
          alike.set(id, size);
          return meet(text);
        }
        known = before;
      }
      store.dropLast();
      return known;
    },
    texts: () => textOf.slice(0, size),
  };
}

import { keyTable } from "./key-table.ts";

/** Numbers for the ids of persons, in the order in which they are met. */
export interface PersonCodes {
  /** The id of every number. */
  readonly ids: readonly string[];
  /** The number of an id with its key, a new one where it is met for the first time. */
  codeOf(id: string, one: number, other: number): number;
  /** The number of an id that was met, or -1. */
  knownCode(id: string, one: number, other: number): number;
}

/** Starts to number persons. They are found by their keys, and their texts decide. Cost of each call: constant. */
export function personCodes(): PersonCodes {
  const ids: string[] = [];
  const codes = keyTable();
  // Ids whose key another id has: next to none, and all of them are told apart here.
  const alike = new Map<string, number>();

  return {
    ids,
    codeOf(id, one, other) {
      const known = codes.add(one, other, ids.length);
      if (known < 0) return ids.push(id) - 1;
      if (ids[known] === id) return known;
      const code = alike.get(id);
      if (code !== undefined) return code;
      alike.set(id, ids.length);
      return ids.push(id) - 1;
    },
    knownCode(id, one, other) {
      const known = codes.get(one, other);
      if (known < 0 || ids[known] === id) return known;
      return alike.get(id) ?? -1;
    },
  };
}

/** Numbers for the ids of persons, in the order in which they are met. */
export interface PersonCodes {
  /** The id of every number. */
  readonly ids: readonly string[];
  /**
   * The number of an id, a new one where it is met for the first time.
   *
   * @param lane of its key, which says where to look.
   */
  codeOf(id: string, lane: number): number;
  /** The number of an id that was met, or -1. */
  knownCode(id: string, lane: number): number;
}

/** An engine's map holds some 16 million entries: the ids are told apart in this many of them. */
const MAPS = 64;

/** Starts to number persons. */
export function personCodes(): PersonCodes {
  const maps: (Map<string, number> | undefined)[] = new Array(MAPS);
  const ids: string[] = [];
  return {
    ids,
    codeOf(id, lane) {
      const part = lane & (MAPS - 1);
      maps[part] ??= new Map();
      const map = maps[part] as Map<string, number>;
      const known = map.get(id);
      if (known !== undefined) return known;
      map.set(id, ids.length);
      return ids.push(id) - 1;
    },
    knownCode: (id, lane) => maps[lane & (MAPS - 1)]?.get(id) ?? -1,
  };
}

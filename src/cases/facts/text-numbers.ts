/** A number for each text, as a Map has it, for as many texts as memory holds. */
export interface TextNumbers extends Iterable<readonly [string, number]> {
  get(text: string): number | undefined;
  set(text: string, number: number): void;
}

/** Texts with their places in a list. */
export function* numbered(texts: readonly string[]): IterableIterator<readonly [string, number]> {
  for (let place = 0; place < texts.length; place += 1) yield [texts[place] as string, place];
}

/** How many texts stand in one map: the engine's own ends at sixteen million. */
const MOST = 8_388_608;

/**
 * No numbers yet.
 *
 * @param most how many texts stand in one map; fewer in tests of what happens when there are several.
 */
export function textNumbers(entries: Iterable<readonly [string, number]> = [], most: number = MOST): TextNumbers {
  const maps: Map<string, number>[] = [new Map()];
  const numbers: TextNumbers = {
    get(text) {
      for (const map of maps) {
        const number = map.get(text);
        if (number !== undefined) return number;
      }
      return undefined;
    },
    set(text, number) {
      const last = maps[maps.length - 1] as Map<string, number>;
      // As long as one map holds them all, nobody has to look for the one that has a text.
      const known = maps.length === 1 && last.size < most ? last : maps.find((map) => map.has(text));
      if (known !== undefined) known.set(text, number);
      else if (last.size < most) last.set(text, number);
      else maps.push(new Map([[text, number]]));
    },
    *[Symbol.iterator]() {
      for (const map of maps) yield* map;
    },
  };
  for (const [text, number] of entries) numbers.set(text, number);
  return numbers;
}

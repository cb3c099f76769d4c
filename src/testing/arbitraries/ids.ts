/** Ids whose order by code unit is not that by code point, number or alphabet, and names that objects have. */
export const personPool: readonly string[] = ["p2", "p10", "\u{1F600}", "\uFF01", "constructor", "P1"];

/** Ids in no order of the rows: "a10" before "a9", and pairs whose code units and code points disagree. */
export function idAt(prefix: string, index: number): string {
  const number = ((index * 13 + 5) % 97) + 97 * Math.floor(index / 97);
  const start = index % 5 === 3 ? "\u{1F600}" : index % 5 === 4 ? "\uFF01" : prefix;
  return `${start}${number}`;
}

/** A person of the pool, and behind its end one more for every number. */
export function personAt(index: number): string {
  return personPool[index] ?? `p${index + 5}`;
}

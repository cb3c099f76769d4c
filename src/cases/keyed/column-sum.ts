import type { PackedTable } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import { keyOfText } from "../facts/text-key.ts";

const ODD = 0x9e3779b1;
const OTHER_ODD = 0x85ebca77;

/**
 * The sum of a mixed word for each kept row of persons that says something in a further column, 32 hexadecimal digits: the
 * same whatever the order of rows, and whoever is in a chain. As the digest of rows it tells accidents and stops nobody.
 * Cost: linear.
 *
 * @param texts of the column, by place of the row.
 */
export function columnSum(persons: PackedTable, texts: readonly string[]): string {
  const sums = new Int32Array(4);
  const key = new Int32Array(2);
  for (const { first, count, state, keys } of persons.segments) {
    // There wherever a row is kept: a person without an id is set aside.
    const person = keys[0] as Int32Array;
    for (let index = 0; index < count; index += 1) {
      const text = texts[first + index];
      if (state[index] !== KEPT || !text) continue;
      keyOfText(text, key, 0, -1);
      let one = mixed((person[2 * index] as number) ^ Math.imul(key[0] as number, ODD));
      let other = mixed((person[2 * index + 1] as number) + Math.imul(key[1] as number, OTHER_ODD) + one);
      for (let lane = 0; lane < sums.length; lane += 1) {
        one = mixed(one + other + lane);
        other = mixed(other ^ one);
        sums[lane] = ((sums[lane] as number) + one) | 0;
      }
    }
  }
  return Array.from(sums, (sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
}

function mixed(word: number): number {
  let one = Math.imul(word ^ (word >>> 16), OTHER_ODD);
  one = Math.imul(one ^ (one >>> 13), ODD);
  return one ^ (one >>> 16);
}

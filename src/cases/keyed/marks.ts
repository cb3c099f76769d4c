/** By place of a row, or by its index in a segment: 1 for a row that is marked. */
export type Marks = Uint8Array;

/** No marks, in whole words. */
export function newMarks(rows: number): Marks {
  return new Uint8Array((rows + 3) & ~3);
}

/** What is marked, ascending. Cost: linear, a step for four rows of which none is marked. */
export function markedPlaces(marks: Marks): Int32Array {
  const words = new Int32Array(marks.buffer);
  let count = 0;
  for (let word = 0; word < words.length; word += 1) count += Math.imul(words[word] as number, 0x01010101) >>> 24;
  const places = new Int32Array(count);
  let at = 0;
  for (let word = 0; word < words.length; word += 1) {
    if (words[word] === 0) continue;
    for (let place = 4 * word; place < 4 * word + 4; place += 1) {
      if (marks[place] !== 1) continue;
      places[at] = place;
      at += 1;
    }
  }
  return places;
}

/** @type {readonly import("../explained.mjs").Explained[]} */
export const explained = [
  {
    file: "src/cases/keyed/chain-rows.ts",
    line: "if (named.size === 0) return;",
    change: "false",
    because: "Where nothing is named no row is. It takes longer to find that.",
  },
  {
    file: "src/cases/keyed/",
    line: "for (let",
    change: /^(index|place|slot|at) <= /,
    because: "Behind the last there is no key, no row that is kept and no text, and what is written there is not read.",
  },
  {
    file: "src/cases/keyed/equal-keys.ts",
    line: "const bits = laneBits(",
    because: "Where there are fewer bits more rows are looked at in vain.",
  },
  {
    file: "src/cases/keyed/equal-keys.ts",
    line: "if (hasLane(bits,",
    change: "true",
    because: "The bits only save a look at what is repeated.",
  },
  {
    file: "src/cases/keyed/equal-keys.ts",
    line: "const indexes: number[] = [];",
    because: "What is no index has no key.",
  },
  {
    file: "src/cases/keyed/key-list.ts",
    line: "if (last && last.used + 2 * keys",
    change: "last.used + 2 * keys < last.lanes.length",
    because: "The keys stand in another piece, and none is lost.",
  },
  {
    file: "src/cases/keyed/key-table.ts",
    line: "lookAhead(keys, count) {",
    because: "It is there for speed alone.",
  },
  {
    file: "src/cases/keyed/key-table.ts",
    line: "const last = capacity - 1;",
    because: "It is looked at for speed alone.",
  },
  {
    file: "src/cases/keyed/key-table.ts",
    line: "for (let at = 0; at < 2 * count; at += 2) {",
    because: "It is looked at for speed alone.",
  },
  {
    file: "src/cases/keyed/person-codes.ts",
    line: "if (known < 0) return ids.push",
    change: "false",
    because: "The id is then kept among those of equal keys too, which takes memory.",
  },
  {
    file: "src/cases/keyed/person-codes.ts",
    line: "if (known < 0 || ids[known]",
    change: "false",
    because: "An id without a number is not among those of equal keys either. It takes longer to find that.",
  },
  {
    file: "src/cases/keyed/rows-of.ts",
    line: "aside.length === 0 ? state",
    change: "false",
    because: "The same states are copied.",
  },
  {
    file: "src/cases/keyed/same-ids.ts",
    line: "if (lanes[at] === 0 && lanes[at + 1] === 0) continue;",
    change: "true",
    because: "Rows with one person in common are looked at then, and their texts decide. It takes longer.",
  },
  {
    file: "src/cases/keyed/store-texts.ts",
    line: "lookAheadForPersons(",
    because: "It is there for speed alone.",
  },
  {
    file: "src/cases/keyed/store-texts.ts",
    line: "for (const some of persons) {",
    because: "It is there for speed alone.",
  },
  {
    file: "src/cases/keyed/store-texts.ts",
    line: "if (some === null) continue;",
    change: "true",
    because: "It is there for speed alone.",
  },
  {
    file: "src/cases/keyed/stored-persons.ts",
    line: "if (known < 0) return meet(",
    change: "false",
    because: "The person is met all the same, and kept among those of equal keys too, which takes memory.",
  },
  {
    file: "src/cases/keyed/stored-persons.ts",
    line: "if (isOfBytes(store,",
    change: "false",
    because: "The texts are compared as strings then. It takes longer.",
  },
  {
    file: "src/cases/keyed/text-store.ts",
    line: "if (used > store.bytes.length) {",
    change: /^(true|used >= store\.bytes\.length)$/,
    because: "There is more room than is needed.",
  },
  {
    file: "src/cases/keyed/text-store.ts",
    line: "const wider = new Uint8Array(Math.max(",
    change: "store.bytes.length / 2",
    because: "It grows by less, and more often.",
  },
  {
    file: "src/cases/keyed/text-store.ts",
    line: "const until = numbers.length === 1 ? end",
    because: "How many bytes become a string at once: texts are cut from more or fewer.",
  },
  {
    file: "src/cases/keyed/text-store.ts",
    line: "for (let start = from; start < to",
    change: "start <= to",
    because: "A stretch without a byte adds nothing.",
  },
  {
    file: "src/cases/keyed/text-store.ts",
    line: "const units = new Array<number>(Math.min(to - start",
    change: "to + start",
    because: "More bytes than are asked for become a string, from which the texts are cut.",
  },
];

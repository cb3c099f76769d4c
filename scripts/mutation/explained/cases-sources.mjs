/** @type {readonly import("../explained.mjs").Explained[]} */
export const explained = [
  {
    file: "src/cases/sources/",
    line: "for (let place = 0; place <",
    change: /^place <= /,
    because:
      "Behind the last value there is none, of which nothing is sound, and a typed array keeps nothing behind its end.",
  },
  {
    file: "src/cases/sources/cells-of-values.ts",
    line: 'if (typeof all === "string" && all.length === to - from)',
    change: /^(false|""|\{\}|typeof all !== "string"|to \+ from)$/,
    because: "Each text is made from its own bytes, which only takes longer.",
  },
  {
    file: "src/cases/sources/cells-of-values.ts",
    line: 'if (typeof all === "string" && all.length === to - from)',
    change: "true",
    because: "What is no text has no length, which only the types have to be told.",
  },
  {
    file: "src/cases/sources/column-writer.ts",
    line: "if (block.values !== seen)",
    change: "true",
    because: "The same values are looked at again, which only takes longer.",
  },
  {
    file: "src/cases/sources/fields-again.ts",
    line: "new Uint8Array(cells * 16)",
    change: "cells / 16",
    because: "The size of a buffer, which grows.",
  },
  {
    file: "src/cases/sources/fields-again.ts",
    line: "if (last > fields.bytes.length)",
    change: "last >= fields.bytes.length",
    because: "The buffer grows before it has to.",
  },
  {
    file: "src/cases/sources/give-again.ts",
    line: "for (let position = 0; position <",
    change: "position <= cells.length",
    because: "Behind the last column there is none.",
  },
  {
    file: "src/cases/sources/give-again.ts",
    line: 'values.kind === "text" ? (place',
    because: "Another way to the same texts, which takes more memory.",
  },
  {
    file: "src/cases/sources/give-again.ts",
    line: "for (; index < rows.length &&",
    change: /^(true|index <= rows\.length)$/,
    because: "Behind the last row there is none, which is in no stretch.",
  },
  {
    file: "src/cases/sources/give-rows.ts",
    line: 'const form = options.dates ?? "iso"',
    change: '""',
    because: "Days are written as ISO has them unless the form is the Dutch one; the types ask.",
  },
  {
    file: "src/cases/sources/sound-ids.ts",
    line: "place < before; place += 1",
    change: "place <= before",
    because: "A byte is looked at twice.",
  },
  {
    file: "src/cases/sources/sound-ids.ts",
    line: "for (let place = before + 4 * count",
    change: /^(before - 4 \* count|place <= bytes\.length)$/,
    because: "Bytes are looked at twice, and in front of the first and behind the last there is none.",
  },
  {
    file: "src/cases/sources/sound-ids.ts",
    line: "for (let word = 0; word <",
    change: "word <= count",
    because: "Behind the last word there is none.",
  },
  {
    file: "src/cases/sources/stretches.ts",
    line: "if (found.values !== block.values)",
    change: "true",
    because: "What was made of a dictionary is made again, which only takes longer.",
  },
];

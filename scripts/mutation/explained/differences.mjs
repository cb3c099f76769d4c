/** @type {readonly import("../explained.mjs").Explained[]} */
export const explained = [
  {
    file: "src/differences/extracts/",
    line: "for (let place = 0; place < table.count",
    change: "place <= table.count",
    because: "Behind the last row there is none that is kept or set aside.",
  },
  {
    file: "src/differences/extracts/places-by-id.ts",
    line: "(table.state[place] as number) >= 0",
    change: "table.state[place] as number > 0",
    because: "No row is set aside for the first of the codes, which is about a table without a column.",
  },
  {
    file: "src/differences/extracts/merge-versions.ts",
    line: "for (let pair = 0; pair < count",
    change: "pair <= count",
    because: "One turn more writes behind the end of a typed array, which keeps nothing.",
  },
  {
    file: "src/differences/extracts/extract-states.ts",
    line: "const again = day",
    change: "() => undefined",
    because: "What is undefined does not hold, as what is false.",
  },
  {
    file: "src/differences/extracts/renumber-persons.ts",
    line: "if (own === others)",
    change: /^(false|own !== others)$/,
    because: "The same persons are numbered alike one by one, which only takes longer.",
  },
  {
    file: "src/differences/revisions/entries-and-exits.ts",
    line: "touched",
    change: "ArrayDeclaration",
    because: "What is put in is the place of no cell.",
  },
  {
    file: "src/differences/revisions/entries-and-exits.ts",
    line: "const flow = flows[change > 0",
    change: "change >= 0",
    because: "Where nothing changed, nothing is added to either.",
  },
  {
    file: "src/differences/revisions/entries-and-exits.ts",
    line: "if (!isSame) unitNumber += 1",
    change: "unitNumber -= 1",
    because: "Any number will do that no unit had before.",
  },
  {
    file: "src/differences/revisions/lineages.ts",
    line: "for (let number = 0; number < count",
    change: "number <= count",
    because: "One turn more writes behind the end of a typed array, which keeps nothing.",
  },
  {
    file: "src/differences/revisions/lineages.ts",
    line: "codeOf(person === null ? name",
    change: "false",
    because: "The id of an application tells it apart, whatever stands in front of it.",
  },
  {
    file: "src/differences/revisions/lineages.ts",
    line: 'return { name: ""',
    change: '"Stryker was here!"',
    because: "What stands in the name of everybody tells nobody apart.",
  },
  {
    file: "src/differences/revisions/revision-rows.ts",
    line: "return [];",
    because: "Every cause that a row is about is found above; only the types ask for more.",
  },
  {
    file: "src/differences/extracts/places-by-id.ts",
    line: 'id !== "" && isFirst',
    change: /^(true|"Stryker was here!")$/,
    because: "No row that is kept is without an id, and what is kept is looked up.",
  },
  {
    file: "src/differences/revisions/entries-and-exits.ts",
    line: "for (let place = 0; place < order.length",
    change: "place <= order.length",
    because: "Behind the last chain there is none, which counts in no cell.",
  },
  {
    file: "src/differences/revisions/entries-and-exits.ts",
    line: "const previous = place === 0",
    change: "false",
    because: "Before the first chain nothing is to be settled.",
  },
  {
    file: "src/differences/revisions/revision-states.ts",
    line: '? "nothing"',
    change: "StringLiteral",
    because: "Any word will do that is no stretch of days.",
  },
];

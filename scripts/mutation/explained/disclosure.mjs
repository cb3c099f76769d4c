/** @type {readonly import("../explained.mjs").Explained[]} */
export const explained = [
  {
    file: "src/disclosure/check-policy.ts",
    line: "} catch {",
    change: "BlockStatement",
    because: "A function that ends gives undefined, which is as false.",
  },
  {
    file: "src/disclosure/impossible-question.ts",
    line: "} catch {",
    change: "BlockStatement",
    because: "A function that ends gives undefined, which is as false.",
  },
  {
    file: "src/disclosure/impossible-question.ts",
    line: 'question.of === "breakdown" &&',
    change: "true",
    because: "No other question has `by`; the types ask.",
  },
  {
    file: "src/disclosure/impossible-question.ts",
    line: "to !== null && from <= to",
    change: "true",
    because: "No number of a period is at most null.",
  },
  {
    file: "src/disclosure/data-shape.ts",
    line: 'typeof value === "string" && words.includes(value)',
    change: "true",
    because: "What is no text is not among texts; the types ask.",
  },
  {
    file: "src/disclosure/data-shape.ts",
    line: 'const names = typeof value === "object"',
    because: "The names of what is no record are dropped, or it is refused as no record.",
  },
  {
    file: "src/disclosure/published-table-from.ts",
    line: "from === null || to === null",
    because: "A period that is none is told of as one of the question, and no number of columns fits it.",
  },
  {
    file: "src/disclosure/publish.ts",
    line: 'about.question.of === "shares" ? withPercents',
    change: "true",
    because: "No other table has a denominator.",
  },
  {
    file: "src/disclosure/published-share.ts",
    line: "columns[at]?.kind",
    change: "OptionalChaining",
    because: "There is such a column; the types do not know.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: "one.left - other.left",
    because: "Which of them is audited first changes the time alone.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: "if (!isBetter(left, candidate, best))",
    change: "false",
    because: "All of them are audited then, and the same is the best.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: "left < best.narrowed.length ||",
    change: "false",
    because:
      "A sweep finds what an audit finds but where figures clash; what is chosen too much there is left out again.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: "rank < best.rank",
    change: "rank <= best.rank",
    because: "No two have the same rank.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: 'linkTables([linked], "free")',
    change: '""',
    because: "One table alone has no other release.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: 'if (swept.kind === "clash")',
    change: "true",
    because: "A sweep that finds fewer leads to more audits, and to nothing else.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: "const verdicts = ",
    because: "A sweep that finds fewer leads to more audits, and to nothing else.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: "row.map((count, column) =>",
    because: "A sweep that finds fewer leads to more audits, and to nothing else.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: "verdictOn(alone(0, place, column)",
    change: "true",
    because: "A sweep that finds fewer leads to more audits, and to nothing else.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: "verdicts.filter(",
    change: /undefined|^false$|^""$/,
    because: "A sweep that finds fewer leads to more audits, and to nothing else.",
  },
  {
    file: "src/disclosure/audit.ts",
    line: 'cell === "nothing" ?',
    change: /^(false|""|\{\})$/,
    because: "A period that is not covered has no figure in an audit, and what it says alone is dropped.",
  },
  {
    file: "src/disclosure/typed-table.ts",
    line: 'spans: "every"',
    change: '""',
    because:
      "What is no total is every column; and all of its rows are printed, so that none wants a total of its own.",
  },
  {
    file: "src/disclosure/typed-table.ts",
    line: "open: names.map(",
    because: "It has no column of what is open, so that nobody asks which row that is of.",
  },
  {
    file: "src/disclosure/rows-with-other.ts",
    line: "?.",
    change: "OptionalChaining",
    because: "There is such a row or column; the types do not know.",
  },
  {
    file: "src/disclosure/complementary-suppression.ts",
    line: "return [...sweeps]",
    change: "MethodExpression",
    because: "Which of them is audited first changes the time alone.",
  },
  {
    file: "src/disclosure/rows-with-other.ts",
    line: 'about.question.of === "revision" && keys[',
    change: "true",
    because: "No other table has a direction.",
  },
];

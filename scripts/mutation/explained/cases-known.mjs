/** @type {readonly import("../explained.mjs").Explained[]} */
export const explained = [
  {
    file: "src/cases/known/known-applications.ts",
    line: 'idAt: () => "" as ApplicationId,',
    because: "Nobody asks for the id of none.",
  },
  {
    file: "src/cases/known/known-applications.ts",
    line: "if (isOwnSponsor || (table.state[place] as number) >= 0) setAside += 1;",
    change: "table.state[place] as number > 0",
    because: "No row is set aside under the first of all codes, which is one of a header.",
  },
  {
    file: "src/cases/known/known-applications.ts",
    line: "const leads = rows.tables.identities === null ? picked",
    change: "false",
    because: "Everybody is their own leading id then. It takes longer to find that.",
  },
  {
    file: "src/cases/known/",
    line: "for (let",
    change: /^(place|permit|application|index) <= /,
    because: "Behind the last there is no row that is kept and no grant, and what is written there is not read.",
  },
  {
    file: "src/cases/known/register-of-rows.ts",
    line: "if (application >= 0 && permits.kind",
    change: "true",
    because: "A typed array keeps nothing in front of its first place.",
  },
  {
    file: "src/cases/known/known-identities.ts",
    line: "if (links.length === 0) return",
    change: "false",
    because: "Without a row everybody is apart. It takes longer to find that.",
  },
  {
    file: "src/cases/known/known-outcomes.ts",
    line: "before !== undefined &&",
    change: "true",
    because: "A column has nothing at a place that is none.",
  },
  {
    file: "src/cases/known/known-permits.ts",
    line: "? application >= 0 && known.columns.outcome[application] === GRANTED",
    change: "true",
    because: "A typed array has nothing in front of its first place.",
  },
  {
    file: "src/cases/known/known-permits.ts",
    line: "const application = stored >= 0 ?",
    change: "true",
    because: "A typed array has nothing in front of its first place.",
  },
  {
    file: "src/cases/known/known-permits.ts",
    line: "if (application < 0) continue;",
    change: "false",
    because: "A withdrawal of no application is asked for by nobody.",
  },
  {
    file: "src/cases/known/known-permits.ts",
    line: "if (withdrawn.size === 0) return permits;",
    change: "false",
    because: "Where nothing is withdrawn no permit is. It takes longer to find that.",
  },
  {
    file: "src/cases/known/person-attributes.ts",
    line: "compareText(persons[code] as string",
    change: "EqualityOperator",
    because: "No two rows that are kept have one id.",
  },
  {
    file: "src/cases/known/register-at.ts",
    line: "codes.filter((code) => code !== NOBODY)",
    change: /^(true|codes)$/,
    because: "Nobody has no id that anything is looked up by.",
  },
  {
    file: "src/cases/known/register-at.ts",
    line: "if (possible.every(",
    change: /^(false|\(\) => undefined)$/,
    because: "Equal ids are one person whoever goes by another. It takes longer to find that.",
  },
  {
    file: "src/cases/known/stored-columns.ts",
    line: "return places.length === table.count",
    change: "false",
    because: "The same numbers are copied.",
  },
  {
    file: "src/cases/known/stored-columns.ts",
    line: "if (places.length === column.length) return column;",
    change: "false",
    because: "The same texts are copied.",
  },
  {
    file: "src/cases/known/stored-columns.ts",
    line: "const texts = new Array<Text>",
    change: "new Array()",
    because: "The size of a buffer.",
  },
];

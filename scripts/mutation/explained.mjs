// Why a change to the code may go unnoticed. Each says where, by a piece of the text of the line, and which changes, by
// the name of their kind or by what is put in: scripts/mutation/run.mjs prints what is explained nowhere, and what
// explains nothing.

/**
 * @typedef {object} Explained
 * @property {string} file A file, or how the paths of several begin.
 * @property {string} line A piece of the text of the line on which the change begins.
 * @property {string | RegExp} [change] The name of its kind, or what is put in; every change of the line where it is missing.
 * @property {string} because
 */

/** Code in which every change that goes unnoticed is explained. */
export const finished = [
  /^src\/chains\/(?!detection\/(order-of-ids|sponsor-history|turns))/,
  /^src\/disclosure\/(?!audit|intervals|link|printed-interval|row-names|typed|verdict)/,
];

/** @type {readonly Explained[]} */
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
    file: "src/disclosure/rows-with-other.ts",
    line: "?.",
    change: "OptionalChaining",
    because: "There is such a row or column; the types do not know.",
  },
  {
    file: "src/disclosure/rows-with-other.ts",
    line: "?? []",
    change: "ArrayDeclaration",
    because: "There is such a row; the types do not know.",
  },
  {
    file: "src/disclosure/rows-with-other.ts",
    line: 'about.question.of === "revision" && keys[',
    change: "true",
    because: "No other table has a direction.",
  },
  {
    file: "src/chains/stack.ts",
    line: "const after = rank < 0 ? []",
    change: "false",
    because: "Nothing is linked to a grant that is none. It takes longer to find that.",
  },
  {
    file: "src/chains/why/links.ts",
    line: "slot < 0",
    change: "false",
    because: "In front of the first slot there is no group, and what is read from its start to its end is empty.",
  },
  {
    file: "src/chains/detection/",
    line: "for (let",
    change: /^(place|rank|code|permit|turn|chain|group \+ 1|from|unit|index) <= |^group - 1$/,
    because: "One turn more finds nothing, and writes behind the end of a typed array, which keeps nothing.",
  },
  {
    file: "src/chains/detection/grant-answer.ts",
    line: "verdict: -1, first: -1, deepest: -1",
    change: /^(\+1|\{\})$/,
    because: "An answer is written before it is read.",
  },
  {
    file: "src/chains/detection/grant-tournament.ts",
    line: "const [winner, loser]",
    change: "best[left] as number > (best[left + 1] as number)",
    because: "No two keys are the same but those that are none.",
  },
  {
    file: "src/chains/detection/",
    line: "<= mostLookedThrough)",
    because: "One by one or in order, whichever is faster: both give the same.",
  },
  {
    file: "src/chains/detection/",
    line: "<= walk.mostLookedThrough)",
    because: "One by one or in order, whichever is faster: both give the same.",
  },
  {
    file: "src/chains/detection/stored-chains.ts",
    line: "whole === chains.basis ? chains",
    change: "false",
    because: "The same chains are found again, which only takes longer.",
  },
  {
    file: "src/chains/detection/stored-chains.ts",
    line: "new Array<ApplicationId>(count)",
    change: "ArrayDeclaration",
    because: "The size of a buffer.",
  },
  {
    file: "src/chains/detection/held-permits.ts",
    line: "return from < until",
    because: "A span without a day holds on none.",
  },
  {
    file: "src/chains/detection/independent-application.ts",
    line: "latest[slot] = day - afterFirst",
    change: "EqualityOperator",
    because: "It writes what stands there.",
  },
  {
    file: "src/chains/detection/independent-application.ts",
    line: 'requirement === "granted" ? firstNotAbove',
    change: "true",
    because: "Where no grant is asked, the first that is found is the first that there is; it takes longer.",
  },
  {
    file: "src/chains/detection/held-permits.ts",
    line: "if (slot >= 0 && heldSpan",
    change: "true",
    because: "It writes -1 where -1 stands.",
  },
  {
    file: "src/chains/detection/independent-application.ts",
    line: "if (member < 0 || member >= end)",
    change: "false",
    because: "In front of the first member there is none, and so none that was filed in time.",
  },
  {
    file: "src/chains/detection/independent-application.ts",
    line: "members: members.slice(0, count)",
    change: "MethodExpression",
    because: "What stands behind the last group is in none.",
  },
  {
    file: "src/chains/detection/",
    line: '(["sponsor"]',
    because: "The key of no other column is the same.",
  },
  {
    file: "src/chains/detection/",
    line: '["anchor", firstAnchor',
    change: '""',
    because: "The key of no other column is the same.",
  },
  {
    file: "src/chains/detection/grant-facts.ts",
    line: "...(lookBackMonths === null ? []",
    change: /^false$|Stryker/,
    because:
      "The key of no other column is the same. What every day sees is then kept once for each day that stands for a grant.",
  },
  {
    file: "src/chains/detection/",
    line: '["from", firstAnchor',
    change: '""',
    because: "The key of no other column is the same.",
  },
  {
    file: "src/chains/detection/",
    line: '["valid", firstValid',
    change: '""',
    because: "The key of no other column is the same.",
  },
  {
    file: "src/chains/detection/",
    line: '["bridge", independent',
    change: '""',
    because: "The key of no other column is the same.",
  },
  {
    file: "src/chains/detection/",
    line: '["procedure", regularAsNareisBefore',
    change: '""',
    because: "The key of no other column is the same.",
  },
  {
    file: "src/chains/detection/first-not-above.ts",
    line: "while (width < values.length)",
    change: "width <= values.length",
    because: "There is more room, in which nothing stands.",
  },
  {
    file: "src/chains/detection/first-not-above.ts",
    line: "for (let node = width - 1",
    change: "node >= 0",
    because: "Node 0 is in front of the root, and nobody asks for it.",
  },
  {
    file: "src/chains/detection/grant-facts.ts",
    line: "day === NEVER ? NEVER",
    change: "false",
    because: "Whether a grant is in sight is asked only where its day is known.",
  },
  {
    file: "src/chains/detection/order-of-ids.ts",
    line: "for (let place = 0; place < keys.length",
    change: "false",
    because: "Ids whose numbers are the same are told apart by their texts, which only takes longer.",
  },
  {
    file: "src/chains/detection/order-of-ids.ts",
    line: "for (let place = 0; place < ids.length",
    change: "false",
    because: "Ids whose numbers are the same are told apart by their texts, which only takes longer.",
  },
  {
    file: "src/chains/detection/order-of-ids.ts",
    line: "for (let unit = 0; unit < MOST_UNITS &&",
    change: /^(false|true|unit >= MOST_UNITS|most\[unit\] as number > 0)$/,
    because:
      "Behind the last unit there is none; and with fewer units ids are told apart by their texts, which takes longer.",
  },
  {
    file: "src/chains/detection/sponsor-history.ts",
    line: "if (person === NOBODY ||",
    change: "false",
    because: "Nobody has no slot that could be -1, and is passed over for that too.",
  },
  {
    file: "src/chains/detection/walk.ts",
    line: "filing: { applicant: 0",
    change: "{}",
    because: "A filing is written before it is read.",
  },
  {
    file: "src/chains/detection/write-chains.ts",
    line: "if (word === undefined)",
    change: "true",
    because: "Days are written once for speed alone.",
  },
  {
    file: "src/chains/detection/kept-columns.ts",
    line: "kept.size > MOST",
    because: "How much is kept changes the time and no answer.",
  },
  {
    file: "src/chains/detection/days-in-order.ts",
    line: "order.sort",
    change: "one + other",
    because: "Things of one day can be given out in any order.",
  },
  {
    file: "src/chains/detection/allowed-grants.ts",
    line: "group",
    change: /^(group (<=|>=) 0|true|false)$/,
    because: "A stretch keeps one grant of those that are barred together for speed alone.",
  },
  {
    file: "src/chains/detection/allowed-grants.ts",
    line: "first !== undefined && first.key > best",
    because: "It passes over stretches that have nothing better, for speed alone.",
  },
  {
    file: "src/chains/detection/allowed-grants.ts",
    line: "const entries = (stretches.get(stretch) ?? [])",
    change: /sort\(.*key\)$/,
    because: "A stretch keeps one grant of those that are barred together for speed alone.",
  },
  {
    file: "src/chains/detection/allowed-grants.ts",
    line: "const entries = (stretches.get(stretch) ?? [])",
    change: "ArrayDeclaration",
    because: "What is put in has no key, and nothing is better by it.",
  },
  {
    file: "src/chains/detection/crowded-grants.ts",
    line: "const size = last - first",
    change: "last + first",
    because: "There is more room than places, which are in the same order in it.",
  },
  {
    file: "src/chains/detection/crowded-grants.ts",
    line: "key < 0 || allowed === null ||",
    change: /^false$|^key < 0 && allowed === null$/,
    because: "Where no grant is left, none that is allowed is found either.",
  },
  {
    file: "src/chains/detection/crowded-grants.ts",
    line: "first + place < answer.first",
    change: "EqualityOperator",
    because: "It writes what stands there.",
  },
  {
    file: "src/chains/detection/crowded-grants.ts",
    line: "verdictOnLink(procedure, false, false)",
    change: "true",
    because: "After a grant that is no first one nobody asks for an independent application.",
  },
  {
    file: "src/chains/detection/days-in-order.ts",
    line: "while (next < order.length",
    because: "Behind the last day there is none, which is up to no day.",
  },
  {
    file: "src/chains/detection/grant-facts.ts",
    line: "if (place >= 0)",
    change: "true",
    because: "A typed array keeps nothing at -1.",
  },
  {
    file: "src/chains/detection/write-chains.ts",
    line: "new Array<ApplicationId>(depth + 1)",
    change: "ArrayDeclaration",
    because: "The size of a buffer.",
  },
  {
    file: "src/chains/detection/first-dossiers.ts",
    line: "if (to - from > 1)",
    change: /^(true|to - from >= 1|to \+ from)$/,
    because: "One alone, or none, is in order already.",
  },
  {
    file: "src/chains/detection/first-dossiers.ts",
    line: "code !== NOBODY && isAmong",
    change: "true",
    because: "Nobody is in the dossier before the first.",
  },
  {
    file: "src/chains/detection/first-dossiers.ts",
    line: "return number === undefined ? NOBODY",
    change: "false",
    because: "No dossier has a number that is none.",
  },
  {
    file: "src/chains/detection/first-dossiers.ts",
    line: "number * personCount",
    change: "number * personCount - (sponsor[place] as number)",
    because: "A sponsor and a number have a key of their own either way.",
  },
  {
    file: "src/counts/",
    line: "for (let",
    change: /^(index|place|permit|turn) <= /,
    because: "One turn more finds nothing, and writes behind the end of a typed array, which keeps nothing.",
  },
  {
    file: "src/counts/asked/count-options.ts",
    line: "from !== null && to !== null && from > to",
    change: "true",
    because: "No year is before null; the types ask.",
  },
  {
    file: "src/counts/cells/count-cells.ts",
    line: 'if (alike != null && unit === "applications")',
    change: /^(false|"")$/,
    because: "Items of the same cells are counted together for speed alone.",
  },
  {
    file: "src/counts/cells/count-cells.ts",
    line: "group += 1",
    because: "Each group has a number of its own that is not 0, whichever.",
  },
  {
    file: "src/counts/cells/count-cells.ts",
    line: "if (many === 0)",
    change: "false",
    because: "None is added, which only takes longer.",
  },
  {
    file: "src/counts/cells/counted-chains.ts",
    line: "last === places ? filedFirst",
    change: "false",
    because: "The same numbers are picked again, which only takes longer.",
  },
  {
    file: "src/counts/cells/period-rows.ts",
    line: "counted.alike === undefined ? null",
    change: "true",
    because: "Items of the same cells are counted together for speed alone.",
  },
  {
    file: "src/counts/cells/period-rows.ts",
    line: "function alikeInPeriods",
    change: "BlockStatement",
    because: "Items of the same cells are counted together for speed alone.",
  },
  {
    file: "src/counts/cells/repeats.ts",
    line: "if (filing(place,",
    change: "EqualityOperator",
    because: "No two filings have one id.",
  },
  {
    file: "src/counts/cells/repeats.ts",
    line: "* personCount + (applicant",
    change: "ArithmeticOperator",
    because: "A sponsor and an applicant have a key of their own either way.",
  },
  {
    file: "src/counts/enforcement/independent-standing.ts",
    line: "const spans: DaySpan[] = []",
    change: "ArrayDeclaration",
    because: "What is put in is a stretch of nobody.",
  },
  {
    file: "src/counts/enforcement/independent-standing.ts",
    line: "if (!persons.has(person))",
    change: "false",
    because: "Stretches of people about whom nobody asks take memory and change no answer.",
  },
  {
    file: "src/counts/enforcement/independent-standing.ts",
    line: "ofPerson.get(person) ?? []",
    change: "ArrayDeclaration",
    because: "What is put in has no day.",
  },
  {
    file: "src/counts/enforcement/step-items.ts",
    line: "]?.get(first)",
    change: "OptionalChaining",
    because: "There is such a class; the types do not know.",
  },
  {
    file: "src/counts/enforcement/steps.ts",
    line: "return place === undefined ? -1",
    change: "false",
    because: "A permit that is none was given on nothing; the types ask.",
  },
  {
    file: "src/counts/enforcement/steps.ts",
    line: "const found: NamedStep[] = []",
    change: "ArrayDeclaration",
    because: "What is put in is on no application, on which no chain rests.",
  },
  {
    file: "src/counts/enforcement/steps.ts",
    line: "on === NO_DAY",
    change: "false",
    because: "The day that is none is before every filing. It takes longer to find that.",
  },
  {
    file: "src/counts/enforcement/steps.ts",
    line: "wanted.has(id)",
    change: "id !== null",
    because: "Places of ids about which nobody asks take memory and change no answer.",
  },
  {
    file: "src/counts/enforcement/what-followed.ts",
    line: "if (second >= 0) mark",
    change: "true",
    because: "A typed array keeps nothing at -1.",
  },
  {
    file: "src/counts/enforcement/what-followed.ts",
    line: "const holders =",
    change: /^(true|sponsor)$/,
    because: "Stretches of people about whom nobody asks take memory and change no answer.",
  },
  {
    file: "src/counts/enforcement/what-followed.ts",
    line: "daysOf.get(kind)?.",
    change: "OptionalChaining",
    because: "Every kind has days; the types do not know.",
  },
  {
    file: "src/counts/literal-table.ts",
    line: "periods[place]?.covered",
    change: "OptionalChaining",
    because: "There is such a period; the types do not know.",
  },
];

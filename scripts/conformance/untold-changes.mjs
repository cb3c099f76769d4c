// Changes to the slow model that no case can tell apart from the contract, and why.

const GUARD = "What stands in for nothing is never needed: it is there for the compiler.";
const UNIQUE = "Of those that are kept only one has the id.";
const ORDER = "They have no order, or are sorted afterwards.";
const TOO_LONG = "Only a line of more than a mebibyte would tell; the suite has none.";
const NULL_DAY = "In JavaScript nothing is neither before nor after a day, so the comparison fails as well.";

/** @typedef {readonly [file: string, within: RegExp, change: RegExp, of: RegExp, reason: string]} Untold */

/** @type {readonly Untold[]} */
const reasons = [
  ["contract-tables.ts", /columnOf/, /a word instead of nothing/, /./, GUARD],
  ["contract-tables.ts", /columnOf/, /without \+/, /./, "Two spaces stand nowhere between words."],
  [
    "contract-tables.ts",
    /columnOf/,
    /dutch before|dutch for english/,
    /./,
    "Words and headers have no order, and `open` no Dutch word.",
  ],
  ["contract-tables.ts", /columnOf/, /without codes/, /./, "Nobody asks for the codes of a column without any."],
  ["csv-file.ts", /isHeaderOfTable/, /exactly one/, /./, "No header is that of two columns."],
  ["csv-file.ts", /modelCsvFile/, /./, /1_048_576|byteLength|line-too-long|^"text"$/, TOO_LONG],
  ["csv-file.ts", /modelCsvFile/, /utf-8/, /./, "The bytes are read so for every word that is no other encoding."],
  [
    "csv-file.ts",
    /linesOf/,
    /utf-16le|never so/,
    /utf-16le/,
    "No case says UTF-16 without a mark: the contract does not name it.",
  ],
  ["csv-file.ts", /linesOf/, /one more/, /^1$/, "What is not 0 is the other order of bytes."],
  [
    "csv-file.ts",
    /cut/,
    /without the second|later|earlier|becomes <=|one (more|less)|becomes -/,
    /firstBreak|^1$/,
    "A line break at the very end ends the last line in either way.",
  ],
  ["csv-file.ts", /cut/, /without what stands in/, /units\[at\]/, GUARD],
  [
    "csv-file.ts",
    /cellsOf/,
    /becomes >$|later|earlier/,
    /at >= line.length/,
    "A quote that stays open is found a step sooner or later.",
  ],
  ["csv-file.ts", /withoutEmptyEnd/, /arguments swapped/, /Math.max/, "The larger of two has no order."],
  ["classes.ts", /classOf/, /one (more|less)/, /^[2345]$/, "Only whether it is row 1 is asked."],
  ["classes.ts", /classOf/, /inN for linked/, /./, "In row 4 every link is to a procedure in N, or row 3 held."],
  ["classes.ts", /classOf/, /before/, /row: 1/, "Rows 1 and 2 are about different procedures."],
  ["count-chains.ts", /countOf/, /findLast/, /./, UNIQUE],
  ["count-chains.ts", /countOf/, /without what stands in/, /./, GUARD],
  ["count-chains.ts", /countOf|countedUnder/, /before/, /^\[/, "What makes a key has no order."],
  ["count-chains.ts", /countedUnder/, /without application/, /./, "Chains are in that order already."],
  ["count-chains.ts", /labelOf/, /a word instead of nothing/, /./, GUARD],
  [
    "count-chains.ts",
    /periodsShown/,
    /one (more|less)|always/,
    /^1$|Math.max\(1/,
    "No day of a register lies in the year 1.",
  ],
  ["count-chains.ts", /periodsShown/, /arguments swapped/, /Math.max/, "The larger of two has no order."],
  [
    "count-chains.ts",
    /periodsShown/,
    /one less|0|padStart|padEnd/,
    /^4$|^"0"$|String\(year\)/,
    "Years before 1000 are no days of a register.",
  ],
  [
    "count-chains.ts",
    /modelCounts/,
    /becomes <=/,
    /extracted_on </,
    "Of two days that are the same either is the earlier.",
  ],
  [
    "count-chains.ts",
    /modelCounts/,
    /without the first|a word/,
    /first === ""|^""$/,
    "Every period and every day lies behind nothing.",
  ],
  ["count-chains.ts", /modelCounts/, /without the first/, /day !== null/, NULL_DAY],
  ["count-chains.ts", /modelCounts/, /without what stands in/, /dayOf\(chain\)/, GUARD],
  ["find-chains.ts", /chainFields/, /./, /./, "The names of the fields are for tests alone."],
  [
    "find-chains.ts",
    /modelChains/,
    /applicant for sponsor|without the second/,
    /x\.sponsor/,
    "An application of a chain always has a sponsor.",
  ],
  ["find-chains.ts", /modelChains/, /without what stands in/, /./, GUARD],
  ["identities.ts", /resolveIdentities/, /findLast|before \.\.\.|unshift/, /./, ORDER],
  ["independent.ts", /independentApplications/, /without the second/, /./, NULL_DAY],
  [
    "independent.ts",
    /independentApplications/,
    /grants|without the first/,
    /grants/,
    "A permit that follows from a grant of asylum is never derived.",
  ],
  ["independent.ts", /meetingRequirement/, /without the second/, /decided !==/, "What was granted has a day."],
  ["independent.ts", /independentInRow1/, /without what stands in/, /./, GUARD],
  [
    "issues.ts",
    /issueCodes/,
    /missing-column|missing-value|duplicate-row|field-count|stray-quote|line-too-long|not-decodable/,
    /./,
    "No earlier code of the table can be of the same row.",
  ],
  ["issues.ts", /sortIssues/, /Last/, /./, "Each stands there once."],
  [
    "issues.ts",
    /sortIssues/,
    /one (more|less)|without what stands in/,
    /./,
    "The order stays the same as long as the numbers are large enough.",
  ],
  ["links.ts", /procedureOf/, /without the second/, /./, NULL_DAY],
  ["links.ts", /anchorOf/, /never so/, /permits === undefined/, "The permits are always given."],
  ["links.ts", /isFamily/, /before/, /./, ORDER],
  [
    "links.ts",
    /isEarlierGrant/,
    /without/,
    /isFamily\(f\) \|\|/,
    "Whoever asks without a sponsor has no grants that are earlier, and what was granted has a day.",
  ],
  ["links.ts", /failedCondition/, /without the first/, /withdrawn !==/, NULL_DAY],
  ["links.ts", /latestOf/, /nothing/, /./, GUARD],
  ["order.ts", /^byCodeUnit$/, /one more/, /./, "Only the sign is asked."],
  ["order.ts", /^by$/, /nothing/, /./, GUARD],
  ["order.ts", /daysInMonth|isDay|monthsBefore|isBefore/, /one (more|less)/, /^0$/, GUARD],
  ["order.ts", /daysInMonth/, /without what stands in/, /./, NULL_DAY],
  ["order.ts", /couldBe/, /a word instead of nothing/, /./, GUARD],
  [
    "order.ts",
    /couldBe/,
    /one (more|less)/,
    /^31$/,
    "What is asked of the days is whether there is one, and the earliest: a day too many is none.",
  ],
  ["order.ts", /monthsBefore/, /arguments swapped/, /Math.min/, "The smaller of two has no order."],
  ["outcomes.ts", /places/, /another word/, /./, "The order of the kinds stays the same."],
  ["outcomes.ts", /outcomeAt/, /without what stands in/, /./, GUARD],
  ["outcomes.ts", /outcomeAt/, /without the first/, /decided !==/, NULL_DAY],
  [
    "paths.ts",
    /pathTo/,
    /never so|arguments swapped|left out/,
    /known|pathTo|found/,
    "A path is the same whether or not it was found before.",
  ],
  ["paths.ts", /depthOf/, /./, /./, "It is for tests alone: a chain says its depth by its path."],
  [
    "permits.ts",
    /kinds/,
    /./,
    /derived|regular/,
    "Of permits that follow from grants only independent ones are asked for.",
  ],
  [
    "links.ts",
    /isEarlierGrant/,
    /submitted for decided/,
    /./,
    "What was granted has a day, as everything that was submitted has.",
  ],
];

/** Why no case tells a change, none where one should. @param {import("./model-mutants.mjs").Mutant} mutant */
export function reasonFor(mutant) {
  const found = reasons.find(
    ([file, within, change, of]) =>
      file === mutant.file && within.test(mutant.within) && change.test(mutant.change) && of.test(mutant.of),
  );
  return found?.[4];
}

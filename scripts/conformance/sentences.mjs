// Of which sentence of the contract a place in the slow model is: the last that a comment before it quotes.

/** The sentence that a declaration is about where its comments quote none. @type {Record<string, string>} */
const ofDeclarations = {
  decided:
    "`granted` (ingewilligd), `rejected` (afgewezen), `withdrawn` (ingetrokken), `not-considered` (buiten-behandeling), `closed` (overig-afgedaan)",
  issueCodes: "Sorted by table (in the order of section 2), row, and code (in the order of the table of codes)",
  asInTheContract: "Headers and codes are accepted in English or Dutch",
  columnOf: "Headers and codes are accepted in English or Dutch",
  tableNames: "Only `applications` is required",
  contractTables: "`recorded_on`: optional, in every table, the day from which the row was in the register",
  warnings: "kept, warning",
  broken: "It has code, table, row (1 = first row of data), and column",
  daysInMonth: "Impossible (`2020-02-30`)",
  isDay: "Dates are calendar dates `YYYY-MM-DD`, without zone",
  isBefore: "The anchor is on or after x.submitted_on minus n months",
  readTable: "A required header is absent; one appears twice",
  asWritten: "Rows that share an id … and differ as written in any column of the contract",
  asLines: "Tables, each one CSV, NDJSON, JSON array, Parquet or Arrow file in a folder",
  readCell: "A day up to `1900-01-01` or from `2100-01-01` on stands for something else",
  isoDate: "A time of exactly midnight behind one is dropped",
  isFamily: "Family procedures F = {`nareis`, `art8`, `regular-family`}",
  identityRowsAt: "Identities with `known_on` after R",
  toKept: "A row set aside is counted once, under its first code",
  latestDay:
    "The latest submission, decision or recording in the rows of applications and decisions that are not set aside",
  chainFields: "`nareis chains DIR --format ndjson` prints one object per chain, sorted by `application`",
  failedCondition: "A grant's reason is the first that fails",
  by: "Latest means: by `decided_on`, then `submitted_on`, then the smallest `application_id` in UTF-16 code units",
  cellOf: "Columns in brackets may be empty or absent",
  isFilled: "A rule whose operand is already broken is skipped",
  isEarlier: "A rule whose operand is already broken is skipped",
  // What a file is made of.
  separators: "Separators `,` `;` tab, or what a first line `sep=;` says",
  isHeaderOfTable: "Separators `,` `;` tab, or what a first line `sep=;` says",
  modelCsvFile: "Lines without any cell (blank, or separators only) are skipped",
  linesOf: "A byte order mark decides between UTF-8, UTF-16LE and UTF-16BE; without one it is UTF-8",
  utf8Units: "`not-decodable`: set aside, nothing else is checked; the line as such",
  textOf: "`not-decodable`: set aside, nothing else is checked; the line as such",
  utf16Units: "A byte order mark decides between UTF-8, UTF-16LE and UTF-16BE",
  cut: "Lines end in LF or CRLF; in a file whose first line break is a lone CR, in CR",
  separatorOf: "Separators `,` `;` tab, or what a first line `sep=;` says",
  cellsOf: "A row with a line break inside quotes is set aside and reading goes on at the next line",
  withoutEmptyEnd: "Empty cells behind the last column do not count",
  withoutSpace: "Lines without any cell (blank, or separators only) are skipped",
};

/** The sentence of the contract of which a comment quotes only some words. @type {Record<string, string>} */
const wholes = {
  "is not part of one": "Any other x is not part of one",
  "one per class, sponsor and applicant":
    "`collapse`: in counting only, after `depthScope`: one per class, sponsor and applicant",
  "`independent` is null":
    "Missing: an earlier grant by its `decided_on`, but no link; reason `first-undated`, and `independent` is null",
  "the requirement on it": "The requirement on it: `requested` (the memo's words, default), `granted`, `held`, `none`",
  "the requirement is met": "x is `nareis`, linked to some f in N for which the requirement is met",
  "kept, warning":
    "`unusable-detail`: kept, the cell emptied, warning; `after-extract`, `unknown-application`: kept, warning",
  "joins nothing":
    "`unknown-application`: kept, joins nothing, warning: a permit, decision, signal or follow-up names an application that is not in the register",
  "set aside, nothing else is checked": "`not-decodable`, `field-count`: set aside, nothing else is checked",
  "rows with `recorded_on` after R": "R hides what is later, in every table: rows with `recorded_on` after R",
  "Conditions are tested in the order":
    "Conditions are tested in the order `first-undated`, `outside-look-back`, `first-withdrawn`, `returns-to-first-sponsor`, `same-first-dossier`",
  "earliest `valid_from` of f's permits": "`permit` (earliest `valid_from` of f's permits)",
  "Compared by UTF-16 code unit": "Ids are any non-empty text, trimmed, compared by UTF-16 code unit",
};

/** @param {string} before what a declaration says before a place @param {string} within its name */
export function sentenceFor(before, within) {
  const comments = before.match(/\/\*\*[\s\S]*?\*\/|(?:\/\/.*\n\s*)+/g) ?? [];
  const said = comments.map((comment) => comment.replaceAll(/\n\s*(\*|\/\/)?\s*/g, " ").split("@example")[0] ?? "");
  const quotes = said.flatMap((one) => [...one.matchAll(/"([^"]{8,})"/g)].map(([, quote]) => quote));
  const quote = quotes.at(-1) ?? ofDeclarations[within] ?? "";
  return wholes[quote] ?? quote;
}

import { LAST_DAY, OUTCOMES, PROCEDURES } from "./draw-rows.mjs";

const HEADER = ["application_id", "procedure", "applicant_id", "sponsor_id", "submitted_on", "outcome", "decided_on"];
const IN_DUTCH = {
  header: ["aanvraag_id", "soort_procedure", "vreemdeling_id", "referent_id", "ingediend_op", "uitkomst", "beslist_op"],
  procedures: ["asiel", "nareis", "8-evrm", "regulier-gezin", "overig"],
  outcomes: ["", "ingewilligd", "afgewezen", "ingetrokken", "buiten-behandeling", "overig-afgedaan"],
};

/** The length of the longest line, with room to spare. */
export const LONGEST_LINE = 160;

/**
 * What writes rows as lines of CSV.
 *
 * @param {{ isDutch: boolean, isQuoted: boolean }} form
 * @returns {{ header: Uint8Array, write(row: import("./draw-rows.mjs").DrawnRow, to: Uint8Array, at: number): number }}
 */
export function lineWriter({ isDutch, isQuoted }) {
  const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
  const quoted = (/** @type {string} */ text) => (isQuoted ? `"${text}"` : text);
  const cells = (/** @type {string[]} */ words) => words.map((word) => bytes(quoted(word)));
  const procedures = cells(isDutch ? IN_DUTCH.procedures : PROCEDURES);
  const outcomes = cells(isDutch ? IN_DUTCH.outcomes : OUTCOMES);
  const days = cells(Array.from({ length: LAST_DAY + 1 }, (_, day) => (day === 0 ? "" : isoOf(day))));
  const nobody = bytes(quoted(""));
  const header = bytes(`${(isDutch ? IN_DUTCH.header : HEADER).map(quoted).join(",")}\n`);

  const word = (/** @type {Uint8Array} */ cell, /** @type {Uint8Array} */ to, /** @type {number} */ at) => {
    for (let place = 0; place < cell.length; place += 1) to[at + place] = /** @type {number} */ (cell[place]);
    return at + cell.length;
  };
  const id = (
    /** @type {number} */ letter,
    /** @type {number} */ number,
    /** @type {Uint8Array} */ to,
    /** @type {number} */ at,
  ) => {
    let end = at;
    if (isQuoted) to[end++] = QUOTE;
    to[end] = letter;
    let rest = number;
    for (let place = end + 8; place > end; place -= 1) {
      const tenth = Math.floor(rest / 10);
      to[place] = 48 + rest - tenth * 10;
      rest = tenth;
    }
    end += 9;
    if (isQuoted) to[end++] = QUOTE;
    return end;
  };

  const write = (
    /** @type {import("./draw-rows.mjs").DrawnRow} */ row,
    /** @type {Uint8Array} */ to,
    /** @type {number} */ from,
  ) => {
    let at = id(65, pseudonym(row.id, 61_803_399), to, from);
    to[at++] = COMMA;
    at = word(/** @type {Uint8Array} */ (procedures[row.procedure]), to, at);
    to[at++] = COMMA;
    at = id(80, personNumber(row.applicant), to, at);
    to[at++] = COMMA;
    at = row.sponsor < 0 ? word(nobody, to, at) : id(80, personNumber(row.sponsor), to, at);
    to[at++] = COMMA;
    at = word(/** @type {Uint8Array} */ (days[row.submitted]), to, at);
    to[at++] = COMMA;
    at = word(/** @type {Uint8Array} */ (outcomes[row.outcome]), to, at);
    to[at++] = COMMA;
    at = word(/** @type {Uint8Array} */ (days[row.decided]), to, at);
    to[at++] = LINE_FEED;
    return at;
  };
  return { header, write };
}

const [LINE_FEED, QUOTE, COMMA] = [10, 34, 44];

/** The number in a person's id. @param {number} person */
export function personNumber(person) {
  return pseudonym(person, 38_196_601);
}

/** Pseudonyms say nothing of the order of rows: eight digits, no two alike. @param {number} number @param {number} by */
function pseudonym(number, by) {
  return (number * by + 12_345_679) % 100_000_000;
}

/** @param {number} day */
function isoOf(day) {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

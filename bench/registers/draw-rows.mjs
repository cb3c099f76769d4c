import { drawsFrom } from "./random.mjs";

export const PROCEDURES = ["asylum", "nareis", "art8", "regular-family", "other"];
export const OUTCOMES = ["", "granted", "rejected", "withdrawn", "not-considered", "closed"];
const [ASYLUM, NAREIS, ART8, REGULAR, OTHER] = [0, 1, 2, 3, 4];
const [OPEN, GRANTED] = [0, 1];

/** Days since 1970: from 1 January 2010 up to 31 May 2023, the day of the extract. */
export const FIRST_DAY = 14_610;
export const LAST_DAY = 19_508;

/** Members of a family that lodge together: a family of four is four rows. The mean is two. */
const FAMILY_SIZES = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4];
const MEAN_FAMILY = 2;

/**
 * A row as numbers. The same object is handed out for every row.
 *
 * @typedef {{ id: number, procedure: number, applicant: number, sponsor: number, submitted: number, outcome: number,
 *   decided: number }} DrawnRow `sponsor` is -1 where there is none, `decided` 0.
 */

/**
 * Draws the rows of a register in order of filing. Shares: asylum 45 %, nareis 30 %, art. 8 8 %, regular family 10 %,
 * other 7 %; most sponsors came for asylum, and some 5 % of the family applications have a sponsor who came as a family
 * member, so that one row in twenty can matter for a chain. Memory: twelve bytes a row.
 *
 * @param {{ rows: number, seed: number }} asked
 * @returns {Generator<DrawnRow, void>}
 */
export function* drawRows({ rows, seed }) {
  const draw = drawsFrom(seed);
  // Who got residence, from which day, and as a family member of whom: the sponsors to come.
  const refugees = new Int32Array(Math.ceil(rows * 0.5));
  const members = new Int32Array(Math.ceil(rows * 0.5));
  const sponsorOf = new Int32Array(Math.ceil(rows * 0.5));
  const returned = new Int32Array(Math.ceil(rows * 0.05) + 1);
  let [refugeeCount, memberCount, returnedCount, persons] = [0, 0, 0, 0];
  const row = { id: 0, procedure: 0, applicant: 0, sponsor: -1, submitted: 0, outcome: 0, decided: 0 };
  let [waiting, procedure, sponsor, cameBy] = [0, OTHER, -1, -1];

  const startFamily = () => {
    waiting = /** @type {number} */ (FAMILY_SIZES[draw.below(FAMILY_SIZES.length)]);
    cameBy = -1;
    sponsor = refugeeCount > 0 ? /** @type {number} */ (refugees[draw.below(refugeeCount)]) : persons++;
    if (!draw.chance(0.053) || memberCount === 0) return;
    if (draw.chance(0.6) && returnedCount > 0) cameBy = /** @type {number} */ (returned[draw.below(returnedCount)]);
    else cameBy = draw.below(memberCount);
    sponsor = /** @type {number} */ (members[cameBy]);
  };

  for (let id = 0; id < rows; id += 1) {
    if (waiting > 0) waiting -= 1;
    else {
      procedure = procedureAt(draw.below(10_000));
      if (procedure === ASYLUM || procedure === OTHER) [sponsor, cameBy] = [-1, -1];
      else {
        startFamily();
        waiting -= 1;
      }
    }
    let applicant = persons;
    if (procedure === ASYLUM && memberCount > 0 && draw.chance(0.02)) {
      const member = draw.below(memberCount);
      applicant = /** @type {number} */ (members[member]);
      if (returnedCount < returned.length) returned[returnedCount++] = member;
    } else if (cameBy >= 0 && draw.chance(0.03)) {
      applicant = /** @type {number} */ (sponsorOf[cameBy]);
      if (applicant === sponsor) applicant = persons++;
    } else persons += 1;

    row.id = id;
    row.procedure = procedure;
    row.applicant = applicant;
    row.sponsor = sponsor;
    row.submitted = FIRST_DAY + Math.floor((id / rows) * (LAST_DAY - FIRST_DAY - 6)) + draw.below(7);
    const took = 30 + draw.below(470);
    const isDecided = row.submitted + took <= LAST_DAY && !draw.chance(0.03);
    row.outcome = isDecided ? outcomeAt(draw.below(100)) : OPEN;
    row.decided = isDecided ? row.submitted + took : 0;
    if (row.outcome === GRANTED && procedure === ASYLUM) refugees[refugeeCount++] = applicant;
    if (row.outcome === GRANTED && sponsor >= 0 && memberCount < members.length) {
      sponsorOf[memberCount] = sponsor;
      members[memberCount++] = applicant;
    }
    yield row;
  }
}

/** Families come as one draw and are several rows: their shares are those of rows, divided. @param {number} drawn */
function procedureAt(drawn) {
  const whole = 0.45 + 0.07 + 0.48 / MEAN_FAMILY;
  const at = (drawn / 10_000) * whole;
  if (at < 0.45) return ASYLUM;
  if (at < 0.52) return OTHER;
  if (at < 0.52 + 0.3 / MEAN_FAMILY) return NAREIS;
  return at < 0.52 + 0.38 / MEAN_FAMILY ? ART8 : REGULAR;
}

/** @param {number} drawn */
function outcomeAt(drawn) {
  if (drawn < 72) return GRANTED;
  if (drawn < 89) return 2;
  if (drawn < 94) return 3;
  return drawn < 97 ? 4 : 5;
}

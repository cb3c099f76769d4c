import { type Asked, type Part, table } from "../engines/script.ts";

/** More days of filing than there are from 1900 to 2100 nobody has. */
const MOST_LEVELS = 18;

/** The levels of blocks, with the number of days of filing in a block. */
export const LEVELS: string = Array.from(
  { length: MOST_LEVELS },
  (_, level) => `SELECT ${level} AS level, ${2 ** level} AS size`,
).join(" UNION ALL ");

/**
 * Every span as the few blocks that make it up, as in a segment tree: a stretch of n days of filing is made of at most 2
 * log n of them, and a day lies in log n of them, so that a filing finds its spans by what is equal, and not by a pair of
 * each.
 */
export function blocksOf(name: string, { dialect }: Asked): Part {
  const first = dialect.quotient("(span.from_place + level.size - 1)", "level.size");
  const end = dialect.quotient("span.until_place", "level.size");
  const within = `SELECT span.*, level.level, ${first} AS first_block, ${end} AS end_block
  FROM placed AS span
  JOIN (${LEVELS}) AS level ON level.size <= span.until_place - span.from_place`;
  return table(
    name,
    "3, Link",
    "Each span as blocks of 1, 2, 4, ... days of filing of the person.",
    `WITH placed AS (
  SELECT span.kind, span.application_id, span.person, span.place, span.first_sponsor, span.dossier_id,
    from_border.filed_before AS from_place, COALESCE(until_border.filed_before, person.days) AS until_place
  FROM nareis_counted_spans AS span
  JOIN nareis_border_places AS from_border ON from_border.person = span.person AND from_border.day = span.from_day
  LEFT JOIN nareis_border_places AS until_border ON until_border.person = span.person AND until_border.day = span.until_day
  JOIN nareis_filing_days AS person ON person.person = span.person AND person.place = 0
),
within AS (
  ${within}
)
SELECT kind, application_id, person, place, first_sponsor, dossier_id, level, first_block AS block
FROM within WHERE first_block < end_block AND first_block % 2 = 1
UNION ALL
SELECT kind, application_id, person, place, first_sponsor, dossier_id, level, end_block - 1 AS block
FROM within WHERE first_block < end_block AND end_block % 2 = 1`,
  );
}

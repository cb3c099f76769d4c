import { type Asked, type Part, table } from "../engines/script.ts";
import { excludesDossier } from "./best-grants.ts";
import { LEVELS } from "./blocks.ts";
import { companions } from "./companions.ts";

/** Filings that may be second applications, and the blocks of days of filing in which each lies. */
export function filings(asked: Asked): readonly Part[] {
  return [secondOnes(), filingDays(), ...(excludesDossier(asked) ? companions(asked) : []), filingBlocks(asked)];
}

function secondOnes(): Part {
  return table(
    "nareis_filings",
    "3, Chains",
    "Applications in family procedures whose sponsor has such a grant.",
    `SELECT application_id, counted_as, applicant, sponsor, submitted_on
FROM nareis_applications
WHERE procedure IN ('nareis', 'art8', 'regular-family') AND sponsor IN (SELECT person FROM nareis_grants)`,
  );
}

function filingDays(): Part {
  return table(
    "nareis_filing_days",
    "3, Chains",
    "The days on which each sponsor filed, counted from 0.",
    `SELECT sponsor AS person, submitted_on AS day,
  row_number() OVER (PARTITION BY sponsor ORDER BY submitted_on) - 1 AS place,
  count(*) OVER (PARTITION BY sponsor) AS days
FROM (SELECT DISTINCT sponsor, submitted_on FROM nareis_filings) AS filed`,
  );
}

function filingBlocks(asked: Asked): Part {
  const { quotient } = asked.dialect;
  const [number, exclusions] = excludesDossier(asked)
    ? [
        ",\n  COALESCE(exclusions.number, 0) AS exclusions",
        `
LEFT JOIN (
  SELECT person, applicant, count(*) AS number FROM nareis_exclusions GROUP BY person, applicant
) AS exclusions ON exclusions.person = filing.sponsor AND exclusions.applicant = filing.applicant`,
      ]
    : ["", ""];
  return table(
    "nareis_filing_blocks",
    "3, Link",
    "The blocks in which each filing lies, of 1, 2, 4, ... days of filing.",
    `SELECT filing.application_id, filing.applicant, filing.sponsor AS person, level.level,
  ${quotient("filed.place", "level.size")} AS block${number}
FROM nareis_filings AS filing
JOIN nareis_filing_days AS filed ON filed.person = filing.sponsor AND filed.day = filing.submitted_on
JOIN (${LEVELS}) AS level ON level.size <= filed.days${exclusions}`,
  );
}

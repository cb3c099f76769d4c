import { type Asked, type Part, table } from "../engines/script.ts";
import { excludesDossier } from "./best-grants.ts";
import { LEVELS } from "./blocks.ts";

/** Filings that may be second applications, and the blocks of days of filing in which each lies. */
export function filings(asked: Asked): readonly Part[] {
  return [secondOnes(), filingDays(), ...(excludesDossier(asked) ? companions() : []), filingBlocks(asked)];
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
  const companion = excludesDossier(asked)
    ? ",\n  filing.application_id IN (SELECT application_id FROM nareis_companions) AS has_companion"
    : "";
  return table(
    "nareis_filing_blocks",
    "3, Link",
    "The blocks in which each filing lies, of 1, 2, 4, ... days of filing.",
    `SELECT filing.application_id, filing.applicant, filing.sponsor AS person, level.level,
  ${quotient("filed.place", "level.size")} AS block${companion}
FROM nareis_filings AS filing
JOIN nareis_filing_days AS filed ON filed.person = filing.sponsor AND filed.day = filing.submitted_on
JOIN (${LEVELS}) AS level ON level.size <= filed.days`,
  );
}

/** Who has an application in a dossier, and for whom that excludes a grant of the sponsor. */
function companions(): readonly Part[] {
  return [
    table(
      "nareis_dossiers",
      "3, Definitions",
      "Who has an application in which dossier.",
      `SELECT DISTINCT applicant, sponsor, dossier_id FROM nareis_applications
WHERE sponsor IS NOT NULL AND dossier_id IS NOT NULL`,
    ),
    table(
      "nareis_companions",
      "3, Definitions",
      "Filings for somebody with an application in the dossier of a grant of the sponsor.",
      `SELECT DISTINCT filing.application_id
FROM nareis_filings AS filing
JOIN nareis_dossiers AS companion ON companion.applicant = filing.applicant
JOIN (
  SELECT DISTINCT person, first_sponsor, dossier_id FROM nareis_grants WHERE dossier_id IS NOT NULL
) AS first_dossier ON first_dossier.person = filing.sponsor
  AND first_dossier.first_sponsor = companion.sponsor AND first_dossier.dossier_id = companion.dossier_id`,
    ),
  ];
}

import { type Asked, type Part, table, view } from "../engines/script.ts";

/**
 * Who has an application in the dossier of a grant of the sponsor who files for them. A sponsor may have very many grants, and
 * an applicant very many dossiers. The shorter one of the two lists is looked through, so that no pair of each is made.
 */
export function companions({ definition }: Asked): readonly Part[] {
  const ofSponsor = `
UNION ALL
SELECT DISTINCT person, first_sponsor AS applicant, first_sponsor, dossier_id FROM nareis_grants AS grants
WHERE EXISTS (
  SELECT 1 FROM nareis_companions AS companion
  WHERE companion.person = grants.person AND companion.applicant = grants.first_sponsor
)`;
  return [
    table(
      "nareis_dossiers",
      "3, Definitions",
      "Who has an application in which dossier, of those for whom somebody files.",
      `SELECT DISTINCT applicant, sponsor AS first_sponsor, dossier_id FROM nareis_applications
WHERE dossier_id IS NOT NULL AND sponsor IS NOT NULL AND applicant IN (SELECT applicant FROM nareis_filings)`,
    ),
    table(
      "nareis_first_dossiers",
      "3, Definitions",
      "The dossiers of the grants of each sponsor.",
      "SELECT DISTINCT person, first_sponsor, dossier_id FROM nareis_grants WHERE dossier_id IS NOT NULL",
    ),
    table(
      "nareis_compared",
      "3, Definitions",
      "For each sponsor and applicant: whether the applicant has no more dossiers than the grants of the sponsor have.",
      `SELECT filing.person, filing.applicant, of_applicant.number <= of_person.number AS by_applicant
FROM (SELECT DISTINCT sponsor AS person, applicant FROM nareis_filings) AS filing
JOIN (
  SELECT applicant, count(*) AS number FROM nareis_dossiers GROUP BY applicant
) AS of_applicant ON of_applicant.applicant = filing.applicant
JOIN (
  SELECT person, count(*) AS number FROM nareis_first_dossiers GROUP BY person
) AS of_person ON of_person.person = filing.person`,
    ),
    view(
      "nareis_listed",
      "3, Definitions",
      "For each sponsor and applicant the shorter list of dossiers: those of the applicant, or those of the grants.",
      `SELECT compared.person, compared.applicant, dossier.first_sponsor, dossier.dossier_id
FROM nareis_compared AS compared
JOIN nareis_dossiers AS dossier ON dossier.applicant = compared.applicant
WHERE compared.by_applicant
UNION ALL
SELECT compared.person, compared.applicant, dossier.first_sponsor, dossier.dossier_id
FROM nareis_compared AS compared
JOIN nareis_first_dossiers AS dossier ON dossier.person = compared.person
WHERE NOT compared.by_applicant`,
    ),
    table(
      "nareis_companions",
      "3, Definitions",
      "Dossiers of grants of a sponsor in which somebody for whom they file has an application.",
      `SELECT listed.*
FROM nareis_listed AS listed
WHERE EXISTS (
  SELECT 1 FROM nareis_dossiers AS dossier
  WHERE dossier.applicant = listed.applicant AND dossier.first_sponsor = listed.first_sponsor
    AND dossier.dossier_id = listed.dossier_id
) AND EXISTS (
  SELECT 1 FROM nareis_first_dossiers AS dossier
  WHERE dossier.person = listed.person AND dossier.first_sponsor = listed.first_sponsor
    AND dossier.dossier_id = listed.dossier_id
)`,
    ),
    table(
      "nareis_exclusions",
      "3, Definitions",
      "All dossiers of grants that are no link for such an applicant, also those that the applicant sponsored where that counts.",
      `SELECT person, applicant, first_sponsor, dossier_id FROM nareis_companions${definition.exclude.includes("first-sponsor") ? ofSponsor : ""}`,
    ),
  ];
}

/**
 * What is tried for an applicant who is excluded from some dossiers, in each block: as many of the latest dossiers as may be
 * excluded, and one more, or all that the block has where these are fewer.
 */
export function triedDossiers({ dialect }: Asked): readonly Part[] {
  return [
    table(
      "nareis_block_dossiers",
      "3, Definitions",
      "The dossiers of the grants of each block.",
      `SELECT DISTINCT person, level, block, first_sponsor, dossier_id
FROM nareis_span_blocks
WHERE kind IN ('meets', 'first', 'other')`,
    ),
    table(
      "nareis_compared_blocks",
      "3, Definitions",
      "For each applicant and block: whether the applicant is excluded from no more dossiers than the block has.",
      `SELECT filing.person, filing.applicant, filing.level, filing.block, filing.exclusions <= of_block.number AS by_applicant
FROM (
  SELECT DISTINCT person, applicant, level, block, exclusions FROM nareis_filing_blocks WHERE exclusions > 0
) AS filing
JOIN (
  SELECT person, level, block, count(*) AS number FROM nareis_block_dossiers GROUP BY person, level, block
) AS of_block ON of_block.person = filing.person AND of_block.level = filing.level AND of_block.block = filing.block`,
    ),
    table(
      "nareis_block_lists",
      "3, Definitions",
      "For each applicant and block the shorter list of dossiers: those excluded for the applicant, or those of the block.",
      `SELECT compared.person, compared.applicant, compared.level, compared.block, dossier.first_sponsor, dossier.dossier_id
FROM nareis_compared_blocks AS compared
JOIN nareis_exclusions AS dossier ON dossier.person = compared.person AND dossier.applicant = compared.applicant
WHERE compared.by_applicant
UNION ALL
SELECT compared.person, compared.applicant, compared.level, compared.block, dossier.first_sponsor, dossier.dossier_id
FROM nareis_compared_blocks AS compared
JOIN nareis_block_dossiers AS dossier ON dossier.person = compared.person AND dossier.level = compared.level
  AND dossier.block = compared.block
WHERE NOT compared.by_applicant`,
    ),
    table(
      "nareis_tried",
      "3, Definitions",
      "For each applicant and block which of its dossiers are tried, the latest with number 1: as many as that list has, and one more.",
      `SELECT person, applicant, level, block, 1 + row_number() OVER (
    PARTITION BY person, applicant, level, block ORDER BY first_sponsor, dossier_id
  ) AS position
FROM nareis_block_lists
UNION ALL
SELECT DISTINCT person, applicant, level, block, CAST(1 AS ${dialect.types.number}) AS position
FROM nareis_filing_blocks WHERE exclusions > 0`,
    ),
    view(
      "nareis_block_companions",
      "3, Definitions",
      "The dossiers of such a list in which the applicant has an application.",
      `SELECT listed.* FROM nareis_block_lists AS listed
WHERE EXISTS (
  SELECT 1 FROM nareis_companions AS companion
  WHERE companion.person = listed.person AND companion.applicant = listed.applicant
    AND companion.first_sponsor = listed.first_sponsor AND companion.dossier_id = listed.dossier_id
)`,
    ),
  ];
}

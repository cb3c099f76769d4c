import { type Asked, type Part, table } from "../engines/script.ts";

/**
 * Who has an application in the dossier of a grant of the sponsor who files for them. A sponsor may have very many grants, and
 * an applicant very many dossiers: of the two lists the shorter one is looked through, so that no pair of each is made.
 */
export function companions(): readonly Part[] {
  return [
    table(
      "nareis_dossiers",
      "3, Definitions",
      "Who has an application in which dossier, of those for whom somebody files.",
      `SELECT DISTINCT applicant, sponsor, dossier_id FROM nareis_applications
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
      "For each sponsor and applicant: whether the applicant has no more dossiers than the grants of the sponsor.",
      `SELECT filing.person, filing.applicant, of_applicant.number <= of_person.number AS by_applicant
FROM (SELECT DISTINCT sponsor AS person, applicant FROM nareis_filings) AS filing
JOIN (
  SELECT applicant, count(*) AS number FROM nareis_dossiers GROUP BY applicant
) AS of_applicant ON of_applicant.applicant = filing.applicant
JOIN (
  SELECT person, count(*) AS number FROM nareis_first_dossiers GROUP BY person
) AS of_person ON of_person.person = filing.person`,
    ),
    table(
      "nareis_companions",
      "3, Definitions",
      "Dossiers of grants of a sponsor in which somebody for whom they file has an application.",
      `SELECT compared.person, compared.applicant, dossier.sponsor AS first_sponsor, dossier.dossier_id
FROM nareis_compared AS compared
JOIN nareis_dossiers AS dossier ON dossier.applicant = compared.applicant
WHERE compared.by_applicant AND EXISTS (
  SELECT 1 FROM nareis_first_dossiers AS found
  WHERE found.person = compared.person AND found.first_sponsor = dossier.sponsor AND found.dossier_id = dossier.dossier_id
)
UNION ALL
SELECT compared.person, compared.applicant, dossier.first_sponsor, dossier.dossier_id
FROM nareis_compared AS compared
JOIN nareis_first_dossiers AS dossier ON dossier.person = compared.person
WHERE NOT compared.by_applicant AND EXISTS (
  SELECT 1 FROM nareis_dossiers AS found
  WHERE found.applicant = compared.applicant AND found.sponsor = dossier.first_sponsor
    AND found.dossier_id = dossier.dossier_id
)`,
    ),
  ];
}

/**
 * What is tried for an applicant who is excluded from some dossiers, in each block: as many of the latest dossiers as may be
 * excluded, and one more, or all that the block has where these are fewer.
 */
export function triedDossiers({ definition, dialect }: Asked): readonly Part[] {
  const { text, number } = dialect.types;
  const ofSponsor = `
  UNION ALL
  SELECT DISTINCT person, first_sponsor AS applicant, first_sponsor, dossier_id FROM nareis_grants AS grants
  WHERE EXISTS (
    SELECT 1 FROM nareis_companions AS companion
    WHERE companion.person = grants.person AND companion.applicant = grants.first_sponsor
  )`;
  const excluded = `excluded AS (
  SELECT person, applicant, first_sponsor, dossier_id FROM nareis_companions${definition.exclude.includes("first-sponsor") ? ofSponsor : ""}
)`;
  const inBlocks = `in_blocks AS (
  SELECT DISTINCT person, level, block, first_sponsor, dossier_id FROM nareis_span_blocks WHERE kind IN ('first', 'other')
)`;
  return [
    table(
      "nareis_compared_blocks",
      "3, Definitions",
      "For each applicant and block: whether the applicant is excluded from no more dossiers than the block has.",
      `WITH ${excluded},
${inBlocks}
SELECT filing.person, filing.applicant, filing.level, filing.block,
  of_applicant.number <= of_block.number AS by_applicant
FROM (
  SELECT DISTINCT person, applicant, level, block FROM nareis_filing_blocks WHERE has_companion
) AS filing
JOIN (
  SELECT person, applicant, count(*) AS number FROM excluded GROUP BY person, applicant
) AS of_applicant ON of_applicant.person = filing.person AND of_applicant.applicant = filing.applicant
JOIN (
  SELECT person, level, block, count(*) AS number FROM in_blocks GROUP BY person, level, block
) AS of_block ON of_block.person = filing.person AND of_block.level = filing.level AND of_block.block = filing.block`,
    ),
    table(
      "nareis_tried",
      "3, Definitions",
      "Dossiers that may be excluded for an applicant in a block; by `position` the dossiers of the block are tried.",
      `WITH ${excluded},
${inBlocks}
SELECT person, applicant, level, block, first_sponsor, dossier_id, 1 + row_number() OVER (
    PARTITION BY person, applicant, level, block ORDER BY first_sponsor, dossier_id
  ) AS position
FROM (
  SELECT compared.person, compared.applicant, compared.level, compared.block, excluded.first_sponsor, excluded.dossier_id
  FROM nareis_compared_blocks AS compared
  JOIN excluded ON excluded.person = compared.person AND excluded.applicant = compared.applicant
  WHERE compared.by_applicant
  UNION ALL
  SELECT compared.person, compared.applicant, compared.level, compared.block, in_blocks.first_sponsor, in_blocks.dossier_id
  FROM nareis_compared_blocks AS compared
  JOIN in_blocks ON in_blocks.person = compared.person AND in_blocks.level = compared.level AND in_blocks.block = compared.block
  WHERE NOT compared.by_applicant
) AS listed
UNION ALL
SELECT DISTINCT person, applicant, level, block, CAST(NULL AS ${text}) AS first_sponsor, CAST(NULL AS ${text}) AS dossier_id,
  CAST(1 AS ${number}) AS position
FROM nareis_filing_blocks WHERE has_companion`,
    ),
  ];
}

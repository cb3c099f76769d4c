import { type Asked, type Part, table } from "../engines/script.ts";

/** The class of each filing, the first that holds, with the grant that is its first link. */
export function classes(asked: Asked): readonly Part[] {
  const { definition, dialect } = asked;
  const hasExcluded = definition.exclude.length > 0;
  const number = `CAST(NULL AS ${dialect.types.number})`;
  const excluded = hasExcluded
    ? "excluded.returns_place, excluded.dossier_place"
    : `${number} AS returns_place, ${number} AS dossier_place`;
  const met = {
    requested: "found.meets_place",
    granted: "found.meets_place",
    "granted-later": "found.meets_place",
    none: "found.first_place",
    held: "CASE WHEN found.held_place IS NOT NULL THEN found.first_place END",
  }[definition.independent];
  const earlier = (one: string, other: string): string =>
    `CASE WHEN ${one} IS NULL OR ${other} < ${one} THEN ${other} ELSE ${one} END`;
  const candidates = `SELECT filing.*, found.first_place, found.other_place, found.undated_place, found.late_place, found.withdrawn_place,
  ${excluded},
  ${definition.independent === "held" ? "found.held_place" : `${number} AS held_place`},
  ${met} AS meets_place, ${earlier("found.first_place", "found.other_place")} AS linked_place
FROM nareis_filings AS filing
LEFT JOIN nareis_found AS found ON found.application_id = filing.application_id${
    hasExcluded ? "\nLEFT JOIN nareis_excluded AS excluded ON excluded.application_id = filing.application_id" : ""
  }`;
  return [
    table(
      "nareis_classes",
      "3, Class",
      "Rows 1 to 5 of the table of classes, the first that holds.",
      `SELECT application_id, counted_as, applicant, sponsor, submitted_on, held_place, class_row,
  CASE class_row WHEN 1 THEN 'nareis-op-nareis' WHEN 2 THEN 'art8-after-nareis' WHEN 3 THEN 'other-stacking' END AS class,
  CASE
    WHEN class_row <= 3 THEN NULL
    WHEN class_row = 4 THEN 'no-independent-asylum'
    WHEN dossier_place IS NOT NULL THEN 'same-first-dossier'
    WHEN returns_place IS NOT NULL THEN 'returns-to-first-sponsor'
    WHEN withdrawn_place IS NOT NULL THEN 'first-withdrawn'
    WHEN late_place IS NOT NULL THEN 'outside-look-back'
    ELSE 'first-undated'
  END AS reason,
  CASE class_row
    WHEN 1 THEN meets_place
    WHEN 2 THEN first_place
    WHEN 3 THEN CASE WHEN counted_as = 'nareis' THEN other_place ELSE linked_place END
    WHEN 4 THEN first_place
    ELSE COALESCE(dossier_place, returns_place, withdrawn_place, late_place, undated_place)
  END AS first_place
FROM (
  SELECT *, CASE
    WHEN counted_as = 'nareis' AND meets_place IS NOT NULL THEN 1
    WHEN counted_as = 'art8' AND first_place IS NOT NULL THEN 2
    WHEN linked_place IS NOT NULL AND (counted_as <> 'nareis' OR other_place IS NOT NULL) THEN 3
    WHEN linked_place IS NOT NULL THEN 4
    WHEN COALESCE(dossier_place, returns_place, withdrawn_place, late_place, undated_place) IS NOT NULL THEN 5
  END AS class_row
  FROM (
${candidates}
  ) AS candidates
) AS decided
WHERE class_row IS NOT NULL`,
    ),
    independent(asked),
  ];
}

/** The independent application of each chain. */
function independent(asked: Asked): Part {
  const { definition } = asked;
  const says = "The independent application of each chain, for its first link.";
  const between = `CASE WHEN between_asylum.between_from <= chain.submitted_on THEN between_asylum.application_id END`;
  const parts = [
    "LEFT JOIN nareis_asylum AS between_asylum ON between_asylum.person = chain.sponsor AND between_asylum.place = grants.asylum_place",
  ];
  let named = between;
  if (definition.independent === "granted-later") {
    parts.push(
      "LEFT JOIN nareis_asylum AS required ON required.person = chain.sponsor AND required.place = grants.required_place",
    );
    named = `CASE WHEN chain.class_row = 1 THEN required.application_id ELSE ${between} END`;
  }
  if (definition.independent === "granted") {
    parts.push(`LEFT JOIN (
${grantedSince(asked)}
) AS granted ON granted.application_id = chain.application_id
LEFT JOIN nareis_asylum AS required ON required.person = chain.sponsor AND required.place = granted.place`);
    named = `CASE WHEN chain.class_row = 1 THEN required.application_id ELSE ${between} END`;
  }
  if (definition.independent === "held") {
    parts.push(`LEFT JOIN nareis_counted_spans AS held ON held.kind = 'held' AND held.person = chain.sponsor AND held.place = chain.held_place
LEFT JOIN nareis_applications AS named ON named.application_id = held.application_id`);
    named = `CASE WHEN chain.class_row = 1 THEN named.application_id ELSE ${between} END`;
  }
  return table(
    "nareis_independent",
    "3, Class",
    says,
    `SELECT chain.application_id, grants.application_id AS first_id, grants.counted_as AS first_counted_as, ${named} AS independent_id
FROM nareis_classes AS chain
JOIN nareis_grant_days AS grants ON grants.person = chain.sponsor AND grants.place = chain.first_place
${parts.join("\n")}`,
  );
}

/** For each chain of row 1 the earliest asylum application, from its first link on, that was granted by the day of filing. */
function grantedSince({ dialect }: Asked): string {
  return `  SELECT application_id, min(found_place) AS place
  FROM (
    SELECT application_id, is_filing, min(asylum_place) OVER (
      PARTITION BY person, level, block ORDER BY place DESC, is_filing ROWS UNBOUNDED PRECEDING
    ) AS found_place
    FROM (
      SELECT application_id, person, level, block, place, place AS asylum_place, 0 AS is_filing
      FROM nareis_span_blocks WHERE kind = 'asylum'
      UNION ALL
      SELECT chain.application_id, filing.person, filing.level, filing.block, grants.asylum_place AS place,
        CAST(NULL AS ${dialect.types.number}) AS asylum_place, 1 AS is_filing
      FROM nareis_classes AS chain
      JOIN nareis_grant_days AS grants ON grants.person = chain.sponsor AND grants.place = chain.first_place
      JOIN nareis_filing_blocks AS filing ON filing.application_id = chain.application_id
      WHERE chain.class_row = 1
    ) AS places
  ) AS looked_ahead
  WHERE is_filing = 1
  GROUP BY application_id`;
}

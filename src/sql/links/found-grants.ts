import { type Asked, type Part, table, view } from "../engines/script.ts";
import { asRelation, bestByDossier, bestBySponsor, excludesDossier, matched } from "./best-grants.ts";
import { triedDossiers } from "./companions.ts";
import { asksAsylum } from "./spans.ts";

/** Of each filing the latest grant of every kind. */
export function foundGrants(asked: Asked): readonly Part[] {
  const best = view(
    "nareis_best_grants",
    "3, Link",
    "The latest grant of each kind in each block, and the latest by another first sponsor.",
    bestBySponsor("nareis_span_blocks", "kind, "),
  );
  const ofDossiers = table(
    "nareis_best_of_dossiers",
    "3, Link",
    "The latest grant of each kind in each block by first sponsor and dossier, in order.",
    bestByDossier("nareis_span_blocks", "kind, "),
  );
  const failing = asked.definition.exclude.length > 0 ? [failed(asked)] : [];
  return [best, ...(excludesDossier(asked) ? [...triedDossiers(asked), ofDossiers] : []), found(asked), ...failing];
}

function found(asked: Asked): Part {
  const kinds = [
    ...(asksAsylum(asked) ? ["meets"] : []),
    "first",
    "other",
    "undated",
    "late",
    "withdrawn",
    ...(asked.definition.independent === "held" ? ["held"] : []),
  ];
  const rows = matched(asked, "nareis_best_grants", "nareis_best_of_dossiers", "best.kind, ");
  return table(
    "nareis_found",
    "3, Class",
    "For each filing the place of the latest grant of each kind among those of its sponsor.",
    `SELECT application_id,
  ${kinds.map((kind) => `min(CASE WHEN kind = '${kind}' THEN place END) AS ${kind}_place`).join(",\n  ")}
FROM ${asRelation(rows, "matched")}
GROUP BY application_id`,
  );
}

/** Grants that fail because of who the applicant is: asked only of filings for somebody who is excluded. */
function failed(asked: Asked): Part {
  const { exclude } = asked.definition;
  const [bySponsor, byDossier] = [exclude.includes("first-sponsor"), exclude.includes("first-dossier")];
  const none = `CAST(NULL AS ${asked.dialect.types.number})`;
  const returns = `SELECT filing.application_id, min(span.place) AS returns_place, ${none} AS dossier_place
FROM nareis_filing_blocks AS filing
JOIN (
  SELECT person, level, block, first_sponsor, min(place) AS place FROM of_links
  GROUP BY person, level, block, first_sponsor
) AS span ON span.person = filing.person AND span.level = filing.level AND span.block = filing.block
  AND span.first_sponsor = filing.applicant
GROUP BY filing.application_id`;
  const same = `SELECT filing.application_id, ${none} AS returns_place, min(span.place) AS dossier_place
FROM nareis_filing_blocks AS filing
JOIN (
  SELECT listed.person, listed.applicant, listed.level, listed.block, min(link.place) AS place
  FROM nareis_block_companions AS listed
  JOIN (
    SELECT person, level, block, first_sponsor, dossier_id, min(place) AS place FROM of_links
    GROUP BY person, level, block, first_sponsor, dossier_id
  ) AS link ON link.person = listed.person AND link.level = listed.level AND link.block = listed.block
    AND link.first_sponsor = listed.first_sponsor AND link.dossier_id = listed.dossier_id
  GROUP BY listed.person, listed.applicant, listed.level, listed.block
) AS span ON span.person = filing.person AND span.level = filing.level AND span.block = filing.block
  AND span.applicant = filing.applicant
GROUP BY filing.application_id`;
  return table(
    "nareis_excluded",
    "3, Class, row 5",
    "For each filing the latest grant that is no link because of who the applicant is.",
    `WITH of_links AS (
  SELECT * FROM nareis_span_blocks WHERE kind IN ('first', 'other')
)
SELECT application_id, min(returns_place) AS returns_place, min(dossier_place) AS dossier_place
FROM (
${[...(bySponsor ? [returns] : []), ...(byDossier ? [same] : [])].join("\nUNION ALL\n")}
) AS excluded
GROUP BY application_id`,
  );
}

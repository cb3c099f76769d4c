import { type Asked, type Part, table, view } from "../engines/script.ts";
import { asksAsylum } from "./spans.ts";

/** Of each filing the latest grant of every kind. */
export function foundGrants(asked: Asked): readonly Part[] {
  const { definition } = asked;
  const [bySponsor, byDossier] = [
    definition.exclude.includes("first-sponsor"),
    definition.exclude.includes("first-dossier"),
  ];
  return [
    ...(byDossier ? [dossiers()] : []),
    view("nareis_best_grants", "3, Link", bestSays(asked), bestOf("nareis_span_blocks", "kind, ", asked)),
    table(
      "nareis_found",
      "3, Class",
      "For each filing the place of the latest grant of each kind among those of its sponsor.",
      found(asked),
    ),
    ...(bySponsor || byDossier ? [failed(asked)] : []),
  ];
}

function bestSays({ definition }: Asked): string {
  return definition.exclude.includes("first-dossier")
    ? "The latest grant of each kind in each block, for each dossier that came with it."
    : "The latest grant of each kind in each block, and the latest by another sponsor.";
}

/**
 * The latest grants of each block: of every dossier where the first dossier is excluded; else two, by different sponsors,
 * because one sponsor at most is excluded for a filing.
 */
export function bestOf(blocks: string, kind: "" | "kind, ", { definition }: Asked): string {
  const block = `${kind}person, level, block`;
  if (definition.exclude.includes("first-dossier")) {
    return `SELECT ${block}, first_sponsor, dossier_id, min(place) AS place
FROM ${blocks}
GROUP BY ${block}, first_sponsor, dossier_id`;
  }
  return `SELECT ${block}, first_sponsor, place
FROM (
  SELECT ${block}, first_sponsor, place, row_number() OVER (PARTITION BY ${block} ORDER BY place) AS position
  FROM (
    SELECT ${block}, first_sponsor, min(place) AS place
    FROM ${blocks}
    GROUP BY ${block}, first_sponsor
  ) AS by_sponsor
) AS in_order
WHERE position <= 2`;
}

/** The condition that a best grant is not excluded for a filing, and what has to be joined to say so. */
export function notExcluded({ definition }: Asked): { readonly join: string; readonly where: string } {
  const bySponsor = definition.exclude.includes("first-sponsor");
  const byDossier = definition.exclude.includes("first-dossier");
  const conditions = [
    ...(bySponsor ? ["(best.first_sponsor IS NULL OR best.first_sponsor <> filing.applicant)"] : []),
    ...(byDossier ? ["companion.applicant IS NULL"] : []),
  ];
  return {
    join: byDossier
      ? `
LEFT JOIN nareis_dossiers AS companion ON companion.applicant = filing.applicant
  AND companion.sponsor = best.first_sponsor AND companion.dossier_id = best.dossier_id`
      : "",
    where: conditions.length === 0 ? "" : `\nWHERE ${conditions.join("\n  AND ")}`,
  };
}

function dossiers(): Part {
  return table(
    "nareis_dossiers",
    "3, Definitions",
    "Who has an application in which dossier.",
    `SELECT DISTINCT applicant, sponsor, dossier_id FROM nareis_applications
WHERE sponsor IS NOT NULL AND dossier_id IS NOT NULL`,
  );
}

function found(asked: Asked): string {
  const kinds = [
    ...(asksAsylum(asked) ? ["meets"] : []),
    "first",
    "other",
    "undated",
    "late",
    "withdrawn",
    ...(asked.definition.independent === "held" ? ["held"] : []),
  ];
  const { join, where } = notExcluded(asked);
  return `SELECT filing.application_id,
  ${kinds.map((kind) => `min(CASE WHEN best.kind = '${kind}' THEN best.place END) AS ${kind}_place`).join(",\n  ")}
FROM nareis_filing_blocks AS filing
JOIN nareis_best_grants AS best ON best.person = filing.person AND best.level = filing.level AND best.block = filing.block${join}${where}
GROUP BY filing.application_id`;
}

/** Grants that fail because of who the applicant is: asked only of filings for somebody who is excluded. */
function failed(asked: Asked): Part {
  const { exclude } = asked.definition;
  const [bySponsor, byDossier] = [exclude.includes("first-sponsor"), exclude.includes("first-dossier")];
  const returns = `SELECT filing.application_id, min(span.place) AS returns_place, CAST(NULL AS ${asked.dialect.types.number}) AS dossier_place
FROM nareis_filing_blocks AS filing
JOIN of_sponsor AS span ON span.person = filing.person AND span.level = filing.level AND span.block = filing.block
  AND span.first_sponsor = filing.applicant
GROUP BY filing.application_id`;
  const same = `SELECT filing.application_id, CAST(NULL AS ${asked.dialect.types.number}) AS returns_place, min(span.place) AS dossier_place
FROM nareis_filing_blocks AS filing
JOIN of_sponsor AS span ON span.person = filing.person AND span.level = filing.level AND span.block = filing.block
JOIN nareis_dossiers AS companion ON companion.applicant = filing.applicant
  AND companion.sponsor = span.first_sponsor AND companion.dossier_id = span.dossier_id${bySponsor ? "\nWHERE span.first_sponsor <> filing.applicant" : ""}
GROUP BY filing.application_id`;
  const columns = byDossier ? "first_sponsor, dossier_id" : "first_sponsor";
  return table(
    "nareis_excluded",
    "3, Class, row 5",
    "For each filing the latest grant that is no link because of who the applicant is.",
    `WITH of_sponsor AS (
  SELECT person, level, block, ${columns}, min(place) AS place
  FROM nareis_span_blocks
  WHERE kind IN ('first', 'other')
  GROUP BY person, level, block, ${columns}
)
SELECT application_id, min(returns_place) AS returns_place, min(dossier_place) AS dossier_place
FROM (
${[...(bySponsor ? [returns] : []), ...(byDossier ? [same] : [])].join("\nUNION ALL\n")}
) AS excluded
GROUP BY application_id`,
  );
}

import type { Asked } from "../engines/script.ts";
import { indented } from "../engines/standard.ts";

/** Whether a definition excludes whoever has an application in the dossier of the first link. */
export function excludesDossier({ definition }: Asked): boolean {
  return definition.exclude.includes("first-dossier");
}

/** The latest grant of each block, and the latest by another first sponsor: for a filing one of the two is not excluded. */
export function bestBySponsor(blocks: string, kind: "" | "kind, "): string {
  const block = `${kind}person, level, block`;
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

/** The latest grant of each block by first sponsor and dossier, in order: for the few filings of which some dossier is excluded. */
export function bestByDossier(blocks: string, kind: "" | "kind, "): string {
  const block = `${kind}person, level, block`;
  return `SELECT ${block}, first_sponsor, dossier_id, place, row_number() OVER (PARTITION BY ${block} ORDER BY place) AS position
FROM (
  SELECT ${block}, first_sponsor, dossier_id, min(place) AS place
  FROM ${blocks}
  GROUP BY ${block}, first_sponsor, dossier_id
) AS by_dossier`;
}

/** Filings with the best grants of their blocks that are not excluded for them: at most two rows for each block of a filing and kind of grant. */
export function matched(asked: Asked, bySponsor: string, byDossier: string, kind: "" | "best.kind, "): string {
  const isOther = (applicant: string): readonly string[] =>
    asked.definition.exclude.includes("first-sponsor")
      ? [`(best.first_sponsor IS NULL OR best.first_sponsor <> ${applicant})`]
      : [];
  const where = (some: readonly string[]): string => (some.length === 0 ? "" : `\nWHERE ${some.join("\n  AND ")}`);
  const inBlock = (name: string): string =>
    `${name}.person = filing.person AND ${name}.level = filing.level AND ${name}.block = filing.block`;
  const from = `SELECT ${kind}filing.application_id, filing.person, best.place
FROM nareis_filing_blocks AS filing`;
  const plain = `${from}\nJOIN ${bySponsor} AS best ON ${inBlock("best")}`;
  if (!excludesDossier(asked)) return plain + where(isOther("filing.applicant"));
  const block = `${kind}tried.person, tried.applicant, tried.level, tried.block`;
  return `${plain}${where(["filing.exclusions = 0", ...isOther("filing.applicant")])}
UNION ALL
${from}
JOIN (
  SELECT ${block}, min(best.place) AS place
  FROM nareis_tried AS tried
  JOIN ${byDossier} AS best ON best.person = tried.person AND best.level = tried.level AND best.block = tried.block
    AND best.position = tried.position
  LEFT JOIN nareis_companions AS companion ON companion.person = tried.person
    AND companion.applicant = tried.applicant AND companion.first_sponsor = best.first_sponsor
    AND companion.dossier_id = best.dossier_id
${indented(where(["companion.person IS NULL", ...isOther("tried.applicant")]).trimStart())}
  GROUP BY ${block}
) AS best ON ${inBlock("best")} AND best.applicant = filing.applicant`;
}

/** The matched grants as a relation to select from. */
export function asRelation(query: string, name: string): string {
  return `(\n${indented(query)}\n) AS ${name}`;
}

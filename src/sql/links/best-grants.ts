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

/** The latest grant of each block by first sponsor and dossier: for the few filings of which some dossier is excluded. */
export function bestByDossier(blocks: string, kind: "" | "kind, "): string {
  const block = `${kind}person, level, block, first_sponsor, dossier_id`;
  return `SELECT ${block}, min(place) AS place\nFROM ${blocks}\nGROUP BY ${block}`;
}

/** Filings with the best grants of their blocks that are not excluded for them: a row for each block of a filing at most. */
export function matched(asked: Asked, bySponsor: string, byDossier: string, kind: "" | "best.kind, "): string {
  const isOther = "(best.first_sponsor IS NULL OR best.first_sponsor <> filing.applicant)";
  const conditions = asked.definition.exclude.includes("first-sponsor") ? [isOther] : [];
  const from = (best: string): string => `SELECT ${kind}filing.application_id, filing.person, best.place
FROM nareis_filing_blocks AS filing
JOIN ${best} AS best ON best.person = filing.person AND best.level = filing.level AND best.block = filing.block`;
  const where = (some: readonly string[]): string => (some.length === 0 ? "" : `\nWHERE ${some.join("\n  AND ")}`);
  if (!excludesDossier(asked)) return from(bySponsor) + where(conditions);
  const companion = `
LEFT JOIN nareis_dossiers AS companion ON companion.applicant = filing.applicant
  AND companion.sponsor = best.first_sponsor AND companion.dossier_id = best.dossier_id`;
  return `${from(bySponsor)}${where(["NOT filing.has_companion", ...conditions])}
UNION ALL
${from(byDossier)}${companion}${where(["filing.has_companion", "companion.applicant IS NULL", ...conditions])}`;
}

/** The matched grants as a relation to select from. */
export function asRelation(query: string, name: string): string {
  return `(\n${indented(query)}\n) AS ${name}`;
}

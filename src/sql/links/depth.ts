import { type Asked, type Part, table } from "../engines/script.ts";
import { asRelation, bestByDossier, bestBySponsor, excludesDossier, matched } from "./best-grants.ts";

/**
 * Depth and path. A layer has every filing that ends a chain of so many links: whoever has a link in the layer before. The
 * last layer in which a filing stands is its depth, and there its link back is one of largest depth.
 */
export function depths(asked: Asked): readonly Part[] {
  const { dialect } = asked;
  const { list, appended, types } = dialect;
  const dossier = excludesDossier(asked) ? ", dossier_id" : "";
  return [
    table(
      "nareis_link_blocks",
      "3, Depth and path",
      "The blocks of spans in which a grant is a link.",
      `SELECT application_id, person, level, block, place, first_sponsor${dossier}
FROM nareis_span_blocks
WHERE kind IN ('first', 'other')`,
    ),
    {
      kind: "layers",
      step: {
        name: "nareis_layers",
        section: "3, Depth and path",
        says: "Layers of links: which filings end a chain of so many links, and a longest path to them.",
        columns: [
          ["depth", "number"],
          ["application_id", "text"],
          ["path", "texts"],
        ],
        first: `SELECT CAST(0 AS ${types.number}) AS depth, application_id, ${list("application_id")} AS path
FROM nareis_grants`,
        next: (before) => [
          [
            "reached",
            `SELECT ${before}.depth, ${before}.path, link.person, link.level, link.block, link.place, link.first_sponsor${dossier ? ", link.dossier_id" : ""}
FROM ${before}
JOIN nareis_link_blocks AS link ON link.application_id = ${before}.application_id`,
          ],
          ["best_grants", bestBySponsor("reached", "")],
          ...(excludesDossier(asked) ? [["best_of_dossiers", bestByDossier("reached", "")] as const] : []),
          [
            "chosen",
            `SELECT application_id, person, min(place) AS place
FROM ${asRelation(matched(asked, "best_grants", "best_of_dossiers", ""), "matched")}
GROUP BY application_id, person`,
          ],
          [
            "behind",
            `SELECT ${before}.depth + 1 AS depth, chosen.application_id, ${appended(`${before}.path`, "chosen.application_id")} AS path
FROM chosen
JOIN nareis_grants AS grants ON grants.person = chosen.person AND grants.place = chosen.place
JOIN ${before} ON ${before}.application_id = grants.application_id`,
          ],
        ],
      },
    },
    table(
      "nareis_depths",
      "3, Depth and path",
      "The depth of each filing that has a link.",
      "SELECT application_id, max(depth) AS depth FROM nareis_layers WHERE depth > 0 GROUP BY application_id",
    ),
  ];
}

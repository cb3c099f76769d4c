import type { Asked, Part } from "../engines/script.ts";

/** One row a chain, as `nareis chains --format ndjson` prints it. */
export function chains({ dialect }: Asked): Part {
  const { quoted, list } = dialect;
  return {
    kind: "result",
    step: {
      name: "nareis_chains",
      section: "5",
      says: "Every chain. Output about persons: a link is a statistical finding, never a verdict on a person.",
      query: `SELECT chain.application_id AS application, chain.class, chain.reason,
  independent.first_counted_as || '>' || chain.counted_as AS form,
  independent.first_id AS ${quoted("first")}, independent.independent_id AS independent,
  COALESCE(deepest.depth, 0) AS depth, COALESCE(layer.path, ${list("chain.application_id")}) AS path,
  chain.submitted_on AS submitted, application.decided_on AS decided, application.outcome,
  chain.applicant, chain.sponsor
FROM nareis_classes AS chain
JOIN nareis_independent AS independent ON independent.application_id = chain.application_id
JOIN nareis_applications AS application ON application.application_id = chain.application_id
LEFT JOIN nareis_depths AS deepest ON deepest.application_id = chain.application_id
LEFT JOIN nareis_layers AS layer ON layer.application_id = chain.application_id AND layer.depth = deepest.depth`,
    },
  };
}

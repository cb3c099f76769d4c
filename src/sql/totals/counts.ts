import { measures, tableClasses } from "../../counts/asked/unit.ts";
import { type Asked, type Part, view } from "../engines/script.ts";

/** The counts of every class and measure, by period and in total: exact, and not for publication. */
export function counts(asked: Asked): readonly Part[] {
  return [counted(asked), measured(asked), result(asked)];
}

/** What is counted: chains with a class, as the definition counts them. */
function counted({ dialect, definition, unit }: Asked): Part {
  const { call, collated } = dialect;
  const scope = definition.depthScope === "single" ? "\n  AND chain.depth = 1" : "";
  const withDossier = `SELECT chain.*, application.dossier_id
  FROM nareis_chains AS chain
  JOIN nareis_applications AS application ON application.application_id = chain.application
  WHERE chain.class IS NOT NULL${scope}`;
  const order = `submitted, ${collated(call("nareis_order", "application"))}`;
  const group = "PARTITION BY class, sponsor, applicant ORDER BY";
  const backwards = `submitted DESC, ${collated(call("nareis_order", "application"))} DESC`;
  const chains =
    definition.repeats === "count"
      ? withDossier
      : `SELECT class, application, applicant, sponsor, dossier_id, submitted, last_outcome AS outcome, last_decided AS decided
  FROM (
    SELECT *, row_number() OVER (${group} ${order}) AS position,
      first_value(outcome) OVER (${group} ${backwards}) AS last_outcome,
      first_value(decided) OVER (${group} ${backwards}) AS last_decided
    FROM (
${withDossier}
    ) AS repeated
  ) AS in_order
  WHERE position = 1`;
  const units = {
    applications: "application",
    applicants: "applicant",
    sponsors: "sponsor",
    dossiers: `CASE WHEN dossier_id IS NULL THEN 'a' || application ELSE 'd' || CAST(length(sponsor) AS ${dialect.types.text}) || ' ' || sponsor || dossier_id END`,
  };
  return view(
    "nareis_counted",
    "4",
    "What is counted: each chain with a class, and the thing that it is counted as.",
    `SELECT class, outcome, submitted, decided, ${units[unit]} AS counted_thing
FROM (
${chains}
) AS chains`,
  );
}

/** Each chain in its class and in all, as an application and by its outcome, in the covered days of a period. */
function measured({ basis }: Asked): Part {
  const day = basis === "submission" ? "submitted" : "decided";
  const classOf = "CASE classes.in_all WHEN 1 THEN 'all-forms' ELSE chain.class END";
  const measureOf = "CASE measures.by_outcome WHEN 1 THEN chain.outcome ELSE 'applications' END";
  return view(
    "nareis_measured",
    "4",
    "Each chain in its class and in all forms, as an application and by its outcome, in the period in which it counts.",
    `SELECT ${classOf} AS class, ${measureOf} AS measure, period.label, chain.counted_thing
FROM nareis_counted AS chain
JOIN nareis_periods AS period ON chain.${day} >= period.covered_from AND chain.${day} <= period.covered_until
CROSS JOIN (SELECT 0 AS in_all UNION ALL SELECT 1) AS classes
CROSS JOIN (SELECT 0 AS by_outcome UNION ALL SELECT 1) AS measures`,
  );
}

function result({ dialect, basis }: Asked): Part {
  const { text, quoted } = dialect;
  const values = (all: readonly string[], column: string): string =>
    all.map((one) => `SELECT ${text(one)} AS ${column}`).join(" UNION ALL ");
  const shown = measures.filter((measure) => basis === "submission" || measure !== "open");
  return {
    kind: "result",
    step: {
      name: "nareis_counts",
      section: "4",
      says: "EXACT counts, not for publication: publish them with the library. Null where a period is not covered.",
      query: `SELECT grid.class, grid.measure, grid.period,
  CASE WHEN grid.is_covered THEN COALESCE(counts.number, 0) END AS ${quoted("count")},
  'exact, not for publication' AS figures
FROM (
  SELECT classes.class, measures.measure, columns.period, columns.is_covered
  FROM (${values(tableClasses, "class")}) AS classes
  CROSS JOIN (${values(shown, "measure")}) AS measures
  CROSS JOIN (
    SELECT label AS period, covered_from <= covered_until AS is_covered FROM nareis_periods
    UNION ALL
    SELECT 'total' AS period, TRUE AS is_covered
  ) AS columns
) AS grid
LEFT JOIN (
  SELECT class, measure, label AS period, count(DISTINCT counted_thing) AS number
  FROM nareis_measured GROUP BY class, measure, label
  UNION ALL
  SELECT class, measure, 'total' AS period, count(DISTINCT counted_thing) AS number
  FROM nareis_measured GROUP BY class, measure
) AS counts ON counts.class = grid.class AND counts.measure = grid.measure AND counts.period = grid.period`,
    },
  };
}

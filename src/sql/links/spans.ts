import { type Asked, type Part, table, view } from "../engines/script.ts";
import { excludesDossier } from "./best-grants.ts";
import { blocksOf } from "./blocks.ts";

/** What a grant can be to a filing, by the days of filing on which it is that. */
export type SpanKind = "meets" | "first" | "other" | "undated" | "late" | "withdrawn";

interface SpanSource {
  readonly kind: SpanKind;
  readonly from: string;
  readonly until: string | null;
  readonly where: string;
}

/** Whether the requirement is about an asylum application of the sponsor, which decides from when a grant meets it. */
export function asksAsylum({ definition }: Asked): boolean {
  return ["requested", "granted", "granted-later"].includes(definition.independent);
}

/** The days of filing on which a grant is something, in place of the filings themselves: there may be far more pairs. */
export function spans(asked: Asked): readonly Part[] {
  const { dialect, definition } = asked;
  const from = "counts_from";
  const until = smallest("late_from", "withdrawn_from");
  const later = (one: string, other: string): string => `CASE WHEN ${one} > ${other} THEN ${one} ELSE ${other} END`;
  const dated = "anchor IS NOT NULL";
  const sources: readonly SpanSource[] = [
    ...(asksAsylum(asked)
      ? [
          {
            kind: "meets",
            from: later(from, "required_from"),
            until,
            where: `${dated} AND is_first_procedure AND required_from IS NOT NULL`,
          } as const,
        ]
      : []),
    { kind: "first", from, until, where: `${dated} AND is_first_procedure` },
    { kind: "other", from, until, where: `${dated} AND NOT is_first_procedure` },
    { kind: "undated", from, until: null, where: "anchor IS NULL" },
    { kind: "late", from: later(from, "late_from"), until: null, where: `${dated} AND late_from IS NOT NULL` },
    {
      kind: "withdrawn",
      from: later(from, "withdrawn_from"),
      until: "late_from",
      where: `${dated} AND withdrawn_from IS NOT NULL`,
    },
  ];
  const queries = sources.map(
    (
      source,
    ) => `SELECT '${source.kind}' AS kind, application_id, person, place, ${isLink(source.kind) ? "first_sponsor" : `CAST(NULL AS ${dialect.types.text})`} AS first_sponsor,
  ${isLink(source.kind) && excludesDossier(asked) ? "dossier_id" : `CAST(NULL AS ${dialect.types.text})`} AS dossier_id,
  ${source.from} AS from_day, ${source.until ?? "CAST(NULL AS DATE)"} AS until_day
FROM nareis_grant_days
WHERE ${source.where}`,
  );
  return [
    view(
      "nareis_spans",
      "3, Link",
      "From which day of filing, and until which, each grant meets the requirement, is a link, or fails and why.",
      [
        ...queries,
        ...(definition.independent === "held" ? [heldSpans(asked)] : []),
        ...(definition.independent === "granted" ? [asylumSpans(asked)] : []),
      ].join("\nUNION ALL\n"),
    ),
    table(
      "nareis_counted_spans",
      "3, Link",
      "Spans of at least one day.",
      "SELECT * FROM nareis_spans WHERE until_day IS NULL OR from_day < until_day",
    ),
    places(),
    blocksOf("nareis_span_blocks", asked),
  ];
}

/** Whether a kind of span is a link, to which the exclusions of a definition apply. */
function isLink(kind: SpanKind): boolean {
  return kind === "meets" || kind === "first" || kind === "other";
}

function smallest(one: string, other: string): string {
  return `CASE WHEN ${one} IS NULL OR ${other} < ${one} THEN ${other} ELSE ${one} END`;
}

/** When a sponsor holds an independent permit; `place` orders the applications that such permits name. */
function heldSpans({ dialect, definition }: Asked): string {
  const after = definition.sameDay.independentToSecond === "after";
  const ended = dialect.daysFrom("permit.valid_until", "1");
  return `SELECT 'held' AS kind, permit.application_id, permit.holder AS person,
  row_number() OVER (
    PARTITION BY permit.holder
    ORDER BY CASE WHEN named.application_id IS NULL THEN 1 ELSE 0 END, COALESCE(named.submitted_on, permit.valid_from),
      ${dialect.collated(dialect.call("nareis_order", "COALESCE(named.application_id, '')"))}
  ) AS place,
  CAST(NULL AS ${dialect.types.text}) AS first_sponsor, CAST(NULL AS ${dialect.types.text}) AS dossier_id,
  ${after ? dialect.daysFrom("permit.valid_from", "1") : "permit.valid_from"} AS from_day,
  ${smallest("permit.withdrawn_on", ended)} AS until_day
FROM nareis_permits AS permit
LEFT JOIN nareis_applications AS named ON named.application_id = permit.application_id
WHERE permit.kind = 'independent' AND permit.holder IN (SELECT sponsor FROM nareis_filings)`;
}

/** When an own asylum application has been granted, so that a filing finds the first that counts for its grant. */
function asylumSpans({ dialect }: Asked): string {
  return `SELECT 'asylum' AS kind, application_id, person, place,
  CAST(NULL AS ${dialect.types.text}) AS first_sponsor, CAST(NULL AS ${dialect.types.text}) AS dossier_id,
  counts_from AS from_day, CAST(NULL AS DATE) AS until_day
FROM nareis_asylum WHERE counts_from IS NOT NULL`;
}

/** For each border of a span the number of days of filing before it. */
function places(): Part {
  return table(
    "nareis_border_places",
    "3, Link",
    "How many days of filing of a person lie before each border of a span.",
    `SELECT person, day, filed_before
FROM (
  SELECT person, day, is_filing, sum(is_filing) OVER (
    PARTITION BY person ORDER BY day, is_filing ROWS UNBOUNDED PRECEDING
  ) AS filed_before
  FROM (
    SELECT person, day, 1 AS is_filing FROM nareis_filing_days
    UNION ALL
    SELECT person, day, 0 AS is_filing
    FROM (
      SELECT person, from_day AS day FROM nareis_counted_spans
      UNION
      SELECT person, until_day AS day FROM nareis_counted_spans WHERE until_day IS NOT NULL
    ) AS borders
  ) AS days
) AS counted
WHERE is_filing = 0`,
  );
}

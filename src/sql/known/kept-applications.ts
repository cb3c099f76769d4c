import type { Dialect } from "../engines/dialect.ts";
import { leadingId } from "../engines/leading-id.ts";
import { type Asked, type Part, table, view } from "../engines/script.ts";
import { FIRST_DAYS, LAST_DAYS } from "../intake/row-rules.ts";

/** The reference date, the persons behind ids, and the applications that are kept. */
export function keptApplications(asked: Asked): readonly Part[] {
  return [reference(asked), identified(asked), kept()];
}

/** The reference date: given, or that of the extract, or the latest day of the register. */
function reference({ asOf, tables, dialect }: Asked): Part {
  const { day } = dialect.types;
  const says = "The reference date, inclusive: everything is as known at the end of that day.";
  const ofManifest = (column: string): string =>
    tables.includes("register") ? manifestDay(column, dialect) : `CAST(NULL AS ${day})`;
  const days = ["submitted_on", "decided_on", "recorded_on"].map(
    (column) => `SELECT max(${column}) AS latest FROM nareis_sound_applications`,
  );
  const ofDecisions = ["decided_on", "recorded_on"].map(
    (column) => `SELECT max(decision.${column}) AS latest
  FROM nareis_sound_decisions AS decision
  LEFT JOIN nareis_sound_applications AS application ON application.application_id = decision.application_id
  WHERE application.application_id IS NULL OR decision.decided_on >= application.submitted_on`,
  );
  const latest = [...days, ...(tables.includes("decisions") ? ofDecisions : [])].join("\n  UNION ALL\n  ");
  const given = asOf === null ? `CAST(NULL AS ${day})` : `CAST('${asOf}' AS ${day})`;
  const chosen =
    asOf === null ? `COALESCE(${given}, extracted_on, (SELECT max(latest) FROM (\n  ${latest}\n) AS days))` : given;
  return table(
    "nareis_reference",
    "2, Reference date",
    says,
    `SELECT ${chosen} AS reference_date, extracted_on, coverage_from
FROM (SELECT ${ofManifest("extracted_on")} AS extracted_on, ${ofManifest("coverage_from")} AS coverage_from) AS manifest`,
  );
}

/** A day of the manifest; one that stands for something else is none. */
function manifestDay(column: string, { call, quoted, types }: Dialect): string {
  const date = call("nareis_date", call("nareis_trimmed", `CAST(${column} AS ${types.text})`));
  const isUsable = `${date} > '${FIRST_DAYS}' AND ${date} < '${LAST_DAYS}'`;
  return `(SELECT CASE WHEN ${isUsable} THEN CAST(${date} AS ${types.day}) END FROM ${quoted("register")})`;
}

/** Every person as its leading id. */
function identified(asked: Asked): Part {
  const applicant = leadingId("application.applicant_id", "of_applicant", asked);
  const sponsor = leadingId("application.sponsor_id", "of_sponsor", asked);
  return view(
    "nareis_identified",
    "2, Identities",
    "Sound applications, with the leading ids of applicant and sponsor.",
    `SELECT application.*, ${applicant.id} AS applicant, ${sponsor.id} AS sponsor
FROM nareis_sound_applications AS application${applicant.join}${sponsor.join}`,
  );
}

function kept(): Part {
  return table(
    "nareis_kept",
    "2, self-sponsor",
    "Applications that are kept: applicant and sponsor are two persons.",
    `SELECT * FROM nareis_identified
WHERE sponsor IS NULL OR sponsor <> applicant`,
  );
}

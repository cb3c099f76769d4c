import { type Asked, type Part, table, view } from "../engine/script.ts";

/** The reference date, the persons behind ids, and the applications that are kept. */
export function keptApplications(asked: Asked): readonly Part[] {
  return [reference(asked), identified(asked), kept(asked)];
}

/** The reference date: given, or that of the extract, or the latest day of the register. */
function reference({ asOf, tables, dialect }: Asked): Part {
  const { day } = dialect.types;
  const says = "The reference date, inclusive: everything is as known at the end of that day.";
  const manifest = tables.includes("register");
  const extract = manifest
    ? `(SELECT CAST(${dialect.call("nareis_date", dialect.call("nareis_trimmed", `CAST(extracted_on AS ${dialect.types.text})`))} AS ${day}) FROM ${dialect.quoted("register")})`
    : `CAST(NULL AS ${day})`;
  const covered = manifest
    ? `(SELECT CAST(${dialect.call("nareis_date", dialect.call("nareis_trimmed", `CAST(coverage_from AS ${dialect.types.text})`))} AS ${day}) FROM ${dialect.quoted("register")})`
    : `CAST(NULL AS ${day})`;
  const days = ["submitted_on", "decided_on", "recorded_on"].map((column) => `SELECT max(${column}) AS latest FROM nareis_sound_applications`);
  const ofDecisions = ["decided_on", "recorded_on"].map(
    (column) => `SELECT max(decision.${column}) AS latest
  FROM nareis_sound_decisions AS decision
  LEFT JOIN nareis_sound_applications AS application ON application.application_id = decision.application_id
  WHERE application.application_id IS NULL OR decision.decided_on >= application.submitted_on`,
  );
  const latest = [...days, ...(tables.includes("decisions") ? ofDecisions : [])].join("\n  UNION ALL\n  ");
  const given = asOf === null ? `CAST(NULL AS ${day})` : `CAST('${asOf}' AS ${day})`;
  const chosen = asOf === null ? `COALESCE(${given}, extracted_on, (SELECT max(latest) FROM (\n  ${latest}\n) AS days))` : given;
  return table(
    "nareis_reference",
    "2, Reference date",
    says,
    `SELECT ${chosen} AS reference_date, extracted_on, coverage_from
FROM (SELECT ${extract} AS extracted_on, ${covered} AS coverage_from) AS manifest`,
  );
}

/** Every person as its leading id. */
function identified({ tables }: Asked): Part {
  const says = "Sound applications, with the leading ids of applicant and sponsor.";
  if (!tables.includes("identities_resolved")) {
    return view("nareis_identified", "2, Identities", says, `SELECT application.*, applicant_id AS applicant, sponsor_id AS sponsor\nFROM nareis_sound_applications AS application`);
  }
  return view(
    "nareis_identified",
    "2, Identities",
    says,
    `SELECT application.*,
  COALESCE(of_applicant.leading_id, application.applicant_id) AS applicant,
  COALESCE(of_sponsor.leading_id, application.sponsor_id) AS sponsor
FROM nareis_sound_applications AS application
LEFT JOIN identities_resolved AS of_applicant ON of_applicant.person_id = application.applicant_id
LEFT JOIN identities_resolved AS of_sponsor ON of_sponsor.person_id = application.sponsor_id`,
  );
}

function kept(_: Asked): Part {
  return table(
    "nareis_kept",
    "2, self-sponsor",
    "Applications that are kept: applicant and sponsor are two persons.",
    `SELECT * FROM nareis_identified
WHERE sponsor IS NULL OR sponsor <> applicant`,
  );
}

import { leadingId } from "../engines/leading-id.ts";
import { type Asked, type Part, table, view } from "../engines/script.ts";

/** What is known at the reference date: outcomes, applications, permits. */
export function knownRegister(asked: Asked): readonly Part[] {
  const { tables } = asked;
  return [
    ...(tables.includes("decisions") ? [decisions(asked), outcomes()] : []),
    applications(asked),
    ...(tables.includes("permits") ? permitsOfTable(asked) : permitsOfGrants(asked)),
  ];
}

/** Rows of a table that name an application are set aside where they are dated before it was submitted. */
function inTime(name: string, day: string): string {
  return `SELECT row_of_table.*
FROM nareis_sound_${name} AS row_of_table
CROSS JOIN nareis_reference AS reference
LEFT JOIN nareis_kept AS application ON application.application_id = row_of_table.application_id
WHERE (application.application_id IS NULL OR row_of_table.${day} >= application.submitted_on)
  AND row_of_table.${day} <= reference.reference_date
  AND (row_of_table.recorded_on IS NULL OR row_of_table.recorded_on <= reference.reference_date)`;
}

function decisions({ dialect }: Asked): Part {
  const { call } = dialect;
  return view(
    "nareis_known_decisions",
    "2, Reference date",
    "Decisions known at the reference date, the last of each application first.",
    `SELECT application_id, outcome, decided_on,
  row_number() OVER (
    PARTITION BY application_id
    ORDER BY decided_on DESC,
      CASE kind WHEN 'objection' THEN 2 WHEN 'appeal' THEN 3 WHEN 'new' THEN 4 ELSE 1 END DESC,
      ${dialect.collated(call("nareis_order", "decision_id"))} DESC
  ) AS place
FROM (
${inTime("decisions", "decided_on")}
) AS known`,
  );
}

function outcomes(): Part {
  return table(
    "nareis_known_outcomes",
    "2, Reference date",
    "The last outcome of an application, of the day of the earliest decision in the last unbroken run with it.",
    `SELECT application_id, outcome, min(decided_on) AS decided_on
FROM (
  SELECT *, sum(CASE WHEN outcome = last_outcome THEN 0 ELSE 1 END) OVER (
    PARTITION BY application_id ORDER BY place ROWS UNBOUNDED PRECEDING
  ) AS changes
  FROM (
    SELECT *, first_value(outcome) OVER (PARTITION BY application_id ORDER BY place) AS last_outcome
    FROM nareis_known_decisions
  ) AS with_last
) AS runs
WHERE changes = 0
GROUP BY application_id, outcome`,
  );
}

function applications({ tables, definition, dialect }: Asked): Part {
  const { text } = dialect;
  const withDecisions = tables.includes("decisions");
  const isKnown = "application.decided_on <= reference.reference_date";
  const own = `CASE WHEN ${isKnown} THEN application.outcome ELSE 'open' END`;
  const { regularAsNareisBefore: day, regularProcedures } = definition;
  const regular = regularProcedures.map(text).join(", ");
  const procedure =
    day === null
      ? "application.procedure"
      : `CASE
    WHEN application.procedure IN (${regular}) AND application.submitted_on < DATE '${day}' THEN 'nareis'
    ELSE application.procedure
  END`;
  return table(
    "nareis_applications",
    "2, Reference date",
    "Applications as known at the end of the reference date; `counted_as` is the procedure under the definition.",
    `SELECT application.application_id, application.procedure, application.applicant, application.sponsor,
  application.submitted_on, application.dossier_id,
  ${procedure} AS counted_as,
  COALESCE(${withDecisions ? "known.outcome, " : ""}${own}) AS outcome,
  COALESCE(${withDecisions ? "known.decided_on, " : ""}CASE WHEN ${isKnown} THEN application.decided_on END) AS decided_on,
  CASE WHEN application.entered_on <= reference.reference_date THEN application.entered_on END AS entered_on
FROM nareis_kept AS application
CROSS JOIN nareis_reference AS reference${withDecisions ? "\nLEFT JOIN nareis_known_outcomes AS known ON known.application_id = application.application_id" : ""}
WHERE application.submitted_on <= reference.reference_date
  AND (application.recorded_on IS NULL OR application.recorded_on <= reference.reference_date)`,
  );
}

/** Where the table is present it is the only source of permits. */
function permitsOfTable(asked: Asked): readonly Part[] {
  const holder = leadingId("permit.holder_id", "of_holder", asked);
  return [
    table(
      "nareis_permits",
      "2, Permits",
      "Permits known at the reference date, of the table; those of applications that are not granted then are not.",
      `SELECT ${holder.id} AS holder, permit.kind, permit.valid_from,
  CASE WHEN permit.valid_until <= reference.reference_date THEN permit.valid_until END AS valid_until,
  CASE WHEN permit.withdrawn_on <= reference.reference_date THEN permit.withdrawn_on END AS withdrawn_on,
  kept.application_id
FROM nareis_sound_permits AS permit
CROSS JOIN nareis_reference AS reference
LEFT JOIN nareis_kept AS kept ON kept.application_id = permit.application_id
LEFT JOIN nareis_applications AS application ON application.application_id = permit.application_id${holder.join}
WHERE (permit.recorded_on IS NULL OR permit.recorded_on <= reference.reference_date)
  AND CASE
    WHEN kept.application_id IS NULL THEN permit.valid_from <= reference.reference_date
    ELSE COALESCE(application.outcome = 'granted', FALSE)
  END`,
    ),
  ];
}

/** Where the table is absent, permits follow from grants. */
function permitsOfGrants({ tables, dialect }: Asked): readonly Part[] {
  const withdrawals = view(
    "nareis_withdrawals",
    "2, Permits",
    "The earliest withdrawal known of the permit of an application.",
    `SELECT application_id, min(${dialect.quoted("on")}) AS withdrawn_on
FROM (
${inTime("follow_up", dialect.quoted("on"))}
) AS known
WHERE kind = 'permit-withdrawn'
GROUP BY application_id`,
  );
  const hasFollowUp = tables.includes("follow_up");
  return [
    ...(hasFollowUp ? [withdrawals] : []),
    table(
      "nareis_permits",
      "2, Permits",
      "Permits follow from grants.",
      `SELECT application.applicant AS holder,
  CASE application.procedure WHEN 'nareis' THEN 'derived' WHEN 'asylum' THEN 'independent' ELSE 'regular' END AS kind,
  application.decided_on AS valid_from, CAST(NULL AS DATE) AS valid_until,
  ${hasFollowUp ? "withdrawal.withdrawn_on" : "CAST(NULL AS DATE)"} AS withdrawn_on, application.application_id
FROM nareis_applications AS application${
        hasFollowUp
          ? "\nLEFT JOIN nareis_withdrawals AS withdrawal ON withdrawal.application_id = application.application_id"
          : ""
      }
WHERE application.outcome = 'granted' AND application.procedure <> 'other'`,
    ),
  ];
}

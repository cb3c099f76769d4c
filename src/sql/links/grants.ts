import { type Asked, type Part, table } from "../engines/script.ts";

/** Further back than this many months lies no day of a register. */
const MOST_MONTHS = 2400;

/** Grants by which somebody came, the filings that they may precede, and the days between which a grant counts. */
export function grants(asked: Asked): readonly Part[] {
  return [facts(asked), ...nextAsylum(asked), days(asked)];
}

/** Facts of each grant that the days below are told from. */
function facts({ dialect, definition }: Asked): Part {
  const { firstAnchor, firstProcedures } = definition;
  const anchor = { decided: "grants.decided_on", entered: "grants.entered_on", permit: "permits.valid_from" }[
    firstAnchor
  ];
  return table(
    "nareis_grants",
    "3, Earlier grant",
    "Grants of family procedures to people who sponsor; `place` orders those of a person, the latest first.",
    `SELECT grants.application_id, grants.applicant AS person, grants.sponsor AS first_sponsor, grants.dossier_id,
  grants.counted_as, grants.counted_as IN (${firstProcedures.map(dialect.text).join(", ")}) AS is_first_procedure,
  grants.submitted_on, grants.decided_on, ${anchor} AS anchor, permits.last_withdrawn_on,
  row_number() OVER (
    PARTITION BY grants.applicant
    ORDER BY grants.decided_on DESC, grants.submitted_on DESC, ${dialect.collated(dialect.call("nareis_order", "grants.application_id"))}
  ) AS place
FROM nareis_applications AS grants
LEFT JOIN (
  SELECT application_id, min(valid_from) AS valid_from,
    CASE WHEN count(withdrawn_on) = count(*) THEN max(withdrawn_on) END AS last_withdrawn_on
  FROM nareis_permits
  WHERE application_id IS NOT NULL
  GROUP BY application_id
) AS permits ON permits.application_id = grants.application_id
WHERE grants.outcome = 'granted' AND grants.procedure IN ('nareis', 'art8', 'regular-family')
  AND grants.applicant IN (SELECT sponsor FROM nareis_applications)`,
  );
}

/** Own asylum applications, and of each grant the first one from its day on. */
function nextAsylum(asked: Asked): readonly Part[] {
  const { dialect, definition, tables } = asked;
  const { independent, sameDay } = definition;
  const derived = tables.includes("permits")
    ? "\n  AND application_id NOT IN (SELECT application_id FROM nareis_permits WHERE kind = 'derived' AND application_id IS NOT NULL)"
    : "";
  const isGranted = independent === "granted" || independent === "granted-later";
  // A grant stands before the asylum applications of its day where they count, and behind them where they do not.
  const [ofGrant, ofAsylum] = sameDay.firstToIndependent === "on-or-after" ? [0, 1] : [1, 0];
  const from =
    sameDay.independentToSecond === "after" ? dialect.daysFrom("asylum.submitted_on", "1") : "asylum.submitted_on";
  const counts =
    independent === "granted" ? `CASE WHEN asylum.decided_on > ${from} THEN asylum.decided_on ELSE ${from} END` : from;
  // From the last day backwards: a frame that begins at the row and goes on to the last is counted anew for each row.
  const frame = "ROWS UNBOUNDED PRECEDING";
  const following = (what: string): string =>
    `min(${what}) OVER (PARTITION BY person ORDER BY day DESC, kind DESC ${frame})`;
  return [
    table(
      "nareis_asylum",
      "3, Independent application",
      "Own asylum applications of people with such a grant; `place` orders those of a person, the earliest first.",
      `SELECT asylum.application_id, asylum.applicant AS person, asylum.submitted_on,
  ${from} AS between_from,
  ${isGranted ? `CASE WHEN asylum.outcome = 'granted' THEN ${counts} END` : from} AS counts_from,
  row_number() OVER (
    PARTITION BY asylum.applicant ORDER BY asylum.submitted_on, ${dialect.collated(dialect.call("nareis_order", "asylum.application_id"))}
  ) AS place
FROM nareis_applications AS asylum
WHERE asylum.procedure = 'asylum' AND asylum.applicant IN (SELECT person FROM nareis_grants)${derived}`,
    ),
    table(
      "nareis_next_asylum",
      "3, Independent application",
      "For each grant: the first own asylum application from its day on, and from which day one meets the requirement.",
      `SELECT application_id, asylum_place, required_place, required_from
FROM (
  SELECT application_id, kind,
    ${following("place")} AS asylum_place,
    ${following("CASE WHEN counts_from IS NOT NULL THEN place END")} AS required_place,
    ${following("counts_from")} AS required_from
  FROM (
    SELECT application_id, person, anchor AS day, ${ofGrant} AS kind, CAST(NULL AS ${dialect.types.number}) AS place, CAST(NULL AS DATE) AS counts_from
    FROM nareis_grants WHERE anchor IS NOT NULL
    UNION ALL
    SELECT application_id, person, submitted_on AS day, ${ofAsylum} AS kind, place, counts_from FROM nareis_asylum
  ) AS events
) AS looked_ahead
WHERE kind = ${ofGrant}`,
    ),
  ];
}

/** The first day of filing on which each grant counts, and the first on which it no longer does. */
function days({ dialect, definition }: Asked): Part {
  const { sameDay, lookBackMonths, firstValid } = definition;
  const anchor = "COALESCE(grants.anchor, grants.decided_on)";
  const after = sameDay.firstToSecond === "after" ? dialect.daysFrom(anchor, "1") : anchor;
  const none = "CAST(NULL AS DATE)";
  const months = lookBackMonths === null || lookBackMonths > MOST_MONTHS ? null : lookBackMonths;
  const next = dialect.daysFrom("grants.anchor", "1");
  const outside = months === null ? none : dialect.monthsFrom(next, String(months));
  // Where the later month lacks the day of the month, the first day that is outside is the first of the month behind it.
  const late =
    months === null
      ? none
      : `CASE
    WHEN EXTRACT(DAY FROM ${outside}) = EXTRACT(DAY FROM ${next}) THEN ${outside}
    ELSE ${dialect.daysFrom(outside, "1")}
  END`;
  const withdrawn = {
    ever: none,
    "at-second": "grants.last_withdrawn_on",
    // A withdrawal known at the reference date lies before it: the grant fails whatever the day of filing.
    "at-reference": "CASE WHEN grants.last_withdrawn_on IS NOT NULL THEN DATE '1900-01-01' END",
  }[firstValid];
  return table(
    "nareis_grant_days",
    "3, Link",
    "Days of filing: from which a grant is an earlier one, and from which it fails by look-back or by withdrawal.",
    `SELECT grants.*, next_asylum.asylum_place, next_asylum.required_place, next_asylum.required_from,
  GREATEST(${dialect.daysFrom("grants.submitted_on", "1")}, grants.decided_on, ${after}) AS counts_from,
  ${late} AS late_from,
  ${withdrawn} AS withdrawn_from
FROM nareis_grants AS grants
LEFT JOIN nareis_next_asylum AS next_asylum ON next_asylum.application_id = grants.application_id`,
  );
}

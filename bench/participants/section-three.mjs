// Sections 3 and 4 of the specification in SQL, under the definition memo-2023-08: what DuckDB and SQLite are asked.

const FAMILY = "('nareis', 'art8', 'regular-family')";

/**
 * Earlier grants of every family application, with the earliest own asylum application in between where `isWhole`, else
 * only whether there is one.
 *
 * @param {{ applications: string, isWhole: boolean }} asked the table, and whether ids of witnesses are wanted
 * @returns {string[]} statements of DuckDB
 */
function earlierGrants({ applications, isWhole }) {
  return [
    `create temp table earlier as
      select x.application_id x, x.procedure x_procedure, x.sponsor_id sponsor, x.submitted_on x_submitted,
        x.outcome x_outcome, f.application_id f, f.procedure f_procedure, f.submitted_on f_submitted,
        f.decided_on f_decided, x.applicant_id <> f.sponsor_id is_link
      from ${applications} x join ${applications} f on f.applicant_id = x.sponsor_id
      where x.procedure in ${FAMILY} and f.procedure in ${FAMILY} and f.outcome = 'granted'
        and f.decided_on < x.submitted_on and x.applicant_id <> x.sponsor_id and f.applicant_id <> f.sponsor_id`,
    `create temp table between_them as
      select e.x, e.f${isWhole ? ", min_by(b.application_id, row(b.submitted_on, b.application_id)) independent" : ""}
      from earlier e join ${applications} b on b.applicant_id = e.sponsor
      where b.procedure = 'asylum' and b.submitted_on between e.f_decided and e.x_submitted
      group by e.x, e.f`,
  ];
}

/** The rows 1 to 4 of the table of classes, as conditions over the earlier grants of one application. */
const ROWS = {
  one: "x_procedure = 'nareis' and is_link and f_procedure = 'nareis' and is_met",
  two: "x_procedure = 'art8' and is_link and f_procedure = 'nareis'",
  three: "is_link and (x_procedure <> 'nareis' or f_procedure <> 'nareis')",
  four: "is_link",
};
const CLASS = `case when bool_or(${ROWS.one}) then 'nareis-op-nareis' when bool_or(${ROWS.two}) then 'art8-after-nareis'
  when bool_or(${ROWS.three}) then 'other-stacking' end`;

/** @param {string} applications @returns {string[]} */
export function classesOnly(applications) {
  return [
    ...earlierGrants({ applications, isWhole: false }),
    `create temp table chains as
      select x, any_value(x_submitted) submitted, any_value(x_outcome) outcome, ${CLASS} as class
      from (select e.*, b.x is not null is_met from earlier e left join between_them b on b.x = e.x and b.f = e.f)
      group by x`,
  ];
}

/** Chains with ids, depth and path. @param {string} applications @returns {string[]} */
export function wholeChains(applications) {
  const latest = "row(-(f_decided - date '1900-01-01'), -(f_submitted - date '1900-01-01'), f)";
  const first = (/** @type {string} */ row) => `min_by(f, ${latest}) filter (${row})`;
  return [
    ...earlierGrants({ applications, isWhole: true }),
    `create temp table judged as
      select x, any_value(x_submitted) submitted, any_value(x_outcome) outcome, ${CLASS} as class, bool_or(is_link) has_link,
        coalesce(${first(ROWS.one)}, ${first(ROWS.two)}, ${first(ROWS.three)}, ${first(ROWS.four)}, ${first("true")}) as first
      from (select e.*, b.x is not null is_met from earlier e left join between_them b on b.x = e.x and b.f = e.f)
      group by x`,
    `create temp table depths as
      with recursive deeper(x, depth) as (
        select distinct x, 1 from earlier where is_link
        union
        select e.x, d.depth + 1 from deeper d join earlier e on e.f = d.x where e.is_link)
      select x, max(depth) depth from deeper group by x`,
    `create temp table steps as
      select e.x, min_by(e.f, ${latest}) f
      from earlier e join depths d on d.x = e.x left join depths before on before.x = e.f
      where e.is_link and coalesce(before.depth, 0) = d.depth - 1
      group by e.x`,
    `create temp table paths as
      with recursive walk(x, start, path) as (
        select x, f, [f, x] from steps
        union all
        select w.x, s.f, list_prepend(s.f, w.path) from walk w join steps s on s.x = w.start)
      select x, max_by(path, len(path)) path from walk group by x`,
    `create temp table chains as
      select j.x, j.submitted, j.outcome, j.class, case when j.class is not null then null when has_link
        then 'no-independent-asylum' else 'returns-to-first-sponsor' end reason, j.first, b.independent,
        coalesce(d.depth, 0) depth, coalesce(p.path, [j.x]) path
      from judged j left join between_them b on b.x = j.x and b.f = j.first
        left join depths d on d.x = j.x left join paths p on p.x = j.x
      order by j.x`,
  ];
}

/** Yearly counts of the classes: filed and granted. */
export const YEARLY = `select class, year(submitted)::integer, count(*)::integer,
    (count(*) filter (outcome = 'granted'))::integer
  from chains where class is not null group by 1, 2`;

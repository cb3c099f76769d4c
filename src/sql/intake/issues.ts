import type { IssueCode } from "../../cases/facts/issue.ts";
import { tableColumns } from "../../cases/facts/table.ts";
import { ambiguousRows, leadingId } from "../engines/leading-id.ts";
import type { Asked, Part, SqlTable } from "../engines/script.ts";
import { aloneRules, columnOf, type JudgedTable } from "./row-rules.ts";

/** The day by which a row of a table is set aside where it lies before the application that it names. */
const OWN_DAYS: { readonly [Name in JudgedTable]?: string } = {
  decisions: "decided_on",
  signals: "raised_on",
  follow_up: "on",
};

/** How many rows of each table break each rule. */
export function issues(asked: Asked, judged: readonly JudgedTable[]): Part {
  const counts = judged.flatMap((name) => countsOf(name, asked));
  if (asked.tables.includes("identities_resolved")) {
    counts.push(countOf(asked, "identities_resolved", "conflicting-rows", "count(*)", ambiguousRows(asked.dialect)));
  }
  return {
    kind: "result",
    step: {
      name: "nareis_issues",
      section: "2, Reading",
      says: "How many rows of each table break each rule; a row that breaks two counts under both.",
      query: `SELECT * FROM (
${counts.join("\n  UNION ALL\n")}
) AS issues
WHERE ${asked.dialect.quoted("rows")} > 0`,
    },
  };
}

function countOf({ dialect }: Asked, name: SqlTable, code: IssueCode, number: string, from: string): string {
  return `  SELECT ${dialect.text(name)} AS ${dialect.quoted("table")}, ${dialect.text(code)} AS code, CAST(${number} AS ${dialect.types.number}) AS ${dialect.quoted("rows")}
  FROM ${from}`;
}

function countsOf(name: JudgedTable, asked: Asked): readonly string[] {
  const { dialect } = asked;
  const count = (code: IssueCode, number: string, from: string): string => countOf(asked, name, code, number, from);
  const where = (condition: string): string => `count(CASE WHEN ${condition} THEN 1 END)`;
  const read = `nareis_read_${name}`;
  const alone = aloneRules(name, dialect).map(({ code }) => count(code, where(columnOf(code)), read));
  const days = tableColumns[name].filter(({ content }) => content === "day");
  const late = days.map((column) => `cells.${dialect.quoted(column.name)} > reference.extracted_on`).join(" OR ");
  const ownDay = OWN_DAYS[name];
  const applicant = leadingId("cells.applicant_id", "of_applicant", asked);
  const sponsor = leadingId("cells.sponsor_id", "of_sponsor", asked);
  const namesOne = tableColumns[name].some((column) => column.name === "application_id") && name !== "applications";
  return [
    ...(name === "applications" ? [count("no-rows", "CASE WHEN count(*) = 0 THEN 1 ELSE 0 END", read)] : []),
    ...alone,
    count("conflicting-rows", "COALESCE(sum(copies), 0)", `nareis_versions_${name}\n  WHERE is_conflict`),
    ...(name === "applications"
      ? [
          count(
            "self-sponsor",
            where(`${applicant.id} = ${sponsor.id}`),
            `${read} AS cells${applicant.join}${sponsor.join}`,
          ),
        ]
      : []),
    ...(ownDay === undefined
      ? []
      : [
          count(
            "before-application",
            where(`cells.${dialect.quoted(ownDay)} < application.submitted_on`),
            `${read} AS cells\n  JOIN nareis_kept AS application ON application.application_id = cells.application_id`,
          ),
        ]),
    count("duplicate-row", "COALESCE(sum(cells.copies - 1), 0)", keptRows(name, asked)),
    count("after-extract", where(late), `${read} AS cells\n  CROSS JOIN nareis_reference AS reference`),
    ...(namesOne
      ? [
          count(
            "unknown-application",
            where("cells.application_id IS NOT NULL AND application.application_id IS NULL"),
            `${read} AS cells\n  LEFT JOIN nareis_kept AS application ON application.application_id = cells.application_id`,
          ),
        ]
      : []),
  ];
}

/** The rows of a table that are kept at last, each once, with the number of its copies. */
function keptRows(name: JudgedTable, { dialect }: Asked): string {
  if (name === "applications") return "nareis_kept AS cells";
  const ownDay = OWN_DAYS[name];
  if (ownDay === undefined) return `nareis_sound_${name} AS cells`;
  return `nareis_sound_${name} AS cells
  LEFT JOIN nareis_kept AS application ON application.application_id = cells.application_id
  WHERE application.application_id IS NULL OR cells.${dialect.quoted(ownDay)} >= application.submitted_on`;
}

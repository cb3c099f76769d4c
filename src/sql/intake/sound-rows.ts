import { type Column, tableColumns } from "../../cases/facts/table.ts";
import type { Dialect } from "../engines/dialect.ts";
import { type Asked, type Part, table } from "../engines/script.ts";
import { aloneRules, columnOf, type JudgedTable } from "./row-rules.ts";

/** Compares rows that share an id, and keeps the rows that break no rule so far, each once. */
export function soundRows(name: JudgedTable, { dialect }: Asked): readonly Part[] {
  const columns = tableColumns[name].map((column) => dialect.quoted(column.name));
  const [{ name: id }] = tableColumns[name] as readonly [Column, ...Column[]];
  const list = columns.join(", ");
  return [
    table(
      `nareis_repeated_${name}`,
      "2, conflicting-rows",
      "Ids that more than one row has.",
      `SELECT ${id} FROM nareis_read_${name}
WHERE ${id} IS NOT NULL
GROUP BY ${id} HAVING count(*) > 1`,
    ),
    table(
      `nareis_versions_${name}`,
      "2, conflicting-rows",
      "Rows of such an id as they are written, each once; more than one of an id is a conflict.",
      `SELECT versions.${id}, versions.copies, count(*) OVER (PARTITION BY versions.${id}) > 1 AS is_conflict
FROM (
  SELECT repeated.${id}, count(*) AS copies
  FROM nareis_written_${name} AS cells
  JOIN nareis_repeated_${name} AS repeated ON repeated.${id} = cells.${id}
  GROUP BY repeated.${id}, ${columns.map((column) => `cells.${column}`).join(", ")}
) AS versions`,
    ),
    table(
      `nareis_sound_${name}`,
      "2, Reading",
      "Rows that break no rule so far, each once, with the number of its copies.",
      `SELECT ${columns.map((column) => `cells.${column}`).join(", ")}, CAST(1 AS ${dialect.types.number}) AS copies
FROM nareis_read_${name} AS cells
LEFT JOIN nareis_repeated_${name} AS repeated ON repeated.${id} = cells.${id}
WHERE repeated.${id} IS NULL AND ${isUnbroken(name, dialect)}
UNION ALL
SELECT ${list}, count(*) AS copies
FROM nareis_read_${name} AS cells
WHERE ${isUnbroken(name, dialect)}
  AND ${id} IN (SELECT ${id} FROM nareis_versions_${name} WHERE NOT is_conflict)
GROUP BY ${list}`,
    ),
  ];
}

/** The condition that a row breaks no rule by which it is set aside. */
export function isUnbroken(name: JudgedTable, dialect: Dialect): string {
  const codes = aloneRules(name, dialect).filter(({ code }) => code !== "unusable-detail");
  return `NOT (${codes.map(({ code }) => columnOf(code)).join(" OR ")})`;
}

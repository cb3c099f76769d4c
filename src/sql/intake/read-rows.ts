import { type Column, tableColumns } from "../../cases/facts/table.ts";
import { wordsOfCode } from "../../cases/facts/vocabulary.ts";
import type { Dialect } from "../engines/dialect.ts";
import { type Asked, type Part, table, view } from "../engines/script.ts";
import { aloneRules, columnOf, FIRST_DAYS, type JudgedTable, LAST_DAYS } from "./row-rules.ts";

/** Reads every cell of a table by itself, and tries the rules that look at one row and at nothing else. */
export function readRows(name: JudgedTable, { dialect }: Asked): readonly Part[] {
  const columns = tableColumns[name];
  const rules = aloneRules(name, dialect);
  return [
    view(
      `nareis_written_${name}`,
      "2, Reading",
      `The cells of ${name} as text, trimmed, and null where empty; a column that the relation lacks is empty.`,
      written(name, dialect),
    ),
    view(
      `nareis_meant_${name}`,
      "2, Reading",
      "What each cell means, in codes of English and days as text; null where it means nothing.",
      `SELECT\n  ${columns.flatMap((column) => meant(column, dialect)).join(",\n  ")}\nFROM nareis_written_${name}`,
    ),
    table(
      `nareis_read_${name}`,
      "2, Reading",
      "The usable values, and which rules each row breaks by itself.",
      `SELECT
  ${[
    ...columns.map((column) => value(column, dialect)),
    ...rules.map(({ code, condition }) => `COALESCE(${condition}, FALSE) AS ${columnOf(code)}`),
  ].join(",\n  ")}
FROM nareis_meant_${name} AS meant`,
    ),
  ];
}

/** An optional column that a relation lacks is found in `absent`, as a null. */
function written(name: JudgedTable, { quoted, call, types }: Dialect): string {
  const columns = tableColumns[name];
  const optional = columns.filter(({ required }) => !required).map((column) => quoted(column.name));
  const cells = columns.map(({ name: column }) => quoted(column));
  const texts = cells.map((cell) => `${call("nareis_trimmed", `CAST(cells.${cell} AS ${types.text})`)} AS ${cell}`);
  return `SELECT
  ${texts.join(",\n  ")}
FROM (SELECT ${optional.map((column) => `CAST(NULL AS ${types.text}) AS ${column}`).join(", ")}) AS absent
CROSS JOIN LATERAL (
  SELECT ${cells.join(", ")}
  FROM ${quoted(name)}
) AS cells`;
}

/** A cell as written, and what it means. */
function meant(column: Column, dialect: Dialect): readonly string[] {
  const cell = dialect.quoted(column.name);
  return [`${cell} AS written_${column.name}`, `${meaning(column, dialect)} AS ${cell}`];
}

function meaning({ name, content, codes, partial }: Column, { quoted, call, text }: Dialect): string {
  const cell = quoted(name);
  if (content === "text" || content === "person") return call("nareis_id", cell);
  // A day of which a part is unknown stands for the earliest that it can be.
  if (content === "day") return call("nareis_date", partial ? `replace(${cell}, '-00', '-01')` : cell);
  const words = codes
    .filter((code) => code !== "")
    .flatMap((code) => wordsOfCode(code).map((word) => `    WHEN ${text(word)} THEN ${text(code)}`));
  return `CASE ${call("nareis_word", cell)}\n${words.join("\n")}\n  END`;
}

function value({ name, content, anyDay }: Column, { quoted }: Dialect): string {
  const cell = `meant.${quoted(name)}`;
  if (content !== "day") return `${cell} AS ${quoted(name)}`;
  if (anyDay) return `CAST(${cell} AS DATE) AS ${quoted(name)}`;
  return `CASE WHEN ${cell} > '${FIRST_DAYS}' AND ${cell} < '${LAST_DAYS}' THEN CAST(${cell} AS DATE) END AS ${quoted(name)}`;
}

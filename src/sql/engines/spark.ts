import type { Dialect, LayeredStep } from "./dialect.ts";
import { indented, standard } from "./standard.ts";

/** Apache Spark 4, in ANSI mode; its client runs the loop of the script in 4.3, and not yet in 4.1. */
export const spark: Dialect = {
  ...standard,
  name: "spark",
  client: "spark-sql -f SCRIPT",
  types: { text: "STRING", day: "DATE", number: "BIGINT", texts: "ARRAY<STRING>" },
  // Else the client puts its own variables in the place of a dollar and braces, in texts too.
  settings: ["SET spark.sql.ansi.enabled = true", "SET spark.sql.variable.substitute = false"],
  text: (value) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`,
  quoted: (name) => `\`${name.replaceAll("`", "``")}\``,
  character: (codePoint) => `'${escaped(codePoint)}'`,
  matches: (text, pattern) => `${text} RLIKE '${pattern}'`,
  bytes: (text) => `octet_length(${text})`,
  quotient: (number, by) => `${number} div ${by}`,
  monthsFrom: (day, months) => `add_months(${day}, CAST(${months} AS INT))`,
  daysFrom: (day, days) => `date_add(${day}, ${days})`,
  codeUnits: (text) =>
    `regexp_replace(regexp_replace(${text}, '(\\U0010FFFF)', '$1\\u0001'), '([\\uE000-\\uFFFF])', '\\U0010FFFF$1')`,
  createFunction: (name, parameter, body) =>
    `CREATE OR REPLACE TEMPORARY FUNCTION ${name}(${parameter} STRING) RETURNS STRING\nRETURN\n${indented(body)}`,
  call: (name, argument) => `${name}(${argument})`,
  create: ({ name, as, query }) =>
    as === "view"
      ? [`CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${query}`]
      : [`DROP TABLE IF EXISTS ${name}`, `CREATE TABLE ${name} USING parquet AS\n${query}`],
  createResult: ({ name, query }) => [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TABLE ${name} USING parquet AS\n${query}`,
  ],
  createLayers: loop,
  // A step is a table of files, and no cached view: a view is planned again with all that it rests on.
  dropped: (name) => [`DROP TABLE IF EXISTS ${name}`],
  list: (text) => `array(${text})`,
  appended: (list, text) => `array_append(${list}, ${text})`,
  numbers: (from, to, column) =>
    `SELECT explode(sequence(CAST(${from} AS BIGINT), CAST(${to} AS BIGINT))) AS ${column}`,
};

function escaped(codePoint: number): string {
  return codePoint > 0xffff
    ? `\\U${codePoint.toString(16).padStart(8, "0")}`
    : `\\u${codePoint.toString(16).padStart(4, "0")}`;
}

/** A recursive query may not aggregate here, so a block of the script goes round until a layer is empty. */
function loop({ name, columns, first, next }: LayeredStep): readonly string[] {
  const types = columns.map(([column, type]) => `${column} ${spark.types[type]}`).join(", ");
  const [[number]] = columns as readonly [readonly [string, string]];
  const steps = next("before");
  const [last] = steps.at(-1) as readonly [string, string];
  const named = [["before", `SELECT * FROM ${name} WHERE ${number} = layer`] as const, ...steps];
  const withSteps = named.map(([step, query]) => `${step} AS (\n${indented(query)}\n)`).join(",\n");
  return [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TABLE ${name} (${types}) USING parquet`,
    `INSERT INTO ${name}\n${first}`,
    `BEGIN
  DECLARE layer BIGINT DEFAULT 0;
  DECLARE added BIGINT DEFAULT 1;
  WHILE added > 0 DO
    INSERT INTO ${name}
    WITH
${indented(withSteps, 4)}
    SELECT * FROM ${last};
    SET layer = layer + 1;
    SET added = (SELECT count(*) FROM ${name} WHERE ${number} = layer);
  END WHILE;
END`,
  ];
}

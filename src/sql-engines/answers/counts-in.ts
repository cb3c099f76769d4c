import { checkOptions } from "../../arguments/options.ts";
import { dayOf, type IsoDate } from "../../calendar/day.ts";
import { checkDefinition } from "../../chains/definition/check-definition.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { type CountOptions, countRule, questionOf } from "../../counts/asked/count-options.ts";
import { periodsOf } from "../../counts/asked/periods.ts";
import type { Question } from "../../counts/asked/question.ts";
import type { Measure, TableClass } from "../../counts/asked/unit.ts";
import type { ExactTable, RegisterFacts, Row } from "../../counts/cells/exact-table.ts";
import { exactTableOf, fixed } from "../../counts/cells/make-table.ts";
import { seriesBreaks } from "../../counts/cells/series-breaks.ts";
import { periodColumns } from "../../counts/cells/table-facts.ts";
import { SOME_DAY } from "../../sql/sql-options.ts";
import { toSql } from "../../sql/to-sql.ts";
import type { EngineOptions } from "./asked-tables.ts";
import type { Engine } from "./engine.ts";
import { factsIn } from "./facts-in.ts";
import { askedOf, runScript } from "./run-script.ts";

/** What to count, of which relations, and as of which day. */
export interface EngineCountOptions extends CountOptions, EngineOptions {}

/** The exact table that an engine counts. Nothing in this package is behind its cells. */
export async function countsIn(
  engine: Engine,
  definition: Definition,
  options: EngineCountOptions,
): Promise<ExactTable<"classes">> {
  checkOptions(options, ["tables", "asOf", ...countRule.names]);
  const { tables = [], asOf, ...counted } = options;
  const { classes: _classes, measures: _measures, timeline: _timeline, ...scripted } = counted;
  const questionOn = (day: IsoDate): Question<"classes"> =>
    questionOf("classes", countRule, counted, { definitions: [checkedDefinition(definition)], referenceDates: [day] });
  questionOn(SOME_DAY);
  const script = toSql(definition, {
    ...scripted,
    ...(options.tables === undefined ? {} : { tables }),
    ...(asOf === undefined ? {} : { asOf }),
    dialect: engine.dialect.name,
  });
  return runScript(engine, script, ["applications", ...tables], async () => {
    const facts = await factsIn(engine, tables);
    const question = questionOn(facts.referenceDate);
    return tableOf(question, facts, await countsByKey(engine, question));
  });
}

/** The table of a question from the counts of an engine. */
function tableOf(
  question: Question<"classes">,
  facts: RegisterFacts<number>,
  counts: ReadonlyMap<string, number>,
): ExactTable<"classes"> {
  const { from, to } = facts.coverage;
  const periods = periodsOf(question.periods, { from: from === null ? null : dayOf(from), to: dayOf(to) });
  const keys = [...periods.map(({ label }) => label), "total", "open"];
  const rowOf = (tableClass: TableClass, measure: Measure): Row<number> => ({
    keys: [tableClass, measure],
    unit: question.units[0],
    measure,
    cells: keys.map((key, place) =>
      periods[place]?.covered === null
        ? null
        : (counts.get(`${tableClass} ${key === "open" ? "" : measure} ${key}`) ?? 0),
    ),
  });
  return exactTableOf(question, {
    dimensions: [fixed("class"), fixed("measure")],
    columns: periodColumns(periods, true),
    rows: question.classes.flatMap((one) => question.measures.map((measure) => rowOf(one, measure))),
    registers: [facts],
    seriesBreaks: seriesBreaks(periods, question),
    source: null,
  });
}

function checkedDefinition(definition: Definition): Definition {
  checkDefinition(definition);
  return definition;
}

/** The counts that are not zero, by class, measure and column; the number open is the same for every measure. */
async function countsByKey(engine: Engine, { basis }: Question<"classes">): Promise<ReadonlyMap<string, number>> {
  const counted = `SELECT class, measure, period, CAST("count" AS varchar) AS number FROM nareis_counts WHERE "count" > 0`;
  // By decision no period holds an open case, so that all of them are in the number open.
  const shown =
    basis === "decision"
      ? ""
      : `
  AND EXISTS (
    SELECT 1 FROM nareis_periods AS period
    WHERE chain.submitted >= period.covered_from AND chain.submitted <= period.covered_until
  )`;
  const open = `SELECT classes.class, '' AS measure, 'open' AS period, CAST(count(DISTINCT counted_thing) AS varchar) AS number
FROM (
  SELECT CASE in_all WHEN 1 THEN 'all-forms' ELSE chain.class END AS class, chain.counted_thing
  FROM nareis_counted AS chain
  CROSS JOIN (SELECT 0 AS in_all UNION ALL SELECT 1) AS twice
  WHERE chain.outcome = 'open'${shown}
) AS classes
GROUP BY classes.class`;
  const rows = await askedOf(engine, "nareis_counts", `${counted}\nUNION ALL\n${open}`);
  return new Map(rows.map((row) => [`${row["class"]} ${row["measure"]} ${row["period"]}`, Number(row["number"])]));
}

import { checkOptions } from "../../arguments/options.ts";
import { type Day, toIso } from "../../calendar/day.ts";
import type { Chain } from "../../chains/definition/chain.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { toSql } from "../../sql/to-sql.ts";
import type { EngineOptions } from "./asked-tables.ts";
import type { Engine, EngineRow } from "./engine.ts";
import { runScript, stepRefused } from "./run-script.ts";

/** The chains that an engine finds, in the order of application ids: found when they are first asked for. */
export function chainsIn(engine: Engine, definition: Definition, options: EngineOptions): AsyncIterable<Chain> {
  checkOptions(options, ["tables", "asOf"]);
  // What is asked is checked at once, not when somebody iterates.
  const script = toSql(definition, { ...options, dialect: engine.dialect.name, unit: "applications" });
  return {
    [Symbol.asyncIterator]: async function* () {
      await runScript(engine, script, ["applications", ...(options.tables ?? [])], async () => {});
      yield* foundChains(engine);
    },
  };
}

async function* foundChains(engine: Engine): AsyncGenerator<Chain> {
  const { call, collated } = engine.dialect;
  const batches = engine
    .batches(`SELECT application, class, reason, form, "first", independent,
  CAST(depth AS integer) AS depth, path, ${dayNumber("submitted")}, ${dayNumber("decided")}, outcome, applicant, sponsor
FROM nareis_chains
ORDER BY ${collated(call("nareis_order", "application"))}`)
    [Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await batches.next().catch(() => {
        throw new RangeError(stepRefused("nareis_chains"));
      });
      if (done === true) return;
      for (const row of value) yield chainOf(row);
    }
  } finally {
    await batches.return?.();
  }
}

/** A day as the number of days since 1970: as text an engine writes it by its settings. */
export function dayNumber(column: string): string {
  return `CAST(${column} - DATE '1970-01-01' AS integer) AS ${column}`;
}

/** The day of such a number. */
export function dayIn(number: unknown): ReturnType<typeof toIso> | null {
  return number === null ? null : toIso(Number(number) as Day);
}

function chainOf(row: EngineRow): Chain {
  const { application, class: chainClass, reason, form, first, independent, depth, path } = row;
  const { submitted, decided, outcome, applicant, sponsor } = row;
  return {
    application,
    class: chainClass,
    reason,
    form,
    first,
    independent,
    depth: Number(depth),
    path,
    submitted: dayIn(submitted),
    decided: dayIn(decided),
    outcome,
    applicant,
    sponsor,
  } as Chain;
}

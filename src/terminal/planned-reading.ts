import { readJsonFile } from "../files/read-json-file.ts";
import type { ReleasePlan } from "../statistical-release/release-plan.ts";
import { releasePlanFrom } from "../statistical-release/release-plan-from.ts";
import { UsageError } from "./usage-error.ts";

/** The plan of a file. @throws UsageError with each place at which it is none. */
export async function readPlan(file: string): Promise<ReleasePlan> {
  const data = await readJsonFile(file);
  const { plan, problems } = releasePlanFrom(data.kind === "value" ? data.value : null);
  if (plan !== null) return plan;
  const places = problems.slice(0, 5).join(", ");
  throw new UsageError({
    nl: `Geef een plan als JSON, zoals nareis plan het schrijft. Verander daarin: ${places}.`,
    en: `Give a plan in JSON, as nareis plan writes it. Change in it: ${places}.`,
  });
}

/** The last day that any table of a plan is about: what is read as of that day can be read as of earlier ones. */
export function lastDayOf({ asOf, tables }: ReleasePlan): string {
  return tables.reduce((last, one) => ((one.asOf ?? asOf) > last ? (one.asOf ?? asOf) : last), asOf);
}

/** The further columns of persons that a plan breaks down by. */
export function columnsOf({ tables }: ReleasePlan): readonly string[] {
  const columns = tables.flatMap((one) =>
    one.of === "breakdown" && typeof one.by === "object" ? [one.by.column] : [],
  );
  return [...new Set(columns)];
}

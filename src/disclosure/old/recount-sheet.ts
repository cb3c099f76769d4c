import { dayOf, type IsoDate } from "../../calendar/day.ts";
import { type PeriodLength, periodLabel, periodOf } from "../../calendar/period.ts";
import { asOf } from "../../cases/as-of.ts";
import { type StoredRegister as Register, storedRegister } from "../../cases/facts/register.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { type StoredChains as Chains, findStoredChains } from "../../chains/detection/stored-chains.ts";
import type { LegalTimeline } from "../../chains/law/legal-timeline.ts";
import type { Measure, TableClass, Unit } from "../../counts/asked/unit.ts";
import { breakDown } from "../../counts/old/break-down.ts";
import { type BreakdownBy, namedBreakdowns, type PersonColumnChoice } from "../../counts/old/breakdown-options.ts";
import { compareSignals } from "../../counts/old/compare-signals.ts";
import type { CountOptions } from "../../counts/old/count-options.ts";
import { countShares, type ShareOptions } from "../../counts/old/count-shares.ts";
import type { ExactSheet } from "../../counts/old/exact-sheet.ts";
import { followUp } from "../../counts/old/follow-up-counts.ts";
import type { AttritionClass } from "../../differences/definitions/attrition-conditions.ts";
import { attrition } from "../../differences/old/attrition.ts";
import { compareDefinitions } from "../../differences/old/compare-definitions.ts";
import { compareReleases } from "../../differences/old/compare-releases.ts";
import type { PublishedSheet } from "./published-sheet.ts";

/** A sheet that is to be counted again, and from what. */
export interface SheetToRecount {
  readonly sheet: PublishedSheet;
  readonly register: Register;
  /** Those of the sheet, in its order. */
  readonly definitions: readonly [Definition, ...Definition[]];
  readonly timeline: LegalTimeline;
}

/**
 * A sheet counted again by what it says of itself. Moves and sweeps do not say everything that they were counted by,
 * two extracts are two registers, and without rows nothing says what was counted: null for those.
 *
 * @throws RangeError for a sheet that cannot have been counted, as what counts it does.
 */
export function recountedSheet(asked: SheetToRecount): ExactSheet | null {
  const { sheet, register, definitions } = asked;
  const [{ referenceDate }] = sheet.about.registers;
  const [definition] = definitions;
  const knownThen = (): Register => storedRegister(asOf(register, referenceDate));
  const chains = (): Chains => findStoredChains(knownThen(), definition);
  if (sheet.rows.length === 0) return null;
  switch (sheet.subject) {
    case "breakdown":
      return breakDown(chains(), { ...countOptions(asked), by: breakdownOf(sheet) });
    case "signals":
      return compareSignals(chains(), cohortOptions(sheet));
    case "follow-up":
      return followUp(chains(), cohortOptions(sheet));
    case "shares":
      return countShares(chains(), shareOptions(sheet));
    case "attrition":
      return attrition(knownThen(), definition, { class: sheet.rows[0]?.keys[0] as AttritionClass });
    case "definitions":
      return compareDefinitions(knownThen(), definitions, { ...countOptions(asked), mostEvaluations: 0 }).table;
    case "revision":
      return revisedAgain(asked);
    default:
      return null;
  }
}

/** The column of persons that a breakdown is by, or null. */
export function personColumnOf({ subject, dimensions }: PublishedSheet): PersonColumnChoice | null {
  const [, of, column] = /^(sponsor|applicant):(.+)$/s.exec(dimensions[2] ?? "") ?? [];
  if (subject !== "breakdown" || column === undefined) return null;
  return { column, of: of as "sponsor" | "applicant" };
}

function breakdownOf(sheet: PublishedSheet): BreakdownBy {
  const named = namedBreakdowns.find((name) => name === sheet.dimensions[2]);
  return named ?? personColumnOf(sheet) ?? ((sheet.dimensions[2] ?? "") as BreakdownBy);
}

function revisedAgain({ sheet, register, definitions, ...asked }: SheetToRecount): ExactSheet | null {
  const [before, after] = sheet.about.registers;
  if (after === undefined || before.digest !== after.digest) return null;
  const [one, other = one] = definitions;
  const options = countOptions({ sheet, register, definitions, ...asked });
  const chainsOn = (day: IsoDate, definition: Definition): Chains => findStoredChains(asOf(register, day), definition);
  const revision = compareReleases(chainsOn(before.referenceDate, one), chainsOn(after.referenceDate, other), {
    ...options,
    ...allYearsOf(sheet),
  });
  return "sheet" in revision ? revision.sheet : null;
}

function countOptions({ sheet, timeline }: SheetToRecount): CountOptions {
  return {
    unit: sheet.rows[0]?.unit as Unit,
    basis: sheet.about.basis,
    period: lengthOf(sheet),
    ...yearsOf(sheet),
    classes: distinct(sheet.rows.map(({ keys }) => keys[0] as TableClass)),
    measures: distinct(sheet.rows.map(({ measure }) => measure as Measure)),
    timeline,
  };
}

function cohortOptions(sheet: PublishedSheet): NonNullable<Parameters<typeof compareSignals>[1]> {
  const [unit, ...others] = distinct(sheet.rows.map((row) => row.unit));
  return {
    ...(others.length === 0 && unit !== undefined ? { unit } : {}),
    period: lengthOf(sheet),
    ...yearsOf(sheet),
    classes: distinct(sheet.rows.map(({ keys }) => keys[0] as TableClass)),
  };
}

function shareOptions(sheet: PublishedSheet): ShareOptions {
  const { unit: _, ...options } = cohortOptions(sheet);
  return options;
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

function lengthOf({ columns }: PublishedSheet): PeriodLength {
  const label = columns[0]?.key ?? "";
  if (/^.{4}-H/.test(label)) return "half-year";
  if (/^.{4}-Q/.test(label)) return "quarter";
  return /^.{4}-/.test(label) ? "month" : "year";
}

/** The years to ask for, so that the same periods are shown; they can end within the year of the reference date. */
function yearsOf(sheet: PublishedSheet): { readonly from: number; readonly to?: number } {
  const { from, to } = allYearsOf(sheet);
  const { referenceDate } = sheet.about.registers[0];
  const length = lengthOf(sheet);
  const last = sheet.columns[sheet.columns.length - 2]?.key;
  return last === periodLabel(periodOf(dayOf(referenceDate), length), length) ? { from } : { from, to };
}

function allYearsOf({ columns }: PublishedSheet): { readonly from: number; readonly to: number } {
  const yearOf = (key: string | undefined): number => Number(key?.slice(0, 4));
  // The last column is the total.
  return { from: yearOf(columns[0]?.key), to: yearOf(columns[columns.length - 2]?.key) };
}

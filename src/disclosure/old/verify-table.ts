import { checkOptions } from "../../arguments/options.ts";
import { dayOf } from "../../calendar/day.ts";
import { type PeriodLabel, periodLabel, periodOf } from "../../calendar/period.ts";
import { asOf } from "../../cases/as-of.ts";
import {
  type Register as OpaqueRegister,
  type StoredRegister as Register,
  storedRegister,
} from "../../cases/facts/register.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { findStoredChains } from "../../chains/detection/stored-chains.ts";
import { type LegalTimeline, legalTimeline } from "../../chains/law/legal-timeline.ts";
import { countChains } from "../../counts/old/count-chains.ts";
import { packageVersion } from "../../counts/old/package-version.ts";
import { definitionBehind } from "./definition-behind.ts";
import { isPublishedTable } from "./finalize.ts";
import { publish, publishUnprotected } from "./publish.ts";
import type { PublishedAbout, PublishedTable } from "./published-table.ts";
import { otherFigures, saidOtherwise } from "./table-differences.ts";
import type { Recounted, Verification, VerificationDifference } from "./verification.ts";

/**
 * Counts a published table again from a register, by what the table says of itself: definition, reference date, unit,
 * basis, periods, classes, measures and policy. Equal when every figure and every statement about it comes out the
 * same; draft or final is no difference. The register may have been read at any reference date. Cost: that of finding
 * and counting the chains once.
 *
 * @param options `timeline`: the law by which breaks in series were marked, where that is not `legalTimeline`.
 * @throws TypeError for anything but a published table and a register; RangeError for a table that `publish` cannot
 * have made and `publishedTableFrom` refuses.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "sponsors" }), tens);
 * verifyTable(table, register).equal; // true
 */
export function verifyTable(
  table: PublishedTable,
  registerGiven: OpaqueRegister,
  options: { readonly timeline?: LegalTimeline } = {},
): Verification {
  const register = storedRegister(registerGiven);
  if (!isPublishedTable(table))
    throw new TypeError("Pass a published table, as publish or publishedTableFrom gives it.");
  if (register?.["~kind"] !== "Register") throw new TypeError("Pass a register, as readRegister gives it.");
  checkOptions(options, ["timeline"]);
  const notices: Verification["notices"] = table.about.version === packageVersion ? [] : [{ code: "other-version" }];
  const definition = definitionBehind(table.about.definition);
  if (definition === null) {
    return { equal: false, recounted: null, differences: withoutDefinition(table.about, register), notices };
  }
  const again = countedAgain(table, register, definition, options.timeline ?? legalTimeline);
  const recounted = recountedOf(again.about);
  const [first, ...rest] = [...saidOtherwise(table, again), ...otherFigures(table, again)];
  if (first === undefined) return { equal: true, recounted, differences: [], notices };
  return { equal: false, recounted, differences: [first, ...rest], notices };
}

function countedAgain(
  table: PublishedTable,
  register: Register,
  definition: Definition,
  timeline: LegalTimeline,
): PublishedTable {
  const { about, series } = table;
  const chains = findStoredChains(asOf(register, about.referenceDate), definition);
  const exact = countChains(chains, {
    unit: about.unit,
    basis: about.basis,
    period: about.period,
    ...yearsOf(table),
    classes: series.map((row) => row.class),
    measures: series.map((row) => row.measure),
    timeline,
  });
  return about.policy === null ? publishUnprotected(exact) : publish(exact, about.policy);
}

/** The years to ask for, so that the same periods are shown; a table can end within the year of its reference date. */
function yearsOf({ about, periods }: PublishedTable): { readonly from: number; readonly to?: number } {
  const yearOf = (label: PeriodLabel | undefined): number => Number(label?.slice(0, 4));
  const from = yearOf(periods[0]?.label);
  const last = periods[periods.length - 1]?.label;
  const endsAtReferenceDate = last === periodLabel(periodOf(dayOf(about.referenceDate), about.period), about.period);
  return endsAtReferenceDate ? { from } : { from, to: yearOf(last) };
}

function withoutDefinition(
  about: PublishedAbout,
  register: Register,
): readonly [VerificationDifference, ...VerificationDifference[]] {
  const unknown = { code: "unknown-definition" } as const;
  return about.register.digest === register.digest ? [unknown] : [unknown, { code: "register-digest" }];
}

function recountedOf({ definition, register, referenceDate, version }: PublishedAbout): Recounted {
  const { id, digest } = definition;
  return { definition: { id, digest }, register: { digest: register.digest }, referenceDate, version };
}

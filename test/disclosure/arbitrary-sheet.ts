import fc from "fast-check";
import { periodLengths } from "../../src/calendar/period.ts";
import { asOf } from "../../src/cases/as-of.ts";
import type { Register } from "../../src/cases/facts/register.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findChains, type StoredChains } from "../../src/chains/detection/find-chains.ts";
import { measures, tableClasses, type Unit, units } from "../../src/counts/asked/unit.ts";
import { breakDown } from "../../src/counts/old/break-down.ts";
import { type BreakdownBy, namedBreakdowns } from "../../src/counts/old/breakdown-options.ts";
import { compareSignals } from "../../src/counts/old/compare-signals.ts";
import type { CountOptions } from "../../src/counts/old/count-options.ts";
import { countShares } from "../../src/counts/old/count-shares.ts";
import type { ExactSheet } from "../../src/counts/old/exact-sheet.ts";
import { followUp } from "../../src/counts/old/follow-up-counts.ts";
import { attrition } from "../../src/differences/old/attrition.ts";
import { compareDefinitions } from "../../src/differences/old/compare-definitions.ts";
import { compareReleases } from "../../src/differences/old/compare-releases.ts";
import { publish, publishUnprotected } from "../../src/disclosure/old/publish.ts";
import type { PublishedSheet } from "../../src/disclosure/old/published-sheet.ts";
import type { Tables } from "../model/contract-tables.ts";
import { anyDefinition } from "../model/definitions.ts";
import { nastyRegister } from "../model/nasty-registers.ts";
import { days } from "../model/registers.ts";
import { anyPolicy } from "./arbitrary-policy.ts";

const year = fc.option(fc.integer({ min: 2017, max: 2023 }), { freq: 2, nil: undefined });
const someOf = <Word>(words: readonly Word[]) =>
  fc.option(fc.subarray([...words], { minLength: 1 }), { nil: undefined });

/** What each kind of sheet can be asked for. */
const asked = fc
  .record({
    unit: fc.constantFrom(...units),
    oneUnit: fc.boolean(),
    basis: fc.constantFrom("submission" as const, "decision" as const),
    period: fc.constantFrom(...periodLengths),
    from: year,
    to: year,
    classes: someOf(tableClasses),
    measures: someOf(measures.filter((measure) => measure !== "open")),
    by: fc.constantFrom<BreakdownBy>(...namedBreakdowns, { column: "town" }, { column: "town", of: "applicant" }),
    attritionClass: fc.constantFrom("nareis-op-nareis" as const, "art8-after-nareis" as const),
  })
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to);

type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

/** Only what is given, as a caller writes it. */
function given<Options extends object>(options: Options): { [Name in keyof Options]: NonNullable<Options[Name]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}

interface Making {
  readonly kind: (typeof kinds)[number];
  readonly register: Register;
  readonly dayBefore: string;
  readonly definitions: readonly [Definition, Definition];
  readonly asks: Asked;
}

function madeOf({ kind, register, dayBefore, definitions, asks }: Making): ExactSheet {
  const { unit, oneUnit, basis, period, from, to, classes, measures: counted, by, attritionClass } = asks;
  const count = given({ unit, basis, period, from, to, classes, measures: counted });
  const cohort = given({ unit: oneUnit ? unit : (undefined as Unit | undefined), period, from, to, classes });
  const [one, other] = definitions;
  const chains = findChains(register, one);
  switch (kind) {
    case "breakdown": {
      const { classes: some, ...others } = count;
      return breakDown(chains, { ...(by === "art8-group" ? others : { ...others, ...given({ classes: some }) }), by });
    }
    case "signals":
      return compareSignals(chains, cohort);
    case "follow-up":
      return followUp(chains, cohort);
    case "shares":
      return countShares(chains, given({ period, from, to, classes }));
    case "attrition":
      return attrition(storedRegister(register), one, { class: attritionClass });
    case "definitions":
      return compareDefinitions(storedRegister(register), [one, other], count).table;
    default:
      return revisionSince(dayBefore, chains, count);
  }
}

function revisionSince(dayBefore: string, chains: StoredChains, count: CountOptions): ExactSheet {
  const before = findChains(asOf(chains.register, dayBefore), chains.definition);
  const revision = compareReleases(before, chains, count);
  if (!("sheet" in revision)) throw new Error("Two reference dates of one register have one epoch.");
  return revision.sheet;
}

/** A register, and a sheet of it of any kind that can be counted again. */
export interface DrawnSheet {
  readonly tables: Tables;
  readonly register: Register;
  readonly sheet: PublishedSheet;
}

/** The kinds of sheet that can be counted again. */
export const kinds = ["breakdown", "signals", "follow-up", "shares", "attrition", "definitions", "revision"] as const;

/** Published sheets of those kinds, protected and not, of registers with anything wrong in them. */
export const anySheet: fc.Arbitrary<DrawnSheet> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    tables: nastyRegister,
    days: fc.tuple(days, days).map((two) => [...two].sort()),
    coverageFrom: fc.option(days),
    definitions: fc.tuple(anyDefinition, anyDefinition),
    asks: asked,
    policy: fc.option(anyPolicy),
  })
  .map(({ kind, tables, days: [dayBefore, day], coverageFrom, definitions, asks, policy }) => {
    const persons = ["a", "b", "c"].map((person_id, at) => ({
      person_id,
      birth_date: "2001-05-06",
      town: `t${at % 2}`,
    }));
    const manifest = { source: "invented", ...(coverageFrom && { coverage_from: coverageFrom }) };
    const all = { ...tables, persons, register: manifest } as unknown as Tables;
    const { register } = readRegister(all, { personColumns: ["town"] });
    const exact = madeOf({
      kind,
      register: asOf(register, day as string),
      dayBefore: dayBefore as string,
      definitions,
      asks,
    });
    return { tables: all, register, sheet: policy === null ? publishUnprotected(exact) : publish(exact, policy) };
  });

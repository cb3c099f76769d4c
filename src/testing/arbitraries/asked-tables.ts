import fc from "fast-check";
import { type PeriodLength, periodLengths } from "../../calendar/period.ts";
import { asOf } from "../../cases/as-of.ts";
import type { Register } from "../../cases/facts/register.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { findChains } from "../../chains/find-chains.ts";
import { type LegalTimeline, legalTimeline } from "../../chains/law/legal-timeline.ts";
import { namedBreakdowns, type Subject } from "../../counts/asked/question.ts";
import { type Measure, measures, type TableClass, tableClasses, type Unit, units } from "../../counts/asked/unit.ts";
import { type BreakdownOptions, breakDown } from "../../counts/break-down.ts";
import type { ExactTable } from "../../counts/cells/exact-table.ts";
import { compareSignals } from "../../counts/compare-signals.ts";
import { countChains } from "../../counts/count-chains.ts";
import { countShares } from "../../counts/count-shares.ts";
import { followUp } from "../../counts/follow-up.ts";
import { attrition } from "../../differences/attrition.ts";
import { compareDefinitions } from "../../differences/compare-definitions.ts";
import { compareReleases } from "../../differences/compare-releases.ts";
import { countMoves } from "../../differences/count-moves.ts";
import { sensitivity } from "../../differences/sensitivity.ts";

const year = fc.option(fc.integer({ min: 2017, max: 2023 }), { freq: 2, nil: undefined });
const someOf = <Word>(words: readonly Word[]) =>
  fc.option(fc.subarray([...words], { minLength: 1 }), { nil: undefined });
const phases = legalTimeline.phases.map((phase) => ({ ...phase, id: `own-${phase.id}` }));
const ownTimeline = { phases, events: legalTimeline.events.slice(1) };

/** What a table can be asked for, all kinds in one; undefined for what is not said. */
export interface Asked {
  readonly unit: Unit;
  /** Whether the unit is said where it need not be. */
  readonly oneUnit: boolean;
  readonly basis: string;
  /** Whether follow-up is counted as steps by their own day. */
  readonly bySteps: boolean;
  readonly period: PeriodLength;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly classes: readonly TableClass[] | undefined;
  readonly measures: readonly Measure[] | undefined;
  readonly by: BreakdownOptions["by"];
  readonly attritionClass: string;
  readonly timeline: LegalTimeline | undefined;
  readonly values: object | undefined;
  readonly mostEvaluations: number | undefined;
}

/** What each kind of table can be asked for. */
export const asked: fc.Arbitrary<Asked> = fc
  .record({
    unit: fc.constantFrom(...units),
    oneUnit: fc.boolean(),
    basis: fc.constantFrom("submission", "decision"),
    bySteps: fc.boolean(),
    period: fc.constantFrom(...periodLengths),
    from: year,
    to: year,
    classes: someOf(tableClasses),
    measures: someOf(measures.filter((measure) => measure !== "open")),
    by: fc.constantFrom<Asked["by"][]>(...namedBreakdowns, { column: "town" }, { column: "town", of: "applicant" }),
    attritionClass: fc.constantFrom("nareis-op-nareis", "art8-after-nareis"),
    timeline: fc.constantFrom(undefined, ownTimeline),
    values: fc.constantFrom(undefined, ["independent", "repeats"], { lookBackMonths: [24, null] }),
    mostEvaluations: fc.constantFrom(undefined, 0, 3),
  })
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to);

/** Only what is given, as a caller writes it. */
// biome-ignore lint/suspicious/noExplicitAny: drawn words stand for those that an option can have.
function given(options: object): any {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** What a table is made of. */
export interface Making {
  readonly register: Register;
  readonly dayBefore: string;
  readonly definitions: readonly [Definition, Definition];
  readonly asks: Asked;
}

/** How a caller makes a table of each subject. */
export const making: Readonly<Record<Subject, (drawn: Making) => ExactTable>> = {
  classes: ({ register, definitions: [one], asks }) => countChains(findChains(register, one), countOf(asks)),
  breakdown: ({ register, definitions: [one], asks }) => {
    const { classes, ...count } = countOf(asks);
    const { by } = asks;
    const chains = findChains(register, one);
    return breakDown(chains, { ...count, ...(by === "art8-group" ? {} : given({ classes })), by } as never);
  },
  signals: ({ register, definitions: [one], asks }) => compareSignals(findChains(register, one), cohortOf(asks)),
  "follow-up": ({ register, definitions: [one], asks }) => {
    const { unit, ...cohort } = cohortOf(asks);
    const chains = findChains(register, one);
    return followUp(chains, asks.bySteps ? { ...cohort, basis: "event" } : { ...cohort, ...given({ unit }) });
  },
  shares: ({ register, definitions: [one], asks }) => {
    const { unit: _, ...cohort } = cohortOf(asks);
    return countShares(findChains(register, one), cohort);
  },
  definitions: ({ register, definitions, asks }) => compareDefinitions(register, definitions, countOf(asks)),
  moves: ({ register, definitions, asks: { period, from, to, mostEvaluations } }) =>
    countMoves(register, definitions, given({ period, from, to, mostEvaluations })),
  sensitivity: ({ register, definitions: [one], asks: { period, from, to, values } }) =>
    sensitivity(register, one, given({ period, from, to, values })),
  attrition: ({ register, definitions: [one], asks: { period, from, to, attritionClass } }) =>
    attrition(register, one, given({ period, from, to, class: attritionClass })),
  revision: ({ register, dayBefore, definitions: [one, other], asks }) => {
    const [before, after] = [findChains(asOf(register, dayBefore), other), findChains(register, one)];
    return compareReleases(before, after, countOf(asks)) as ExactTable;
  },
};

function countOf({ unit, basis, period, from, to, classes, measures: counted, timeline }: Asked) {
  return given({ unit, basis, period, from, to, classes, measures: counted, timeline });
}

function cohortOf({ unit, oneUnit, period, from, to, classes }: Asked) {
  return given({ unit: oneUnit ? unit : undefined, period, from, to, classes });
}

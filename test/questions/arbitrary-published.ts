import fc from "fast-check";
import { periodLengths } from "../../src/calendar/period.ts";
import { asOf } from "../../src/cases/as-of.ts";
import type { Register } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { namedBreakdowns, type Subject, subjects } from "../../src/counts/asked/question.ts";
import { measures, tableClasses, units } from "../../src/counts/asked/unit.ts";
import { breakDown } from "../../src/counts/break-down.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { compareSignals } from "../../src/counts/compare-signals.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { countShares } from "../../src/counts/count-shares.ts";
import { followUp } from "../../src/counts/follow-up.ts";
import { attrition } from "../../src/differences/attrition.ts";
import { compareDefinitions } from "../../src/differences/compare-definitions.ts";
import { compareReleases } from "../../src/differences/compare-releases.ts";
import { countMoves } from "../../src/differences/count-moves.ts";
import { sensitivity } from "../../src/differences/sensitivity.ts";
import { finalize } from "../../src/disclosure/finalize.ts";
import { publish, publishUnprotected } from "../../src/disclosure/publish.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { days } from "../../src/testing/arbitraries/registers.ts";
import { anyPolicy } from "../disclosure/arbitrary-policy.ts";
import { isCountable } from "./countable.ts";

const year = fc.option(fc.integer({ min: 2017, max: 2023 }), { freq: 2, nil: undefined });
const someOf = <Word>(words: readonly Word[]) =>
  fc.option(fc.subarray([...words], { minLength: 1 }), { nil: undefined });
const phases = legalTimeline.phases.map((phase) => ({ ...phase, id: `own-${phase.id}` }));
const ownTimeline = { phases, events: legalTimeline.events.slice(1) };

/** What each kind of table can be asked for. */
const asked = fc
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
    by: fc.constantFrom(...namedBreakdowns, { column: "town" }, { column: "town", of: "applicant" }),
    attritionClass: fc.constantFrom("nareis-op-nareis", "art8-after-nareis"),
    timeline: fc.constantFrom(undefined, ownTimeline),
    values: fc.constantFrom(undefined, ["independent", "repeats"], { lookBackMonths: [24, null] }),
    mostEvaluations: fc.constantFrom(undefined, 0, 3),
  })
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to);

type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

/** Only what is given, as a caller writes it. */
// biome-ignore lint/suspicious/noExplicitAny: drawn words stand for those that an option can have.
function given(options: object): any {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

interface Making {
  readonly register: Register;
  readonly dayBefore: string;
  readonly definitions: readonly [Definition, Definition];
  readonly asks: Asked;
}

/** How a caller makes a table of each subject. */
const making: Readonly<Record<Subject, (drawn: Making) => ExactTable>> = {
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

/** A register, and a table of it as a caller makes it. */
export interface DrawnPublished {
  readonly tables: Tables;
  readonly register: Register;
  readonly exact: ExactTable;
  readonly published: PublishedTable;
}

/** Published tables of every kind, protected and not, draft and final, of registers with anything wrong in them. */
export const anyPublished: fc.Arbitrary<DrawnPublished> = fc
  .record({
    subject: fc.constantFrom(...subjects),
    tables: nastyRegister,
    days: fc.tuple(days, days).map((two) => [...two].sort()),
    coverageFrom: fc.option(days),
    definitions: fc.tuple(anyDefinition, anyDefinition),
    asks: asked,
    policy: fc.option(anyPolicy),
    isFinal: fc.boolean(),
  })
  .filter(({ tables, days: two }) => isCountable(tables, two))
  .map(({ subject, tables, days: [dayBefore, day], coverageFrom, definitions, asks, policy, isFinal }) => {
    const persons = ["a", "b", "c"].map((person_id, at) => ({
      person_id,
      birth_date: "2001-05-06",
      town: `t${at % 2}`,
    }));
    const manifest = { source: "invented", synthetic: true, ...(coverageFrom && { coverage_from: coverageFrom }) };
    const all = { ...tables, persons, register: manifest } as unknown as Tables;
    const { register } = readRegister(all, { personColumns: ["town"] });
    const known = { register: asOf(register, day as string), dayBefore: dayBefore as string };
    const exact = making[subject]({ ...known, definitions, asks });
    const published = policy === null ? publishUnprotected(exact) : publish(exact, policy);
    return { tables: all, register, exact, published: isFinal ? finalize(published) : published };
  });

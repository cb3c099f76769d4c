import fc from "fast-check";
import { toIso } from "../../src/calendar/day.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { anyDay } from "../calendar/arbitrary-day.ts";

const regularAsNareisBefore = fc.oneof(
  fc.constantFrom(null, "2019-10-31", "1900-01-01", "1900-01-02", "1900-01-03", "2099-12-31", "2100-01-01"),
  anyDay.map(toIso),
);

const lookBackMonths = fc.oneof(fc.constantFrom(null, 0, 1, 2, 12, 2_399, 2_400, Number.MAX_SAFE_INTEGER), fc.nat(200));

/** Definitions of all options, in any day and any number of months, with `exclude` in any order. */
export const wideDefinition: fc.Arbitrary<Definition> = fc
  .record({
    drawn: anyDefinition,
    regularAsNareisBefore,
    lookBackMonths,
    exclude: fc.shuffledSubarray<Definition["exclude"][number]>(["first-sponsor", "first-dossier"]),
  })
  .map(({ drawn, ...more }) => ({ ...drawn, ...more }));

/** One choice in a definition, by where it stands: the rules inside `sameDay` one by one. */
export type Choice = readonly [name: string, rule?: string];

/** Every choice of a definition. */
export const choices: readonly Choice[] = [
  ["firstProcedures"],
  ["regularAsNareisBefore"],
  ["regularProcedures"],
  ["independent"],
  ["sameDay", "firstToSecond"],
  ["sameDay", "firstToIndependent"],
  ["sameDay", "independentToSecond"],
  ["exclude"],
  ["firstAnchor"],
  ["lookBackMonths"],
  ["firstValid"],
  ["repeats"],
  ["depthScope"],
];

/** A definition with one choice as another has it. */
export function withChoiceOf(definition: Definition, other: Definition, [name, rule]: Choice): Definition {
  const option = name as keyof Definition;
  if (rule === undefined) return { ...definition, [option]: other[option] };
  const value = other.sameDay[rule as keyof Definition["sameDay"]];
  return { ...definition, sameDay: { ...definition.sameDay, [rule]: value } };
}

/** Whether two definitions have the same options, by their values one by one; ids and orders do not matter. */
export function isSameOptions(one: Definition, other: Definition): boolean {
  const valuesOf = ({ sameDay, exclude, firstProcedures, ...rest }: Definition): readonly unknown[] => [
    sameDay.firstToSecond,
    sameDay.firstToIndependent,
    sameDay.independentToSecond,
    exclude.includes("first-sponsor"),
    exclude.includes("first-dossier"),
    firstProcedures.length,
    rest.regularAsNareisBefore,
    rest.regularProcedures.length,
    rest.independent,
    rest.firstAnchor,
    rest.lookBackMonths,
    rest.firstValid,
    rest.repeats,
    rest.depthScope,
  ];
  const others = valuesOf(other);
  return valuesOf(one).every((value, place) => Object.is(value, others[place]));
}

/** Two definitions that differ in nothing, in one choice, or in many. */
export const definitionPair: fc.Arbitrary<readonly [Definition, Definition]> = fc.oneof(
  fc.tuple(wideDefinition, wideDefinition),
  fc
    .tuple(wideDefinition, wideDefinition, fc.constantFrom(...choices))
    .map(([one, other, choice]) => [one, withChoiceOf(one, other, choice)] as const),
);

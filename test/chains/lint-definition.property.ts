import fc from "fast-check";
import { expect, test } from "vitest";
import { type ChainClass, chainClasses } from "../../src/chains/definition/chain.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { type LintFinding, lintDefinition } from "../../src/chains/definition/lint-definition.ts";
import { lawSince2014, memo2023, presets } from "../../src/chains/definition/presets.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";
import { drawPlans, sceneOf } from "./scenes.ts";
import { type Choice, choices, isSameOptions, withChoiceOf } from "./wide-definition.ts";

const plans = drawPlans(6000);

/** Days and months at and beside the borders that the linter draws. */
const borderDefinition: fc.Arbitrary<Definition> = fc
  .record({
    drawn: anyDefinition,
    regularAsNareisBefore: fc.constantFrom(
      ...[null, null, "2019-10-31", "1900-01-02", "1900-01-03", "2099-12-31", "2100-01-01"],
    ),
    lookBackMonths: fc.constantFrom(null, null, 0, 0, 1, 12, 2_399, 2_400),
  })
  .map(({ drawn, ...more }) => ({ ...drawn, ...more }));

/** A preset with a few choices made otherwise. */
const mutatedPreset: fc.Arbitrary<Definition> = fc
  .record({
    preset: fc.constantFrom(...presets.map(({ definition }) => definition)),
    other: borderDefinition,
    some: fc.subarray([...choices], { minLength: 1, maxLength: 3 }),
  })
  .map(({ preset, other, some }) =>
    some.reduce((mixed, choice) => withChoiceOf(mixed, other, choice), { ...preset, id: "mutated" }),
  );

const linted = fc.oneof(borderDefinition, mutatedPreset);

/** The class of every chain, and all that counting knows of it. */
function classesIn(register: ModelRegister, definition: Definition): readonly string[] {
  return modelChains(register, definition).map((chain) =>
    [chain.application, chain.class, chain.reason, chain.form, chain.first, chain.depth, chain.path].join(" "),
  );
}

/** The applications that are counted, after depthScope and repeats, each with its class. */
function countedIn(register: ModelRegister, definition: Definition): readonly string[] {
  const stacked = modelChains(register, definition).filter((chain) => chain.class !== null);
  const inScope = stacked.filter(({ depth }) => definition.depthScope === "all" || depth === 1);
  const kept =
    definition.repeats === "count"
      ? inScope
      : inScope.filter((chain, place) => place === inScope.findIndex((other) => sameRepeat(chain, other)));
  return kept.map((chain) => `${chain.application} ${chain.class}`);
}

function sameRepeat(one: ReturnType<typeof modelChains>[number], other: typeof one): boolean {
  return one.class === other.class && one.sponsor === other.sponsor && one.applicant === other.applicant;
}

/** What a redundant finding says can be written instead. */
const instead: { readonly [Code in LintFinding["code"]]?: Partial<Definition> } = {
  "look-back-without-limit": { lookBackMonths: null },
  "regular-never-nareis": { regularAsNareisBefore: null },
  "regular-procedures-unused": { regularProcedures: memo2023.regularProcedures },
  "art8-never-first": { firstProcedures: memo2023.firstProcedures },
};
function withoutRedundant(definition: Definition, code: LintFinding["code"]): Definition {
  const { sameDay } = definition;
  const { firstToIndependent, independentToSecond } = memo2023.sameDay;
  if (code === "first-to-independent-unused") return { ...definition, sameDay: { ...sameDay, firstToIndependent } };
  if (code !== "independent-days-unused") return { ...definition, ...instead[code] };
  return { ...definition, sameDay: { ...sameDay, firstToIndependent, independentToSecond } };
}

/** A plan's scene, or a dense register. */
const anyRegister = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...plans).map((plan) => (definition: Definition) => sceneOf(plan, definition)),
  },
  { weight: 1, arbitrary: cleanRegister.map((tables) => () => modelRegister(tables).register) },
);

test("a class that it calls empty is empty in the model, and what it calls redundant changes no chain there", () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(linted, fc.array(anyRegister, { minLength: 20, maxLength: 20 }), (definition, registers) => {
      for (const { code, severity, emptyClasses } of lintDefinition(definition)) {
        seen[code] = (seen[code] ?? 0) + 1;
        for (const registerFor of registers) {
          const register = registerFor(definition);
          if (register === null) continue;
          const found = modelChains(register, definition).map((chain) => chain.class);
          for (const empty of emptyClasses) expect(found).not.toContain(empty);
          if (severity !== "redundant") continue;
          expect(classesIn(register, withoutRedundant(definition, code))).toEqual(classesIn(register, definition));
        }
      }
    }),
    { numRuns: Math.max(200, 2 * runs) },
  );
  expect(Object.keys(seen).length).toBeGreaterThanOrEqual(8);
});

/** Whether some scene tells a definition from the same with one choice at its default. */
function matters(definition: Definition, choice: Choice): boolean {
  const changed = withChoiceOf(definition, memo2023, choice);
  const isCounting = choice[0] === "repeats" || choice[0] === "depthScope";
  return plans.some((plan) => {
    const register = sceneOf(plan, definition);
    if (register === null) return false;
    const seen = isCounting ? countedIn : choice[0] === "regularProcedures" ? formsIn : namesIn;
    const [one, other] = [seen(register, definition), seen(register, changed)];
    return one.join() !== other.join();
  });
}

function namesIn(register: ModelRegister, definition: Definition): readonly string[] {
  return modelChains(register, definition).map((chain) => `${chain.application} ${chain.class}`);
}

/** Before the earliest of days, art8 as nareis changes the form of a chain and not always its class. */
function formsIn(register: ModelRegister, definition: Definition): readonly string[] {
  return modelChains(register, definition).map(({ application, class: found, form }) =>
    [application, found, form].join(" "),
  );
}

const path = ([name, rule]: Choice): string => (rule === undefined ? name : `${name}.${rule}`);

test("every choice that it does not call redundant changes a class or form in some register, unless nothing can count", () => {
  fc.assert(
    fc.property(linted, (definition) => {
      const findings = lintDefinition(definition);
      if (findings.some(({ severity }) => severity === "contradictory")) return;
      const redundant = findings.filter(({ severity }) => severity === "redundant").flatMap(({ options }) => options);
      for (const choice of choices) {
        if (isSameOptions(definition, withChoiceOf(definition, memo2023, choice))) continue;
        const isRedundant = (redundant as readonly string[]).includes(path(choice)) && choice[0] !== "independent";
        if (isRedundant) continue;
        expect(matters(definition, choice), `${path(choice)} of ${JSON.stringify(definition)}`).toBe(true);
      }
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});

test("a class that it does not call empty occurs in some register", () => {
  fc.assert(
    fc.property(linted, (definition) => {
      const empty = new Set(lintDefinition(definition).flatMap(({ emptyClasses }) => emptyClasses));
      const isFound = (name: ChainClass): boolean =>
        plans.some((plan) => {
          const register = sceneOf(plan, definition);
          return register !== null && modelChains(register, definition).some((chain) => chain.class === name);
        });
      for (const name of chainClasses.filter((one) => !empty.has(one))) {
        expect(isFound(name), `${name} under ${JSON.stringify(definition)}`).toBe(true);
      }
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});

test("the scenes tell the presets apart", () => {
  expect(matters(lawSince2014, ["independent"])).toBe(true);
  expect(matters({ ...memo2023, id: "regular", regularAsNareisBefore: "2019-10-31" }, ["regularAsNareisBefore"])).toBe(
    true,
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { criteria } from "../../src/chains/why/difference.ts";
import type { Explanation } from "../../src/chains/why/explanation.ts";
import { explanationOf } from "../../src/chains/why/explanation-of.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import { applied } from "./apply-difference.ts";
import { modelCriterion } from "./model-criterion.ts";
import { drawPlans, sceneOf } from "./scenes.ts";
import { tablesOfModel } from "./tables-of-model.ts";

const registers = fc.oneof(cleanRegister, nastyRegister);

/** Registers as they are drawn, and scenes on the borders of a definition, with and without a derived permit. */
const situations = fc.oneof(
  fc.record({ tables: registers, asOf: days }),
  fc.record({ plan: fc.constantFrom(...drawPlans(2000)), isDerived: fc.boolean() }),
);

/** A reference date after every day of a scene. */
const lastDay = "2030-12-31";

type Situation = typeof situations extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function modelOf(situation: Situation, definition: Definition): ModelRegister | null {
  if ("tables" in situation) return modelRegister(situation.tables, { asOf: situation.asOf }).register;
  const scene = sceneOf(situation.plan, definition);
  // The day after the last day stands for something else and cannot be registered.
  if (scene?.applications.some(({ submitted }) => submitted > lastDay)) return null;
  if (scene === null || !situation.isDerived || situation.plan.asylum === null) return scene && onLastDay(scene);
  const permit = {
    id: "derived",
    holder: "A",
    kind: "derived" as const,
    validFrom: "2020-01-01",
    validUntil: null,
    withdrawn: null,
    status: null,
  };
  return onLastDay({ ...scene, permits: [...scene.permits, { ...permit, application: "b" }] });
}

/** A scene as it can be read: permits of what was granted, none of which ends before it begins. */
function onLastDay(scene: ModelRegister): ModelRegister {
  const permits = scene.permits
    .filter(
      ({ application }) =>
        application === null ||
        scene.applications.some(({ id, outcome }) => id === application && outcome === "granted"),
    )
    .filter(({ withdrawn, validFrom }) => withdrawn === null || withdrawn >= validFrom)
    .filter(({ validUntil, validFrom }) => validUntil === null || validUntil >= validFrom);
  return { ...scene, permits, referenceDate: lastDay };
}

test("the criterion that fails is the one of the slow model, for every application", () => {
  fc.assert(
    fc.property(registers, days, anyDefinition, (tables, asOf, definition) => {
      const model = modelRegister(tables, { asOf }).register;
      const chains = findChains(readRegister(tables, { asOf }).register, definition);
      const expected = modelChains(model, definition);
      for (const { id } of model.applications) {
        const { chain, criterion, wouldHaveToDiffer } = explanationOf(chains, id, legalTimeline);
        expect(criterion).toBe(modelCriterion(model, definition, id));
        expect(chain).toEqual(expected.find(({ application }) => application === id) ?? null);
        expect(wouldHaveToDiffer === null).toBe(criterion === null);
      }
    }),
    { numRuns: runs },
  );
});

test("with what would have to differ written so and read again, a later criterion decides, or it is stacked", () => {
  fc.assert(
    fc.property(situations, anyDefinition, fc.constantFrom("from", "to"), (situation, definition, end) => {
      const model = modelOf(situation, definition);
      if (model === null) return;
      const asOf = model.referenceDate;
      const before = readRegister(tablesOfModel(model, model), { asOf });
      const chains = findChains(before.register, definition);
      for (const { id } of model.applications) {
        const { criterion, wouldHaveToDiffer } = explanationOf(chains, id, legalTimeline);
        if (criterion === null || wouldHaveToDiffer === null || wouldHaveToDiffer.needed.length === 0) continue;
        const changed = applied(model, id, wouldHaveToDiffer, end);
        const { register, issues } = readRegister(tablesOfModel(changed, model), { asOf });
        expect(issues.length, "a row that cannot be").toBe(before.issues.length);
        const after = explanationOf(findChains(register, definition), id, legalTimeline).criterion;
        expect(after).toBe(modelCriterion(changed, definition, id));
        const place = after === null ? criteria.length : criteria.indexOf(after);
        expect(place, `${criterion}, then ${after}`).toBeGreaterThan(criteria.indexOf(criterion));
        if (criterion === "no-independent-asylum") expect(after).toBeNull();
      }
    }),
    { numRuns: runs },
  );
});

test("an explanation is the same in another order of rows, but for the numbers of rows", () => {
  const withoutRows = (explanation: Explanation): unknown => ({
    ...explanation,
    evidence: explanation.evidence.map(({ row: _, ...rest }) => rest),
  });
  fc.assert(
    fc.property(
      cleanRegister.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables))),
      days,
      anyDefinition,
      ([tables, shuffled], asOf, definition) => {
        const chains = findChains(readRegister(tables, { asOf }).register, definition);
        const others = findChains(readRegister(shuffled, { asOf }).register, definition);
        for (const id of chains.basis.applications.id) {
          const one = withoutRows(explanationOf(chains, id, legalTimeline));
          expect(withoutRows(explanationOf(others, id, legalTimeline))).toEqual(one);
        }
      },
    ),
    { numRuns: runs },
  );
});

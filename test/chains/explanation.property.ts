import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { criteria } from "../../src/chains/difference.ts";
import type { Explanation } from "../../src/chains/explanation.ts";
import { explanationOf } from "../../src/chains/explanation-of.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { legalTimeline } from "../../src/chains/legal-timeline.ts";
import { modelChains } from "../model/chains.ts";
import { anyDefinition } from "../model/definitions.ts";
import { modelIntake } from "../model/intake.ts";
import { nastyRegister } from "../model/nasty-registers.ts";
import { registerAt } from "../model/register-at.ts";
import { cleanRegister, days } from "../model/registers.ts";
import { shuffledRows } from "../model/transformations.ts";
import { runs } from "../runs.ts";
import { applied } from "./apply-difference.ts";
import { modelCriterion } from "./model-criterion.ts";

const registers = fc.oneof(cleanRegister, nastyRegister);

test("the criterion that fails is the one of the slow model, for every application", () => {
  fc.assert(
    fc.property(registers, days, anyDefinition, (tables, asOf, definition) => {
      const model = registerAt(modelIntake(tables, { asOf }));
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

test("with what would have to differ made so, a later criterion decides, or the application is stacked", () => {
  fc.assert(
    fc.property(registers, days, anyDefinition, fc.constantFrom("from", "to"), (tables, asOf, definition, end) => {
      const model = registerAt(modelIntake(tables, { asOf }));
      const chains = findChains(readRegister(tables, { asOf }).register, definition);
      for (const { id } of model.applications) {
        const { criterion, wouldHaveToDiffer } = explanationOf(chains, id, legalTimeline);
        if (criterion === null || wouldHaveToDiffer === null || wouldHaveToDiffer.needed.length === 0) continue;
        const after = modelCriterion(applied(model, id, wouldHaveToDiffer, end), definition, id);
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
        for (const id of chains.register.applications.id) {
          const one = withoutRows(explanationOf(chains, id, legalTimeline));
          expect(withoutRows(explanationOf(others, id, legalTimeline))).toEqual(one);
        }
      },
    ),
    { numRuns: runs },
  );
});

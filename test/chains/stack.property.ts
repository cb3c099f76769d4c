import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { stackOf } from "../../src/chains/stack.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";

test("a stack has the paths of all its chains, is the same from each of its applications, and overlaps no other", () => {
  fc.assert(
    fc.property(cleanRegister, days, anyDefinition, (tables, asOf, definition) => {
      const model = modelRegister(tables, { asOf }).register;
      const chains = findChains(readRegister(tables, { asOf }).register, definition);
      const stacks = new Map(model.applications.map(({ id }) => [id, stackOf(chains, id)]));
      for (const [id, stack] of stacks) {
        expect(stack.complete).toBe(true);
        expect(stack.applications).toContain(id);
        for (const other of stack.applications) {
          expect(stacks.get(other)?.applications).toEqual(stack.applications);
          expect(stacks.get(other)?.links).toEqual(stack.links);
        }
        if (stack.applications.length > 1) {
          for (const other of stack.applications) {
            expect(stack.links.some(({ first, second }) => first === other || second === other)).toBe(true);
          }
        }
      }
      for (const { application, depth, path } of modelChains(model, definition)) {
        const { applications, links } = stacks.get(application) ?? { applications: [], links: [] };
        expect(applications).toEqual(expect.arrayContaining([...path]));
        path.slice(1).forEach((second, index) => {
          expect(links).toContainEqual({ first: path[index], second });
        });
        expect(links.some(({ second }) => second === application)).toBe(depth > 0);
      }
    }),
    { numRuns: runs },
  );
});

test("a stack that is cut off has as many applications as asked for, the one asked about among them", () => {
  fc.assert(
    fc.property(cleanRegister, anyDefinition, fc.integer({ min: 1, max: 4 }), (tables, definition, most) => {
      const chains = findChains(readRegister(tables).register, definition);
      for (const id of chains.basis.applications.id) {
        const whole = stackOf(chains, id);
        const part = stackOf(chains, id, { most });
        expect(part.complete).toBe(whole.applications.length <= most);
        expect(part.applications).toHaveLength(Math.min(most, whole.applications.length));
        expect(part.applications).toContain(id);
        expect(whole.links).toEqual(expect.arrayContaining([...part.links]));
      }
    }),
    { numRuns: runs },
  );
});

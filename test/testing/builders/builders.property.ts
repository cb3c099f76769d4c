import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../../src/cases/read-register.ts";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { findChains } from "../../../src/chains/find-chains.ts";
import { drawingOf } from "../../../src/testing/appearance/drawing.ts";
import { dayPool } from "../../../src/testing/arbitraries/days.ts";
import { selfSponsoredRegister } from "../../../src/testing/arbitraries/registers.ts";
import { type RegisterBuilder, register } from "../../../src/testing/builders/register-builder.ts";
import { model } from "../../../src/testing/model.ts";
import { runs } from "../../runs.ts";

const name = fc.constantFrom("amina", "ali", "omar");
const day = fc.constantFrom(...dayPool);
const outcome = fc.constantFrom("granted", "granted", "rejected", "closed");
const decided = fc.record({ outcome, on: day }).map(({ outcome, on }) => ({ [outcome]: on }));
const family = fc.record({ sponsor: name, submitted: day }, { noNullPrototype: true });

type Step = (built: RegisterBuilder) => RegisterBuilder;

/** Steps in any order: what cannot be is refused, and all else goes on. */
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    name.map((id) => (built) => built.person(id)),
    fc.tuple(day, decided).map(
      ([requested, step]) =>
        (built) =>
          built.asylum({ requested, ...step }),
    ),
    fc.tuple(family, decided).map(
      ([step, how]) =>
        (built) =>
          built.nareis({ ...step, ...how }),
    ),
    fc.tuple(family, decided).map(
      ([step, how]) =>
        (built) =>
          built.nareis({ sponsor: step.sponsor, ...how }),
    ),
    family.map((step) => (built) => built.art8({ ...step, relationship: "parent", dossier: "d" })),
    decided.map((step) => (built) => built.decision({ kind: "appeal", ...step })),
    day.map((raised) => (built) => built.signal({ raised })),
    day.map((on) => (built) => built.withdrawn(on)),
    fc.tuple(name, day).map(
      ([id, known]) =>
        (built) =>
          built.sameAs(id, { known }),
    ),
    name.map((id) => (built) => built.differentFrom(id)),
    day.map((from) => (built) => built.permit({ kind: "independent", from })),
    day.map((on) => (built) => built.extractedOn(on)),
  ),
  { minLength: 5, maxLength: 25, size: "max" },
);

describe("registers that were built", () => {
  test("are read without any issue, and the library and the model find the same in them", () => {
    fc.assert(
      fc.property(steps, (some) => {
        const built = some.reduce(
          (before: RegisterBuilder, step) => {
            try {
              return step(before);
            } catch (refused) {
              expect(refused).toBeInstanceOf(RangeError);
              return before;
            }
          },
          register().person("amina").person("ali").asylum({ requested: "2018-12-31" }),
        );
        const { register: read, issues } = readRegister(built.tables);
        expect(issues).toEqual([]);
        const slow = model.readRegister(built.tables);
        expect(slow.issues).toEqual([]);
        if (read === null) throw new Error("A register that was built can be read.");
        expect([...findChains(read, memo2023)]).toEqual(model.findChains(slow.register, memo2023));
      }),
      { numRuns: runs },
    );
  });
});

describe("the drawing of a register", () => {
  test("holds every id, day and code of its rows, on lines of at most 120 characters or one day", () => {
    fc.assert(
      fc.property(selfSponsoredRegister, (tables) => {
        const drawn = drawingOf(tables);
        for (const rows of Object.values(tables).filter(Array.isArray)) {
          const cells = (rows as Readonly<Record<string, string>>[]).flatMap((row) =>
            Object.entries(row).filter(([column, cell]) => cell !== "" && !["kind", "outcome"].includes(column)),
          );
          for (const [column, cell] of cells) expect(drawn, column).toContain(cell);
        }
        const wide = drawn.split("\n").filter((line) => [...line].length > 120);
        for (const line of wide) expect(line.match(/\d{4}-\d{2}-\d{2}(?! recorded)/g)?.length ?? 0).toBeLessThan(40);
      }),
      { numRuns: runs },
    );
  });
});

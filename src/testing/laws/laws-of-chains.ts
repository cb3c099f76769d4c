import fc from "fast-check";
import { frozen } from "../../arguments/frozen.ts";
import type { Tables } from "../../model/contract-tables.ts";
import { modelChains, type PlainChain } from "../../model/find-chains.ts";
import { byCodeUnit } from "../../model/order.ts";
import { modelRegister } from "../../model/read-register.ts";
import { days } from "../arbitraries/days.ts";
import { componentsOf, joinedComponents } from "./components.ts";
import type { Law, LawDrawing, LawQuestion } from "./law.ts";
import { type RegisterChange, registerChanges, type Scene, sampleOf } from "./register-changes.ts";
import { stricterChoices } from "./stricter-choices.ts";
import { addUnrelated } from "./transformations.ts";

/** What an implementation gives, taken at its word: `checkLaw` has seen that it is a list of objects. */
type Given = readonly PlainChain[];

const inOrder = (chains: Given): Given =>
  [...chains].sort((one, other) => byCodeUnit(one.application, other.application));

function scenes({ definitions }: LawDrawing, tables: fc.Arbitrary<Tables>): fc.Arbitrary<Scene> {
  return fc.record({ tables, asOf: days, definition: definitions });
}

function asked(what: string, { tables, definition, asOf }: Scene): LawQuestion<"chains"> {
  return { what, tables, definition, options: { asOf } };
}

const agreement: Law<"chains"> = {
  name: "chains-of-the-model",
  of: "chains",
  sentence: "Every x of rows 1 to 5 is reported as one chain (section 3, Class).",
  needs: {},
  trials: (drawing) =>
    scenes(drawing, drawing.any).map((scene) => ({
      questions: [asked("the register", scene)],
      sides: (given) => ({
        expected: modelChains(modelRegister(scene.tables, { asOf: scene.asOf }).register, scene.definition),
        given: inOrder(given as Given),
      }),
    })),
};

function lawOfChange({ name, sentence, what, to, tables, change }: RegisterChange): Law<"chains"> {
  return {
    name,
    of: "chains",
    sentence,
    needs: {
      fields: ["application"],
      ...(tables === undefined ? {} : { tables }),
      errors: name === "duplicate-rows-added",
    },
    trials: (drawing) =>
      fc.tuple(scenes(drawing, drawing[to]), fc.nat()).map(([scene, seed]) => {
        const changed = sampleOf(change(scene), seed);
        return {
          questions: [asked("the register", scene), asked(what, changed)],
          sides: (before, after) => ({
            expected: inOrder((before as Given).map(changed.chain ?? ((chain) => chain))),
            given: inOrder(after as Given),
          }),
        };
      }),
  };
}

const unrelated: Law<"chains"> = {
  name: "unrelated-people-added",
  of: "chains",
  sentence:
    "f is an earlier grant for x when f was granted, applicant(f) = sponsor(x), and f.decided_on < x.submitted_on (section 3).",
  needs: { fields: ["application"] },
  trials: (drawing) =>
    fc.tuple(scenes(drawing, drawing.clean), drawing.clean).map(([scene, other]) => {
      const joined = addUnrelated(scene.tables, other);
      return {
        questions: [
          asked("the register", scene),
          asked("the register and people who have nothing to do with it", { ...scene, tables: joined.tables }),
        ],
        sides: (alone, together) => ({
          expected: inOrder(alone as Given),
          given: inOrder(together as Given).filter(({ application }) => !joined.isUnrelated(application)),
        }),
      };
    }),
};

const components: Law<"chains"> = {
  name: "components-apart",
  of: "chains",
  sentence:
    "x is linked to f when f is an earlier grant for x and applicant(x) ≠ sponsor(f) (section 3): nobody else has a say.",
  needs: { fields: ["application"] },
  trials: (drawing) =>
    fc.tuple(scenes(drawing, drawing.clean), drawing.clean).map(([scene, other]) => {
      const whole = addUnrelated(scene.tables, other).tables;
      const parts = componentsOf(whole);
      return {
        questions: [
          asked("the register", { ...scene, tables: whole }),
          asked("its components joined again, one after the other", {
            ...scene,
            tables: joinedComponents(parts, whole),
          }),
          ...parts.map((tables) => asked("one of its components", { ...scene, tables })),
        ],
        sides: (all, again, ...apart) => ({
          expected: [...inOrder(apart.flat() as Given), ...inOrder(apart.flat() as Given)],
          given: [...inOrder(all as Given), ...inOrder(again as Given)],
        }),
      };
    }),
};

const neverCyclic: Law<"chains"> = {
  name: "never-cyclic",
  of: "chains",
  sentence: "Submission days strictly fall backwards along links, so there are no cycles (section 3, Depth and path).",
  needs: { fields: ["application", "depth", "path"] },
  trials: (drawing) =>
    scenes(drawing, drawing.clean).map((scene) => {
      const dayOf = (id: string): string =>
        scene.tables.applications.find((row) => row.application_id === id)?.submitted_on ?? "";
      const isRising = (path: readonly string[]): boolean =>
        path.every((id, index) => index === 0 || dayOf(path[index - 1] ?? "") < dayOf(id));
      return {
        questions: [asked("the register", scene)],
        sides: (given) => ({
          // The path of x is x alone where it has no link, and "depth(x) = 0 without a link".
          expected: (given as Given).filter(
            ({ application, depth, path }) =>
              isRising(path) && path.length === depth + 1 && path.at(-1) === application,
          ),
          given,
        }),
      };
    }),
};

/** The laws of chains, each with the sentence of the contract that it rests on. */
export const lawsOfChains: readonly Law<"chains">[] = /* @__PURE__ */ frozen([
  agreement,
  ...registerChanges.map(lawOfChange),
  unrelated,
  components,
  ...stricterChoices,
  neverCyclic,
]);

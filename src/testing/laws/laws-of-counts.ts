import fc from "fast-check";
import { frozen } from "../../arguments/frozen.ts";
import { countedScenes, countsAsked, countsOfModel } from "./counted-scenes.ts";
import type { Law, LawAnswerOf } from "./law.ts";
import { lawsOfRows } from "./laws-of-rows.ts";
import { type RegisterChange, registerChanges, sampleOf } from "./register-changes.ts";
import { addUnrelated } from "./transformations.ts";

const plain = ({ rows }: LawAnswerOf["counts"]) =>
  rows.map((row) => ({ class: row.class, measure: row.measure, cells: row.cells, total: row.total, open: row.open }));

const agreement: Law<"counts"> = {
  name: "counts-of-the-model",
  of: "counts",
  sentence:
    "A person, sponsor or dossier counts in a cell when at least one of its chains does, and in the total once (section 4).",
  needs: {},
  trials: (drawing) =>
    countedScenes(drawing, drawing.any).map((scene) => ({
      questions: [countsAsked("the register", scene)],
      sides: (given) => ({ expected: plain(countsOfModel(scene)), given: plain(given) }),
    })),
};

function lawOfChange({ name, sentence, what, to, tables, change }: RegisterChange): Law<"counts"> {
  return {
    name: `counts-with-${name}`,
    of: "counts",
    sentence,
    needs: { ...(tables === undefined ? {} : { tables }), errors: name === "duplicate-rows-added" },
    trials: (drawing) =>
      fc.tuple(countedScenes(drawing, drawing[to]), fc.nat()).map(([scene, seed]) => {
        const changed = sampleOf(change(scene), seed);
        return {
          questions: [countsAsked("the register", scene), countsAsked(what, { ...scene, ...changed })],
          sides: (before, after) => ({ expected: plain(before), given: plain(after) }),
        };
      }),
  };
}

const unrelated: Law<"counts"> = {
  name: "counts-of-unrelated-people-add-up",
  of: "counts",
  sentence: "A person, sponsor or dossier counts in a cell when at least one of its chains does (section 4).",
  needs: {},
  trials: (drawing) =>
    fc
      .tuple(countedScenes(drawing, drawing.clean), drawing.clean)
      .map(([scene, { register: _register, permits, ...other }]) => {
        // The manifest of the first says how far both are covered, and whether permits follow from grants.
        const added = {
          ...other,
          ...(scene.tables.permits === undefined ? {} : { permits: permits ?? [] }),
          ...(scene.tables.register === undefined ? {} : { register: scene.tables.register }),
        };
        return {
          questions: [
            countsAsked("the register", scene),
            countsAsked("another one", { ...scene, tables: added }),
            countsAsked("both in one", { ...scene, tables: addUnrelated(scene.tables, added).tables }),
          ],
          sides: (one, another, both) => ({
            expected: plain(one).map((row, index) => {
              const second = another.rows[index];
              return {
                ...row,
                cells: row.cells.map((cell, place) => (cell === null ? null : cell + (second?.cells[place] ?? 0))),
                total: row.total + (second?.total ?? 0),
                open: row.open + (second?.open ?? 0),
              };
            }),
            given: plain(both),
          }),
        };
      }),
};

/** The laws of counts, each with the sentence of the contract that it rests on. */
export const lawsOfCounts: readonly Law<"counts">[] = /* @__PURE__ */ frozen([
  agreement,
  ...registerChanges.filter(({ keepsCounts }) => keepsCounts).map(lawOfChange),
  unrelated,
  ...lawsOfRows,
]);

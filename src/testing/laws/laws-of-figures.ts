import fc from "fast-check";
import { frozen } from "../../arguments/frozen.ts";
import { isPossiblePolicy } from "../../disclosure/check-policy.ts";
import type { Policy } from "../../disclosure/policy.ts";
import { figureOf, modelPublished } from "../../model/publish.ts";
import { countedScenes, countsOfModel } from "./counted-scenes.ts";
import type { Law, LawAnswerOf } from "./law.ts";

type Row = LawAnswerOf["figures"]["rows"][number];

/** Policies small enough for the counts of small registers to be rounded in every way. */
const policies: fc.Arbitrary<Policy> = fc
  .record({
    base: fc.integer({ min: 1, max: 5 }),
    ties: fc.constantFrom<Policy["ties"][]>("half-up", "half-even", "half-down"),
    threshold: fc.integer({ min: 0, max: 6 }),
    thresholdOn: fc.constantFrom<Policy["thresholdOn"][]>("true-count", "rounded-count"),
    zero: fc.constantFrom<Policy["zero"][]>("hidden", "shown"),
  })
  .map((drawn) => ({ id: "drawn", ...drawn }))
  .filter(isPossiblePolicy);

/** Whether a figure allows a count: rounding moves a count by half the base at most, and `<t` says that it is small. */
function encloses(figure: string, count: number, { base }: Policy): boolean {
  if (figure.startsWith("<")) return count < Number(figure.slice(1)) + base / 2;
  return /^\d+$/.test(figure) && Math.abs(Number(figure) - count) <= base / 2;
}

function lawOf(
  name: string,
  sentence: string,
  sidesOf: (
    given: readonly Row[],
    counts: LawAnswerOf["counts"]["rows"],
    policy: Policy,
  ) => { readonly expected: unknown; readonly given: unknown },
): Law<"figures"> {
  return {
    name,
    of: "figures",
    sentence,
    needs: {},
    trials: (drawing) =>
      fc.tuple(countedScenes(drawing, drawing.clean), policies).map(([scene, policy]) => {
        const { tables, definition, options } = scene;
        return {
          questions: [{ what: "the register", tables, definition, options: { ...options, policy } }],
          sides: ({ rows }) => sidesOf(rows, countsOfModel(scene).rows, policy),
        };
      }),
  };
}

const agreement = lawOf(
  "figures-of-the-model",
  "Protection of one count n ≥ 0: round to base b with the tie rule, in integers; <t for small counts (section 4).",
  (given, rows, policy) => ({
    expected: modelPublished({ periods: [], rows }, policy).rows,
    given: given.map((row) => ({
      class: row.class,
      measure: row.measure,
      cells: row.cells,
      total: row.total,
      open: row.open,
    })),
  }),
);

const enclosing = lawOf(
  "figures-enclose-counts",
  "Round to base b; <t for small counts (section 4, Protection): the true count lies within half a base of what is printed.",
  (given, rows, policy) => ({
    given: given.map((row) => [row.class, row.measure, ...row.cells, row.total]),
    expected: given.map((row, index) => {
      const counts = rows[index];
      const printed = (figure: string | null, count: number | null | undefined): string | null => {
        if (count === null || count === undefined) return null;
        return figure !== null && encloses(figure, count, policy) ? figure : `${figureOf(count, policy)}, of ${count}`;
      };
      const cells = row.cells.map((figure, place) => printed(figure, counts?.cells[place]));
      return [row.class, row.measure, ...cells, printed(row.total, counts?.total)];
    }),
  }),
);

const totals = lawOf(
  "totals-from-exact-totals",
  "A total is rounded from the exact total, never added up from rounded cells (section 4, Protection).",
  (given, rows, policy) => ({
    given: given.map((row) => [row.class, row.measure, row.total]),
    expected: rows.map((row) => [row.class, row.measure, figureOf(row.total, policy)]),
  }),
);

/** The laws of printed figures, each with the sentence of the contract that it rests on. */
export const lawsOfFigures: readonly Law<"figures">[] = /* @__PURE__ */ frozen([agreement, enclosing, totals]);

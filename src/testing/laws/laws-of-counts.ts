import fc from "fast-check";
import { frozen } from "../../arguments/frozen.ts";
import { modelCounts } from "../../model/count-chains.ts";
import { modelChains } from "../../model/find-chains.ts";
import { modelRegister } from "../../model/read-register.ts";
import { days } from "../arbitraries/days.ts";
import type { Law, LawAnswerOf, LawCountsOptions, LawDrawing, LawQuestion } from "./law.ts";
import { type RegisterChange, registerChanges, type Scene, sampleOf } from "./register-changes.ts";
import { addUnrelated } from "./transformations.ts";

type Rows = LawAnswerOf["counts"]["rows"];

/** A scene, and what is to be counted of it. */
export interface CountedScene extends Scene {
  readonly options: LawCountsOptions;
}

/** Scenes whose years are few around those of the registers, so that there is something to count. */
export function countedScenes(
  { definitions }: LawDrawing,
  tables: fc.Arbitrary<Scene["tables"]>,
): fc.Arbitrary<CountedScene> {
  return fc
    .record({
      tables,
      asOf: days,
      definition: definitions,
      unit: fc.constantFrom<LawCountsOptions["unit"][]>("applications", "applicants", "sponsors", "dossiers"),
      basis: fc.constantFrom<LawCountsOptions["basis"][]>("submission", "decision"),
      period: fc.constantFrom<LawCountsOptions["period"][]>("year", "half-year", "quarter", "month"),
      from: fc.constantFrom(2018, 2019),
      to: fc.constantFrom(2021, 2020, 2019),
    })
    .map(({ tables: drawn, asOf, definition, ...options }) => ({
      tables: drawn,
      asOf,
      definition,
      options: { asOf, ...options },
    }));
}

/** What the model counts of a scene. */
export function countsOfModel({ tables, asOf, definition, options }: CountedScene): LawAnswerOf["counts"] {
  const { register } = modelRegister(tables, { asOf });
  return modelCounts(modelChains(register, definition), { ...options, register, definition });
}

function asked(
  what: string,
  { tables, definition, options }: CountedScene,
  other: Partial<LawCountsOptions> = {},
): LawQuestion<"counts"> {
  return { what, tables, definition, options: { ...options, ...other } };
}

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
      questions: [asked("the register", scene)],
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
          questions: [asked("the register", scene), asked(what, { ...scene, ...changed })],
          sides: (before, after) => ({ expected: plain(before), given: plain(after) }),
        };
      }),
  };
}

/** A law that compares figures of one answer, or of several of one register, row by row. */
function lawOfRows(
  name: string,
  sentence: string,
  others: readonly Partial<LawCountsOptions>[],
  expectedOf: (
    rows: readonly Rows[],
    options: LawCountsOptions,
  ) => { readonly expected: unknown; readonly given: unknown },
): Law<"counts"> {
  return {
    name,
    of: "counts",
    sentence,
    needs: {},
    trials: (drawing) =>
      countedScenes(drawing, drawing.clean).map((scene) => {
        const questions = others.map((other) =>
          asked(`the register, by ${other.period ?? scene.options.period}`, scene, other),
        );
        return {
          questions,
          sides: (...answers) =>
            expectedOf(
              answers.map(({ rows }) => rows),
              { ...scene.options, ...others[0] },
            ),
        };
      }),
  };
}

const sumOf = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
const largest = (counts: readonly (number | null)[]): number => Math.max(0, ...counts.map((count) => count ?? 0));

const periodsAddUp = lawOfRows(
  "periods-add-up",
  "Only what happened on covered days counts, in cells and totals alike, so that months, quarters and years agree (section 4, Periods).",
  [{ period: "year" }, { period: "half-year" }, { period: "quarter" }, { period: "month" }],
  ([years = [], ...shorter], { unit }) => {
    const ofShorter = shorter.flatMap((rows) =>
      years.map(({ cells, total }, index) => {
        const row = rows[index];
        const inEach = cells.map((cell, year) => {
          const each = (row?.cells.length ?? 0) / cells.length;
          const within = row?.cells.slice(year * each, (year + 1) * each) ?? [];
          const isRight = unit === "applications" ? sumOf(within) === (cell ?? 0) : (cell ?? 0) <= sumOf(within);
          return isRight && (cell ?? 0) >= largest(within) && (cell === null) === within.every((one) => one === null)
            ? cell
            : within;
        });
        return { class: row?.class, measure: row?.measure, cells: inEach, total: row?.total, ofYears: total };
      }),
    );
    const ofYears = shorter.flatMap(() =>
      years.map((row) => ({
        class: row.class,
        measure: row.measure,
        cells: row.cells,
        total: row.total,
        ofYears: row.total,
      })),
    );
    return { expected: ofYears, given: ofShorter };
  },
);

const allForms = lawOfRows(
  "all-forms-at-least-each-class",
  "Classes: each class, and all-forms, every chain with a class (section 4).",
  [{}],
  ([rows = []], { unit }) => {
    const all = rows.filter((row) => row.class === "all-forms");
    return {
      given: all.map(({ class: name, measure, cells, total }) => ({ class: name, measure, cells: [...cells, total] })),
      expected: all.map(({ class: name, measure, cells, total }) => {
        const each = rows.filter((row) => row.class !== name && row.measure === measure);
        const atPlace = (count: number | null, place: number): number | null => {
          const counts = each.map((row) => [...row.cells, row.total][place] ?? null);
          if (count === null || counts.includes(null)) return null;
          if (unit === "applications") return sumOf(counts);
          return Math.min(sumOf(counts), Math.max(count, largest(counts)));
        };
        return { class: name, measure, cells: [...cells, total].map(atPlace) };
      }),
    };
  },
);

const totalsOnce = lawOfRows(
  "totals-count-once",
  "Totals of distinct persons are counted over the whole period: a person counts in the total once (section 4).",
  [{}],
  ([rows = []], { unit }) => ({
    given: rows.map(({ class: name, measure, cells, total }) => ({ class: name, measure, cells, total })),
    expected: rows.map(({ class: name, measure, cells, total }) => {
      const atMost = sumOf(cells);
      const counted = unit === "applications" ? atMost : Math.min(atMost, Math.max(total, largest(cells)));
      return { class: name, measure, cells, total: counted };
    }),
  }),
);

const measuresAddUp = lawOfRows(
  "measures-add-up",
  "A measure: applications, granted, rejected, withdrawn, not-considered, closed, open; of distinct persons they do not add up (section 4).",
  [{ basis: "submission", unit: "applications" }],
  ([rows = []]) => {
    const all = rows.filter(({ measure }) => measure === "applications");
    return {
      given: all.map(({ class: name, cells, total }) => ({ class: name, cells, total })),
      expected: all.map(({ class: name, cells }) => {
        const each = rows.filter((row) => row.class === name && row.measure !== "applications");
        return {
          class: name,
          cells: cells.map((cell, place) =>
            cell === null ? null : sumOf(each.map((row) => row.cells[place] ?? null)),
          ),
          total: sumOf(each.map((row) => row.total)),
        };
      }),
    };
  },
);

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
            asked("the register", scene),
            asked("another one", { ...scene, tables: added }),
            asked("both in one", { ...scene, tables: addUnrelated(scene.tables, added).tables }),
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
  periodsAddUp,
  allForms,
  totalsOnce,
  measuresAddUp,
]);

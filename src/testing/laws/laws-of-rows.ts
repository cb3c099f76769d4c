import { countedScenes, countsAsked } from "./counted-scenes.ts";
import type { Law, LawAnswerOf, LawCountsOptions } from "./law.ts";

type Rows = LawAnswerOf["counts"]["rows"];

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
          countsAsked(`the register, by ${other.period ?? scene.options.period}`, scene, other),
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

/** Laws of counts that one answer keeps or breaks by itself, or answers of one register about other periods. */
export const lawsOfRows: readonly Law<"counts">[] = [periodsAddUp, allForms, totalsOnce, measuresAddUp];

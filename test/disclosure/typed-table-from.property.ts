import fc from "fast-check";
import { expect, test } from "vitest";
import { type PrintedFigure, type Rounding, roundingTies } from "../../src/disclosure/printed-interval.ts";
import { typedTableFrom } from "../../src/disclosure/typed-table-from.ts";
import { runs } from "../runs.ts";

const space = fc.constantFrom("", " ", "  ");
const count = fc.oneof(fc.nat(99), fc.nat(9_999_999), fc.maxSafeNat());

/** A number in one, or by thousands, with what stands between them somewhere. */
const digitsOf = (value: number, between: string | null): string =>
  between === null ? `${value}` : `${value}`.replaceAll(/\B(?=(?:\d{3})+$)/g, between);

/** A figure, and a way in which it can stand on paper. */
const printed: fc.Arbitrary<readonly [PrintedFigure, string]> = fc.oneof(
  space.map((text) => [{ kind: "withheld" }, text] as const),
  fc
    .tuple(fc.boolean(), count, fc.constantFrom(null, ".", ",", " ", "\u00a0", "\u202f"), fc.tuple(space, space, space))
    .chain(([isBelow, value, between, [before, middle, after]]) =>
      fc.constantFrom("", "*", "**", " ***").map((mark) => {
        const figure: PrintedFigure = isBelow ? { kind: "below", threshold: value } : { kind: "number", value };
        const text = `${isBelow ? `<${middle}` : ""}${digitsOf(value, between)}`;
        return [figure, `${before}${text}${mark}${after}`] as const;
      }),
    ),
);

const names = (least: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,3}$/), { minLength: least, maxLength: 3 });

const options = fc.record(
  {
    base: fc.integer({ min: 1, max: 20 }),
    ties: fc.constantFrom(...roundingTies),
    threshold: fc.nat(20),
    thresholdOn: fc.constantFrom<Rounding["thresholdOn"]>("true-count", "rounded-count"),
    zero: fc.constantFrom<Rounding["zero"]>("hidden", "shown"),
    rowsAddUp: fc.boolean(),
  },
  { requiredKeys: [] },
);

const memo = { base: 10, ties: "half-up", threshold: 10, thresholdOn: "true-count", zero: "hidden" } as const;

const onPaper = fc.record({
  periods: names(1),
  labels: names(1),
  figures: fc.array(printed, { minLength: 12, maxLength: 12 }),
  around: fc.tuple(space, space),
  total: fc.constantFrom("total", "Totaal", "EINDTOTAAL"),
  given: options,
});

test("a table typed in any way in which figures are printed has the figures, periods and labels that it was typed from", () => {
  fc.assert(
    fc.property(onPaper, ({ periods, labels, figures, around: [before, after], total, given }) => {
      const width = periods.length + 1;
      const typed = (text: string): string => `${before}${text}${after}`;
      const rows = labels.map((label, row) => ({ label, figures: figures.slice(row * width, (row + 1) * width) }));
      const { table, problems } = typedTableFrom(
        [
          [typed("label"), ...periods.map(typed), typed(total)],
          ...rows.map((row) => [typed(row.label), ...row.figures.map(([, text]) => text)]),
        ],
        given,
      );
      expect(problems).toEqual([]);
      const { rowsAddUp = false, ...rounding } = given;
      expect(table).toEqual({
        "~kind": "TypedTable",
        rounding: { ...memo, ...rounding },
        periods,
        rows: rows.map((row) => ({
          label: row.label,
          cells: row.figures.slice(0, -1).map(([figure]) => figure),
          total: row.figures.at(-1)?.[0],
        })),
        rowsAddUp,
      });
      expect(Object.isFrozen(table?.rows[0]?.cells)).toBe(true);
    }),
    { numRuns: runs },
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column } from "../../src/counts/cells/exact-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedFigure, PublishedTable } from "../../src/disclosure/published-table.ts";
import { cellText } from "../../src/display/tables/cell-text.ts";
import { toInformationSheet } from "../../src/sheet/to-information-sheet.ts";
import { publishedTables } from "../display/published-tables.ts";
import { runs } from "../runs.ts";

const { classes, shares } = publishedTables({ policy: tens }) as Readonly<Record<"classes" | "shares", PublishedTable>>;
const locales = ["nl", "en"] as const;
const headings = {
  nl: "## Wat is er veranderd sinds de vorige uitgave?\n\n",
  en: "## What has changed since the previous edition?\n\n",
};

/** What a sheet says of the release before it. */
function saidSince(
  previous: readonly PublishedTable[],
  tables: readonly PublishedTable[],
  locale: "nl" | "en" = "en",
): string {
  const sheet = toInformationSheet(tables, { locale, format: "markdown", previous });
  return (sheet.split(headings[locale])[1] as string).split("\n\n## ")[0]?.replaceAll("\\", "") as string;
}

const anyFigure: fc.Arbitrary<PublishedFigure> = fc.oneof(
  fc
    .constantFrom(10, 20, 1230)
    .map((value): PublishedFigure => ({ kind: "rounded", value, atLeast: value - 5, atMost: value + 4 })),
  fc.constant<PublishedFigure>({ kind: "below", threshold: 10, atLeast: 0, atMost: 9 }),
  fc.constant<PublishedFigure>({ kind: "withheld", atLeast: 0, atMost: null }),
);

/** A table with other figures where it has any, one after another. */
function withFigures(table: PublishedTable, figures: readonly PublishedFigure[]): PublishedTable {
  let next = 0;
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell === null ? null : (figures[next++ % figures.length] as PublishedFigure))),
    })),
  };
}

const some = fc.array(anyFigure, { minLength: 7, maxLength: 20 });

describe("what a sheet says of the previous release", () => {
  test("names each figure that is printed otherwise, with what it was and what it is, and no other", () => {
    fc.assert(
      fc.property(some, some, fc.constantFrom(...locales), (before, now, locale) => {
        const [previous, table] = [withFigures(classes, before), withFigures(classes, now)];
        const said = saidSince([previous], [table], locale);
        const words = { nl: ["eerst", "nu"], en: ["first", "now"] }[locale];
        const thousands = { nl: "1.230", en: "1,230" }[locale];
        const printed = ({ rows }: PublishedTable, row: number, at: number): string =>
          cellText(rows[row]?.cells[at] ?? null, table.columns[at] as Column).replace("1230", thousands);
        const expected = table.rows.map((row, place) =>
          row.cells.flatMap((_, at) => {
            const [was, is] = [printed(previous, place, at), printed(table, place, at)];
            return was === is ? [] : [`${words[0]} ${was}, ${words[1]} ${is}`];
          }),
        );
        const lines = said.split("\n").filter((line) => line.startsWith("- "));
        const found = lines.map((line) => line.match(/(?:eerst|first) \S+, (?:nu|now) [^;]*?(?=[;]|\.$)/g) ?? []);
        expect(found).toEqual(expected.filter((changes) => changes.length > 0));
        expect(/Geen cijfer|No figure/.test(said)).toBe(lines.length === 0);
      }),
      { numRuns: runs },
    );
  });

  test("names no total where other periods stand in it, and no period that only one of both has", () => {
    const later: PublishedTable = {
      ...classes,
      columns: classes.columns.slice(1),
      rows: classes.rows.map((row) => ({ ...row, cells: row.cells.slice(1) })),
    };
    fc.assert(
      fc.property(some, some, (before, now) => {
        const said = saidSince([withFigures(classes, before)], [withFigures(later, now)]);
        expect(said).not.toContain("Total");
        expect(said).not.toContain(`${classes.columns[0]?.kind === "period" ? classes.columns[0].label : ""}:`);
      }),
      { numRuns: runs },
    );
  });
});

describe("the previous release of a sheet", () => {
  const [figure, other] = [10, 20].map(
    (value): PublishedFigure => ({ kind: "rounded", value, atLeast: value - 5, atMost: value + 4 }),
  ) as [PublishedFigure, PublishedFigure];
  const changed = (change: (about: PublishedTable["about"]) => object): PublishedTable => {
    const table = withFigures(classes, [other]);
    return { ...table, about: { ...table.about, ...change(table.about) } };
  };

  test("that is the same says so, in classes and shares", () => {
    for (const locale of locales) {
      const said = saidSince([classes, shares], [classes, shares], locale);
      expect(said).toContain({ nl: "dezelfde peildatum", en: "the same reference date" }[locale]);
      expect(said).toContain({ nl: "Geen cijfer", en: "No figure" }[locale]);
    }
    expect(saidSince([classes], [classes])).not.toContain("other rules");
  });

  test("counted by other rules is compared in no figure", () => {
    const previous = changed(({ definitions }) => ({
      definitions: definitions.map((one) => ({ ...one, digest: "other" })),
    }));
    const said = saidSince([previous], [withFigures(classes, [figure])]);
    expect(said).toContain("counted by other rules");
    expect(said).not.toMatch(/first|^- /m);
  });

  test("rounded otherwise is compared, and the reader is told", () => {
    const previous = changed(({ policy }) => ({ policy: { ...policy, threshold: 20 } }));
    const said = saidSince([previous], [withFigures(classes, [figure])]);
    expect(said).toContain("first 20, now 10");
    expect(said).toContain("rounded in another way");
    expect(saidSince([changed(() => ({}))], [classes])).not.toContain("rounded in another way");
  });

  test("that shows something else is compared in nothing, and that is said", () => {
    const previous = changed(({ question }) => ({ question: { ...question, basis: "decision" } }));
    const said = saidSince([previous], [classes]);
    expect(said).toContain("No figure stands in both");
    expect(said).not.toContain("- ");
  });

  test("is of an earlier day, or of the same", () => {
    const on = (referenceDate: string): PublishedTable =>
      changed(({ registers }) => ({ registers: registers.map((one) => ({ ...one, referenceDate })) }));
    expect(saidSince([on("2019-01-01")], [classes])).toContain("1 January 2019");
    expect(() => saidSince([on("2031-01-01")], [classes])).toThrow(/earlier reference date/);
    expect(() => saidSince([], [classes])).toThrow(TypeError);
  });
});

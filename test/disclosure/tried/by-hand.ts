import { dayOf } from "../../../src/calendar/day.ts";
import { periodsOf } from "../../../src/counts/asked/periods.ts";
import type { Subject } from "../../../src/counts/asked/question.ts";
import { type CountedUnit, type Measure, measures } from "../../../src/counts/asked/unit.ts";
import type { Column } from "../../../src/counts/cells/exact-table.ts";
import { fixed, fromData } from "../../../src/counts/cells/make-table.ts";
import { periodColumns } from "../../../src/counts/cells/table-facts.ts";
import { auditReleases, type ReleasesAudit, type ReleasesOptions } from "../../../src/disclosure/audit-releases.ts";
import type { PublishedFigure, PublishedTable } from "../../../src/disclosure/published-table.ts";
import { columnsOf, printedTable, questionAbout } from "./small-tables.ts";

/** A figure: a number is the count itself, two are the least and the most that it can be, `x` is any count, null is none. */
export type FigureByHand = number | readonly [atLeast: number, atMost: number] | "x" | null;

/** A table as somebody writes down its figures. */
export interface TableByHand {
  readonly of?: Subject;
  /** What the question says besides. */
  readonly question?: object;
  readonly unit?: CountedUnit;
  /** The keys of a row with spaces between them, and its figures. */
  readonly rows: readonly (readonly [keys: string, ...figures: FigureByHand[]])[];
  /** The first year and the last, or the columns; with a total, and with what is open unless they are years without it. */
  readonly years?: readonly [number, number];
  readonly halves?: readonly [first: string, last: string];
  readonly columns?: readonly Column[];
  readonly hasOpen?: boolean;
  readonly coverageFrom?: string;
  /** Tells registers apart. */
  readonly register?: string;
  /** Whether the third key is of a group that is found in data. */
  readonly isFromData?: boolean;
}

/** A printed table by its figures: by default chains of years by class and measure. */
export function byHand(given: TableByHand): PublishedTable {
  const { of = "classes", unit = "applications", register = "a register", isFromData = false } = given;
  const names = (given.rows[0]?.[0] ?? "class measure").split(" ").map((_, at) => `key ${at}`);
  const table = printedTable(
    questionAbout(of, given.question),
    names.map((name, at) => (at === 2 && isFromData ? fromData(name, "all") : fixed(name))),
    given.columns ?? columnsByHand(given),
    given.rows.map(([words, ...figures]) => {
      // A unit stands before the keys where a table has several.
      const [first = "", ...others] = words.split(" ");
      const isUnit = first === "sponsors" || first === "applicants";
      const keys = isUnit ? others : [first, ...others];
      const measure = measures.find((one) => one === keys[1]) ?? ("applications" as Measure);
      return { keys, unit: isUnit ? first : unit, measure, cells: figures.map(figureOf) };
    }),
  );
  const registers = table.about.registers.map((one) => ({ ...one, digest: register }));
  return { ...table, about: { ...table.about, registers: registers as never } };
}

function columnsByHand({ years = [2022, 2023], halves, hasOpen = true, coverageFrom }: TableByHand): readonly Column[] {
  if (halves === undefined) return columnsOf(coverageFrom ?? null, years, hasOpen);
  const shown = { length: "half-year", first: halves[0] as never, last: halves[1] as never } as const;
  return periodColumns(periodsOf(shown, { from: null, to: dayOf("2023-12-31") }), hasOpen);
}

function figureOf(figure: FigureByHand): PublishedFigure | null {
  if (figure === null) return null;
  if (figure === "x") return { kind: "withheld", atLeast: 0, atMost: null };
  const [atLeast, atMost] = typeof figure === "number" ? [figure, figure] : figure;
  return { kind: "rounded", value: atLeast, atLeast, atMost };
}

/** What is concluded from tables together, a line for each row of the last of them: `3`, `0-4`, `2-…`, and `.` for no figure. */
export function concluded(tables: readonly PublishedTable[], options: ReleasesOptions = {}): readonly string[] {
  return inWords(auditReleases(tables, options));
}

/** What an audit found of the last table. */
export function inWords({ releases, consistent }: ReleasesAudit): readonly string[] {
  if (!consistent) return ["no counts are printed so"];
  return (releases.at(-1)?.rows ?? []).map(({ cells }) =>
    cells
      .map((figure) => {
        if (figure === null) return ".";
        const { atLeast, atMost } = figure;
        return atLeast === atMost ? `${atLeast}` : `${atLeast}-${atMost ?? "…"}`;
      })
      .join(" "),
  );
}

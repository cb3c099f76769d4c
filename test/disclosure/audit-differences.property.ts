import fc from "fast-check";
import { test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { Subject } from "../../src/counts/asked/question.ts";
import type { CountedUnit } from "../../src/counts/asked/unit.ts";
import type { Column, Dimension } from "../../src/counts/cells/exact-table.ts";
import { fixed, fromData } from "../../src/counts/cells/make-table.ts";
import { protectCount } from "../../src/disclosure/protect-count.ts";
import type { PublishedFigure } from "../../src/disclosure/published-table.ts";
import { runs } from "../runs.ts";
import { expectAllConcluded } from "./tried/expect-all-concluded.ts";
import { columnsOf, type Drawn, drawn, printedTable, questionAbout, type SmallTable } from "./tried/small-tables.ts";
import type { CountedIn } from "./tried/tried-counts.ts";

/** A row whose cells say by themselves what counts in them; null where nothing is printed. */
interface CellRow<Kind> {
  readonly keys: readonly string[];
  readonly unit?: CountedUnit;
  readonly cells: readonly (((kind: Kind) => boolean | number) | null)[];
}

interface CellTable<Kind> {
  readonly of: Subject;
  readonly question?: object;
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly Column[];
  readonly rows: readonly CellRow<Kind>[];
  readonly kinds: readonly Kind[];
}

function tableOf<Kind>(asked: CellTable<Kind>, { things, policy, withheld }: Drawn): SmallTable {
  const printed = asked.rows.flatMap(({ cells }) => cells.filter((has) => has !== null));
  const kinds = asked.kinds.map(
    (kind): CountedIn => printed.flatMap((has, cell) => new Array<number>(Number(has(kind))).fill(cell)),
  );
  const counts = printed.map(
    (_, cell) => things.flatMap((thing) => kinds[thing % kinds.length] ?? []).filter((one) => one === cell).length,
  );
  let cell = -1;
  const rows = asked.rows.map(({ keys, unit = "applications", cells }) => ({
    keys,
    unit,
    measure: "applications" as const,
    cells: cells.map((has): PublishedFigure | null => {
      if (has === null) return null;
      cell += 1;
      if (cell === withheld) return { kind: "withheld", atLeast: 0, atMost: null };
      return protectCount(counts[cell] as number, policy);
    }),
  }));
  return { table: printedTable(questionAbout(asked.of, asked.question), asked.dimensions, asked.columns, rows), kinds };
}

const codes = (...keys: readonly string[]): readonly Column[] => keys.map((key) => ({ kind: "code", key }));

interface Tested {
  /** After how many conditions it is left. */
  readonly left: number;
  /** The places of the conditions without any one of which it counts. */
  readonly without: readonly number[];
}

const conditions = ["known", "another-person", "independent"] as const;

const testedKinds = (isAmong: boolean): readonly Tested[] =>
  [0, 1, 2, 3].flatMap((left) =>
    [[], [1], [2], [1, 2]]
      .filter((without) => !isAmong || left < conditions.length || without.length === 2)
      .map((without) => ({ left, without })),
  );

/** Where nothing asks what else is counted, all that is counted counts without a condition too. */
const attritionAsked = fc
  .record({
    unit: fc.constantFrom<CountedUnit>("applications", "sponsors", "applicants"),
    definition: fc.constantFrom<[object, boolean]>(
      [memo2023, true],
      [{ ...memo2023, depthScope: "single" }, false],
      [{ ...memo2023, repeats: "collapse" }, false],
    ),
  })
  .map(
    ({ unit, definition: [definition, isAmong] }): CellTable<Tested> => ({
      of: "attrition",
      question: { definitions: [definition] },
      dimensions: [fixed("class"), fixed("condition")],
      columns: codes("left", "out", "without", "gained"),
      kinds: testedKinds(isAmong),
      rows: conditions.map((condition, place) => ({
        keys: ["nareis-op-nareis", condition],
        unit,
        cells: [
          ({ left }) => left > place,
          place === 0 ? null : ({ left }) => left === place,
          place === 0 ? null : ({ without }) => without.includes(place),
          place === 0 ? null : ({ without, left }) => without.includes(place) && left < conditions.length,
        ],
      })),
    }),
  );

test("conditions one after another: nothing more can be concluded than an audit says, and nothing less", () => {
  fc.assert(
    fc.property(attritionAsked, drawn, (asked, all) => {
      expectAllConcluded(tableOf(asked, { ...all, things: all.things.slice(0, 3) }));
    }),
    { numRuns: runs },
  );
});

interface Counted {
  /** Under which definitions it counts: that of the base, of each row alone; or of the others, of each row together. */
  readonly under: readonly string[];
}

const under = (one: string) => (kind: Counted) => kind.under.includes(one);
const from = (was: string, is: string) => (kind: Counted) => !kind.under.includes(was) && kind.under.includes(is);
const subsets = (...words: readonly string[]): readonly Counted[] =>
  Array.from({ length: 2 ** words.length }, (_, number) => ({
    under: words.filter((_word, at) => number & (1 << at)),
  }));

const sensitivityAsked: CellTable<Counted> = {
  of: "sensitivity",
  dimensions: [fixed("class"), fixed("option"), fixed("value")],
  columns: codes("base", "alone", "alone-in", "alone-out", "others", "together", "together-in", "together-out"),
  // What counts under the definition, and what under all others changed, says nothing of each other.
  kinds: [...subsets("base", "alone 0", "alone 1"), ...subsets("others", "together 0", "together 1")],
  rows: ["granted", "held"].map((value, row) => ({
    keys: ["nareis-op-nareis", "independent", value],
    cells: [
      under("base"),
      under(`alone ${row}`),
      from("base", `alone ${row}`),
      from(`alone ${row}`, "base"),
      under("others"),
      under(`together ${row}`),
      from("others", `together ${row}`),
      from(`together ${row}`, "others"),
    ],
  })),
};

test("options changed alone and together: nothing more can be concluded than an audit says, and nothing less", () => {
  fc.assert(
    fc.property(drawn, (all) => {
      expectAllConcluded(tableOf(sensitivityAsked, { ...all, things: all.things.slice(0, 2) }));
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

/** Causes one after another, between tables; the first of them is that of the definition where there are three tables. */
const revisionAsked = fc
  .constantFrom(
    { tables: ["before", "after"], causes: ["late-registration", "new-months"] },
    { tables: ["released", "restated", "after"], causes: ["definition", "new-months"] },
    { tables: ["before", "after"], causes: ["new-months"] },
  )
  .map(({ tables, causes }): CellTable<Counted> => {
    const states = ["before", ...causes];
    const row = (part: string, direction: string, has: (kind: Counted) => boolean): CellRow<Counted> => ({
      keys: ["nareis-op-nareis", "applications", part, direction],
      // A year that stands alone is its own total.
      cells: [has, has],
    });
    const changes = causes.map((cause, at) => [
      row(cause, "came-in", from(states[at] as string, cause)),
      row(cause, "went-out", from(cause, states[at] as string)),
    ]);
    return {
      of: "revision",
      question: {
        referenceDates: ["2022-12-31", "2023-12-31"],
        definitions: tables.length === 3 ? [memo2023, { ...memo2023, id: "other", independent: "none" }] : [memo2023],
      },
      dimensions: [
        fixed("class"),
        fixed("measure"),
        fromData("part", "before", "released", "restated", "after"),
        fixed("direction"),
      ],
      columns: columnsOf(null, [2023, 2023], false),
      kinds: subsets(...states),
      rows: [
        row(tables[0] as string, "counted", under("before")),
        ...(changes[0] as CellRow<Counted>[]),
        ...(tables.length === 3 ? [row("restated", "counted", under("definition"))] : []),
        ...changes.slice(1).flat(),
        row("after", "counted", under(causes.at(-1) as string)),
      ],
    };
  });

test("a revision by its causes: nothing more can be concluded than an audit says, and nothing less", () => {
  fc.assert(
    fc.property(revisionAsked, drawn, (asked, all) => {
      expectAllConcluded(tableOf(asked, { ...all, things: all.things.slice(0, 3) }));
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

test("a revision of which some causes are gathered: they can lie before and behind those that are shown", () => {
  // Two causes in each place are as good as any number: what one brings in another takes out.
  const states = ["before", "1", "2", "new-months", "3", "4"];
  const gathered = [1, 2, 4, 5].map((at) => [states[at - 1] as string, states[at] as string] as const);
  const cells = (has: CellRow<Counted>["cells"][number]) => [has, has];
  const keys = ["nareis-op-nareis", "applications"];
  const many = (isOut: boolean) => (kind: Counted) =>
    gathered.filter(([was, is]) => (isOut ? from(is, was) : from(was, is))(kind)).length;
  const asked: CellTable<Counted> = {
    of: "revision",
    question: { referenceDates: ["2022-12-31", "2023-12-31"] },
    dimensions: [fixed("class"), fixed("measure"), fromData("part", "before", "after"), fixed("direction")],
    columns: columnsOf(null, [2023, 2023], false),
    kinds: subsets(...states),
    rows: [
      { keys: [...keys, "before", "counted"], cells: cells(under("before")) },
      { keys: [...keys, "new-months", "came-in"], cells: cells(from("2", "new-months")) },
      { keys: [...keys, "new-months", "went-out"], cells: cells(from("new-months", "2")) },
      { keys: [...keys, "other", "came-in"], cells: cells(many(false)) },
      { keys: [...keys, "other", "went-out"], cells: cells(many(true)) },
      { keys: [...keys, "after", "counted"], cells: cells(under("4")) },
    ],
  };
  fc.assert(
    fc.property(drawn, (all) => {
      expectAllConcluded(tableOf(asked, { ...all, things: all.things.slice(0, 2), withheld: -1 }));
    }),
    { numRuns: Math.ceil(runs / 10) },
  );
});

test("what moved between definitions is printed row by row, and no row says anything of another", () => {
  const rows = ["independent", "exclude", "other"];
  const asked: CellTable<Counted> = {
    of: "moves",
    dimensions: [fixed("definition"), fromData("from"), fromData("to"), fromData("options")],
    columns: codes("moved"),
    kinds: rows.map((row) => ({ under: [row] })),
    rows: rows.map((row) => ({ keys: ["law", "nareis-op-nareis", "none", row], cells: [under(row)] })),
  };
  fc.assert(
    fc.property(drawn, (all) => {
      expectAllConcluded(tableOf(asked, all));
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});

import { dayOf } from "../../src/calendar/day.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { periodsOf } from "../../src/counts/asked/periods.ts";
import { namedBreakdowns, type Question, type Subject } from "../../src/counts/asked/question.ts";
import type { Unit } from "../../src/counts/asked/unit.ts";
import type { Column, Dimension, RegisterFacts, Row } from "../../src/counts/cells/exact-table.ts";
import { seriesBreaks } from "../../src/counts/cells/series-breaks.ts";
import type { Policy } from "../../src/disclosure/policy.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { protectCount, unprotectedFigure } from "../../src/disclosure/protect-count.ts";
import type { PublishedFigure, PublishedTable } from "../../src/disclosure/published-table.ts";

/** What a written-down table can say otherwise. */
export interface Written {
  readonly policy?: Policy | null;
  readonly unit?: Unit;
  /** A small count that stands in some cells. */
  readonly small?: number;
  /** Texts from outside. */
  readonly id?: string;
  readonly source?: string;
  readonly column?: string;
  readonly value?: string;
}

const complete = { kind: "complete" } as const;

/** Years of which one is not covered, and the first and last covered one in part. */
const years: readonly Column[] = [
  { kind: "period", label: "2018", first: "2018-01-01", last: "2018-12-31", coverage: { kind: "none" } },
  {
    kind: "period",
    label: "2019",
    first: "2019-01-01",
    last: "2019-12-31",
    coverage: { kind: "partial", from: "2019-05-12", until: "2019-12-31" },
  },
  { kind: "period", label: "2020", first: "2020-01-01", last: "2020-12-31", coverage: complete },
  {
    kind: "period",
    label: "2021",
    first: "2021-01-01",
    last: "2021-12-31",
    coverage: { kind: "partial", from: "2021-01-01", until: "2021-05-12" },
  },
];
const total: Column = { kind: "total" };
const open: Column = { kind: "open" };
const codes = (...keys: readonly string[]): readonly Column[] => keys.map((key) => ({ kind: "code", key }));
const fixed = (...names: readonly string[]): readonly Dimension[] =>
  names.map((name) => ({ name, fromData: false, always: [] }));
const fromData = (name: string, ...always: readonly string[]): Dimension => ({ name, fromData: true, always });

/** The parts of a table that differ by subject. */
interface Parts {
  readonly asked: Partial<Question> & { readonly of: Subject };
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly Column[];
  /** Keys, and counts for each column; a text is a share. */
  readonly rows: readonly (readonly [keys: string, ...cells: readonly (number | string | null)[]])[];
}

/** Every kind of table by a name of its own, each with suppressed figures, gathered rows and holes where it can have them. */
export function publishedTables(written: Written = {}): Readonly<Record<string, PublishedTable>> {
  const { small = 4, id = memo2023.id, column = "town", value = "Delft" } = written;
  const counted = [null, 24, 127, small, 1384, 25];
  const two = { definitions: [{ ...memo2023, id }, lawSince2014] } as const;
  const measured: Parts["rows"] = [
    ["nareis-op-nareis|applications|all", ...counted],
    ["nareis-op-nareis|granted|all", ...counted],
    ["art8-after-nareis|granted|all", ...counted],
  ];
  const parts: Record<string, Parts> = {
    classes: {
      asked: { of: "classes", classes: ["nareis-op-nareis", "all-forms"], measures: ["applications", "granted"] },
      dimensions: fixed("class", "measure"),
      columns: [...years, total, open],
      rows: [
        ["nareis-op-nareis|applications", ...counted],
        ["nareis-op-nareis|granted", null, 30, small, 0, 55, small],
        ["all-forms|granted", ...counted],
      ],
    },
    ...Object.fromEntries(
      namedBreakdowns.map((by) => [
        by,
        {
          asked: { of: "breakdown", by },
          dimensions: [...fixed("class", "measure"), by === "depth" ? fromData(by, "all") : fixed(by)[0]],
          columns: [...years, total, open],
          rows: [
            ...measured,
            [`art8-after-nareis|granted|${keyOf[by]}`, ...counted],
            ["art8-after-nareis|granted|unknown", null, null, small, 25, 40, 12],
          ],
        } as Parts,
      ]),
    ),
    column: {
      asked: { of: "breakdown", by: { column, of: "sponsor" } },
      dimensions: [...fixed("class", "measure"), fromData("group", "all", "unknown")],
      columns: [...years, total, open],
      rows: [
        ...measured,
        [`art8-after-nareis|granted|${value}`, ...counted],
        ["art8-after-nareis|granted|constructor", ...counted],
        ['art8-after-nareis|granted|"other"', ...counted],
        ["art8-after-nareis|granted|other", null, small, small, small, small, small],
      ],
    },
    signals: {
      asked: { of: "signals" },
      dimensions: fixed("class", "finding"),
      columns: [...years, total, open],
      rows: ["detected", "both", "signal-then-withdrawal"].map((key) => [`nareis-op-nareis|${key}`, ...counted]),
    },
    "follow-up": {
      asked: { of: "follow-up" },
      dimensions: fixed("class", "followed"),
      columns: [...years, total, open],
      rows: ["applications", "permit-withdrawn", "reported"].map((key) => [`nareis-op-nareis|${key}`, ...counted]),
    },
    steps: {
      asked: { of: "follow-up", basis: "event", units: ["steps"] },
      dimensions: fixed("class", "followed"),
      columns: [...years, total],
      rows: ["permit-withdrawn", "reported"].map((key) => [`nareis-op-nareis|${key}`, ...counted.slice(0, -1)]),
    },
    shares: {
      asked: { of: "shares" },
      dimensions: fixed("class", "share", "part"),
      columns: [...years, total],
      rows: [
        ["nareis-op-nareis|stacked-of-filed|numerator", null, 30, 120, small, 160],
        ["nareis-op-nareis|stacked-of-filed|denominator", null, 250, 480, small, 740],
        ["nareis-op-nareis|stacked-of-filed|percent", null, "12", "25", "", "22"],
      ],
    },
    definitions: {
      asked: { of: "definitions", ...two, measures: ["applications", "granted"] },
      dimensions: fixed("class", "measure", "definition"),
      columns: [...years, total, open],
      rows: ["nareis-op-nareis", "art8-after-nareis"].flatMap((tableClass) =>
        ["applications", "granted"].flatMap((measure) =>
          [id, lawSince2014.id].map((one) => [`${tableClass}|${measure}|${one}`, ...counted] as const),
        ),
      ),
    },
    moves: {
      asked: { of: "moves", ...two, mostEvaluations: 256 },
      dimensions: [...fixed("definition"), fromData("from"), fromData("to"), fromData("options")],
      columns: codes("moved"),
      rows: [
        ["law-since-2014|nareis-op-nareis|none|independent", 250],
        ["law-since-2014|other-stacking|art8-after-nareis|independent|repeats", 30],
        ["law-since-2014|other-stacking|nareis-op-nareis|exclude+firstValid", 20],
        ["law-since-2014|none|nareis-op-nareis|not-found", 12],
        ["law-since-2014|other|other|other", small],
      ],
    },
    sensitivity: {
      asked: { of: "sensitivity", values: { independent: ["granted", "none"], lookBackMonths: [120] } },
      dimensions: fixed("class", "option", "value"),
      columns: codes("base", "alone", "alone-in", "alone-out", "others", "together", "together-in", "together-out"),
      rows: ["independent|granted", "independent|none", "lookBackMonths|120"].map((key) => [
        `nareis-op-nareis|${key}`,
        ...[840, 600, small, 250, 740, 550, small, 190],
      ]),
    },
    attrition: {
      asked: { of: "attrition", units: ["applications", "applicants", "sponsors"] },
      dimensions: fixed("class", "condition"),
      columns: codes("left", "out", "without", "gained"),
      rows: ["applications", "applicants", "sponsors"].flatMap(() => [
        ["nareis-op-nareis|known", 33520, null, null, null] as const,
        ["nareis-op-nareis|first-procedure", 1120, 130, 980, 140] as const,
        ["nareis-op-nareis|independent", 840, 280, 1120, small] as const,
      ]),
    },
    revision: {
      asked: { of: "revision", ...two, referenceDates: ["2020-12-31", "2021-05-12"] },
      dimensions: [...fixed("class", "measure"), fromData("part", "before", "after"), ...fixed("direction")],
      columns: [...years, total, open],
      rows: [
        "before|counted",
        "new-months|came-in",
        "decisions-since|went-out",
        "other|came-in",
        "other|went-out",
        "after|counted",
      ].map((key) => [`nareis-op-nareis|granted|${key}`, ...counted]),
    },
  };
  return Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, tableOf(each, written)]));
}

/** A key of each breakdown that has a word. */
const keyOf: Readonly<Record<(typeof namedBreakdowns)[number], string>> = {
  relationship: "step-family",
  "first-relationship": "young-adult-child",
  form: "nareis>art8",
  depth: "2",
  "sponsor-age": "minor",
  "first-age": "adult",
  "sponsor-basis": "derived-only",
  "legal-period": "regular-procedure",
  "protection-status": "subsidiary",
  "art8-group": "own-family",
};

function tableOf({ asked, dimensions, columns, rows }: Parts, written: Written): PublishedTable {
  const { policy = tens, unit = "applications", small = 4, id = memo2023.id, source = "Bron A" } = written;
  const question = {
    definitions: [{ ...memo2023, id }],
    referenceDates: ["2021-05-12"],
    units: [unit],
    measures: ["applications"],
    basis: "submission",
    periods: { length: "year", first: "2018", last: "2021" },
    classes: ["nareis-op-nareis"],
    timeline: legalTimeline,
    ...asked,
  } as Question;
  const figure = (count: number): PublishedFigure =>
    policy === null ? unprotectedFigure(count) : protectCount(count, policy);
  const registers = question.referenceDates.map(
    (referenceDate): RegisterFacts<PublishedFigure> => ({
      digest: "sha256:fedcba9876543210fedcba9876543210",
      synthetic: false,
      source,
      referenceDate,
      coverage: { from: "2019-05-12", to: "2021-05-12" },
      setAside: figure(small),
    }),
  );
  const covered = { from: dayOf("2019-05-12"), to: dayOf("2021-05-12") };
  return {
    "~kind": "PublishedTable",
    about: {
      question,
      definitions: question.definitions.map((one, place) => ({ id: one.id, digest: `digest-${place}` })),
      registers,
      seriesBreaks: seriesBreaks(periodsOf(question.periods, covered), question),
      status: "draft",
      version: "0.1.0",
      policy,
    } as unknown as PublishedTable["about"],
    dimensions,
    columns,
    rows: rows.map(([key, ...cells], place): Row<PublishedFigure> => {
      const keys = keysIn(key, dimensions.length);
      const measure = dimensions.findIndex(({ name }) => name === "measure");
      return {
        keys,
        unit: question.units[Math.floor((place * question.units.length) / rows.length)] ?? question.units[0],
        measure: (keys[measure] ?? "applications") as Row<PublishedFigure>["measure"],
        cells: cells.map((cell) => (typeof cell === "number" ? figure(cell) : cell === null ? null : shareOf(cell))),
      };
    }),
  };
}

/** The last key may have bars in it. */
function keysIn(key: string, count: number): readonly string[] {
  const parts = key.split("|");
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join("|")];
}

function shareOf(text: string): PublishedFigure {
  const value = text === "" ? null : Number(text);
  return { kind: "share", value, atLeast: value === null ? 0 : value - 1, atMost: value === null ? 100 : value + 1 };
}

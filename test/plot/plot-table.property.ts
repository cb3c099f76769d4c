import fc from "fast-check";
import { expect, test } from "vitest";
import { exactTable } from "../../src/counts/literal-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { toJson } from "../../src/display/to-json.ts";
import { plotTable } from "../../src/plot/index.ts";
import { publish } from "../../src/publication/publish.ts";
import { anyText } from "../display/any-text.ts";
import { publishedTables } from "../display/published-tables.ts";
import { runs } from "../runs.ts";
import { xmlProblems } from "../spreadsheet/workbook-reader.ts";
import { readPicture } from "./drawn-shapes.ts";

const kinds = fc.constantFrom("figures", "audit");
/** Drawing is slow beside what other properties do. */
const numRuns = Math.max(10, Math.round(runs / 5));

/** Two counts that print alike under tens. */
const alike = fc.integer({ min: 0, max: 60 }).chain((tenfold) =>
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).map(([one, other]): [number, number] =>
    // Below 10 all are `<10`; else 5 to 14 beyond a multiple of ten are the next one.
    tenfold === 0 ? [one, other] : [tenfold * 10 + Math.min(4, one), tenfold * 10 + Math.min(4, other)],
  ),
);

test("two exact tables that are published alike have the same picture, byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(alike, { minLength: 14, maxLength: 14 }), kinds, async (counts, kind) => {
      const [one, other] = [0, 1].map((which) => publish(written(counts.map((pair) => pair[which] as number)), tens));
      fc.pre(toJson(one as PublishedTable) === toJson(other as PublishedTable));
      expect(await plotTable(one as PublishedTable, { kind })).toBe(await plotTable(other as PublishedTable, { kind }));
    }),
    { numRuns },
  );
});

function written(counts: readonly number[]) {
  const measures = ["granted", "rejected"] as const;
  return exactTable({
    unit: "sponsors",
    period: "year",
    coverageFrom: "2019-01-01",
    referenceDate: "2023-12-31",
    rows: measures.map((measure, row) => {
      const own = counts.slice(row * 7, row * 7 + 7);
      const cells = Object.fromEntries([2019, 2020, 2021, 2022, 2023].map((year, place) => [year, own[place] ?? 0]));
      const figures = Object.values(cells);
      const sum = figures.reduce((all, count) => all + count, 0);
      const total = Math.min(sum, Math.max(own[5] ?? 0, ...figures));
      return { class: "nareis-op-nareis" as const, measure, cells, total, open: own[6] ?? 0 };
    }),
  });
}

test("no text from outside adds an element, or breaks a picture", async () => {
  const asked = fc.record({
    name: fc.constantFrom("classes", "column", "definitions", "moves", "revision"),
    texts: fc.record({ id: anyText, source: anyText, column: anyText, value: anyText }),
    kind: kinds,
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ name, texts, kind }) => {
      const svg = await plotTable(publishedTables(texts)[name] as PublishedTable, { kind });
      const plain = await plotTable(publishedTables({ id: "x", source: "y" })[name] as PublishedTable, { kind });
      expect(xmlProblems(svg)).toEqual([]);
      expect(new Set(readPicture(svg).names)).toEqual(new Set(readPicture(plain).names));
    }),
    { numRuns },
  );
});

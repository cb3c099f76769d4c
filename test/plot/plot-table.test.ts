import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { exactTable } from "../../src/counts/literal-table.ts";
import { fives, tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { figureInSigns } from "../../src/display/tables/cell-text.ts";
import type { PictureElement } from "../../src/plot/canvas/picture-document.ts";
import { svgText } from "../../src/plot/canvas/svg-text.ts";
import { fills } from "../../src/plot/canvas/theme.ts";
import { type PlotTableOptions, plotTable } from "../../src/plot/index.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { publishedTables } from "../display/published-tables.ts";
import { withheldTable } from "../display/withheld-table.ts";
import { xmlProblems } from "../spreadsheet/workbook-reader.ts";
import { readPicture } from "./drawn-shapes.ts";
import { plainDocument } from "./plain-document.ts";

const tables = publishedTables();
const kinds = ["figures", "audit"] as const;
const everyPicture = Object.entries(tables).flatMap(([name, table]) => kinds.map((kind) => ({ name, table, kind })));

describe.each(everyPicture)("the picture of $name, as $kind", ({ table, kind }) => {
  test("is sound XML with a title, a description, and no name that is missing or there twice", async () => {
    const svg = await plotTable(table, { kind, locale: "en" });
    expect(xmlProblems(svg)).toEqual([]);
    const { title, description, named, asked } = readPicture(svg);
    expect(title).toMatch(/^DRAFT: .*[a-z]/);
    expect(description.length).toBeGreaterThan(50);
    expect(new Set(named).size).toBe(named.length);
    expect(asked.filter((name) => !named.includes(name))).toEqual([]);
  });

  test("draws the same shapes in both languages", async () => {
    const shapes = async (locale: "nl" | "en"): Promise<number> => {
      const { names } = readPicture(await plotTable(table, { kind, locale, width: 2000 }));
      return names.filter((name) => name === "rect").length;
    };
    expect(await shapes("nl")).toBe(await shapes("en"));
  });

  test("is the same bytes again, and made by a document of another hand", async () => {
    const options: PlotTableOptions = { kind, locale: "en" };
    const [once, again] = [await plotTable(table, options), await plotTable(table, options)];
    expect(again).toBe(once);
    const made = await plotTable(table, { kind, locale: "en", document: plainDocument() });
    expect(svgText(made as unknown as PictureElement)).toBe(once);
  });

  test("fits in every width", async () => {
    for (const width of [360, 500, 2000]) {
      const svg = await plotTable(table, { kind, width });
      expect(svg).toContain(`viewBox="0 0 ${width} `);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|="-\d[^"]*" (?:width|height)=|(?:width|height)="-/);
    }
  });
});

const years = { "2019": 214, "2020": 4, "2021": 60 };
const one = (cells: Readonly<Record<string, number>>): PublishedTable =>
  publish(
    exactTable({
      unit: "applications",
      period: "year",
      coverageFrom: "2019-01-01",
      referenceDate: "2021-12-31",
      rows: [{ class: "nareis-op-nareis", measure: "applications", cells, total: 278, open: 0 }],
    }),
    tens,
  );

describe("a bar", () => {
  test("is filled as far as its print is sure, and hatched over what else it can stand for", async () => {
    const { bars } = readPicture(await plotTable(one(years), { locale: "en" }));
    const sure = bars(fills.dark).map(({ height }) => height);
    const open = bars("hatched").map(({ height }) => height);
    const pixels = (sure[0] as number) / 205;
    // 210 is 205 to 214, <10 is 0 to 9, and 60 is 55 to 64.
    expect(sure.map((height) => height / pixels)).toEqual([expect.closeTo(205, 0), expect.closeTo(55, 0)]);
    expect(open.map((height) => height / pixels)).toEqual([9, 9, 9].map((values) => expect.closeTo(values, 0)));
  });

  test("of an exact count has nothing hatched", async () => {
    const exact = exactTable({
      unit: "applications",
      period: "year",
      coverageFrom: "2019-01-01",
      referenceDate: "2021-12-31",
      rows: [{ class: "nareis-op-nareis", measure: "applications", cells: years, total: 278, open: 0 }],
    });
    const { bars, title } = readPicture(await plotTable(publishUnprotected(exact), { locale: "en" }));
    expect(bars(fills.dark)).toHaveLength(3);
    expect(bars("hatched")).toEqual([]);
    expect(title).toMatch(/^UNPROTECTED/);
  });

  test("of a policy that hides less is hatched over less", async () => {
    const heights = async (table: PublishedTable): Promise<number> =>
      readPicture(await plotTable(table)).bars("hatched")[0]?.height ?? 0;
    const exact = exactTable({
      unit: "applications",
      period: "year",
      coverageFrom: "2019-01-01",
      referenceDate: "2021-12-31",
      rows: [{ class: "nareis-op-nareis", measure: "applications", cells: years, total: 278, open: 0 }],
    });
    expect(await heights(publish(exact, fives))).toBeLessThan(await heights(publish(exact, tens)));
  });
});

test("every printed figure of a table of classes stands in its picture and in the description", async () => {
  const table = tables.classes as PublishedTable;
  const { texts, description } = readPicture(await plotTable(table, { locale: "en" }));
  const printed = table.rows.flatMap(({ cells }) =>
    cells.slice(0, 4).flatMap((figure) => (figure === null ? [] : [figureInSigns(figure).replace("1380", "1,380")])),
  );
  for (const figure of printed) {
    expect(texts.some((text) => text.replace(/^all: /, "") === figure)).toBe(true);
    expect(description).toContain(figure);
  }
});

test("a period that is not covered has the sign for it, and what it means", async () => {
  const { texts } = readPicture(await plotTable(tables.classes as PublishedTable, { locale: "en" }));
  expect(texts).toContain("all: ·");
  expect(texts.join(" ")).toContain("it is not a zero");
});

test("a breakdown draws one unit and one measure, and says which", async () => {
  const { texts } = readPicture(await plotTable(tables.depth as PublishedTable, { locale: "en" }));
  expect(texts.join(" ")).toContain("Applications, 2018 – 2021.");
});

test("in a document of its caller a picture is an element that can stand in a page", async () => {
  const { document } = parseHTML("<main></main>");
  const element: { readonly localName: string } = await plotTable(tables.classes as PublishedTable, { document });
  document.querySelector("main")?.append(element as never);
  expect(document.querySelectorAll("main > svg > title")).toHaveLength(1);
});

test("an exact table, another value and options that are none are refused", async () => {
  const [table] = Object.values(tables) as [PublishedTable];
  await expect(plotTable({ "~kind": "ExactTable" } as never)).rejects.toThrow("publish it first");
  await expect(plotTable(table, { width: 12 })).rejects.toThrow("from 360 to 2000");
  await expect(plotTable(table, { kind: "pie" as never })).rejects.toThrow("figures, audit");
  await expect(plotTable(table, { document: {} as never })).rejects.toThrow("leave it out for text");
});

test("a figure that is withheld stands as x without a bar, with a note on what that means, in both kinds of picture", async () => {
  for (const kind of ["figures", "audit"] as const) {
    const picture = await plotTable(withheldTable, { kind, locale: "en" });
    expect(picture.match(/>x<\/text>/g)?.length, kind).toBeGreaterThan(0);
    expect(picture.replace(/\s+/g, " "), kind).toContain("x means: withheld");
  }
});

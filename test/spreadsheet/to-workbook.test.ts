import { describe, expect, test } from "vitest";
import { exactTable } from "../../src/counts/literal-table.ts";
import { below6, tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { toRows } from "../../src/display/to-rows.ts";
import { finalize } from "../../src/publication/finalize.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { toWorkbook } from "../../src/spreadsheet/to-workbook.ts";
import { awkwardTable } from "../display/awkward-table.ts";
import { memoTable } from "../display/memo-table.ts";
import { publishedTables } from "../display/published-tables.ts";
import { withheldTable } from "../display/withheld-table.ts";
import { type ReadSheet, readWorkbook, xmlProblems } from "./workbook-reader.ts";

const memo = publish(memoTable, tens);
const all: readonly (readonly [string, PublishedTable])[] = [
  ["memo", memo],
  ["below-6", publish(memoTable, below6)],
  ["final", finalize(memo)],
  ["awkward", publish(awkwardTable("dossiers"), { ...tens, zero: "shown" })],
  ["unprotected", publishUnprotected(memoTable)],
  ["withheld", withheldTable],
  ...Object.entries(publishedTables()),
];
const together = readWorkbook(
  toWorkbook(
    all.map(([, table]) => table),
    { locale: "en" },
  ),
);
const sheetNamed = (name: string, { sheets } = together): ReadSheet => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is a worksheet ${name}.`);
  return sheet;
};

/** The first and last row of a range, and its last column. */
function partsOf(range: string): { readonly first: number; readonly last: number; readonly column: string } {
  const [, first = "", column = "", last = ""] = /^A(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  return { first: Number(first), last: Number(last), column };
}

/** The rows of the table of a worksheet under its headings. */
function tableRows({ cells, table }: ReadSheet): readonly (readonly (string | number)[])[] {
  const { first, last } = partsOf(table?.range ?? "");
  return Array.from({ length: last - first }, (_, row) =>
    (table?.columns ?? []).map((__, place) => cells.get(`${letters(place)}${first + 1 + row}`) ?? ""),
  );
}

function letters(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : `A${String.fromCharCode(65 + place - 26)}`;
}

describe("a workbook", () => {
  test("has a cover, contents, notes, provenance and a worksheet for each table", () => {
    expect(together.sheets.map(({ name }) => name)).toEqual([
      ...["Cover", "Contents", "Notes", "Provenance"],
      ...all.map((_, place) => `Table_${place + 1}`),
    ]);
    const dutch = readWorkbook(toWorkbook([memo]));
    expect(dutch.sheets.map(({ name }) => name)).toEqual(["Voorblad", "Inhoud", "Noten", "Herkomst", "Tabel_1"]);
  });

  test("has every figure of every kind: numbers as numbers, small ones as text, and why there is none", () => {
    for (const [place, [kind, table]] of all.entries()) {
      const rows = tableRows(sheetNamed(`Table_${place + 1}`));
      expect(rows, kind).toHaveLength(table.rows.length);
      const figures = rows.flatMap((row) => row.slice(-table.columns.length));
      const expected = toRows(table).map(({ value, figure, atMost }, at) => {
        const isShare = table.rows[Math.floor(at / table.columns.length)]?.keys.at(-1) === "percent";
        if (value !== null) return isShare ? value / 100 : value;
        if (figure.startsWith("<")) return figure;
        if (figure === "·") return "[x]";
        if (figure === "x") return "[c]";
        return atMost === null ? "[z]" : "[c]";
      });
      expect(figures, kind).toEqual(expected);
      expect(table.columns.length, kind).toBeGreaterThan(0);
    }
  });

  test("says [c] for what is withheld, in a note on what is open too, and x nowhere", () => {
    const { sheets } = readWorkbook(toWorkbook([withheldTable], { locale: "en" }));
    const texts = sheets.flatMap(({ cells }) => [...cells.values()].map(String));
    expect(texts.some((text) => text.startsWith("On 31 May 2023, [c] applications"))).toBe(true);
    expect(texts.some((text) => text.startsWith("[c] means: withheld"))).toBe(true);
    expect(texts.filter((text) => /(^|[ *])x([ *]|$)/.test(text))).toEqual([]);
  });

  test("has the keys of every row in words beside its figures, none of them left out", () => {
    const rows = tableRows(sheetNamed("Table_1"));
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ["Nareis op nareis", "all"],
      ["Nareis op nareis", expect.stringMatching(/^granted \[note \d+\]$/)],
      ["Family reunification after nareis", "all"],
      ["Family reunification after nareis", expect.stringMatching(/^granted \[note \d+\]$/)],
    ]);
    for (const sheet of together.sheets) {
      for (const row of sheet.table === null ? [] : tableRows(sheet)) expect(row, sheet.name).not.toContain("");
    }
  });

  test("has one marked-up table a worksheet, with its title in A1 and nothing below or beside it", () => {
    for (const sheet of together.sheets) {
      expect(sheet.cells.get("A1"), sheet.name).toMatch(/^[A-Z].{4,}/);
      if (sheet.name === "Cover") expect(sheet.table).toBeNull();
      else {
        const { table, cells } = sheet;
        const { first, last, column } = partsOf(table?.range ?? "");
        const headings = (table?.columns ?? []).map((_, place) => cells.get(`${letters(place)}${first}`));
        expect(headings, sheet.name).toEqual(table?.columns);
        expect(new Set(headings).size).toBe(headings.length);
        expect(letters(headings.length - 1)).toBe(column);
        const addresses = [...cells.keys()].map((address) => /^([A-Z]+)(\d+)$/.exec(address) ?? []);
        expect(Math.max(...addresses.map(([, , row]) => Number(row))), sheet.name).toBe(last);
        const above = addresses.filter(([, , row]) => Number(row) < first);
        expect(new Set(above.map(([, letter]) => letter)), sheet.name).toEqual(new Set(["A"]));
      }
    }
    const names = together.sheets.flatMap(({ table }) => (table === null ? [] : [table.name]));
    expect(new Set(names).size).toBe(names.length);
  });

  test("has no merged cells, no frozen panes, no formulas, and no asterisk", () => {
    for (const [path, xml] of Object.entries(together.parts)) {
      expect(xml, path).not.toMatch(/<mergeCell|<pane|<f>|state="frozen"|autoFilter/);
      if (path !== "[Content_Types].xml") expect(xml, path).not.toContain("*");
    }
  });

  test("marks every note in words, and each mark has its note", () => {
    const notes = tableRows(sheetNamed("Notes"));
    expect(notes.map(([mark]) => mark)).toEqual(notes.map((_, place) => `[note ${place + 1}]`));
    const tables = together.sheets.filter(({ name }) => name.startsWith("Table_"));
    const marks = tables.flatMap(({ cells }) =>
      // The line that says what such a mark is has one too.
      [...cells.values()].flatMap((cell) =>
        /^This worksheet/.test(String(cell)) ? [] : (String(cell).match(/\[note \d+\]/g) ?? []),
      ),
    );
    expect(new Set(marks)).toEqual(new Set(notes.map(([mark]) => mark)));
    expect(new Set(notes.map(([, text]) => text)).size).toBe(notes.length);
  });

  test("without a note says so, and refers to none", () => {
    const cells = { "2010": 40, "2011": 3, "2012": 50 };
    const row = { class: "nareis-op-nareis", measure: "applications", cells, open: 12 } as const;
    const literal = { unit: "applications", referenceDate: "2012-12-31", rows: [row] } as const;
    const workbook = readWorkbook(toWorkbook([publish(exactTable(literal), tens)], { locale: "en" }));
    expect([...sheetNamed("Notes", workbook).cells.values()]).toEqual(["Notes", "The tables refer to no note."]);
    expect(sheetNamed("Notes", workbook).table).toBeNull();
    expect([...sheetNamed("Table_1", workbook).cells.values()].join(" ")).not.toContain("[note");
  });

  test("has as many columns as there are months", () => {
    const months = [2020, 2021, 2022].flatMap((year) =>
      Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`),
    );
    const cells = Object.fromEntries(months.map((month, place) => [month, 100 + 10 * place]));
    const row = { class: "nareis-op-nareis", measure: "applications", cells, open: 12 } as const;
    const literal = { unit: "applications", period: "month", referenceDate: "2022-12-31", rows: [row] } as const;
    const { sheets } = readWorkbook(toWorkbook([publish(exactTable(literal), tens)], { locale: "en" }));
    const sheet = sheets.at(-1);
    const { first, column } = partsOf(sheet?.table?.range ?? "");
    expect([sheet?.cells.get(`Z${first + 1}`), sheet?.cells.get(`AA${first + 1}`), column]).toEqual([330, 340, "AN"]);
  });

  test("says a break beside the period in which it lies, and the days that a period covers", () => {
    const workbook = readWorkbook(toWorkbook([memo], { locale: "en" }));
    const headings = sheetNamed("Table_1", workbook).table?.columns ?? [];
    const notes = new Map(tableRows(sheetNamed("Notes", workbook)).map(([mark, text]) => [String(mark), String(text)]));
    const of = (heading: string): readonly string[] =>
      (heading.match(/\[note \d+\]/g) ?? []).map((mark) => notes.get(mark) ?? "");
    expect(headings.map((heading) => heading.split(" ")[0])).toEqual([
      ...["Class", "Outcome", "2019", "2020", "2021", "2022", "2023", "Total", "Still"],
    ]);
    expect(of(headings[2] ?? "")).toEqual([expect.stringMatching(/31 October 2019/)]);
    expect(of(headings[3] ?? "")).toEqual([]);
    expect(of(headings[6] ?? "")).toEqual([
      expect.stringMatching(/8 February 2023/),
      "The figures for 2023 run up to and including May 2023.",
    ]);
  });

  test("leads from its contents and its provenance to each worksheet", () => {
    const { cells, links } = sheetNamed("Contents");
    expect(links.size).toBe(together.sheets.length - 2);
    for (const [cell, to] of links) expect(to).toBe(`'${cells.get(cell)}'!A1`);
    for (const to of sheetNamed("Provenance").links.values()) expect(to).toMatch(/^'Table_\d+'!A1$/);
  });

  test("says in full where the figures of each table come from, and loudly what is not final or not protected", () => {
    const facts = tableRows(sheetNamed("Provenance"));
    for (const [place, [kind, table]] of all.entries()) {
      const own = facts.filter(([name]) => name === `Table_${place + 1}`).map(([, , text]) => String(text));
      for (const { digest } of [...table.about.definitions, ...table.about.registers]) {
        expect(
          own.some((text) => text.includes(digest)),
          kind,
        ).toBe(true);
      }
      const lines = [...sheetNamed(`Table_${place + 1}`).cells.values()].join("\n");
      expect(/^UNPROTECTED/m.test(lines), kind).toBe(table.about.policy === null);
      expect(/^DRAFT/m.test(lines), kind).toBe(table.about.status === "draft");
    }
    const cover = [...sheetNamed("Cover").cells.values()];
    expect(cover.slice(0, 4)).toEqual([
      "Stacked family reunification",
      "DRAFT: these figures are not final.",
      "SYNTHETIC REGISTER: invented data, these figures are not about real people.",
      "UNPROTECTED: these are exact counts. Do not distribute.",
    ]);
  });

  test("has the information of a document, without a day: the same tables are the same bytes", () => {
    expect(together.parts["docProps/core.xml"]).toMatch(
      /<dc:title>Stacked family reunification<\/dc:title><dc:creator>nareis .*<dc:language>en</,
    );
    expect(together.parts["docProps/core.xml"]).not.toMatch(/created|modified/);
    expect(toWorkbook([memo])).toEqual(toWorkbook([publish(memoTable, tens)]));
    expect(toWorkbook([memo], { locale: "en" })).not.toEqual(toWorkbook([memo]));
  });

  test("has parts that are sound XML, and a type for each", () => {
    const types = together.parts["[Content_Types].xml"] ?? "";
    for (const [path, xml] of Object.entries(together.parts)) {
      expect(xmlProblems(xml), path).toEqual([]);
      if (!/\.rels$|^\[/.test(path)) expect(types).toContain(`PartName="/${path}"`);
    }
    expect(xmlProblems("<a><b></a>")).not.toEqual([]);
    expect(xmlProblems("<a>1 & 2</a>")).not.toEqual([]);
    expect(xmlProblems("<a>\u0001</a>")).not.toEqual([]);
  });

  test("is the same for every count that a figure allows: nothing that is withheld is in it", () => {
    const [none, nine, ten] = [0, 9, 10].map((small) => Object.values(publishedTables({ small })));
    const bytes = [none, nine, ten].map((tables) => toWorkbook(tables as readonly PublishedTable[]));
    expect(bytes[1]).toEqual(bytes[0]);
    expect(bytes[2]).not.toEqual(bytes[0]);
  });

  test("takes a table without rows, which a spreadsheet would not", () => {
    for (const [kind, table] of all) {
      const { sheets } = readWorkbook(toWorkbook([{ ...table, rows: [] }]));
      const { first, last } = partsOf(sheets.at(-1)?.table?.range ?? "");
      expect(last - first, kind).toBe(1);
    }
  });

  test("is made of published tables alone, in an array", () => {
    expect(() => toWorkbook([memoTable as unknown as PublishedTable])).toThrow(/publish it first/);
    for (const wrong of [[], memo, null, undefined, "table", [memo, null]]) {
      expect(() => toWorkbook(wrong as never)).toThrow(TypeError);
    }
    expect(() => toWorkbook([memo], { locale: "de" as "nl" })).toThrow(RangeError);
    expect(() => toWorkbook([memo], { title: "x" } as never)).toThrow(RangeError);
  });
});

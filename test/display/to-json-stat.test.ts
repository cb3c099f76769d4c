import { describe, expect, test } from "vitest";
import { below6, tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { toJsonStat } from "../../src/display/to-json-stat.ts";
import { type TidyRow, toRows } from "../../src/display/to-rows.ts";
import { finalize } from "../../src/publication/finalize.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { awkwardTable } from "./awkward-table.ts";
import { type ReadDataset, type ReadFigure, readJsonStat } from "./json-stat-reader.ts";
import { memoTable } from "./memo-table.ts";
import { publishedTables } from "./published-tables.ts";
import { withheldTable } from "./withheld-table.ts";

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

/** Where the figure of a tidy row stands, by the dimensions of the data set. */
const addressOf = (row: TidyRow, { id }: ReadDataset): Record<string, string> =>
  Object.fromEntries(id.map((name) => [name, String(row[name])]));

describe("JSON-stat, read by the reader of its maker", () => {
  test("is a data set whose size is that of its dimensions", () => {
    for (const [kind, table] of all) {
      const dataset = readJsonStat(toJsonStat(table));
      expect(dataset.class, kind).toBe("dataset");
      expect(dataset.n, kind).toBe(dataset.size.reduce((product, size) => product * size, 1));
      expect((dataset.Data as unknown as () => readonly ReadFigure[])().length, kind).toBe(dataset.n);
    }
  });

  test("has every figure of every kind at the keys of its row, and no other figure", () => {
    for (const [kind, table] of all) {
      const dataset = readJsonStat(toJsonStat(table));
      const rows = toRows(table);
      for (const row of rows) {
        const { value, status } = dataset.Data(addressOf(row, dataset)) as ReadFigure;
        expect([value, status], kind).toEqual([row.value, row.value === null ? row.figure : null]);
      }
      const figures = (dataset.Data as unknown as () => readonly ReadFigure[])();
      const isFigure = ({ value, status }: ReadFigure): boolean => value !== null || status !== null;
      expect(figures.filter(isFigure), kind).toHaveLength(rows.length);
      expect(new Set(rows.map((row) => JSON.stringify(addressOf(row, dataset)))).size, kind).toBe(rows.length);
    }
  });

  test("has what a figure allows, and its status of SDMX, beside every value", () => {
    for (const [kind, table] of all) {
      const { extension, n } = readJsonStat(toJsonStat(table));
      const found = Array.from({ length: n }, (_, at) => [
        extension.figureStatus[at],
        extension.atLeast[at],
        extension.atMost[at],
      ]).filter(([status]) => status !== null);
      const key = (parts: readonly unknown[]): string => JSON.stringify(parts);
      expect(found.map(key).sort(), kind).toEqual(
        toRows(table)
          .map(({ figureStatus, atLeast, atMost }) => key([figureStatus, atLeast, atMost]))
          .sort(),
      );
    }
  });

  test("has the time and the measure by their roles, the time only where there are periods", () => {
    for (const [kind, table] of all) {
      const { role } = readJsonStat(toJsonStat(table));
      const hasPeriods = table.columns.some((column) => column.kind === "period");
      expect([role.time ?? undefined, role.metric], kind).toEqual([hasPeriods ? ["column"] : undefined, ["measure"]]);
    }
  });

  test("names dimensions and categories in the language asked for", () => {
    for (const [locale, words] of [
      ["nl", ["Klasse", "gezinshereniging na nareis", "Kolom", "Eindtotaal", "ingewilligd"]],
      ["en", ["Class", "family reunification after nareis", "Column", "Total", "granted"]],
    ] as const) {
      const dataset = readJsonStat(toJsonStat(memo, { locale }));
      const [dimension, column, measure] = ["class", "column", "measure"].map((id) => dataset.Dimension(id));
      expect([
        dimension?.label,
        dimension?.Category(1).label.toLowerCase(),
        column?.label,
        column?.Category(5).label,
        measure?.Category(1).label,
      ]).toEqual([words[0], words[1], ...words.slice(2)]);
      expect(column?.id).toEqual(["2019", "2020", "2021", "2022", "2023", "total", "open"]);
    }
  });

  test("calls a category by its key where its words differ from row to row", () => {
    const { sensitivity } = publishedTables();
    if (sensitivity === undefined) throw new Error("There is a table sensitivity.");
    const [one, two] = [
      ["class", "independent", "none"],
      ["class", "firstValid", "none"],
    ];
    const [row] = sensitivity.rows;
    if (row === undefined || one === undefined || two === undefined) throw new Error("It has rows.");
    const rows = [one, two].map((keys) => ({ ...row, keys: ["nareis-op-nareis", ...keys.slice(1)] }));
    const dimension = readJsonStat(toJsonStat({ ...sensitivity, rows })).Dimension("optionValue");
    expect(dimension.Category(0).label).toBe("none");
  });

  test("carries question, policy, digests and columns, and everything that stands around the table", () => {
    for (const [kind, table] of all) {
      const { extension, note, label } = readJsonStat(toJsonStat(table, { locale: "en" }));
      expect(extension.about, kind).toEqual(table.about);
      expect(extension.columns, kind).toEqual(table.columns);
      expect((note ?? []).join("\n"), kind).toMatch(/^Set aside: /m);
      if (kind !== "final") expect(label, kind).toMatch(/^(DRAFT|UNPROTECTED)/);
    }
    const { note, source } = readJsonStat(toJsonStat(memo, { locale: "en" }));
    expect(note?.[0]).toBe("DRAFT: these figures are not final.");
    expect(source).toBeNull();
  });
});

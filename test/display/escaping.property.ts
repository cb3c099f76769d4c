import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { oneLine } from "../../src/display/characters/one-line.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toJsonStat } from "../../src/display/to-json-stat.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toRows } from "../../src/display/to-rows.ts";
import { toText } from "../../src/display/to-text.ts";
import { runs } from "../runs.ts";
import { anyText } from "./any-text.ts";
import { publishedTables, type Written } from "./published-tables.ts";

/** Every kind of table that says something from outside in another place. */
const kinds = ["classes", "column", "definitions", "moves", "sensitivity", "attrition", "revision", "steps"] as const;

const tableOf = (kind: string, written: Written): PublishedTable => {
  const table = publishedTables({ ...written, policy: { ...tens, id: `p${written.id}` } })[kind];
  if (table === undefined) throw new Error(`There is a table ${kind}.`);
  // A table that somebody made by hand can have any label.
  const columns = table.columns.map((column) =>
    column.kind === "period" ? { ...column, label: `${column.label}${written.column}` } : column,
  );
  return { ...table, columns };
};
const plain: Written = { id: "x", source: "y", column: "z", value: "v" };

/** A kind of table, with texts from outside wherever one can stand. */
const outside = fc.record({
  kind: fc.constantFrom(...kinds),
  written: fc.record({ id: anyText, source: anyText, column: anyText, value: anyText }),
});

/** The law that holds whatever the texts are. */
function holds(law: (table: PublishedTable, plainTable: PublishedTable, written: Required<Outside>) => void): void {
  fc.assert(
    fc.property(outside, ({ kind, written }) => law(tableOf(kind, written), tableOf(kind, plain), written)),
    { numRuns: runs },
  );
}
type Outside = Pick<Written, "id" | "source" | "column" | "value">;

const unguarded = (text: string): string => text.replace(/'(?=[=+\-@＝＋－＠])/g, "");
/** So short that no line and no table is broken otherwise; the label of every column of figures grows with `column`. */
const isShort = ({ column, ...others }: Required<Outside>): boolean =>
  column.length < 2 && Object.values(others).every((text) => text.length < 6);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const bare = (text: string): string => text.replace(/\\[\\`*_{}[\]<>#|~&$]/g, "");

test("no cell of CSV is one that a spreadsheet would run, and its text is otherwise as it was", () => {
  holds((table, plainTable, { id }) => {
    const csv = toCsv(table);
    const records: string[][] = parse(csv, { relax_column_count: false });
    expect(parse(toCsv(table, { dialect: "excel" }), { delimiter: ";", bom: true })).toEqual(records);
    expect(records).toHaveLength(parse(toCsv(plainTable)).length);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(records.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    const place = (records[0] as string[]).indexOf("definitions");
    const [written] = unguarded((records[1] as string[])[place] as string).split("; law-since-2014");
    if (!id.includes(";")) expect(oneLine(written ?? "")).toBe(oneLine(unguarded(oneLine(id))));
  });
});

test.each([",", ";", "\t", "|", ":", " "])(
  "where a spreadsheet cuts lines at %j, with or without regard to quotes, no cell becomes a formula",
  (separator) => {
    fc.assert(
      fc.property(outside, ({ kind, written }) => {
        const cells = toCsv(tableOf(kind, { ...written, value: `Delft;=1+1;${written.value}` }))
          .split("\r\n")
          .flatMap((line) => line.split(separator))
          .map((cell) => cell.replace(/^[\s"]+/, ""));
        expect(cells.filter((cell) => /^[=+\-@＝＋－＠]./.test(cell))).toEqual([]);
      }),
      { numRuns: runs },
    );
  },
);

test("JSON writes control characters and marks of writing direction escaped, and reads back as it was", () => {
  fc.assert(
    fc.property(outside, ({ kind, written }) => {
      const table = tableOf(kind, { ...written, source: `${written.source}\u202e\u0085\u{e0001}` });
      const json = toJson(table);
      expect(json.replaceAll("\n", "")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect(JSON.parse(json)).toEqual(table);
    }),
    { numRuns: runs },
  );
});

test("JSON-stat has every figure at the keys of its row, whatever the texts, and no raw control character", () => {
  holds((table) => {
    const text = toJsonStat(table);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    const { id, size, dimension, value, extension } = JSON.parse(text);
    for (const row of toRows(table)) {
      const place = (id as string[]).reduce(
        (before, name, at) => before * size[at] + dimension[name].category.index.indexOf(row[name]),
        0,
      );
      expect([value[place], extension.atLeast[place], extension.figureStatus[place]]).toEqual([
        row.value,
        row.atLeast,
        row.figureStatus,
      ]);
    }
  });
});

test("no text from outside adds an element, an attribute or a raw ampersand to HTML", () => {
  holds((table, plainTable, written) => {
    const html = toHtml(table, { page: true });
    const sound = (text: string): string => text.replace(/>[^<>]*</g, "><").replace(/="[^"]*"/g, '=""');
    const elements = (text: string): ReadonlySet<string> => new Set(sound(text).match(/<[^>]*>/g));
    expect(elements(html)).toEqual(elements(toHtml(plainTable, { page: true })));
    // A long heading breaks a table into strips.
    if (isShort(written)) expect(sound(html)).toBe(sound(toHtml(plainTable, { page: true })));
    expect(html).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  });
});

test("no text from outside adds a line, a cell or markup to Markdown", () => {
  holds((table, plainTable) => {
    const markdown = toMarkdown(table);
    for (const pattern of [/\|/g, /\*/g, /</g, /`/g, /_/g, /\[/g, /#/g]) {
      expect(count(bare(markdown), pattern)).toBe(count(bare(toMarkdown(plainTable)), pattern));
    }
    expect(count(markdown, /\n/g)).toBe(count(toMarkdown(plainTable), /\n/g));
  });
});

test("no text from outside adds a line or a control character to text", () => {
  holds((table, plainTable, written) => {
    const text = toText(table);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e]/u);
    // Long texts are broken over lines; blocks are broken at their widest columns.
    if (isShort(written)) {
      expect(count(text, /\n\n/g)).toBe(count(toText(plainTable), /\n\n/g));
    }
  });
});

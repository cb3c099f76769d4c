import fc from "fast-check";
import { expect, test } from "vitest";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedFigure, PublishedTable } from "../../src/disclosure/published-table.ts";
import { toInformationSheet } from "../../src/sheet/to-information-sheet.ts";
import { anyText } from "../display/any-text.ts";
import { publishedTables, type Written } from "../display/published-tables.ts";
import { runs } from "../runs.ts";

/** A table of classes and one of shares of the same register. */
function tablesOf(written: Written): readonly PublishedTable[] {
  const { classes, shares } = publishedTables({ ...written, policy: { ...tens, id: `p${written.id}` } });
  return [classes as PublishedTable, shares as PublishedTable];
}

/** The same with one and the same text for every figure. */
const without = (table: PublishedTable, value: number): PublishedTable => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell && same(value)) })),
});
const same = (value: number): PublishedFigure => ({ kind: "rounded", value, atLeast: value, atMost: value });
const numbers = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d{3})*/g) ?? [];

const anyFigure: fc.Arbitrary<PublishedFigure> = fc.oneof(
  fc.nat(5_000_000).map((tenth) => same(tenth * 10)),
  fc.constant<PublishedFigure>({ kind: "below", threshold: 10, atLeast: 0, atMost: 9 }),
);

test("a sheet has no number that stands neither in its tables nor around any figures", () => {
  const figures = fc.infiniteStream(anyFigure);
  fc.assert(
    fc.property(figures, fc.constantFrom("nl", "en"), fc.constantFrom("html", "markdown"), (stream, locale, format) => {
      const tables = tablesOf({}).map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell && stream.next().value) })),
      })) as readonly PublishedTable[];
      const printed = tables.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell?.kind === "rounded" ? [cell.value] : cell === null ? [] : [10])),
        ),
      );
      const blank = toInformationSheet(
        tables.map((table) => without(table, 0)),
        { locale, format },
      );
      const known = new Set([...printed.map((value) => value.toLocaleString(locale)), ...numbers(blank)]);
      const said = numbers(toInformationSheet(tables, { locale, format }));
      expect(said.filter((number) => !known.has(number))).toEqual([]);
      for (const value of tables[0]?.rows.flatMap(({ cells }) => cells.slice(0, -1)) ?? []) {
        if (value?.kind === "rounded") expect(said).toContain(value.value.toLocaleString(locale));
      }
    }),
    { numRuns: runs },
  );
});

test("no text from outside adds an element, an attribute, a line or markup", () => {
  const plain: Written = { id: "x", source: "y" };
  const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const bare = (text: string): string => text.replace(/\\[\\`*_{}[\]<>#|~&$]/g, "");
  fc.assert(
    fc.property(anyText, anyText, anyText, (id, source, contact) => {
      const sheet = (format: "html" | "markdown", written: Written, who: string): string =>
        toInformationSheet(tablesOf(written), { format, contact: who });
      const [html, htmlPlain] = [sheet("html", { id, source }, contact), sheet("html", plain, "z")];
      const sound = (text: string): string => text.replace(/>[^<>]*</g, "><").replace(/="[^"]*"/g, '=""');
      expect(sound(html)).toBe(sound(htmlPlain));
      expect(html).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
      const [markdown, markdownPlain] = [sheet("markdown", { id, source }, contact), sheet("markdown", plain, "z")];
      for (const pattern of [/\|/g, /\*/g, /</g, /`/g, /_/g, /\[/g, /#/g]) {
        expect(count(bare(markdown), pattern)).toBe(count(bare(markdownPlain), pattern));
      }
      expect(count(markdown, /\n/g)).toBe(count(markdownPlain, /\n/g));
    }),
    { numRuns: runs },
  );
});

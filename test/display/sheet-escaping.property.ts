import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { publish } from "../../src/disclosure/old/publish.ts";
import type { PublishedSheet } from "../../src/disclosure/old/published-sheet.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { oneLine } from "../../src/display/characters/one-line.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toText } from "../../src/display/to-text.ts";
import { runs } from "../runs.ts";
import { anyText } from "./any-text.ts";
import { twoDefinitions } from "./awkward-sheet.ts";

const sheetWith = (one: string, other: string, column: string): PublishedSheet =>
  publish(twoDefinitions(one, other, column), { ...tens, id: `p${one}` });
const plain = sheetWith("x", "y", "z");
const unguarded = (text: string): string => text.replace(/'(?=[=+\-@＝＋－＠])/g, "");
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test("no cell of a sheet's CSV is one that a spreadsheet would run", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (one, other, column) => {
      const csv = toCsv(sheetWith(one, other, column));
      const records: string[][] = parse(csv, { relax_column_count: false });
      expect(records).toHaveLength(5);
      expect(records.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
      const written = oneLine(column);
      expect(unguarded((records[1] as string[])[1] as string)).toBe(unguarded(written));
    }),
    { numRuns: runs },
  );
});

test("no definition, column or value adds an element, an attribute or a raw ampersand to a sheet's HTML", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (one, other, column) => {
      const html = toHtml(sheetWith(one, other, column), { page: true });
      const sound = (text: string): string => text.replace(/>[^<>]*</g, "><");
      expect(sound(html)).toBe(sound(toHtml(plain, { page: true })));
      expect(html).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
    { numRuns: runs },
  );
});

test("no definition, column or value adds a line, a cell or markup to a sheet's Markdown", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (one, other, column) => {
      const markdown = toMarkdown(sheetWith(one, other, column));
      const bare = (text: string): string => text.replace(/\\[\\`*_{}[\]<>#|~&$]/g, "");
      for (const pattern of [/\|/g, /\*/g, /</g, /`/g, /_/g, /\[/g, /#/g])
        expect(count(bare(markdown), pattern)).toBe(count(bare(toMarkdown(plain)), pattern));
      expect(count(markdown, /\n/g)).toBe(count(toMarkdown(plain), /\n/g));
    }),
    { numRuns: runs },
  );
});

test("no definition, column or value adds a line or a control character to a sheet's text", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (one, other, column) => {
      const text = toText(sheetWith(one, other, column));
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e]/u);
      expect(count(text, /\n/g)).toBeLessThanOrEqual(count(toText(plain), /\n/g) + 4);
      if (Math.max(one.length, other.length, column.length) < 20)
        expect(count(text, /\n/g)).toBe(count(toText(plain), /\n/g));
    }),
    { numRuns: runs },
  );
});

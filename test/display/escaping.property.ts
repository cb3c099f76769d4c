import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exactTable } from "../../src/counts/old/literal-table.ts";
import { publish } from "../../src/disclosure/old/publish.ts";
import type { PublishedTable } from "../../src/disclosure/old/published-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { oneLine } from "../../src/display/characters/one-line.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toText } from "../../src/display/to-text.ts";
import { runs } from "../runs.ts";
import { anyText } from "./any-text.ts";
import { memoLiteral } from "./memo-table.ts";

const tableWith = (id: string, source: string): PublishedTable =>
  publish(
    exactTable({
      ...memoLiteral,
      definition: { id, digest: source },
      register: { digest: "", synthetic: false, source },
    }),
    { ...tens, id: `p${id}` },
  );
const plain = tableWith("x", "y");
const unguarded = (text: string): string => text.replace(/'(?=[=+\-@＝＋－＠])/g, "");
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test("no cell of CSV is one that a spreadsheet would run, and its text is otherwise as it was", () => {
  fc.assert(
    fc.property(anyText, anyText, (id, source) => {
      const csv = toCsv(tableWith(id, source));
      const records: string[][] = parse(csv, { relax_column_count: false });
      expect(records).toHaveLength(25);
      expect(csv.endsWith("\r\n")).toBe(true);
      expect(records.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
      const place = (records[0] as string[]).indexOf("definition");
      const written = oneLine(id);
      expect(unguarded((records[1] as string[])[place] as string)).toBe(unguarded(written));
    }),
    { numRuns: runs },
  );
});

test.each([",", ";", "\t", "|", ":", " "])(
  "where a spreadsheet cuts lines at %j, with or without regard to quotes, no cell becomes a formula",
  (separator) => {
    fc.assert(
      fc.property(anyText, anyText, (id, source) => {
        const cells = toCsv(tableWith(id, `Delft;=1+1;${source}`))
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
    fc.property(anyText, anyText, (id, source) => {
      const table = tableWith(`${id}\u202e\u0085\u{e0001}`, source);
      const json = toJson(table);
      expect(json.replaceAll("\n", "")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect(JSON.parse(json)).toEqual(table);
    }),
    { numRuns: runs },
  );
});

test("no text from outside adds an element, an attribute or a raw ampersand to HTML", () => {
  fc.assert(
    fc.property(anyText, anyText, (id, source) => {
      const html = toHtml(tableWith(id, source), { page: true });
      const sound = (text: string): string => text.replace(/>[^<>]*</g, "><");
      expect(count(html, /[<>]/g)).toBeLessThanOrEqual(count(toHtml(plain, { page: true }), /[<>]/g));
      const expected = sound(toHtml(plain, { page: true }));
      if (oneLine(source) !== "") expect(sound(html)).toBe(expected);
      expect(html).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
    { numRuns: runs },
  );
});

test("no text from outside adds a line, a cell or markup to Markdown", () => {
  fc.assert(
    fc.property(anyText, anyText, (id, source) => {
      const markdown = toMarkdown(tableWith(id, source));
      const unescaped = markdown.replace(/\\[\\`*_{}[\]<>#|~&$]/g, "");
      const expected = toMarkdown(plain).replace(/\\[\\`*_{}[\]<>#|~&$]/g, "");
      for (const pattern of [/\|/g, /\*/g, /</g, /`/g, /_/g, /\[/g])
        expect(count(unescaped, pattern)).toBe(count(expected, pattern));
      if (oneLine(source) !== "") expect(count(markdown, /\n/g)).toBe(count(toMarkdown(plain), /\n/g));
    }),
    { numRuns: runs },
  );
});

test("no text from outside adds a line or a control character to text", () => {
  fc.assert(
    fc.property(anyText, anyText, (id, source) => {
      const text = toText(tableWith(id, source));
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e]/u);
      if (oneLine(source) !== "") expect(count(text, /\n/g)).toBe(count(toText(plain), /\n/g));
    }),
    { numRuns: runs },
  );
});

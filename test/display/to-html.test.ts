import { expect, test } from "vitest";
import { exactTable } from "../../src/counts/literal-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { publish } from "../../src/publication/publish.ts";
import { publishedTables } from "./published-tables.ts";

const quarters = [2019, 2020, 2021, 2022].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));
const cells = Object.fromEntries(quarters.map((label, place) => [label, 100 + 10 * place]));
const rows = [{ class: "nareis-op-nareis", measure: "granted", cells, open: 20 }] as const;
const html = toHtml(publish(exactTable({ unit: "applications", period: "quarter", rows }), tens));

test("a long table breaks at whole years into strips, none of its columns left out or twice, the total last", () => {
  const headings = [...html.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, heading]) => heading);
  expect(headings).toEqual([...quarters, "Eindtotaal"]);
  expect([...html.matchAll(/<caption>([^<]*)</g)].map(([, title]) => title)).toEqual([
    "Inwilligingen nareis op nareis (2019-Q1 – 2020-Q4)",
    "Inwilligingen nareis op nareis (2021-Q1 – Eindtotaal)",
  ]);
  expect(html.match(/class="total"/g)).toHaveLength(1);
});

test("each strip repeats the title of the row, and can be scrolled with the keyboard under its own name", () => {
  expect(html.match(/<th scope="row"[^>]*>Aantal</g)).toHaveLength(2);
  expect(html.match(/role="region" aria-label="[^"]+" tabindex="0"/g)).toHaveLength(2);
  expect(html.match(/<p class="footnote">/g)).toHaveLength(1);
});

test("each figure of every kind has the heading of its column with it, for a screen without room for columns", () => {
  for (const [kind, table] of Object.entries(publishedTables())) {
    for (const [block = ""] of toHtml(table).matchAll(/<table.*?<\/table>/gs)) {
      const headings = [...block.matchAll(/role="columnheader"(?: class="key")?>([^<]*)</g)].map(([, text]) => text);
      for (const [row] of block.matchAll(/<tr role="row"><th scope="row".*$/gm)) {
        const named = [...row.matchAll(/data-column="([^"]*)"/g)].map(([, text]) => text);
        expect(headings.slice(-named.length), kind).toEqual(named);
        expect(row.match(/<t[dh] /g)?.length, kind).toBe(named.length + (row.includes(">Aantal<") ? 1 : 0));
      }
    }
  }
});

test("what a reader's software has to know of a table does not depend on how it is laid out", () => {
  for (const table of Object.values(publishedTables()) as readonly PublishedTable[]) {
    const page = toHtml(table);
    for (const [element] of page.matchAll(/<(?:table|thead|tbody|tr|th|td)\b[^>]*>/g)) {
      expect(element).toMatch(/ role="(?:table|rowgroup|row|columnheader|rowheader|cell)"/);
    }
  }
});

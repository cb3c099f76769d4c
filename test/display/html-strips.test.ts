import { expect, test } from "vitest";
import { exactTable } from "../../src/counts/old/literal-table.ts";
import { publish } from "../../src/disclosure/old/publish.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { stripsFor } from "../../src/display/html-strips.ts";
import { toHtml } from "../../src/display/to-html.ts";

const quarters = [2019, 2020, 2021, 2022].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));
const cells = Object.fromEntries(quarters.map((label, place) => [label, 100 + 10 * place]));
const series = [{ class: "nareis-op-nareis", measure: "granted", cells, open: 20 }] as const;
const html = toHtml(publish(exactTable({ unit: "applications", period: "quarter", series }), tens));

test("a long table breaks at whole years into strips, none of its columns left out or twice, the total last", () => {
  const headings = [...html.matchAll(/<th scope="col">([^<]*)</g)].map(([, heading]) => heading);
  expect(headings).toEqual([...quarters, "Eindtotaal"]);
  expect([...html.matchAll(/<caption>([^<]*)</g)].map(([, title]) => title)).toEqual([
    "Inwilligingen nareis op nareis (2019-Q1 – 2020-Q4)",
    "Inwilligingen nareis op nareis (2021-Q1 – Eindtotaal)",
  ]);
  expect(html.match(/class="total"/g)).toHaveLength(1);
});

test("each strip repeats the title of the row, and can be scrolled with the keyboard under its own name", () => {
  expect(html.match(/<th scope="row">Aantal</g)).toHaveLength(2);
  expect(html.match(/role="region" aria-label="[^"]+" tabindex="0"/g)).toHaveLength(2);
});

test("strips hold every column once, also one that is wider than a page", () => {
  expect(stripsFor([], 84, null)).toEqual([[0, 0]]);
  expect(stripsFor([100, 3, 100], 84, "month")).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(stripsFor(Array(13).fill(7), 84, "month")).toEqual([
    [0, 6],
    [6, 13],
  ]);
});

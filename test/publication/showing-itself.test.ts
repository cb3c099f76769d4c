import { inspect } from "node:util";
import { expect, test } from "vitest";
import { exactTable } from "../../src/counts/literal-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { protectedTable as plainTable } from "../../src/disclosure/publish.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toText } from "../../src/display/to-text.ts";
import { finalize } from "../../src/publication/finalize.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { displayed } from "../shown.ts";

const exact = exactTable({
  unit: "applications",
  rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 17, "2023": 5 }, open: 187 }],
});
const table = publish(exact, tens);

test("a published table shows itself as HTML, Markdown and text in a notebook, and as text in a console", () => {
  expect(displayed(table)).toEqual({
    "text/plain": toText(table).trimEnd(),
    "text/markdown": toMarkdown(table),
    "text/html": toHtml(table),
  });
  expect(inspect(table)).toBe(toText(table).trimEnd());
  expect(displayed(table)["text/html"]).toContain("<table");
});

test("a final table shows itself as final, and an unprotected one with the line that says so", () => {
  const final = displayed(finalize(table))["text/plain"];
  expect(final).toBe(toText(finalize(table)).trimEnd());
  expect(final).not.toBe(displayed(table)["text/plain"]);
  const unprotected = publishUnprotected(exact);
  expect(displayed(unprotected)["text/plain"]).toBe(toText(unprotected).trimEnd());
  expect(inspect(unprotected)).not.toBe(inspect(table));
});

test("what a table shows is of no consequence for what it is", () => {
  const plain = plainTable(exact, tens, []);
  expect(table).toStrictEqual(plain);
  expect(JSON.stringify(table)).toBe(JSON.stringify(plain));
  expect(structuredClone(table)).toStrictEqual(plain);
  expect(Reflect.ownKeys({ ...table })).toEqual(Reflect.ownKeys(plain));
  expect(Object.isFrozen(table)).toBe(true);
});

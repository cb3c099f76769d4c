import fc from "fast-check";
import { expect, test } from "vitest";
import { toHtml } from "../../src/display/to-html.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toText } from "../../src/display/to-text.ts";
import { publishedTableFrom } from "../../src/publication/published-table-from.ts";
import { anyPublished } from "../../src/testing/arbitraries/published-tables.ts";
import { runs } from "../runs.ts";
import { displayed } from "../shown.ts";

test("a table of any question, published or read back, shows what its renderers print", () => {
  fc.assert(
    fc.property(anyPublished, ({ published }) => {
      const { table } = publishedTableFrom(JSON.parse(toJson(published)));
      if (table === null) throw new Error("the table is one");
      expect(table).toStrictEqual(published);
      for (const shown of [table, published]) {
        expect(displayed(shown)).toEqual({
          "text/plain": toText(published).trimEnd(),
          "text/markdown": toMarkdown(published),
          "text/html": toHtml(published),
        });
      }
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

import { describe, expect, test } from "vitest";
import { tens } from "../../src/disclosure/policy.ts";
import { figureText } from "../../src/display/figure-text.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toRows } from "../../src/display/to-rows.ts";
import { toText } from "../../src/display/to-text.ts";
import { publish } from "../../src/publication/publish.ts";
import { memoTable } from "./memo-table.ts";
import { withheldTable } from "./withheld-table.ts";

const printed = { text: toText, markdown: toMarkdown, html: toHtml };
const means = {
  nl: "x betekent: niet gepubliceerd, ter bescherming van andere cijfers; dat is geen nul.",
  en: "x means: withheld, to protect other figures; it is not a zero.",
};

describe("a figure that is withheld", () => {
  test("stands as x in every form, and one note says what that means", () => {
    for (const [form, print] of Object.entries(printed)) {
      for (const locale of ["nl", "en"] as const) {
        const text = print(withheldTable, { locale });
        expect(text.split(means[locale]), `${form} ${locale}`).toHaveLength(2);
      }
    }
    const text = toText(withheldTable, { locale: "en" });
    expect(text).toMatch(/120 +50 +130 +x +<10 +310\*/);
    expect(text).toMatch(/110 +60 +60 +20 +<10 +x\*/);
    expect(figureText(withheldTable.rows[1]?.cells[3] ?? null)).toBe("x");
  });

  test("stands as x in the footnote on what is open", () => {
    expect(toText(withheldTable, { locale: "en" })).toContain("On 31 May 2023, x applications for");
    expect(toText(withheldTable)).toContain("Er staan op 31 mei 2023 x nareisaanvragen open.");
  });

  test("has no number, no upper bound and the status of what is withheld in tidy rows and CSV", () => {
    const row = toRows(withheldTable).find(({ figure, column }) => figure === "x" && column === "total");
    expect(row).toMatchObject({ measure: "granted", value: null, atLeast: 0, atMost: null, figureStatus: "Q" });
    expect(toCsv(withheldTable)).toContain(",x,,0,,Q,");
  });

  test("has no note in a table without it", () => {
    expect(toText(publish(memoTable, tens))).not.toContain(means.nl);
  });
});

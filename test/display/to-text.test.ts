import { describe, expect, test } from "vitest";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toMarkdown } from "../../src/display/to-markdown.ts";
import { toText } from "../../src/display/to-text.ts";
import { publishedTables } from "./published-tables.ts";

const tableNamed = (name: string): PublishedTable => {
  const table = publishedTables()[name];
  if (table === undefined) throw new Error(`There is a table ${name}.`);
  return table;
};
/** The lines of the figures, without runs of spaces. */
const figures = (name: string, locale: "nl" | "en" = "nl", table = tableNamed(name)): readonly string[] =>
  toText(table, { locale })
    .split("\n\n")
    .filter((paragraph) => /\s\s.*\d/.test(paragraph))
    .flatMap((paragraph) => paragraph.split("\n"))
    .map((line) => line.trim().replace(/ {2,}/g, "  "));

describe("blocks", () => {
  test("have the rows under each class together, and do not repeat a key that stands above", () => {
    expect(figures("relationship")).toEqual([
      "Nareis op nareis",
      "Uitkomst  Gezinsrelatie  2018  2019  2020  2021  Eindtotaal  Nog open",
      "alle  alle  ·  20  130  <10  1380",
      "ingewilligd  alle  ·  20  130  <10  1380  30",
      "Gezinshereniging na nareis",
      "Uitkomst  Gezinsrelatie  2018  2019  2020  2021  Eindtotaal  Nog open",
      "ingewilligd  alle  ·  20  130  <10  1380  30",
      "stiefgezin  ·  20  130  <10  1380  30",
      "onbekend  ·  –  <10  30  40  10",
    ]);
  });

  test("print how many are open as the last column, and only beside a row that is unfinished", () => {
    expect(toText(tableNamed("relationship"))).toMatch(/^ingewilligd .* 30$/m);
    expect(toText(tableNamed("relationship"))).toMatch(/^alle .* 1380$/m);
    for (const name of ["signals", "follow-up"]) {
      for (const write of [toText, toMarkdown, toHtml]) expect(write(tableNamed(name))).not.toMatch(/Nog open/);
    }
    expect(toMarkdown(tableNamed("relationship"))).toMatch(/^\| alle .* \| 1380 \|\s+\|$/m);
  });

  test("break a long key over lines, and go on below with columns that do not fit on one", () => {
    expect(figures("legal-period").slice(-3)).toEqual([
      "toegestaan met een zelfstandige  ·  20  130  <10  1380  30",
      "asielvergunning, in de reguliere procedure",
      "onbekend  ·  –  <10  30  40  10",
    ]);
    const table = tableNamed("signals");
    const many = { ...table, columns: Array.from({ length: 5 }, () => table.columns).flat() };
    const long = { ...many, rows: table.rows.map((row) => ({ ...row, cells: Array(5).fill(row.cells).flat() })) };
    const lines = toText(long).split("\n");
    const figureLines = lines.filter((line) => /(\d|<10|·|Eindtotaal)$/.test(line));
    expect(Math.max(...figureLines.map((line) => line.length))).toBeLessThanOrEqual(140);
    expect(lines.filter((line) => line === "Nareis op nareis")).toHaveLength(1);
    expect(lines.join("\n").match(/\b2020\b(?= |$)/gm)).toHaveLength(5);
  });

  test("have a form as the second procedure after the first", () => {
    expect(figures("form").at(-2)).toMatch(/^8 EVRM na nareis {2}/);
    expect(figures("form", "en").at(-2)).toMatch(/^art\. 8 ECHR after nareis {2}/);
  });

  test("gather rows in one that is called other, and leave a value that is called so in its quotes", () => {
    expect(figures("column").slice(-2)).toEqual([
      '"other"  ·  20  130  <10  1380  30',
      "overig  ·  <10  <10  <10  <10  <10",
    ]);
    const shown = { ...tableNamed("column") };
    const policy = { ...(shown.about.policy as NonNullable<typeof shown.about.policy>), zero: "shown" } as const;
    expect(toText({ ...shown, about: { ...shown.about, policy } })).toMatch(
      /waarin elk cijfer, behalve nog open, is onderdrukt of 0 is,/,
    );
  });

  test("have each share under its numerator and denominator", () => {
    expect(figures("shares").slice(-3)).toEqual([
      "gestapeld van ingediend  teller  ·  30  120  <10  160",
      "noemer  ·  250  480  <10  740",
      "procent  ·  12%  25%  –  22%",
    ]);
  });

  test("do not say an outcome beside keys that say already what is counted", () => {
    const table = tableNamed("shares");
    const granted = { ...table, rows: table.rows.map((row) => ({ ...row, measure: "granted" as const })) };
    const rows = [
      ...table.rows,
      ...granted.rows.map((row) => ({ ...row, keys: [row.keys[0], "stacked-of-granted", row.keys[2]] as string[] })),
    ];
    expect(figures("shares", "nl", { ...table, rows })[1]).toBe("Aandeel  Deel  2018  2019  2020  2021  Eindtotaal");
    const alike = [...table.rows, ...granted.rows];
    expect(figures("shares", "nl", { ...table, rows: alike })[1]).toMatch(/^Aandeel {2}Deel {2}Uitkomst {2}/);
  });

  test("name steps by their own day", () => {
    expect(toText(tableNamed("steps"), { locale: "en" })).toMatch(/^Unit: steps\nCounted by: date of the step$/m);
    expect(toText(tableNamed("steps"), { locale: "en" })).toMatch(/Each step counts once/);
  });

  test("have the parts of a revision with entries and exits", () => {
    expect(figures("revision", "en").map((line) => line.split("  ").slice(0, -6).join(", "))).toEqual([
      "",
      "Outcome, Part, Direction",
      "granted, old reference date, counted",
      "filed since, entries",
      "decided since, exits",
      "other, entries",
      "exits",
      "new reference date, counted",
    ]);
  });
});

describe("one screen", () => {
  const screens = ["definitions", "moves", "sensitivity", "attrition"];

  test("has lines of at most eighty characters, whatever is printed on it", () => {
    for (const name of screens) {
      for (const locale of ["nl", "en"] as const) {
        for (const policy of [null, undefined]) {
          const table = publishedTables(policy === null ? { policy } : {})[name] as PublishedTable;
          const lines = toText(table, { locale }).split("\n");
          expect(Math.max(...lines.map(({ length }) => length)), name).toBeLessThanOrEqual(80);
        }
      }
    }
  });

  test("says over which periods it counts, where no column does", () => {
    for (const name of screens) {
      expect(/^Perioden: 2018 – 2021$/m.test(toText(tableNamed(name))), name).toBe(name !== "definitions");
    }
  });

  test("has definitions under each class and outcome", () => {
    expect(figures("definitions").slice(0, 9)).toEqual([
      "Nog",
      "2018  2019  2020  2021  Eindtotaal  open",
      "Nareis op nareis",
      "alle",
      "memo-2023-08  ·  20  130  <10  1380",
      "law-since-2014  ·  20  130  <10  1380",
      "ingewilligd",
      "memo-2023-08  ·  20  130  <10  1380  30",
      "law-since-2014  ·  20  130  <10  1380  30",
    ]);
    const table = tableNamed("definitions");
    const one = { ...table, rows: table.rows.filter(({ measure }) => measure === "applications") };
    expect(figures("", "nl", one).slice(0, 3)).toEqual([
      "2018  2019  2020  2021  Eindtotaal",
      "Nareis op nareis",
      "memo-2023-08  ·  20  130  <10  1380",
    ]);
  });

  test("has moves from class to class, by the options that moved them, and never says that nothing moved", () => {
    expect(figures("moves", "en")).toEqual([
      "Applications",
      "law-since-2014",
      "nareis op nareis > not counted",
      "independent asylum  250",
      "other stacked family reunification > family reunification after nareis",
      "independent asylum, or repeated applications  30",
      "other stacked family reunification > nareis op nareis",
      "who is left out and first permit  20",
      "not counted > nareis op nareis",
      "not found  10",
      "other  <10",
    ]);
    const exact = publishedTables({ policy: null })["moves"] as PublishedTable;
    expect(toText({ ...exact, rows: [] })).toMatch(/Elke aanvraag telt in dezelfde klasse\./);
    expect(toText({ ...tableNamed("moves"), rows: [] })).not.toMatch(/dezelfde klasse/);
  });

  test("has short headings over a sensitivity analysis, and says what they mean", () => {
    expect(figures("sensitivity").slice(0, 4)).toEqual([
      "nu  deze  erbij  eraf  rest  alle  erbij  eraf",
      "Nareis op nareis",
      "zelfstandig asiel",
      "ingewilligd bij de tweede  840  600  <10  250  740  550  <10  190",
    ]);
    expect(toText(tableNamed("sensitivity"))).toMatch(/^Nu: de definitie\. Deze: alleen deze optie anders\./m);
    expect(toMarkdown(tableNamed("sensitivity"))).toMatch(/\| Definitie \| Alleen deze anders \|/);
  });

  test("keeps the last two columns of an exclusion flow beside each other where not all columns fit", () => {
    const shown = tableNamed("attrition");
    const large = { kind: "rounded", value: 12345678900, atLeast: 12345678895, atMost: 12345678904 } as const;
    const rows = shown.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell && large) }));
    const lines = figures("", "en", { ...shown, rows });
    expect(lines.filter((line) => /Gained/.test(line))).toEqual(["this one  Gained"]);
  });

  test("has an exclusion flow with what is left of each unit, and the gain of the first", () => {
    expect(figures("attrition").slice(1)).toEqual([
      "deze  Komt",
      "aanvragen  aanvragers  referenten  eis  erbij",
      "Nareis op nareis",
      "bekend op de peildatum  33520  33520  33520  –  –",
      "de eerste was in een  1120  1120  1120  980  140",
      "procedure die als eerste",
      "telt",
      "voldaan aan de eis van  840  840  840  1120  <10",
      "zelfstandig asiel",
    ]);
    expect(toText(tableNamed("attrition"), { locale: "en" })).toMatch(
      /^Here the last two columns count only applications\.$/m,
    );
    expect(toMarkdown(tableNamed("attrition"))).toMatch(/\| Eis \| Eenheid \| Over \| Valt af \|/);
  });
});

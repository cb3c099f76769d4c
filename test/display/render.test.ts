import { describe, expect, test } from "vitest";
import { exactTable } from "../../src/counts/literal-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { figureText } from "../../src/display/figure-text.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toText } from "../../src/display/to-text.ts";
import { finalize } from "../../src/publication/finalize.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { awkwardTable } from "./awkward-table.ts";
import { memoLiteral, memoTable } from "./memo-table.ts";
import { publishedTables } from "./published-tables.ts";
import { writers } from "./renderers.ts";

type Tables = ReturnType<typeof publishedTables>;

const locales = ["nl", "en"] as const;
const memo = publish(memoTable, tens);
const tables = Object.entries(publishedTables());
/** A text without the markup that the forms differ in. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>|\\|\r?\n/g, " ")
    .replaceAll("&lt;", "<")
    .replace(/\s+/g, " ");

describe.each(writers)("%s", (name, write) => {
  test("does not take an exact table, and says to publish it first", () => {
    expect(() => write(memoTable as unknown as PublishedTable)).toThrow(TypeError);
    expect(() => write(memoTable as unknown as PublishedTable)).toThrow(/publish it first/);
  });

  test("takes nothing else than a published table", () => {
    for (const wrong of [null, undefined, {}, [], "table", 3]) {
      expect(() => write(wrong as unknown as PublishedTable)).toThrow(TypeError);
    }
  });

  test("takes the locales nl and en, and nl by default", () => {
    for (const [, table] of tables) {
      expect(write(table)).toBe(write(table, { locale: "nl" }));
      expect(write(table, {})).toBe(write(table, { locale: "nl" }));
    }
    for (const locale of ["de", "NL", "toString", null]) {
      expect(() => write(memo, { locale: locale as "nl" })).toThrow(RangeError);
    }
  });

  test("refuses an option that it does not know, with the name that was meant", () => {
    expect(() => write(memo, { locales: "nl" } as never)).toThrow(/Did you mean locale/);
    expect(() => write(memo, null as never)).toThrow(TypeError);
  });

  test("begins an unprotected table of every kind with a loud line", () => {
    for (const table of Object.values(publishedTables({ policy: null }))) {
      if (name === "toRows") expect(write(table)).toMatch(/"protection":"unprotected"/);
      else {
        const lines = write(table).split(/\r?\n/);
        const before = { toJson: 1, toHtml: 1, toJsonStat: 3 }[name] ?? 0;
        expect(lines[before]).toMatch(/NIET BESCHERMD/);
        expect(write(table, { locale: "en" })).toMatch(/UNPROTECTED/);
      }
    }
    for (const [, table] of tables) expect(write(table)).not.toMatch(/NIET BESCHERMD|unprotected/);
  });

  test("writes the same of every kind for every count that a figure allows, so that nothing gives a zero away", () => {
    const [none, nine, ten] = [0, 9, 10].map((small) => publishedTables({ small })) as readonly Tables[];
    for (const kind of Object.keys(publishedTables())) {
      for (const locale of locales) {
        const [text, same, other] = [none, nine, ten].map((all) => write(all?.[kind] as PublishedTable, { locale }));
        expect(same, kind).toBe(text);
        expect(other, kind).not.toBe(text);
      }
    }
  });

  test("writes every class, measure and unit in words that exist", () => {
    for (const locale of locales) {
      for (const unit of ["applications", "applicants", "sponsors", "dossiers"] as const) {
        const text = write(publish(awkwardTable(unit), tens), { locale });
        expect(text).not.toMatch(/undefined|NaN|\[object|null (?:open|aanvrag)/);
      }
      for (const [, table] of tables) expect(write(table, { locale })).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test("takes a table without rows", () => {
    for (const [, table] of tables) {
      expect(write({ ...table, rows: [] })).toMatch(
        name === "toRows" ? /^\[\]$/ : name === "toCsv" ? /^subject,.*\r\n$/ : /tens/,
      );
    }
  });

  test("says of every kind how many rows were set aside, and on which days its series breaks", () => {
    for (const [kind, table] of tables) {
      const text = write(table, { locale: "en" });
      if (["toText", "toMarkdown", "toHtml"].includes(name)) {
        expect(plain(text), kind).toMatch(/Set aside:? <10 rows/);
        expect(plain(text), kind).toContain(
          "31 October 2019 (approximate), nareis op nareis: until then in the regular procedure; since then in the nareis procedure.",
        );
      } else {
        expect(text, kind).toMatch(/<10|"setAside": \{/);
        expect(text, kind).toContain("2019-10-31");
      }
    }
  });

  test("tells of every kind what it is a count of", () => {
    for (const [kind, table] of tables) {
      const text = plain(write(table, { locale: "en" }));
      const { definitions, registers } = table.about;
      for (const { id } of definitions) expect(text, kind).toContain(id);
      for (const { referenceDate } of registers) {
        expect(text.includes(referenceDate) || /12 May 2021/.test(text), kind).toBe(true);
      }
      for (const word of ["Bron A", "tens"]) {
        if (name !== "toCsv" && name !== "toRows") expect(text, kind).toContain(word);
      }
    }
  });
});

describe.each(writers.slice(0, 3))("%s", (_, write) => {
  test("prints that figures are a draft until they are final", () => {
    for (const [, table] of tables) {
      expect(write(table)).toMatch(/CONCEPT/);
      expect(write(table, { locale: "en" })).toMatch(/DRAFT/);
      expect(write(finalize(table))).not.toMatch(/CONCEPT/);
      expect(write(finalize(table))).toMatch(/Status(: |<\/dt><dd>)definitief/);
    }
  });

  test("says that one of the registers is synthetic, and only then", () => {
    const real = exactTable({ ...memoLiteral, register: { digest: "abc", synthetic: false, source: "Bron A" } });
    expect(write(memo)).toMatch(/SYNTHETISCH REGISTER/);
    expect(write(publish(real, tens))).not.toMatch(/synthetisch/i);
    expect(write(publish(real, tens))).toMatch(/Bron A, abc/);
    const { revision } = publishedTables();
    if (revision === undefined) throw new Error("There is a table of a revision.");
    const [first, second] = revision.about.registers;
    const registers = [first, { ...(second ?? first), synthetic: true }] as const;
    expect(write({ ...revision, about: { ...revision.about, registers } })).toMatch(/SYNTHETISCH REGISTER/);
  });

  test("says what the row that gathers others is, and never that there is nothing", () => {
    for (const [kind, table] of tables) {
      const gathers = table.dimensions.some(
        ({ fromData }, at) => fromData && table.rows.some((r) => r.keys[at] === "other"),
      );
      const text = plain(write(table, { locale: "en" }));
      const isOpen = table.columns.some((column) => column.kind === "open");
      const sentence = `Other: the rows in which every figure${isOpen ? " except still open" : ""} is suppressed, counted together.`;
      expect(text.includes(sentence), kind).toBe(gathers);
      if (!gathers) expect(text, kind).not.toContain("Other: the rows");
      expect(text, kind).not.toMatch(/\bnothing\b|\bno change|same class/i);
    }
  });
});

test("the words of every kind are words, except what comes from outside", () => {
  for (const locale of locales) {
    for (const [kind, table] of tables) {
      const cells = toText(table, { locale }).split(/\n|\s{2,}/);
      const codes = table.rows.flatMap(({ keys }) => keys).filter((key) => /[a-z][->][a-z]/.test(key));
      const ids = table.about.definitions.map(({ id }) => id);
      for (const code of codes) {
        // A word that is the code itself is no code left over.
        if (!ids.includes(code) && code !== "step-family") expect(cells, kind).not.toContain(code);
      }
      for (const { name } of table.dimensions) expect(cells, kind).not.toContain(name);
    }
  }
});

test("a share is a percentage, and a dash where there is none", () => {
  const share = { kind: "share", atLeast: 11, atMost: 13 } as const;
  expect(figureText({ ...share, value: 12 })).toBe("12%");
  expect(figureText({ ...share, value: null })).toBe("–");
  expect(figureText(null)).toBe("·");
  expect(() => figureText(undefined as never)).toThrow(TypeError);
});

test("a whole page has a language and a title, and neither it nor a fragment has a script", () => {
  const page = toHtml(memo, { locale: "en", page: true });
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(page).toMatch(/<title>DRAFT: these figures are not final\. Stacked family reunification<\/title>/);
  for (const [, table] of [["memo", memo] as const, ...tables]) {
    expect(toHtml(table, { locale: "en" })).toMatch(/^<section class="nareis-tables( nareis-memo)?" lang="en">/);
    expect(toHtml(table, { page: true })).toContain(toHtml(table));
    expect(toHtml(table, { page: true })).not.toMatch(/<script|javascript:|\son\w+=|https?:/i);
  }
  expect(() => toHtml(memo, { Page: true } as never)).toThrow(/Did you mean page/);
  expect(() => toHtml(memo, { page: 1 } as never)).toThrow(RangeError);
  expect(() => toText(memo, { page: true } as never)).toThrow(RangeError);
});

test("the pages of the memo are as they were", async () => {
  for (const locale of locales) {
    for (const [name, write] of writers.slice(0, 2)) {
      const end = name === "toText" ? "txt" : "md";
      await expect(write(memo, { locale })).toMatchFileSnapshot(`pages/memo.${locale}.${end}`);
    }
  }
  await expect(toHtml(memo, { page: true })).toMatchFileSnapshot("pages/memo.nl.html");
  for (const [name, write] of writers) {
    if (name === "toCsv") await expect(write(memo, { locale: "en" })).toMatchFileSnapshot("pages/memo.en.csv");
    if (name === "toJson") await expect(write(memo)).toMatchFileSnapshot("pages/memo.json");
  }
});

test("the texts of every kind are as they were", async () => {
  for (const locale of locales) {
    const texts = tables.map(([kind, table]) => `=== ${kind} ===\n${toText(table, { locale })}`);
    await expect(texts.join("\n")).toMatchFileSnapshot(`pages/tables.${locale}.txt`);
  }
});

test("an unprotected table says exactly how many rows were set aside", () => {
  expect(toText(publishUnprotected(memoTable))).toMatch(/^Terzijde gelegd: 12 rijen$/m);
  const one = exactTable({ ...memoLiteral, register: { setAside: 1 } });
  expect(toText(publishUnprotected(one))).toMatch(/^Terzijde gelegd: 1 rij$/m);
});

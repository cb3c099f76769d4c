import { expect, test } from "vitest";
import type { ExactTable } from "../../src/counts/old/exact-table.ts";
import { exactTable } from "../../src/counts/old/literal-table.ts";
import { finalize } from "../../src/disclosure/old/finalize.ts";
import { publish, publishUnprotected } from "../../src/disclosure/old/publish.ts";
import type { PublishedTable } from "../../src/disclosure/old/published-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { figureText } from "../../src/display/figure-text.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toText } from "../../src/display/to-text.ts";
import { awkwardTable } from "./awkward-table.ts";
import { memoLiteral, memoTable } from "./memo-table.ts";
import { writers } from "./renderers.ts";

const memo = publish(memoTable, tens);
const firstLine = (text: string): string => text.split(/\r?\n/)[0] as string;

test.each(writers)("%s does not take an exact table, and says to publish it first", (_, write) => {
  expect(() => write(memoTable as unknown as PublishedTable)).toThrow(TypeError);
  expect(() => write(memoTable as unknown as PublishedTable)).toThrow(/publish it first/);
});

test.each(writers)("%s takes nothing else than a published table", (_, write) => {
  for (const wrong of [null, undefined, {}, [], "table", 3]) {
    expect(() => write(wrong as unknown as PublishedTable)).toThrow(TypeError);
  }
});

test.each(writers)("%s takes the locales nl and en, and nl by default", (_, write) => {
  expect(write(memo)).toBe(write(memo, { locale: "nl" }));
  expect(write(memo, {})).toBe(write(memo, { locale: "nl" }));
  for (const locale of ["de", "NL", "toString", null]) {
    if (locale !== null) expect(() => write(memo, { locale: locale as "nl" })).toThrow(RangeError);
  }
});

test.each(writers.filter(([name]) => name !== "toRows"))(
  "%s begins an unprotected table with a loud line",
  (name, write) => {
    const text = write(publishUnprotected(memoTable));
    const line = name === "toJson" || name === "toHtml" ? text.split("\n")[1] : firstLine(text);
    expect(line).toMatch(/NIET BESCHERMD/);
    expect(write(publishUnprotected(memoTable), { locale: "en" })).toMatch(/UNPROTECTED/);
    expect(write(memo)).not.toMatch(/NIET BESCHERMD/);
  },
);

test.each(writers.slice(0, 3))("%s prints that figures are a draft until they are final", (_, write) => {
  expect(write(memo)).toMatch(/CONCEPT/);
  expect(write(memo, { locale: "en" })).toMatch(/DRAFT/);
  expect(write(finalize(memo))).not.toMatch(/CONCEPT/);
  expect(write(finalize(memo))).toMatch(/Status(: |<\/dt><dd>)definitief/);
  expect(write(finalize(memo), { locale: "en" })).not.toMatch(/DRAFT/);
});

test.each(writers.slice(0, 3))("%s says that a register is synthetic, and only then", (_, write) => {
  const real = exactTable({ ...memoLiteral, register: { digest: "abc", synthetic: false, source: "Bron A" } });
  expect(write(memo)).toMatch(/SYNTHETISCH REGISTER/);
  expect(write(publish(real, tens))).not.toMatch(/synthetisch/i);
  expect(write(publish(real, tens))).toMatch(/Bron A, abc/);
});

test.each(writers)(
  "%s writes the same whether none or nine are open, so that nothing gives a zero away",
  (_, write) => {
    for (const locale of ["nl", "en"] as const) {
      const [none, nine] = [0, 9].map((open) => write(publish(awkwardTable("applicants", open), tens), { locale }));
      expect(none).toBe(nine);
      expect(none).not.toBe(write(publish(awkwardTable("applicants", 10), tens), { locale }));
    }
  },
);

test.each(writers)("%s writes every class, measure and unit in words that exist", (_, write) => {
  for (const locale of ["nl", "en"] as const) {
    for (const unit of ["applications", "applicants", "sponsors", "dossiers"] as const) {
      const text = write(publish(awkwardTable(unit), tens), { locale });
      expect(text).not.toMatch(/undefined|NaN|\[object|null (?:open|aanvrag)/);
    }
  }
});

test("a whole page has a language and a title, and neither it nor a fragment has a script", () => {
  const page = toHtml(memo, { locale: "en", page: true });
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(page).toMatch(/<title>DRAFT: these figures are not final\. Stacked family reunification<\/title>/);
  expect(toHtml(memo, { locale: "en" })).toMatch(/^<section class="nareis-tables" lang="en">/);
  expect(page).toContain(toHtml(memo, { locale: "en" }));
  expect(page).not.toMatch(/<script|javascript:|\son\w+=|https?:/i);
});

const pages: readonly (readonly [name: string, table: ExactTable])[] = [
  ["memo", memoTable],
  ["awkward-applications", awkwardTable("applications", 33)],
  ["awkward-sponsors", awkwardTable("sponsors")],
];

test.each(pages)("the pages of the table %s are as they were", async (name, table) => {
  for (const [writer, write] of writers.slice(0, 2)) {
    for (const locale of ["nl", "en"] as const) {
      await expect(write(publish(table, tens), { locale })).toMatchFileSnapshot(
        `pages/${name}.${locale}.${writer === "toText" ? "txt" : "md"}`,
      );
    }
  }
});

test("the page of the memo as HTML, CSV and JSON is as it was", async () => {
  await expect(toHtml(memo, { page: true })).toMatchFileSnapshot("pages/memo.nl.html");
  for (const [name, write] of writers) {
    if (name === "toCsv") await expect(write(memo, { locale: "en" })).toMatchFileSnapshot("pages/memo.en.csv");
    if (name === "toJson") await expect(write(memo)).toMatchFileSnapshot("pages/memo.json");
  }
});

test("an option that a renderer does not know is refused, with the name that was meant", () => {
  const table = publish(awkwardTable("applications"), tens);
  for (const [, write] of writers) {
    expect(() => write(table, { locales: "nl" } as never)).toThrow(/Did you mean locale/);
    expect(() => write(table, null as never)).toThrow(TypeError);
  }
  expect(() => toHtml(table, { Page: true } as never)).toThrow(/Did you mean page/);
  expect(() => toHtml(table, { page: 1 } as never)).toThrow(RangeError);
  expect(() => toText(table, { page: true } as never)).toThrow(RangeError);
  expect(() => figureText(undefined as never)).toThrow(TypeError);
});

import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { countShares } from "../../src/counts/count-shares.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { demonstrationTables } from "../../src/demonstration/index.ts";
import { fives, tens } from "../../src/disclosure/policy.ts";
import { finalize } from "../../src/publication/finalize.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { type InformationSheetOptions, toInformationSheet } from "../../src/sheet/to-information-sheet.ts";
import { memoLiteral, memoTable } from "../display/memo-table.ts";
import { publishedTables } from "../display/published-tables.ts";

const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
const chains = findChains(register, memo2023);
const classes = publish(
  countChains(chains, {
    unit: "applications",
    classes: ["nareis-op-nareis", "art8-after-nareis"],
    measures: ["applications", "granted"],
  }),
  tens,
);
const shares = publish(countShares(chains, { classes: ["nareis-op-nareis", "art8-after-nareis"] }), tens);
const locales = ["nl", "en"] as const;
const markdown = (options: InformationSheetOptions = {}): string =>
  toInformationSheet([classes, shares], { format: "markdown", ...options });

describe("an information sheet", () => {
  test("has the same structure in both languages and both forms", () => {
    const shape = (text: string): readonly string[] => text.match(/^(#+|- |\*\*|\| :?-)/gm) ?? [];
    const elements = (html: string): readonly string[] =>
      html.match(/<\/?(?:h\d|p|ul|li|table|section|dl|dt)\b/g) ?? [];
    expect(shape(markdown({ locale: "nl" }))).toEqual(shape(markdown({ locale: "en" })));
    const [nl, en] = locales.map((locale) => toInformationSheet([classes, shares], { locale }));
    expect(elements(nl as string)).toEqual(elements(en as string));
    expect((nl as string).match(/<h2/g)).toHaveLength((markdown().match(/^## /gm) ?? []).length);
  });

  test("has a section for each thing that a reader of figures asks", () => {
    expect(markdown({ locale: "en" }).match(/^## .*/gm)).toEqual([
      "## What is nareis op nareis?",
      "## The figures in short",
      "## How was it counted?",
      "## The figures by period",
      "## How large is the share?",
      "## Not yet decided",
      "## Comparing periods",
      "## Why the figures can be off",
      "## Can these figures still change?",
      "## Where do the figures come from?",
      "## Questions",
    ]);
    expect(toInformationSheet([classes], { locale: "en", format: "markdown" })).not.toContain(
      "How large is the share?",
    );
  });

  test("is a draft and about nobody until its tables say otherwise, before anything else", () => {
    const loud = /^# .*\n\n\*\*CONCEPT[^\n]*\n\n\*\*SYNTHETISCH/;
    expect(markdown()).toMatch(loud);
    const final = toInformationSheet([finalize(classes), finalize(shares)], { format: "markdown" });
    expect(final).toMatch(/^# .*\n\n\*\*SYNTHETISCH/);
    expect(final).toContain("Deze cijfers zijn vastgesteld");
    // One table that is not final makes the whole a draft.
    expect(toInformationSheet([finalize(classes), shares], { format: "markdown" })).toMatch(loud);
  });

  test("sets thousands apart, as each language does, in cells, key figures and footnotes", () => {
    expect(markdown()).toMatch(/Aanvragen gezinshereniging na nareis: 1\.010\n/);
    expect(markdown({ locale: "en" })).toMatch(/\| 1,010 \|/);
    const many = publish(
      exactTable({
        ...memoLiteral,
        rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 1234567 }, open: 12340 }],
      }),
      tens,
    );
    const text = toInformationSheet([many], { locale: "nl", format: "markdown" });
    expect(text).toContain("| 1.234.570 | 1.234.570\\* |");
    expect(text).toContain("nog 12.340 nareisaanvragen open");
    // A year is no number of anything.
    expect(text).toContain("| 2022 |");
  });

  test.each(locales)("explains each term where it first stands (%s)", (locale) => {
    const text = markdown({ locale }).replaceAll("\\", "");
    const explained = {
      nl: [
        [/nareiziger/i, "is een nareiziger."],
        [/\bIND\b/, "Immigratie- en Naturalisatiedienst (IND)"],
        [/EVRM/, "Europees Verdrag voor de Rechten van de Mens (artikel 8 EVRM)"],
        [/afgeleide/, "die hoort bij die van het gezinslid: een afgeleide vergunning"],
        [/zelfstandig/, "om eigen redenen. Dat heet zelfstandig asiel"],
        [/referent/i, "Referent: degene"],
        [/peildatum/i, "Peildatum: de dag"],
        [/reguliere/i, "Reguliere gezinsaanvraag: een"],
        [/teller/, "De teller is het aantal"],
        [/noemer/, "de noemer het aantal"],
        [/<10/, "<10 betekent"],
        [/reeksbreuk/i, "heet een reeksbreuk"],
      ],
      en: [
        [/a nareiziger/, "is a nareiziger."],
        [/\bIND\b/, "Immigration and Naturalisation Service (IND)"],
        [/ECHR/, "European Convention on Human Rights (article 8 ECHR)"],
        [/derived/, "the permit of the family member: a derived permit"],
        [/independent/, "That is called independent asylum"],
        [/\bsponsor/i, "Sponsor: the person"],
        [/reference date/i, "Reference date: the day"],
        [/regular family/i, "Regular family application: an"],
        [/numerator/, "The numerator is the number"],
        [/denominator/, "the denominator the number"],
        [/<10/, "<10 means"],
        [/break in the series/, "is called a break in the series"],
      ],
    } as const;
    for (const [term, said] of explained[locale]) {
      const first = text.search(term);
      const place = text.indexOf(said);
      expect(place, said).toBeGreaterThanOrEqual(0);
      // The term stands for the first time within what explains it.
      expect([first >= place, first < place + said.length], said).toEqual([true, true]);
    }
    expect(text).not.toMatch(/digest|cohort|sha-?256|suppress|onderdrukt|policy/i);
  });

  test("says how it was counted, as the definition of its tables has it", () => {
    const law = publish(countChains(findChains(register, lawSince2014), { unit: "sponsors" }), tens);
    const text = toInformationSheet([law], { locale: "en", format: "markdown" });
    expect(text).toContain("Sponsors were counted: people, and not their applications.");
    expect(text).toContain("the sponsor held an independent permit");
    expect(markdown({ locale: "en" })).toContain("whatever its outcome");
  });

  test("names who answers questions, or leaves a place to fill in", () => {
    expect(markdown()).toMatch(/\\\[Vul hier in [^\n]*\n$/);
    expect(markdown({ contact: "voorlichting@example.org\n# Nieuw" })).toMatch(
      /\n\nvoorlichting@example\.org \\# Nieuw\n$/,
    );
  });

  test("stands alone: no script, and nothing from elsewhere", () => {
    expect(toInformationSheet([classes, shares])).not.toMatch(/<script|<link|<img|url\(|https?:|@import/i);
  });
});

describe("tables that do not make one sheet are refused with what to do", () => {
  test.each([
    ["no array", classes, /^Pass the published tables of the sheet in an array/],
    ["none", [], /^Pass the published tables of the sheet in an array/],
    ["exact counts", [memoTable], /publish it first/],
    ["no protection", [publishUnprotected(memoTable)], /protected figures only/],
    ["shares alone", [shares], /one or more tables of countChains/],
    ["another subject", [classes, publishedTables().signals], /none but those of countChains/],
    ["another register", [classes, publish(memoTable, tens)], /one register, reference date, definition and policy/],
    [
      "another definition",
      [classes, publish(countChains(findChains(register, lawSince2014), { unit: "applications" }), tens)],
      /one register, reference date, definition and policy/,
    ],
    [
      "another policy",
      [classes, publish(countShares(chains), fives)],
      /one register, reference date, definition and policy/,
    ],
  ])("%s", (_, tables, said) => {
    expect(() => toInformationSheet(tables as never)).toThrow(said);
  });

  test("options that do not exist", () => {
    expect(() => toInformationSheet([classes], { format: "pdf" as never })).toThrow(RangeError);
    expect(() => toInformationSheet([classes], { contact: 3 as never })).toThrow(TypeError);
    expect(() => toInformationSheet([classes], { language: "nl" } as never)).toThrow(RangeError);
  });
});

import { expect, test } from "vitest";
import { exactTable } from "../../src/counts/literal-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { toText } from "../../src/display/to-text.ts";
import { publish } from "../../src/publication/publish.ts";
import { awkwardTable } from "./awkward-table.ts";
import { memoLiteral, memoTable } from "./memo-table.ts";

/** Lines with runs of spaces as one, as the memo's text has them. */
const lines = (text: string): string[] => text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());

test("the Dutch text of the four tables reads like the memo", () => {
  const text = lines(toText(publish(memoTable, tens), { locale: "nl" }));
  const years = "2019 2020 2021 2022 2023 Eindtotaal";
  expect(
    text.slice(
      text.findIndex((line) => line.startsWith("De aantallen")),
      text.indexOf("Status: CONCEPT"),
    ),
  ).toEqual([
    "De aantallen in de tabellen hieronder zijn afgerond op tientallen. De cijfers van 2023 zijn tot juni 2023.",
    "",
    years,
    "Aanvragen nareis op nareis 210 120 300 100 110 840",
    "",
    years,
    "Inwilligingen nareis op nareis 120 50 130 20 <10 310*",
    "* De IND heeft nog niet alle nareis op nareis aanvragen beslist. Er staan op 31 mei 2023 nog 190 nareisaanvragen open.",
    "",
    years,
    "Aanvragen gezinshereniging na nareis 330 190 230 180 80 1010",
    "",
    years,
    "Inwilligingen gezinshereniging na nareis 110 60 60 20 <10 240*",
    "* De IND heeft nog niet op alle aanvragen voor gezinshereniging na nareis beslist. Er staan op 31 mei 2023 nog 220 gezinsherenigingsaanvragen van nareizigers open.",
    "",
    "Reeksbreuken: de cijfers van voor en na deze dagen zijn niet zonder meer vergelijkbaar.",
    expect.stringMatching(
      /^31 oktober 2019 \(bij benadering\), nareis op nareis: voorheen in de reguliere procedure; /,
    ),
    expect.stringMatching(/^25 augustus 2021, nareis op nareis en gezinshereniging na nareis: /),
    expect.stringMatching(/^3 oktober 2022 \(alleen uit een secundaire bron\), nareis op nareis: /),
    expect.stringMatching(/^8 februari 2023 \(alleen uit een secundaire bron\), nareis op nareis: /),
    "",
  ]);
});

test("under the tables stands where the figures come from, and how they were rounded", () => {
  const text = lines(toText(publish(memoTable, tens), { locale: "nl" }));
  expect(text.slice(text.indexOf("Status: CONCEPT"))).toEqual([
    "Status: CONCEPT",
    `Definitie: memo-2023-08, ${memoTable.about.definitions[0].digest.slice(0, 12)}…`,
    "Peildatum: 31 mei 2023",
    "Eenheid: aanvragen",
    "Geteld naar: datum van indiening",
    "Afronding (tens): op het dichtstbijzijnde veelvoud van 10; precies halverwege gaat omhoog (25 wordt 30); aantallen onder 10 (vóór afronding, ook 0) staan als <10; elk eindtotaal komt van het exacte totaal en kan verschillen van de som van de afgedrukte aantallen",
    "Register: synthetisch (verzonnen gegevens), sha256:fedcba987654…",
    "Terzijde gelegd: 10 rijen",
    expect.stringMatching(/^Versie: nareis \d/),
    "",
  ]);
});

const noteOf = (table: object, policy = tens): string[] => {
  const text = lines(toText(publish(exactTable({ ...memoLiteral, ...table }), policy)));
  return text.slice(
    text.findIndex((line) => line.startsWith("De aantallen")),
    text.findIndex((line) => line.includes("Eindtotaal") && !line.includes("hoeft") && !line.includes("telt")) - 1,
  );
};
const oneRow = (cells: object, more: object = {}): object => ({
  rows: [{ class: "other-stacking", measure: "rejected", cells, ...more }],
  referenceDate: undefined,
});

test("the note says the base in words, and of one table that it is one", () => {
  const base = (value: number): string => noteOf({ ...oneRow({ "2023": 5 }) }, { ...tens, base: value })[0] as string;
  expect(base(10)).toBe("De aantallen in de tabel hieronder zijn afgerond op tientallen.");
  expect(base(5)).toBe("De aantallen in de tabel hieronder zijn afgerond op vijftallen.");
  expect(base(100)).toMatch(/op honderdtallen\.$/);
  expect(base(7)).toMatch(/op veelvouden van 7\.$/);
  expect(base(1)).toBe("De aantallen in de tabel hieronder zijn niet afgerond; kleine aantallen staan als <10.");
});

test("a period that ends in the middle of a month says up to which day, one that ends with it says until which month", () => {
  const ends = (referenceDate: string, cells: object, period = "year"): string =>
    (noteOf({ ...oneRow(cells), referenceDate, period })[0] as string).split("tientallen. ")[1] ?? "";
  expect(ends("2023-05-12", { "2023": 5 })).toBe("De cijfers van 2023 zijn tot en met 12 mei 2023.");
  expect(ends("2023-11-30", { "2023": 5 })).toBe("De cijfers van 2023 zijn tot december 2023.");
  expect(ends("2024-02-28", { "2024": 5 })).toBe("De cijfers van 2024 zijn tot en met 28 februari 2024.");
  expect(ends("2023-05-31", { "2023-Q1": 1, "2023-Q2": 5 }, "quarter")).toBe(
    "De cijfers van het tweede kwartaal van 2023 zijn tot juni 2023.",
  );
  expect(ends("2023-08-31", { "2023-H2": 5 }, "half-year")).toBe(
    "De cijfers van de tweede helft van 2023 zijn tot september 2023.",
  );
  expect(ends("2023-05-12", { "2023-05": 5 }, "month")).toBe("De cijfers van mei 2023 zijn tot en met 12 mei 2023.");
  expect(ends("2023-12-31", { "2023": 5 })).toBe("");
});

test("a period that coverage begins in says from when", () => {
  const starts = (coverageFrom: string): string =>
    (noteOf({ ...oneRow({ "2019": 5 }), referenceDate: "2019-12-31", coverageFrom })[0] as string).split(
      "tientallen. ",
    )[1] ?? "";
  expect(starts("2019-04-01")).toBe("De cijfers van 2019 zijn vanaf april 2019.");
  expect(starts("2019-04-02")).toBe("De cijfers van 2019 zijn vanaf 2 april 2019.");
  expect(starts("2019-01-01")).toBe("");
});

test("what is not covered is a sign with a note, and persons have a note about their total", () => {
  const text = lines(toText(publish(awkwardTable("sponsors"), tens)));
  expect(text).toContain("Referenten gestapelde gezinshereniging, alle vormen · 10 30 <10");
  expect(text).toContain("Referenten gestapelde gezinshereniging, alle vormen <10 <10 · 40");
  expect(text.some((line) => line.startsWith("· betekent: niet gedekt."))).toBe(true);
  expect(text).toContain(
    "Elke referent telt hoogstens één keer in een kwartaal, en één keer in het eindtotaal. Het eindtotaal hoeft dus niet de som van de kwartalen te zijn.",
  );
  expect(toText(publish(memoTable, tens))).not.toMatch(/niet gedekt|hoogstens één keer/);
});

test("several units have one sentence about their totals", () => {
  const { rows, ...table } = publish(awkwardTable("sponsors"), tens);
  const units = ["applications", "applicants", "sponsors", "dossiers"] as const;
  const several = { ...table, rows: rows.flatMap((row) => units.map((unit) => ({ ...row, unit }))) };
  const said = (locale: "nl" | "en"): string[] =>
    lines(toText(several, { locale })).filter((line) => /één keer in een|once in a /.test(line));
  expect(said("nl")).toEqual([
    expect.stringMatching(/^Elke aanvrager, elke referent en elk dossier telt hoogstens één keer/),
  ]);
  expect(said("en")).toEqual([expect.stringMatching(/^Each applicant, sponsor and dossier counts at most once/)]);
});

test("tables of other units, classes and measures have titles and footnotes of their own", () => {
  const footnotes = (unit: "applications" | "applicants" | "dossiers", open: number): string[] =>
    lines(toText(publish(awkwardTable(unit, open), tens))).filter((line) => line.startsWith("* "));
  expect(new Set(footnotes("applications", 33))).toEqual(
    new Set([
      "* De IND heeft nog niet alle nareis op nareis aanvragen beslist. Er staan op 12 mei 2023 nog 30 nareisaanvragen open.",
      "* De IND heeft nog niet op alle aanvragen voor gezinshereniging na nareis beslist. Er staan op 12 mei 2023 nog 30 gezinsherenigingsaanvragen van nareizigers open.",
      "* De IND heeft nog niet op alle aanvragen voor overige gestapelde gezinshereniging beslist. Er staan op 12 mei 2023 nog 30 aanvragen voor overige gestapelde gezinshereniging open.",
      "* De IND heeft nog niet op alle aanvragen voor gestapelde gezinshereniging beslist. Er staan op 12 mei 2023 nog 30 aanvragen voor gestapelde gezinshereniging open.",
    ]),
  );
  expect(footnotes("applicants", 33)[0]).toBe(
    "* De IND heeft nog niet alle nareis op nareis aanvragen beslist. Er staan op 12 mei 2023 nog nareisaanvragen van 30 aanvragers open.",
  );
  expect(footnotes("dossiers", 3)[0]).toBe("* Er staan op 12 mei 2023 nareisaanvragen in <10 dossiers open.");
  const text = toText(publish(awkwardTable("applicants"), tens));
  expect(text).toMatch(/^Aanvragers \(inwilligingen\) nareis op nareis /m);
  expect(toText(publish(awkwardTable("applications"), tens))).toMatch(/^Afwijzingen nareis op nareis /m);
});

test("by decision the row of all chains is one of decided applications", () => {
  const table = exactTable({ ...memoLiteral, basis: "decision" });
  expect(toText(publish(table, tens))).toMatch(/^Afgedane aanvragen nareis op nareis /m);
  expect(toText(publish(table, tens), { locale: "en" })).toMatch(/^Applications for nareis op nareis: decided /m);
});

test("the footnote says its day in English too, and whether some are open for sure", () => {
  const footnotes = (unit: "applications" | "dossiers", open: number): string =>
    lines(toText(publish(awkwardTable(unit, open), tens), { locale: "en" })).find((line) => line.startsWith("* ")) ??
    "";
  expect(footnotes("applications", 33)).toBe(
    "* The IND has not yet decided on all applications for nareis op nareis. On 12 May 2023, 30 of them were still open.",
  );
  expect(footnotes("applications", 3)).toBe("* On 12 May 2023, <10 applications for nareis op nareis were open.");
  expect(footnotes("dossiers", 33)).toMatch(/On 12 May 2023, applications in 30 dossiers were still open\.$/);
});

test("months of several years are cut at half-years, the total on the last line", () => {
  const labels = Array.from(
    { length: 18 },
    (_, month) => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
  );
  const table = exactTable({
    unit: "applications",
    period: "month",
    rows: [
      { class: "all-forms", measure: "applications", cells: Object.fromEntries(labels.map((label) => [label, 20])) },
    ],
  });
  const text = toText(publish(table, tens));
  const headings = lines(text).filter((line) => /^20\d\d-\d\d /.test(line));
  expect(headings).toEqual([
    labels.slice(0, 6).join(" "),
    labels.slice(6, 12).join(" "),
    `${labels.slice(12).join(" ")} Eindtotaal`,
  ]);
  expect(lines(text).filter((line) => line.startsWith("Aanvragen gestapelde"))).toHaveLength(3);
});

test("a break of the law says what the names of its two phases do not share", () => {
  const table = publish(memoTable, tens);
  const [first] = table.about.seriesBreaks;
  if (first?.kind !== "phase") throw new Error("The memo's years have a change of phase.");
  const said = (before: string, after: string): string | undefined => {
    const names = {
      before: { ...first.before, name: { nl: before, en: before } },
      after: { ...first.after, name: { nl: after, en: after } },
    };
    const found = { ...first, ...names, alsoBreaks: [], certainty: "stated" } as const;
    const text = toText({ ...table, about: { ...table.about, seriesBreaks: [found] } }, { locale: "nl" });
    return lines(text)
      .find((line) => line.startsWith("31 oktober 2019"))
      ?.replace("31 oktober 2019, nareis op nareis: ", "");
  };
  expect(said("gesloten", "open, voor iedereen")).toBe("voorheen gesloten; sindsdien open, voor iedereen.");
  expect(said("open", "open, voor kinderen")).toBe("sindsdien voor kinderen.");
  expect(said("open, voor kinderen", "open")).toBe("voorheen voor kinderen.");
  expect(said("open", "open")).toBe("het recht veranderde.");
});

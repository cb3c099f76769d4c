import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { demonstrationTables } from "../../src/demonstration/index.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import type { DrawTable } from "../../src/plot/draw-table.ts";
import { plotTable } from "../../src/plot/plot-table.ts";
import { tableDrawer } from "../../src/plot/table-drawer.ts";
import { publish } from "../../src/publication/publish.ts";
import { toInformationSheet } from "../../src/sheet/to-information-sheet.ts";

const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
const chains = findChains(register, memo2023);
const tableOf = (...classes: readonly ("nareis-op-nareis" | "art8-after-nareis")[]): PublishedTable =>
  publish(countChains(chains, { unit: "applications", classes }), tens);
const both = tableOf("nareis-op-nareis", "art8-after-nareis");
const sponsors = publish(countChains(chains, { unit: "sponsors", classes: ["nareis-op-nareis"] }), tens);

/** Each picture of a page: what is drawn of a phone's width, what else, and what is said in their place. */
function picturesIn(html: string): readonly { readonly narrow: string; readonly wide: string; readonly alt: string }[] {
  const svgIn = (address: string): string => decodeURIComponent(address.replace(/^data:image\/svg\+xml,/, ""));
  return [...html.matchAll(/<figure>.*?srcset="([^"]*)".*?alt="([^"]*)" src="([^"]*)".*?<\/figure>/g)].map(
    ([, narrow = "", alt = "", wide = ""]) => ({ narrow: svgIn(narrow), wide: svgIn(wide), alt }),
  );
}

describe("the charts of a sheet", () => {
  test("are one for each class, as plotTable draws the rows of that class, in a width for a page and one for a phone", async () => {
    const sheet = toInformationSheet([both], { locale: "en", draw: await tableDrawer() });
    const pictures = picturesIn(sheet);
    expect(pictures.map(({ alt }) => alt)).toEqual([
      "Chart. Nareis op nareis: applications by year. Each number stands in the tables below it.",
      "Chart. Family reunification after nareis: applications by year. Each number stands in the tables below it.",
    ]);
    const [first] = pictures;
    const rows = both.rows.filter(({ keys }) => keys[0] === "nareis-op-nareis");
    expect(first?.wide).toBe(await plotTable({ ...both, rows }, { locale: "en", width: 760 }));
    expect(first?.narrow).toBe(await plotTable({ ...both, rows }, { locale: "en", width: 360 }));
  });

  test("stand before the tables of their class, of the first table that has the class", () => {
    const drawn: string[] = [];
    const draw: DrawTable = (table, { locale, width }) => {
      drawn.push(`${table.about.question.units[0]} ${table.rows[0]?.keys[0]} ${locale} ${width}`);
      return "<svg/>";
    };
    const sheet = toInformationSheet([tableOf("art8-after-nareis"), sponsors, both], { draw });
    expect(drawn).toEqual([
      "applications art8-after-nareis nl 760",
      "applications art8-after-nareis nl 360",
      "sponsors nareis-op-nareis nl 760",
      "sponsors nareis-op-nareis nl 360",
    ]);
    expect(sheet.match(/<h3>|<figure>|<table/g)?.slice(0, 3)).toEqual(["<h3>", "<figure>", "<table"]);
  });

  test("can run and load nothing, whatever is drawn", () => {
    const text = '</figure><script>alert("1")</script>" onload="x';
    const [picture] = picturesIn(toInformationSheet([both], { draw: () => text }));
    const sheet = toInformationSheet([both], { draw: () => text });
    expect(picture?.wide).toBe(text);
    expect(sheet).not.toMatch(/<script|onload=/);
  });

  test("are left out of Markdown, and of a page for which nothing draws", () => {
    const fails = (): string => {
      throw new Error("drawn");
    };
    const markdown = toInformationSheet([both], { format: "markdown", draw: fails });
    expect(markdown).toBe(toInformationSheet([both], { format: "markdown" }));
    expect(toInformationSheet([both])).not.toContain("<figure");
    expect(() => toInformationSheet([both], { draw: "svg" as unknown as DrawTable })).toThrow(/tableDrawer/);
  });
});

import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { fills } from "../../src/plot/canvas/theme.ts";
import { plotChain } from "../../src/plot/index.ts";
import { register } from "../../src/testing/index.ts";
import { xmlProblems } from "../spreadsheet/workbook-reader.ts";
import { readPicture } from "./drawn-shapes.ts";

/** A chain of which the last application is filed on a day. */
const filedOn = (submitted: string) =>
  register()
    .person("amina")
    .asylum({ granted: "2014-03-01" })
    .person("ali")
    .nareis({ sponsor: "amina", granted: "2015-11-05" })
    .asylum({ granted: "2017-01-10" })
    .person("omar")
    .nareis({ sponsor: "ali", submitted }).tables;

const tables = filedOn("2020-02-03");
const { register: read } = readRegister(tables, { asOf: "2021-05-31" });
const chains = findChains(read, memo2023);
const drawn = async (id: string, locale: "nl" | "en" = "en") => readPicture(await plotChain(chains, id, { locale }));

describe("the timeline of a chain", () => {
  test("has a lane for each person of it, and its applications in order of filing in its description", async () => {
    const { texts, description } = await drawn("omar-nareis");
    for (const person of ["amina", "ali", "omar"]) expect(texts).toContain(person);
    const places = ["ali-nareis", "ali-asylum", "omar-nareis"].map((id) => description.indexOf(id));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(-1);
    expect(description).toContain("ali → omar: omar-nareis, nareis, filed on 3 February 2020, still open");
  });

  test("says in its title and first that it is about persons, in both languages", async () => {
    expect((await drawn("omar-nareis")).title).toMatch(/^PERSONAL DATA: .* about persons, not to be published$/);
    expect((await drawn("omar-nareis", "nl")).title).toMatch(
      /^PERSOONSGEGEVENS: .* over personen, niet om te publiceren$/,
    );
  });

  test("names the law of its time, and no other", async () => {
    const law = (await drawn("omar-nareis")).texts.join(" ");
    expect(law).toContain("in the regular procedure");
    expect(law).toContain("in the nareis procedure");
    expect(law).not.toContain("not allowed");
  });

  test("is sound XML, the same bytes again, and other bytes for another application", async () => {
    const [one, again, other] = await Promise.all(
      ["omar-nareis", "omar-nareis", "ali-nareis"].map((id) => plotChain(chains, id)),
    );
    expect(xmlProblems(one as string)).toEqual([]);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test("of an application that is part of none has that application alone", async () => {
    const { description } = await drawn("amina-asylum");
    expect(description).toContain("amina-asylum");
    expect(description).not.toContain("ali-nareis");
  });

  test("has an arrow for each application that somebody sponsors", async () => {
    const svg = await plotChain(chains, "omar-nareis");
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).toContain(fills.light);
  });
});

test("an application that is not in the register, and a timeline that cannot be, are refused", async () => {
  await expect(plotChain(chains, "nobody")).rejects.toThrow(RangeError);
  await expect(plotChain(chains, "omar-nareis", { timeline: { phases: [] } as never })).rejects.toThrow();
  await expect(plotChain([] as never, "omar-nareis")).rejects.toThrow(TypeError);
});

test("no text crosses the arrow to its application, wherever the application begins", async () => {
  for (const submitted of ["2020-02-03", "2020-12-20", "2021-04-01", "2021-05-20", "2021-05-31"]) {
    const found = findChains(readRegister(filedOn(submitted), { asOf: "2021-05-31" }).register, memo2023);
    const picture = readPicture(await plotChain(found, "omar-nareis", { locale: "en" }));
    const { from, to } = picture.stretchOf("omar-nareis, nareis");
    const [, arrow] = picture.dots;
    expect(from < (arrow ?? 0) && (arrow ?? 0) < to).toBe(false);
  }
});

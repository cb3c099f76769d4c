import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { definitionDigest } from "../../src/chains/definition/definition-digest.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./nareis.ts";

/** The path of a file with this in it. */
function definitionFile(content: string): string {
  return join(temporaryFolder({ "my-definition.json": content }), "my-definition.json");
}

describe("--definition", () => {
  test("takes a JSON file, missing options at their default, and a table says the whole definition", async () => {
    const folder = temporaryFolder(registerFiles);
    const file = definitionFile('\uFEFF{ "id": "five-years", "lookBackMonths": 60 }\n');
    const { status, out, err } = await nareis("tables", folder, "--definition", file, "--format", "json");
    expect([status, err]).toEqual([0, ""]);
    const { id, ...options } = { ...memo2023, id: "five-years", lookBackMonths: 60 };
    const { about } = JSON.parse(out);
    expect(about.question.definitions).toEqual([{ id, ...options }]);
    expect(about.definitions).toEqual([{ id, digest: definitionDigest({ id, ...options }) }]);
  });

  test("takes one in every command that has a definition", async () => {
    const folder = temporaryFolder(registerFiles);
    const file = definitionFile('{ "id": "my-own", "independent": "none" }');
    for (const argv of [
      ["tables", folder],
      ["chains", folder],
      ["attrition", folder],
      ["definitions", folder],
      ["signals", folder],
      ["follow-up", folder],
      ["revisions", folder, "--since", "2020-01-01"],
      ["explain", folder, "zaak-6"],
      ["demo"],
    ]) {
      const { status, out } = await nareis(...argv, "--definition", file, "--locale", "en");
      expect([argv[0], status, out.includes("my-own")]).toEqual([argv[0], 0, true]);
    }
  });

  test("says on stderr what does nothing in a file and what readers should know, once for each definition", async () => {
    const file = definitionFile('{ "id": "anybody", "exclude": [], "lookBackMonths": 999999 }');
    const said =
      "--definition: lookBackMonths reaches back beyond every date that a register can have, so it does nothing: null says the same.\n" +
      "--definition: exclude does not leave out the sponsor of the first application: an application for one's own first sponsor counts as stacking.\n";
    for (const argv of [["tables", temporaryFolder(registerFiles)], ["definitions"]]) {
      const { status, err } = await nareis(...argv, "--definition", file, "--locale", "en");
      expect([status, err]).toEqual([0, said]);
      expect((await nareis(...argv, "--definition", "law-since-2014")).err).toBe("");
    }
  });

  test("refuses a file with every reason on one line, in the language asked for, and nothing of what is in it", async () => {
    const folder = temporaryFolder(registerFiles);
    const file = definitionFile('{ "geheim": 1, "independent": "geheim", "lookBackMonths": -1 }');
    for (const [locale, sentences] of [
      ["nl", /De id ontbreekt.* bestaat niet\. .*independent kan alleen .*lookBackMonths kan alleen /],
      ["en", /The id is missing.* does not exist\. .*independent can only be .*lookBackMonths can only be /],
    ] as const) {
      const { status, out, err } = await nareis("tables", folder, "--definition", file, "--locale", locale);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toMatch(/^nareis: --definition: [^\n]+\n$/);
      expect(err).toMatch(sentences);
      expect(err).not.toMatch(/geheim|my-definition/);
    }
  });

  test.each([
    ["contradicts itself", '{ "id": "a", "lookBackMonths": 0 }', /nothing can ever be counted/],
    ["is not JSON", "{ id: 1 }", /not JSON/],
    ["is empty", "", /not JSON/],
    ["is not UTF-8", Buffer.from([0x7b, 0xff, 0x7d]).toString("latin1"), /not JSON/],
    ["is too large", " ".repeat(2 ** 20 + 1), /at most 1 MiB/],
  ])("refuses a file that %s", async (_, content, sentence) => {
    const asked = ["--definition", definitionFile(content), "--locale", "en"];
    const { status, out, err } = await nareis("chains", temporaryFolder(registerFiles), ...asked);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
  });

  test("refuses a folder and a file that is not there, and names the presets", async () => {
    for (const path of [temporaryFolder({}), "no-such-file.json", ""]) {
      const { status, err } = await nareis("demo", "--definition", path);
      expect(status).toBe(2);
      expect(err).toContain("memo-2023-08, law-since-2014, regular-procedure-included, regular-and-art8-included");
      expect(err).not.toContain("no-such-file");
    }
  });
});

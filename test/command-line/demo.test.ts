import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, shell } from "./run-command.ts";

/** The rows of figures in a text, each as `title: cells`. */
function figuresIn(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const [title = "", ...cells] = line.trim().split(/\s{2,}/);
    return cells.length > 1 && /\D/.test(title) ? [`${title}: ${cells.join(" ")}`] : [];
  });
}

const memo: readonly string[] = [
  "Aanvragen nareis op nareis: 210 120 300 100 110 840",
  "Inwilligingen nareis op nareis: 120 50 130 20 <10 310*",
  "Aanvragen gezinshereniging na nareis: 330 190 230 180 80 1010",
  "Inwilligingen gezinshereniging na nareis: 110 60 60 20 <10 240*",
];

describe("the demonstration", () => {
  test("prints exactly the memo's figures, and the same bytes come from the files that it writes", async () => {
    const folder = join(temporaryFolder(), "my-register");
    const plain = await nareis(["demo"]);
    expect(plain).toMatchObject({ status: 0, err: "" });
    expect(figuresIn(plain.out)).toEqual(memo);
    expect(plain.out).toMatch(/^ +2019 +2020 +2021 +2022 +2023 +Eindtotaal$/m);
    expect(plain.out).toContain("De cijfers van 2023 zijn tot juni 2023.");
    expect(plain.out).toContain("Er staan op 31 mei 2023 nog 190 nareisaanvragen open.");
    expect(plain.out).toContain("Er staan op 31 mei 2023 nog 220 gezinsherenigingsaanvragen van nareizigers open.");
    expect(plain.out).toMatch(/SYNTHETISCH/);

    const written = await nareis(["demo", "--write", folder]);
    expect(written).toMatchObject({ status: 0, out: plain.out });
    expect(written.err).toMatch(/^\d+ bestanden geschreven\..*\n$/);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["applications.csv", "register.json"]));
    const tables = await nareis(["tables", folder, "--as-of", "2023-05-31"]);
    expect(tables).toMatchObject({ status: 0, err: "" });
    // Below its tables the demonstration says what is otherwise in the memo.
    expect(plain.out.startsWith(`${tables.out}\n`)).toBe(true);
    expect(plain.out.slice(tables.out.length)).toMatch(/^\n[^\n]*memo van augustus 2023[\s\S]*<10\*[\s\S]*\n$/);

    // A second register is not written over the first.
    const again = await nareis(["demo", "--write", folder]);
    expect(again).toMatchObject({ status: 2, out: "" });
    expect(again.err).toMatch(/^nareis: [^\n]+\n$/);

    const { status, out, err } = await shell(`nareis chains '${folder}' --format ndjson | head -n 1`);
    expect({ status, err: err }, "a reader that has seen enough is no error").toEqual({
      status: 0,
      err: "",
    });
    expect(Object.keys(JSON.parse(out))[0]).toBe("application");
    const stopped = await shell(`nareis chains '${folder}' --format json | true`);
    expect({ ...stopped, err: stopped.err }).toEqual({ status: 0, out: "", err: "" });
  });

  test("in English it has the same figures", async () => {
    const { out } = await nareis(["demo", "--locale", "en"]);
    expect(figuresIn(out).map((line) => line.replace(/^.*: /, ""))).toEqual(
      memo.map((line) => line.replace(/^.*: /, "")),
    );
    expect(out).toContain("Total");
  });

  test("writes nothing where the options are wrong", async () => {
    const folder = join(temporaryFolder(), "my-register");
    const { status, out } = await nareis(["demo", "--write", folder, "--from", "2023", "--to", "2019"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(existsSync(folder)).toBe(false);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CommandDeclaration, commands } from "../../src/terminal/commands.ts";
import { optionOf } from "../../src/terminal/options.ts";
import { brokenApplications, cells, registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, type Ran } from "./nareis.ts";

/** A folder for what is written, with files that options name. */
const beside = mkdtempSync(join(tmpdir(), "nareis-options-"));
beforeAll(async () => {
  const folder = file("register");
  mkdirSync(folder);
  for (const [name, content] of Object.entries(registerFiles)) writeFileSync(join(folder, name), content);
  await nareis("tables", folder, "--as-of", "2020-12-31", "--format", "json", "--output", file("previous.json"));
});
afterAll(() => rmSync(beside, { recursive: true, force: true }));
const file = (name: string): string => join(beside, name);
writeFileSync(file("mapping.json"), '{"columns":{},"codes":{}}');
writeFileSync(file("there.txt"), "already there");
writeFileSync(file("typed.csv"), "label,2022,2023,total\nfiled,100,50,150\nall,100,50,150\n");
let written = 0;

/** A value that each option can have; null for those that take none. */
const right: Readonly<Record<string, string | null>> = {
  "as-of": "2022-12-31",
  since: "2019-12-31",
  definition: "law-since-2014",
  from: "2020",
  to: "2021",
  unit: "sponsors",
  per: "submission",
  by: "quarter",
  class: "art8-after-nareis",
  measure: "granted",
  breakdown: "depth",
  policy: "fives",
  final: null,
  contact: "Bureau 7",
  previous: file("previous.json"),
  withhold: "1/total",
  exact: null,
  locale: "en",
  output: "FILE",
  force: null,
  quiet: null,
  strict: null,
  evidence: null,
  encoding: "windows-1252",
  dates: "iso",
  empty: "NULL,NA",
  mapping: file("mapping.json"),
  "multiline-fields": null,
  "low-memory": null,
  stack: null,
  write: "FILE",
  base: "10",
  ties: "half-even",
  threshold: "10",
  "threshold-on": "rounded-count",
  zero: "hidden",
  "rows-add-up": null,
  between: "unchanged",
  width: "3",
  solve: null,
  dialect: "spark",
  tables: "permits,decisions",
};

/** The same for one command: not every table has a total. */
const rightFor = (name: string, option: string): string | null =>
  name === "attrition" && option === "withhold" ? "1/left" : (right[option] ?? null);

/** What the value of an option cannot be; whatever is written is wrong where something stands already. */
const wrongOf = (option: string): string | null => {
  if (right[option] === null || option === "empty" || option === "contact") return null;
  return option === "output" || option === "write" ? file("there.txt") : "geheim-77";
};

/** What stands behind a command, of a register in a folder. */
async function argumentsOf({ name }: CommandDeclaration, folder: string): Promise<readonly string[]> {
  if (name === "demo") return [];
  if (name === "sql") return ["--dialect", "duckdb"];
  if (name === "audit") return [file("typed.csv")];
  if (name === "explain") return [folder, "zaak-9"];
  if (name === "release") {
    const plan = join(temporaryFolder(), "plan.json");
    writeFileSync(plan, (await nareis("plan", folder)).out);
    return [plan, folder];
  }
  if (name === "revisions") return [folder, "--since", "2020-12-31"];
  if (name !== "verify") return [folder];
  const table = join(temporaryFolder(), "table.json");
  writeFileSync(table, (await nareis("tables", folder, "--format", "json")).out);
  return [table, folder];
}

const optionsOf = (command: CommandDeclaration): readonly string[] => [...command.options];
/** An option as it is typed; what is written goes to another place each time. */
function words(option: string, value: string | null): readonly string[] {
  written += 1;
  // A drawing has a form of its own.
  if (option === "stack") return ["--stack", "--format", "mermaid"];
  return value === null ? [`--${option}`] : [`--${option}`, value === "FILE" ? file(`written-${written}`) : value];
}

/** Where a command that writes a folder is to write it, unless that was asked for already. */
function placeOf({ writesFolder }: CommandDeclaration, asked: readonly string[]): readonly string[] {
  return writesFolder === true && !asked.includes("--output") ? words("output", "FILE") : [];
}

/** A cell of the register as a word, because one of them stands inside "denominator". */
const anyCell = new RegExp(`\\b(?:${cells.source})`, "i");
/** Output about persons, which is meant for people who may see it. */
const aboutPersons = ["chains", "explain", "identities"];
/** Its words are what nobody has a code for, and these it has to name. */
const printsWords = "words";

function expectQuietTongue(command: CommandDeclaration, { out, err }: Ran, asked: string): void {
  expect(err, asked).not.toMatch(anyCell);
  if (!aboutPersons.includes(command.name) && command.name !== printsWords) expect(out, asked).not.toMatch(anyCell);
  const lines = err.split("\n").filter((line) => line !== "");
  expect(new Set(lines).size, asked).toBe(lines.length);
  const printed = new Set(out.split("\n"));
  expect(
    lines.filter((line) => printed.has(line)),
    asked,
  ).toEqual([]);
}

test("every option that a command declares is walked below", () => {
  const declared = new Set(commands.flatMap(optionsOf));
  expect([...declared].sort()).toEqual(Object.keys(right).sort());
  for (const option of declared) expect(optionOf(option as never).required, option).toBe(right[option] !== null);
});

describe.each(commands.map((command) => [command.name, command] as const))("nareis %s", (name, command) => {
  // One call of the demonstration makes its whole register.
  const calls = name === "demo" ? [optionsOf(command).filter((one) => one !== "breakdown" && one !== "exact")] : [];
  const each = name === "demo" ? calls : optionsOf(command).map((option) => [option]);

  test("takes each option it declares, prints nothing twice, and ends with 0", async () => {
    const folder = temporaryFolder(registerFiles);
    const given = await argumentsOf(command, folder);
    for (const options of each) {
      const asked = options.flatMap((option) => words(option, rightFor(name, option)));
      const ran = await nareis(name, ...given, ...asked, ...placeOf(command, asked));
      expect(ran.status, asked.join(" ")).toBe(0);
      expectQuietTongue(command, ran, asked.join(" "));
      const to = asked[asked.indexOf("--output") + 1] ?? "";
      const isFile = asked.includes("--output") && command.writesFolder !== true;
      const said = isFile ? readFileSync(to, "utf8") : ran.out;
      if (isFile) expect(ran.out).toBe("");
      expect(said, asked.join(" ")).not.toBe("");
    }
  });

  test("prints each of its forms, in both languages", async () => {
    const given = await argumentsOf(command, temporaryFolder(registerFiles));
    for (const format of command.formats) {
      for (const locale of name === "demo" ? ["nl"] : ["nl", "en"]) {
        const asked = ["--format", format, "--locale", locale];
        // A workbook has to go to a file.
        const to = format === "xlsx" ? words("output", "FILE") : placeOf(command, asked);
        if (format === "xlsx") {
          const refused = await nareis(name, ...given, ...asked);
          expect([refused.status, refused.out, /--output/.test(refused.err)]).toEqual([2, "", true]);
        }
        // What a typed table tells is no picture.
        const of = name === "audit" && format === "svg" ? [file("previous.json")] : given;
        const ran = await nareis(name, ...of, ...asked, ...to);
        // Of a sound register there is no issue to put on a line.
        const isNothing = (name === "check" && format === "ndjson") || format === "xlsx";
        expect([format, ran.status, ran.out === ""]).toEqual([format, 0, isNothing]);
        expectQuietTongue(command, ran, format);
      }
    }
  });

  test("takes no value that an option cannot have: one line that does not repeat it, and 2", async () => {
    const given = await argumentsOf(command, temporaryFolder(registerFiles));
    for (const option of optionsOf(command)) {
      const wrong = wrongOf(option);
      if (wrong === null) continue;
      for (const locale of ["nl", "en"]) {
        const ran = await nareis(
          name,
          ...given,
          `--${option}`,
          wrong,
          ...(option === "locale" ? [] : ["--locale", locale]),
          ...placeOf(command, [`--${option}`]),
        );
        expect([option, ran.status, ran.out]).toEqual([option, 2, ""]);
        expect(ran.err, option).toMatch(/^nareis: [A-Z-][^\n]*\n$/);
        expect(ran.err, option).not.toContain(wrong);
      }
    }
  });

  if (!command.options.includes("mapping")) return;
  test("of a register with errors ends with 1, says each kind once and no cell", async () => {
    // Words without a code are what it is for, and no error of its own.
    const status = name === printsWords ? 0 : 1;
    const broken = temporaryFolder({ ...registerFiles, "applications.csv": brokenApplications });
    const given = await argumentsOf(command, broken);
    for (const options of [[], ...each]) {
      const asked = options.flatMap((option) => words(option, rightFor(name, option)));
      const ran = await nareis(name, ...given, ...asked, ...placeOf(command, asked));
      expect(ran.status, asked.join(" ")).toBe(status);
      expectQuietTongue(command, ran, asked.join(" "));
      if (asked.includes("--quiet")) expect(ran.err).toBe("");
      const isRefused = asked.includes("--strict") && name !== "check" && name !== printsWords;
      if (isRefused || (asked.includes("--output") && command.writesFolder !== true)) expect(ran.out).toBe("");
      else expect(ran.out, asked.join(" ")).not.toBe("");
    }
  });
});

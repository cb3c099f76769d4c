import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RefusalCode } from "../../src/arguments/refusal.ts";
import { readRegisterFiles } from "../../src/files/index.ts";
import { applicationsOf } from "../../src/index.ts";
import { main } from "../../src/terminal/main.ts";
import { refusalInWords } from "../../src/terminal/refusal-words.ts";
import { registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./nareis.ts";

const sources = new URL("../../src/", import.meta.url);

/** What the library refuses, by what was typed or stands in `nareis.json`, with the beginning in Dutch and in English. */
const refused: readonly (readonly [what: string, argv: readonly string[], beside: object, nl: string, en: string])[] = [
  ["an encoding", ["--encoding", "geheim"], {}, "Geef --encoding", "Give --encoding"],
  ["a form of dates", [], { dates: "geheim" }, "Kies --dates", "Choose --dates"],
  ["empty words", [], { empty: "geheim" }, "Geef empty", "Give empty"],
  ["a mapping of a table", [], { codes: { geheim: {} } }, "Geef columns en codes", "Give columns and codes"],
  ["a mapping", [], { columns: { permits: 1 } }, "Geef columns en codes", "Give columns and codes"],
  [
    "a mapping of codes of another column",
    [],
    { codes: { applications: { applicant_id: { geheim: "asylum" } } } },
    "Geef in codes",
    "Give only columns",
  ],
  [
    "a mapping to no code",
    [],
    { codes: { applications: { procedure: { geheim: "verborgen" } } } },
    "Laat elk woord van deze kolom in codes staan voor een van: asylum, nareis,",
    "Let every word of this column in codes stand for one of: asylum, nareis,",
  ],
  [
    "a mapping to no column",
    [],
    { columns: { signals: { geheim: "verborgen" } } },
    "Laat elke kop van deze tabel in columns staan voor een van: signal_id,",
    "Let every header of this table in columns stand for one of: signal_id,",
  ],
  [
    "a column that is read anyway",
    ["--breakdown", "column:birth_date"],
    {},
    "Noem bij --breakdown",
    "Name a header for",
  ],
  ["a column that is not read", ["--breakdown", "column:geheim"], {}, "Noem bij --breakdown", "Name a header of"],
  ["a column about descent", ["--breakdown", "column:nationaliteit"], {}, "Laat deze kolom", "Leave out this column"],
  ["years the wrong way", ["--from", "2023", "--to", "2019"], {}, "Geef --from", "Give --from"],
  [
    "a class without the groups",
    ["--breakdown", "art8-group", "--class", "other-stacking"],
    {},
    "Geef bij deze uitsplitsing alleen --class art8-after-nareis.",
    "Give --class art8-after-nareis alone with this breakdown.",
  ],
  ["a measure", ["--per", "decision", "--measure", "open"], {}, "Laat --measure open weg", "Leave out --measure open"],
];

describe("what the library refuses is said in the language of --locale, in words of the command line, without a word of it", () => {
  for (const [what, argv, beside, nl, en] of refused) {
    test(what, async () => {
      const folder = temporaryFolder(registerFiles);
      writeFileSync(join(folder, "nareis.json"), JSON.stringify(beside));
      for (const [locale, said] of [
        ["nl", nl],
        ["en", en],
      ] as const) {
        const { status, out, err } = await nareis("tables", folder, ...argv, "--locale", locale);
        expect([status, out]).toEqual([2, ""]);
        expect(err).toMatch(/^nareis: [^\n]+\n$/);
        expect(err.slice("nareis: ".length, "nareis: ".length + said.length)).toBe(said);
        expect(err).not.toMatch(/geheim|verborgen|nationaliteit[^,]/);
      }
    });
  }
});

test("a policy that cannot be, or is none, is refused in both languages with all that a policy has", async () => {
  const folder = temporaryFolder(registerFiles);
  for (const content of ["null", "[]", '{ "geheim": 1 }', '{ "id": "geheim", "base": 0 }']) {
    writeFileSync(join(folder, "policy"), content);
    for (const [locale, said] of [
      ["nl", "nareis: --policy: geef in het bestand"],
      ["en", "nareis: --policy: give these parts"],
    ] as const) {
      const { status, out, err } = await nareis(
        ...["tables", folder, "--policy", join(folder, "policy"), "--locale", locale],
      );
      expect([status, out, err.slice(0, said.length)]).toEqual([2, "", said]);
      expect(err).not.toContain("geheim");
    }
  }
});

test("so is a choice that goes with other options only, by the name that the option has there", async () => {
  const folder = temporaryFolder(registerFiles);
  for (const [locale, said] of [
    ["nl", "nareis: Kies --unit uit steps.\n"],
    ["en", "nareis: Choose --unit from steps.\n"],
  ] as const) {
    const { err } = await nareis("follow-up", folder, "--per", "event", "--unit", "applications", "--locale", locale);
    expect(err).toBe(said);
  }
});

test("a damaged file of columns is refused in the language of --locale", async () => {
  const folder = temporaryFolder({ "applications.parquet": "PAR1 and nothing else PAR1", "permits.feather": "ARROW1" });
  for (const [locale, said] of [
    ["nl", "nareis: Geef hele bestanden"],
    ["en", "nareis: Give whole files"],
  ] as const) {
    const { status, out, err } = await nareis("tables", folder, "--locale", locale);
    expect([status, out, err.slice(0, said.length)]).toEqual([2, "", said]);
  }
});

describe("a folder that is no register, or cannot become one, is refused in both languages", () => {
  const applications = registerFiles["applications.csv"] as string;
  for (const [what, files, argv, nl, en] of [
    ["no applications", { "signals.csv": "x" }, ["tables", "."], "Zet een bestand", "Put a file"],
    [
      "two manifests",
      { "applications.csv": applications, "register.json": "{}", "Register.JSON": "{}" },
      ["tables", "."],
      "Bewaar",
      "Keep",
    ],
    [
      "one part of a table twice",
      { "applications.csv": applications, "aanvragen.tsv": "" },
      ["check", "."],
      "Houd van elk deel van applications",
      "Keep one file of each part of applications",
    ],
    [
      "a folder in the place of a table",
      { "applications.csv": applications, "permits.csv/note": "" },
      ["tables", "."],
      "Geef permits als een bestand",
      "Give permits as a file",
    ],
    [
      "a compressed file that is damaged",
      { "applications.csv.gz": "no gzip" },
      ["tables", "."],
      "Maak de gecomprimeerde",
      "Make the compressed",
    ],
    [
      "an encrypted file",
      { "applications.parquet": "PAR1 and nothing else PARE" },
      ["tables", "."],
      "Geef Parquet-bestanden zonder",
      "Give Parquet files without",
    ],
    [
      "another kind of file",
      { "aanvragen.xlsx": "x" },
      ["check", "aanvragen.xlsx"],
      "Geef een map, of",
      "Give a folder, or",
    ],
    [
      "a folder in use",
      { "applications.csv": "x" },
      ["demo", "--write", "."],
      "Geef een lege map, of",
      "Give an empty",
    ],
    [
      "another file of a table",
      { "aanvragen.csv": "x" },
      ["demo", "--force", "--write", "."],
      "Geef een lege map: er",
      "Give an empty folder: t",
    ],
    [
      "a file in place of a folder",
      { file: "" },
      ["demo", "--write", "file/below"],
      "Geef een map waarin",
      "Give a folder",
    ],
  ] as const) {
    test(what, async () => {
      const folder = temporaryFolder(files);
      const given = argv.map((word) =>
        word === "." || word.startsWith("file") || word.endsWith("x") ? join(folder, word) : word,
      );
      for (const [locale, said] of [
        ["nl", nl],
        ["en", en],
      ] as const) {
        const { status, out, err } = await nareis(...given, "--locale", locale);
        expect([status, out, err.slice(0, 8 + said.length)]).toEqual([2, "", `nareis: ${said}`]);
        expect(err.split("\n")).toHaveLength(2);
      }
    });
  }
});

test("a file that has changed since it was read is a line with status 2, whenever that shows", async () => {
  const folder = temporaryFolder(registerFiles);
  const { register } = await readRegisterFiles(folder);
  writeFileSync(join(folder, "applications.csv"), `${registerFiles["applications.csv"]}\n`);
  for (const [locale, said] of [
    ["nl", "nareis: Laat de bestanden van een register zoals zij zijn"],
    ["en", "nareis: Keep the files of a register as they are"],
  ] as const) {
    let err = "";
    const terminal = {
      // In the middle of results: the rows of a register are read again when somebody asks for them.
      out: () => void [...applicationsOf(register)],
      err: (text: string) => {
        err += text;
      },
      showsProgress: false,
      availableMemory: () => Infinity,
      now: () => 0,
    };
    expect(await main(["demo", "--locale", locale], terminal)).toBe(2);
    expect(err.startsWith(said)).toBe(true);
  }
});

/** Every code with which something is refused, as it stands in the sources; events of a history have codes of their own. */
const thrown = readdirSync(sources, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.startsWith("history"))
  .map((path) => readFileSync(new URL(path, sources), "utf8"))
  .flatMap((text) => [...text.matchAll(/\brefusal\(\s*"([a-z-]+)"/g)].map(([, code]) => code as RefusalCode));

test("every refusal is one sentence in each language, and neither is that of the other", () => {
  expect(new Set(thrown).size).toBeGreaterThan(30);
  for (const code of thrown) {
    const said = refusalInWords(Object.assign(new RangeError(""), { code, about: ["column", "other"] }));
    for (const text of [said.nl, said.en]) expect(text).toMatch(/^[^\n]*[^\n.]\.$|^[^\n]+: npm install column\.$/);
    expect(said.nl).not.toBe(said.en);
  }
});

test("no file of a register is refused in a sentence without a code", () => {
  const uncoded = ["open-file", "readable", "table-files", "decompress", "read-columns", "file-again", "transcode"]
    .map((name) => readFileSync(new URL(`files/${name}.ts`, sources), "utf8"))
    .flatMap((text) => text.match(/new (Range|Type)Error\(\s*"[A-Z]/g) ?? []);
  expect(uncoded).toEqual([]);
});

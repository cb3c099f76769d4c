import { describe, expect, test } from "vitest";
import { isEngineLimit } from "../../src/terminal/engine-limit.ts";
import { main } from "../../src/terminal/main.ts";
import { registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

/** Work that reaches a limit of the engine, cheaply. */
const limits: Readonly<Record<string, () => unknown>> = {
  "the length of a text": () => "x".repeat(2 ** 30),
  "the length of an array": () => new Array(2 ** 32),
  "the length of a column": () => new Float64Array(2 ** 45),
  "the memory for bytes": () => new ArrayBuffer(2 ** 50),
  "the text of many bytes": () => Buffer.alloc(2 ** 29).toString("latin1"),
  "the depth of calls": () => {
    const deeper = (): number => 1 + deeper();
    return deeper();
  },
};

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (problem) {
    return problem;
  }
}

describe("a limit of the engine", () => {
  for (const [name, work] of Object.entries(limits)) {
    test(`${name} is a line in the language of --locale and status 3, whatever was printed before`, async () => {
      const folder = temporaryFolder(registerFiles);
      for (const [locale, said] of [
        ["en", /^nareis: This is larger than Node\.js can hold: [^\n]+\n$/],
        ["nl", /^nareis: Dit is groter dan Node\.js aankan: [^\n]+\n$/],
      ] as const) {
        let err = "";
        const terminal = {
          out: () => void work(),
          err: (text: string) => {
            err += text;
          },
          showsProgress: false,
          availableMemory: () => Infinity,
          now: () => 0,
        };
        expect(await main(["tables", folder, "--locale", locale], terminal)).toBe(3);
        expect(err).toMatch(said);
      }
    });
  }

  test("is told apart from what the library refuses and from faults of ours", () => {
    for (const work of Object.values(limits)) expect(isEngineLimit(thrownBy(work))).toBe(true);
    // As the engine says it; to reach it takes a gigabyte.
    expect(isEngineLimit(new RangeError("Map maximum size exceeded"))).toBe(true);
    for (const other of [
      new RangeError("Choose `dates` from iso, dutch."),
      thrownBy(() => (null as unknown as string).length),
      thrownBy(() => new Intl.NumberFormat("en", { minimumFractionDigits: 500 })),
      "Map maximum size exceeded",
      undefined,
    ]) {
      expect(isEngineLimit(other)).toBe(false);
    }
  });

  test("while a file is read is not taken for wrong usage", async () => {
    const folder = temporaryFolder(registerFiles);
    const said: string[] = [];
    // The progress of reading is drawn from within, for files of some size.
    const rows = Array.from({ length: 400_000 }, (_, place) => `z${place},asylum,P${place},,2019-01-10,,,\n`).join("");
    const large = temporaryFolder({
      ...registerFiles,
      "applications.csv": `${registerFiles["applications.csv"]}${rows}`,
    });
    const terminal = {
      out: () => {},
      err: (text: string) => {
        if (text.startsWith("\r")) "x".repeat(2 ** 30);
        said.push(text);
      },
      showsProgress: true,
      availableMemory: () => Infinity,
      now: () => 0,
    };
    expect(await main(["tables", folder, "--locale", "en"], terminal)).toBe(0);
    expect(await main(["tables", large, "--locale", "en"], terminal)).toBe(3);
    expect(said.join("")).toMatch(/^nareis: This is larger than Node\.js can hold/m);
  });
});

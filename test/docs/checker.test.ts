import { describe, expect, test } from "vitest";
import { loadAddress, pathOfAddress } from "./addresses.ts";
import { codeBlocksOf } from "./code-block.ts";
import { readCommand } from "./commands.ts";
import { docExamplesOf, parse } from "./doc-comment.ts";
import { readExample } from "./example.ts";
import { examplesOf, modulesOf, runPage } from "./page.ts";
import { runProgram } from "./program.ts";
import { typeErrorsIn } from "./type-check.ts";

const block = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\`\n`;
const run = (markdown: string): Promise<void> => runPage(markdown, "page.md", loadAddress);
const typeErrors = (markdown: string): readonly string[] =>
  typeErrorsIn([{ page: "page.md", examples: examplesOf(markdown, "page.md") }], pathOfAddress);

describe("code on a page", () => {
  test("a true value passes and a wrong one fails with its page and line", async () => {
    await run(`Text.\n${block("ts", "1 + 1; // 2")}`);
    await expect(run(`Text.\n${block("ts", "1 + 1; // 2\n1 + 2; // 2")}`)).rejects.toThrow(/^page\.md:4: /);
  });

  test("values are compared deeply, and can go on over several lines", async () => {
    await run(block("ts", '({ a: [1, -2], b: { c: "x" } }); // { a: [1, -2],\n// b: { c: "x" } }'));
    await expect(run(block("ts", "[{ a: 1 }]; // [{ a: 2 }]"))).rejects.toThrow();
  });

  test("a literal behind a constant or behind what is printed is checked too", async () => {
    await run(block("ts", 'const two = 2; // 2\nconsole.log(String(two)); // "2"'));
    await expect(run(block("ts", "const two = 2; // 3"))).rejects.toThrow(/^page\.md:2: /);
    await expect(run(block("ts", 'console.log("a"); // "b"'))).rejects.toThrow(/^page\.md:2: /);
  });

  test("a value on the line below is checked, and words there are about what follows", async () => {
    await run(block("ts", "1 + 1;\n// 2\n[1].concat(2);\n// [1,\n// 2]\n// Then three.\n1 + 2; // 3"));
    await expect(run(block("ts", "1 + 1;\n// 3"))).rejects.toThrow(/^page\.md:2: /);
    await expect(run(block("ts", "const two = 2;\n// 3"))).rejects.toThrow(/^page\.md:2: /);
    expect(() => readExample("[1];\n// [1, two]", { page: "page.md", line: 7 })).toThrow(/^page\.md:7: /);
  });

  test("words behind an expression are refused, because nobody would check them", () => {
    expect(() => readExample("1 + 1; // two", { page: "page.md", line: 7 })).toThrow(/^page\.md:7: /);
    expect(readExample("const two = 2; // two", { page: "page.md", line: 7 }).statements[0]?.claim).toBeNull();
  });

  test("an error can be stated by its name", async () => {
    await run(
      block("ts", 'import { presets } from "nareis";\n(presets as never as () => void)(); // throws TypeError'),
    );
    await expect(run(block("ts", "1 + 1; // throws TypeError"))).rejects.toThrow();
    await expect(run(block("ts", "JSON.parse('{'); // throws TypeError"))).rejects.toThrow();
  });

  test("a block sees the names of the blocks above it and may use them again", async () => {
    await run(
      block("ts", "const one = 1;") +
        block("ts", "const two = one + 1;\ntwo; // 2") +
        block("ts", "const one = 3;\none; // 3"),
    );
  });

  test("imports lead to the sources of the package", async () => {
    const page = block("ts", 'import { memo2023 } from "nareis";\nmemo2023.id; // "memo-2023-08"');
    await run(page);
    expect(typeErrors(page)).toEqual([]);
  });

  test("code that does not parse and code that throws fail", async () => {
    await expect(run(block("ts", "const = 1;"))).rejects.toThrow(/^page\.md:2: /);
    await expect(run(block("ts", "\nmissing();"))).rejects.toThrow(/^page\.md:3: /);
  });

  test("code with a wrong type fails, unless it says so, with its page and line", () => {
    const wrong = 'const one: number = "one";';
    expect(typeErrors(block("ts", `const zero = 0;\n${wrong}`))).toEqual([expect.stringMatching(/^page\.md:3: /)]);
    expect(typeErrors(block("ts", `// @ts-expect-error: not a number.\n${wrong}`))).toEqual([]);
    expect(typeErrors(block("ts", "// @ts-expect-error: not a number.\nconst one: number = 1;"))).toHaveLength(1);
  });

  test("code with a name is a whole file: it passes the compiler, and is there for the blocks below it", async () => {
    const file =
      'declare module "vitest" {\n  interface Matchers {}\n}\nthrow new Error("not run");\nexport default 1;';
    const reading = 'import { readFileSync } from "node:fs";\nreadFileSync("a.test.ts", "utf8").length > 90; // true';
    await run(block("ts a.test.ts", file) + block("ts", reading));
    const errorsOf = (code: string): readonly string[] => {
      const examples = modulesOf(block("ts a.test.ts", code), "page.md");
      return typeErrorsIn([{ page: "page.md", examples, isModule: true }], pathOfAddress);
    };
    expect(errorsOf("declare global {\n  interface Named {}\n}\nexport default 1;")).toEqual([]);
    expect(errorsOf('const one = 1;\nexport const two: number = "two";')).toEqual([
      expect.stringMatching(/^page\.md:3: /),
    ]);
  });

  test("what code prints must be the block of data below it", async () => {
    const printing = block("ts", 'console.log("a");\nconsole.log("b");');
    await run(printing + block("text", "a\nb"));
    await expect(run(printing + block("text", "a\nc"))).rejects.toThrow(/^page\.md:/);
  });
});

describe("other blocks", () => {
  test("a block of no known language, or of none, is refused", () => {
    expect(() => codeBlocksOf(block("cobol", ""), "page.md")).toThrow(RangeError);
    expect(() => codeBlocksOf(block("", "x"), "page.md")).toThrow(RangeError);
    expect(() => codeBlocksOf("```ts\n1", "page.md")).toThrow(RangeError);
  });

  test("a block with a name is a file for the blocks below it", async () => {
    const reading = 'import { readFileSync } from "node:fs";\nreadFileSync("register/a.csv", "utf8"); // "a,b\\n"';
    await run(block("csv register/a.csv", "a,b") + block("ts", reading));
  });

  test("JSON must be JSON", async () => {
    await run(block("json", '{ "a": 1 }') + block("ndjson", "1\n2"));
    await expect(run(block("json", "{ a: 1 }"))).rejects.toThrow(/not json/);
  });
});

describe("commands on a page", () => {
  test("a command that nobody would check is refused", () => {
    expect(() => readCommand("rm -rf x")).toThrow(RangeError);
    expect(() => readCommand("npm run no-such-script")).toThrow(RangeError);
    expect(() => readCommand("curl x && npm run demo")).toThrow(RangeError);
  });

  test("the command line runs, under every name and with the status that is stated", () => {
    const demo = { kind: "run", line: "nareis demo", status: 0 };
    expect(readCommand("nareis demo")).toEqual(demo);
    expect(readCommand("npx nareis demo")).toEqual(demo);
    expect(readCommand("npm ci && npm run demo")).toEqual(demo);
    expect(readCommand("nareis check x   # exit status 1")).toEqual({
      kind: "run",
      line: "nareis check x",
      status: 1,
    });
    expect(readCommand("npm ci && npm test")).toEqual({ kind: "shown" });
  });

  test("what it prints and its status must be so", async () => {
    const wrongUsage = "nareis --no-such-option | cat";
    await expect(run(block("sh", wrongUsage))).rejects.toThrow(/^page\.md:2: Exit status 2, not 0/);
    await run(block("sh", `${wrongUsage} # exit status 2`));
    await expect(run(block("sh", "nareis --version") + block("text", "no version"))).rejects.toThrow(/^page\.md:/);
  });
});

describe("examples in doc comments", () => {
  const source = (value: string): string =>
    `/**\n * Doubles.\n *\n * @example\n * double(2); // ${value}\n */\nexport function double(x: number): number { return 2 * x; }\n`;
  const examplesIn = (text: string) => docExamplesOf([parse("/project/src/double.ts", text)], "/project");
  const load = async () => ({ double: (x: number): number => 2 * x });

  test("are found with what they are about, their place and the names they use", () => {
    expect(examplesIn(source("4"))).toMatchObject([
      { page: "src/double.ts", line: 5, of: "double", example: { imports: [{ name: "double" }] } },
    ]);
  });

  test("a true one passes and a wrong one fails with its page and line", async () => {
    for (const [value, isTrue] of [
      ["4", true],
      ["5", false],
    ] as const) {
      const [found] = examplesIn(source(value));
      if (!found) throw new Error("Expected an example.");
      const outcome = runProgram([{ example: found.example }], { page: found.page, load, print: () => {} });
      if (isTrue) await outcome;
      else await expect(outcome).rejects.toThrow(/^src\/double\.ts:5: /);
    }
  });
});

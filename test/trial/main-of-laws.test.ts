import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { lawsOfChains } from "../../src/testing/index.ts";
import { type Around, mainOfLaws } from "../../src/trial/main-of-laws.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function laws(argv: readonly string[], around: Partial<Around> = {}): Promise<Ended> {
  let out = "";
  let err = "";
  const status = await mainOfLaws(argv, {
    kit: () => import("../../src/testing/index.ts"),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ...around,
  });
  return { status, out, err };
}

/** A tool in a file of its own, whose text has `folder`, the register, and `print`. */
function tool(text: string): {
  readonly command: string;
  lines(name: string): readonly string[];
  registers(): readonly string[];
} {
  const program = `
    import { appendFileSync, readFileSync } from "node:fs";
    import { join } from "node:path";
    const folder = process.argv[2];
    appendFileSync(join(import.meta.dirname, "registers"), folder + "\\n");
    const print = (chain) => process.stdout.write(JSON.stringify(chain) + "\\n");
    ${text}`;
  const home = temporaryFolder({ "tool.mjs": program });
  const lines = (name: string): readonly string[] => readFileSync(join(home, name), "utf8").trim().split("\n");
  return {
    command: `"${process.execPath}" "${join(home, "tool.mjs")}" {register}`,
    lines,
    registers: () => lines("registers"),
  };
}

/** Somebody who counts by hand: a path of each application with itself alone, so nothing can be cyclic. */
const alone = `
  const [header, ...lines] = readFileSync(join(folder, "applications.csv"), "utf8").trim().split("\\n");
  for (const line of lines) {
    const application = line.split(",")[header.split(",").indexOf("application_id")];
    print({ application, depth: 0, path: [application] });
  }`;

/** Folders of registers that are still there, or were in a folder that is. */
function leftBehind(registers: readonly string[]): readonly string[] {
  expect(registers.length).toBeGreaterThan(0);
  return registers.filter((register) => existsSync(dirname(register)));
}

describe("the command nareis-laws", () => {
  test("says of a tool that keeps a law that it held, on how many registers, and ends with status 0", async () => {
    const { command, registers } = tool(alone);
    const ended = await laws(["--command", command, "--law", "never-cyclic", "--sound", "--runs", "3"]);
    expect(ended).toEqual({ status: 0, out: "never-cyclic: held, 3 registers (seed 1)\n", err: "" });
    expect(leftBehind(registers())).toEqual([]);
  });

  test("shows of a tool that breaks one the sentence, the smallest register drawn and as rows, and both answers", async () => {
    // The quickest tool that finds nothing: looking for a smaller register asks it hundreds of times.
    const { status, out, err } = await laws([
      ...["--command", "true {register}", "--law", "chains-of-the-model", "--tables", "permits", "--sound"],
      ...["--runs", "40", "--fields", "application,first", "--seed", "7"],
    ]);
    expect([status, err]).toEqual([1, ""]);
    const [broken, sentence, ...shown] = out.split("\n");
    expect(broken).toMatch(/^chains-of-the-model does not hold: broken by .* \(seed 7\)\.$/);
    expect(sentence).toBe("The contract: Every x of rows 1 to 5 is reported as one chain (section 3, Class).");
    const drawing = shown.slice(2, shown.indexOf("  applications.csv"));
    const rows = shown.slice(2 + drawing.length).filter((line) => line.startsWith("    "));
    expect(rows[0]).toMatch(/^ {4}application_id,procedure,applicant_id,sponsor_id,submitted_on/);
    // A chain needs two applications, and no smaller register has one.
    expect(rows).toHaveLength(3);
    for (const row of rows.slice(1)) expect(drawing.join("\n")).toContain(row.trim().split(",")[0]);
    const answers = shown.slice(shown.indexOf("Expected:"));
    expect(answers[1]).toMatch(/^ {2}\{"application":".*","first":".*"\}$/);
    expect(answers.slice(2, 4)).toEqual(["Given:", "  nothing"]);
  });

  test("says of a law that asks for more than the tool claims that it was not asked", async () => {
    const fields = ["--fields", "application"];
    const { status, out } = await laws(["--command", tool(alone).command, "--law", "never-cyclic", ...fields]);
    expect([status, out]).toEqual([0, "never-cyclic: not asked\n"]);
  });

  test.each([
    ["rubbish", "echo geheim", "Line 1 of what the command printed is no JSON object"],
    ["JSON that is no object", "echo; echo '[1]'", "Line 2 of what the command printed is no JSON object"],
    ["an end that is no result", "echo out of order >&2; exit 3", "ended with status 3: out of order"],
  ])("says in a sentence what a tool gave in place of chains: %s", async (_, text, sentence) => {
    const home = temporaryFolder();
    // A shell starts sooner than Node does, and is asked hundreds of times while a smaller register is looked for.
    const command = `echo {register} >> "${join(home, "registers")}"; ${text}`;
    const once = ["--runs", "1", "--seconds", "2", "--answer", "2"];
    const { status, out } = await laws(["--command", command, "--law", "never-cyclic", ...once]);
    expect(status).toBe(1);
    const [first, second] = out.split("\n");
    expect(first).toBe("never-cyclic: no answer to the first register tried (seed 1).");
    expect(second).toContain(sentence);
    expect(out).not.toContain("geheim");
    // However far a question had come when its time was over.
    expect(leftBehind(readFileSync(join(home, "registers"), "utf8").trim().split("\n"))).toEqual([]);
  });

  test("stops a tool that never ends with whatever it started, and says that it gave no answer", async () => {
    const { command, lines, registers } = tool(
      'setInterval(() => appendFileSync(join(import.meta.dirname, "beats"), "beat\\n"), 20);',
    );
    // A command in parentheses is not the shell itself, but a process that it starts.
    const { status, out } = await laws([
      ...["--command", `(${command}; true)`, "--law", "never-cyclic", "--runs", "1", "--seconds", "5", "--answer", "1"],
    ]);
    expect(status).toBe(1);
    expect(out).toContain("The command gave no answer within 1 s, and was stopped.");
    expect(leftBehind(registers())).toEqual([]);
    const beats = lines("beats").length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(lines("beats")).toHaveLength(beats);
  });

  test("does not say of a law that it held where no register was answered in its time", async () => {
    const { command } = tool("setInterval(() => {}, 1000);");
    const { status, out } = await laws([
      ...["--command", command, "--law", "never-cyclic", "--runs", "1", "--seconds", "1", "--answer", "3"],
    ]);
    expect([status, out]).toEqual([1, "never-cyclic: not tried: no register was answered in the time of a law\n"]);
  });

  test("says of how many registers a law was held where the time of a law was over", async () => {
    const home = temporaryFolder();
    const command = `[ -e "${home}/asked" ] && sleep 60; touch "${home}/asked"; true {register}`;
    const few = ["--runs", "9", "--seconds", "3", "--answer", "60"];
    const { status, out } = await laws(["--command", command, "--law", "never-cyclic", ...few]);
    const sentence = "never-cyclic: held, 1 of 9 registers (seed 1): the time of a law was over\n";
    expect([status, out]).toEqual([0, sentence]);
  });

  test("tells a tool the definition and the day where it asks for them", async () => {
    const command = `${
      tool(`
      const definition = JSON.parse(readFileSync(process.argv[3], "utf8"));
      const isDay = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(process.argv[4]);
      if (typeof definition.independent !== "string" || !isDay) process.exitCode = 5;`).command
    } {definition} {as-of}`;
    const { status, out } = await laws(["--command", command, "--law", "never-cyclic", "--runs", "2"]);
    expect([status, out]).toEqual([0, "never-cyclic: held, 2 registers (seed 1)\n"]);
  });

  test("lists every law with its sentence, and its own use", async () => {
    const { status, out } = await laws(["--list"]);
    expect([status, out]).toEqual([0, lawsOfChains.map(({ name, sentence }) => `${name}\n  ${sentence}\n`).join("")]);
    expect((await laws(["--help"])).out).toContain("npx nareis-laws --command");
  });

  test("says what to install where fast-check is not there, and keeps no other fault to itself", async () => {
    const missing = (name: string) =>
      Object.assign(new Error(`Cannot find package '${name}'`), { code: "ERR_MODULE_NOT_FOUND" });
    const ended = await laws(["--list"], { kit: () => Promise.reject(missing("fast-check")) });
    const sentence = "nareis-laws: The laws draw registers with fast-check: npm install --save-dev fast-check.\n";
    expect(ended).toEqual({ status: 2, out: "", err: sentence });
    await expect(laws(["--list"], { kit: () => Promise.reject(missing("another")) })).rejects.toThrow("another");
  });

  test.each([
    ["an option that does not exist", ["--geheim"], /--help has them all/],
    ["no command", [], /Pass --command/],
    ["a command without a register", ["--command", "geheim"], /\{register\} stands for the folder/],
    ["a law that does not exist", ["--command", "{register}", "--law", "geheim"], /--list has them all/],
    ["a field that does not exist", ["--command", "{register}", "--fields", "geheim"], /Choose one or more `fields`/],
    ["a class that does not exist", ["--command", "{register}", "--classes", "geheim"], /Choose one or more `classes`/],
    ["runs that are no number", ["--command", "{register}", "--runs", "geheim"], /Choose `runs`/],
    ["seconds that are none", ["--command", "{register}", "--seconds", "0", "--answer", "1"], /Choose `seconds`/],
    ["an answer in no time", ["--command", "{register}", "--answer", "geheim"], /Choose --answer/],
  ])("answers wrong usage with one line and status 2: %s", async (_, argv, sentence) => {
    const { status, out, err } = await laws(argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).not.toContain("geheim");
  });
});

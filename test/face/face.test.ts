import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as demonstration from "../../src/demonstration/index.ts";
import * as arrow from "../../src/files/arrow/index.ts";
import * as node from "../../src/files/index.ts";
import * as parquet from "../../src/files/parquet/index.ts";
import * as history from "../../src/history/index.ts";
import * as core from "../../src/index.ts";
import * as plot from "../../src/plot/index.ts";
import * as solver from "../../src/solver/index.ts";
import * as workbook from "../../src/spreadsheet/index.ts";
import * as sql from "../../src/sql/index.ts";
import * as duckdb from "../../src/sql-engines/duckdb/index.ts";
import * as postgres from "../../src/sql-engines/postgres/index.ts";
import * as release from "../../src/statistical-release/index.ts";
import * as testing from "../../src/testing/index.ts";
import { rightCalls } from "./right-calls.ts";

const faces = {
  nareis: core,
  "nareis/node": node,
  "nareis/history": history,
  "nareis/demonstration": demonstration,
  "nareis/parquet": parquet,
  "nareis/arrow": arrow,
  "nareis/workbook": workbook,
  "nareis/plot": plot,
  "nareis/release": release,
  "nareis/solver": solver,
  "nareis/sql": sql,
  "nareis/duckdb": duckdb,
  "nareis/postgres": postgres,
  "nareis/testing": testing,
};
/** PostgreSQL has the names of DuckDB, and calls of its own. */
const exported = Object.entries(faces).flatMap(([address, face]) =>
  Object.entries(face).map(([name, value]) => ({
    address,
    name: address === "nareis/postgres" ? `${name} of postgres` : name,
    value: value as unknown,
  })),
);
/** The rules of the model read like the contract and check nothing: the compiler refuses a wrong call. */
const rules = namesIn("../../src/testing/index.ts", "../model/");
const functions = exported.flatMap(({ name, value }) =>
  typeof value === "function" && !rules.includes(name) ? [{ name, value }] : [],
);

const folder = mkdtempSync(join(tmpdir(), "nareis-face-"));
const before = process.cwd();
// A wrong call can be a right one: text is a path, and what is written there stays in this folder.
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});
const right = rightCalls(folder);

/** Text that must not come back in a message: an id could stand in its place. */
const SECRET = "V7-geheim-918273645";

/** What nobody should pass, and what belongs somewhere else. */
const wrongValues: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1.5,
  Number.NaN,
  918273645,
  918273645n,
  "",
  SECRET,
  Symbol(SECRET),
  [],
  [null],
  [SECRET],
  [[SECRET]],
  {},
  { [SECRET]: SECRET },
  { "~kind": SECRET },
  { toString: SECRET, valueOf: SECRET },
  Object.create(null),
  new Map([[SECRET, SECRET]]),
  new Date(0),
  () => SECRET,
  ...right.kinds,
];

/** The ways to call a function wrong: each argument replaced or left out, each option replaced, an option that is not there. */
function wrongCalls(parameters: readonly unknown[], hasOptions: boolean): readonly (readonly unknown[])[] {
  const replaced = parameters.flatMap((_, at) => wrongValues.map((wrong) => withAt(parameters, at, wrong)));
  const cut = parameters.map((_, at) => parameters.slice(0, at));
  const last = parameters.at(-1);
  const given = hasOptions ? Object.keys(last as object) : [];
  const options = given.flatMap((name) =>
    wrongValues.filter((wrong) => wrong !== undefined).map((wrong) => ({ ...(last as object), [name]: wrong })),
  );
  return [...replaced, ...cut, ...options.map((one) => withAt(parameters, parameters.length - 1, one))];
}

function withAt(parameters: readonly unknown[], at: number, one: unknown): readonly unknown[] {
  return parameters.map((parameter, place) => (place === at ? one : parameter));
}

function hasOptions(name: string): boolean {
  return !right.dataLast.includes(name) && isOptions(right.calls[name]?.().at(-1));
}

function isOptions(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** How a call ended: what it gave, or what it threw. */
type Ending = { readonly gave: unknown } | { readonly threw: unknown };

async function ending(
  call: (...parameters: readonly unknown[]) => unknown,
  parameters: readonly unknown[],
): Promise<Ending> {
  try {
    return { gave: await call(...parameters) };
  } catch (threw) {
    return { threw };
  }
}

const callOf = (name: string) =>
  functions.find((one) => one.name === name)?.value as (...parameters: readonly unknown[]) => unknown;

/** What is wrong with what a call threw, or null. */
function complaintAbout(threw: unknown): string | null {
  if (!(threw instanceof TypeError || threw instanceof RangeError))
    return `threw ${Object.prototype.toString.call(threw)}`;
  const { message } = threw;
  if (/^Cannot |undefined|is not (a function|iterable|an object)|Invalid |argument must|Do not know/.test(message))
    return `the engine's own words: ${message}`;
  if (message.includes(SECRET) || message.includes("918273645") || message.includes("geheim"))
    return "repeats what was passed";
  if (!/^[A-Z][^\n]{15,}[.?]$/.test(message)) return `no sentence: ${message}`;
  return null;
}

describe("the public face", () => {
  test("has a right call here for every function, and for no other", () => {
    expect(Object.keys(right.calls).sort()).toEqual(functions.map(({ name }) => name).sort());
  });

  test("is walked with 300 wrong calls or more", () => {
    const all = Object.entries(right.calls).flatMap(([name, parameters]) => wrongCalls(parameters(), hasOptions(name)));
    expect(all.length).toBeGreaterThan(300);
  });

  test("has under 225 names at its root, types and values together", () => {
    const names = namesIn("../../src/index.ts");
    expect(names.length).toBeLessThan(225);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(core), "ExactTable", "Question"]));
    expect(new Set(names).size).toBe(names.length);
  });

  test("has no constant that anybody can change", () => {
    const loose = exported.flatMap(({ name, value }) => (typeof value === "function" ? [] : looseParts(name, value)));
    expect(loose).toEqual([]);
    expect(looseParts("memo", { ...core.memo2023 })).not.toEqual([]);
  });
});

/** What the file of an address exports by name from files of a folder: types, which are not there when it runs, and values. */
function namesIn(file: string, folder = ""): readonly string[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause) &&
    (statement.moduleSpecifier as ts.StringLiteral).text.startsWith(folder)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [],
  );
}

/** The parts of a value that can be changed. */
function looseParts(name: string, value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Reflect.ownKeys(value).flatMap((key) => looseParts(`${name}.${String(key)}`, Reflect.get(value, key)));
  return Object.isFrozen(value) ? inside : [name, ...inside];
}

describe.each(Object.entries(right.calls))("%s", (name, parameters) => {
  test("does its work when it is called right", async () => {
    expect(await ending(callOf(name), parameters())).toHaveProperty("gave");
  });

  test("called wrong, gives advice or an answer, and never what was passed", async () => {
    const rightEnding = await ending(callOf(name), parameters());
    const givesNothing = "gave" in rightEnding && rightEnding.gave === undefined;
    const complaints = new Set<string>();
    for (const wrong of wrongCalls(parameters(), hasOptions(name))) {
      const ended = await ending(callOf(name), wrong);
      const complaint =
        "threw" in ended
          ? complaintAbout(ended.threw)
          : ended.gave === undefined && !givesNothing
            ? "gives undefined"
            : null;
      if (complaint !== null) complaints.add(complaint);
    }
    expect([...complaints]).toEqual([]);
  });

  if (!hasOptions(name)) return;
  test("refuses an option that it does not know, with the nearest name", async () => {
    const options = parameters().at(-1) as Readonly<Record<string, unknown>>;
    for (const unknown of [SECRET, ...Object.keys(options).map((known) => `${known}s`)]) {
      const ended = await ending(
        callOf(name),
        withAt(parameters(), parameters().length - 1, { ...options, [unknown]: 1 }),
      );
      expect("threw" in ended ? ended.threw : `takes ${unknown}`).toBeInstanceOf(RangeError);
      const { message } = (ended as { threw: RangeError }).threw;
      expect(message).not.toContain(SECRET);
      if (unknown !== SECRET) expect(message).toContain(unknown.slice(0, -1));
    }
  });
});

import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { addresses, consumer, folderFor, packageJson, run } from "./consumer.ts";

describe.each(addresses)("%s", (address) => {
  test.each([
    ["import", "module", `console.log(JSON.stringify(Object.keys(await import("${address}"))))`],
    ["require", "commonjs", `console.log(JSON.stringify(Object.keys(require("${address}"))))`],
  ])("has by %s exactly the names that its types have", (way, kind, program) => {
    const { status, stdout, stderr } = run(
      process.execPath,
      [`--input-type=${kind}`, "--eval", program],
      folderFor(address),
    );
    expect(status, stderr).toBe(0);
    const names = (JSON.parse(stdout) as string[]).filter((name) => name !== "module.exports");
    expect(names.sort()).toEqual(namesOf(typesOf(address, way)).values);
    expect(names.length).toBeGreaterThan(0);
  });

  test("has the same types by import and by require", () => {
    expect(namesOf(typesOf(address, "require"))).toEqual(namesOf(typesOf(address, "import")));
  });
});

test("where fast-check is not installed, every address but that of the kit was loaded", () => {
  expect(existsSync(join(consumer.folder, "node_modules", "fast-check"))).toBe(false);
  expect(addresses.filter((address) => folderFor(address) !== consumer.folder)).toEqual(["nareis/testing"]);
});

/** It says of PostgreSQL what another address says of DuckDB, in the same words. */
const alike = { "nareis/postgres": "nareis/duckdb" } as const;

test("every public name has exactly one address, save that engines have the same", () => {
  for (const [address, other] of Object.entries(alike)) {
    expect(namesOf(typesOf(address, "import")).values).toEqual(namesOf(typesOf(other, "import")).values);
  }
  const all = addresses
    .filter((address) => !(address in alike))
    .flatMap((address) => namesOf(typesOf(address, "import")).all);
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
});

function typesOf(address: string, way: string): string {
  const exported = packageJson.exports[`.${address.slice("nareis".length)}`] as Record<
    string,
    { readonly types: string }
  >;
  return join(folderFor(address), "node_modules", "nareis", exported[way]?.types ?? "");
}

interface Names {
  readonly all: readonly string[];
  readonly values: readonly string[];
}

const alreadyRead = new Map<string, Names>();

/** What a file of types exports: all of its names, and those that stand for a value. */
function namesOf(path: string): Names {
  const names = alreadyRead.get(path) ?? readNames(path);
  alreadyRead.set(path, names);
  return names;
}

function readNames(path: string): Names {
  const program = ts.createProgram([path], { module: ts.ModuleKind.NodeNext, skipLibCheck: true, types: [] });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  const isValue = (symbol: ts.Symbol): boolean => {
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return (meant.flags & ts.SymbolFlags.Value) !== 0;
  };
  const sorted = (some: readonly ts.Symbol[]): readonly string[] => some.map(({ name }) => name).sort();
  return { all: sorted(symbols), values: sorted(symbols.filter(isValue)) };
}

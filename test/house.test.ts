import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const src = join(root, "src");

/** The listing of src, as `ls` gives it: a folder may import only from folders above it. */
const folders: readonly string[] = readdirSync(src, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The folders that may know a file, a clock or a process; all others give the same on every machine. */
const around: readonly string[] = ["files", "terminal", "trial"];
const pure = folders.filter((folder) => !around.includes(folder));

/** The source of each address in package.json. */
const addresses: Readonly<Record<string, string>> = {
  ".": "index.ts",
  "./node": "files/index.ts",
  "./history": "history/index.ts",
  "./demonstration": "demonstration/index.ts",
  "./parquet": "files/parquet/index.ts",
  "./arrow": "files/arrow/index.ts",
  "./workbook": "spreadsheet/index.ts",
  "./plot": "plot/index.ts",
  "./release": "statistical-release/index.ts",
  "./solver": "solver/index.ts",
  "./sql": "sql/index.ts",
  "./duckdb": "sql-engines/duckdb/index.ts",
  "./postgres": "sql-engines/postgres/index.ts",
  "./testing": "testing/index.ts",
};

/** What a pure folder must not name: the clock, the locale, chance, the environment and the network. */
const impure = new Set(
  "Date Intl performance process console navigator globalThis window document crypto fetch setTimeout setInterval Buffer require eval".split(
    " ",
  ),
);
const impureMembers = /^(toLocale\w*|localeCompare)$/;

/** A file of src, by its path below src, and what it imports. */
interface SourceFile {
  readonly path: string;
  /** The folder of src that it stands in; `.` for src itself. */
  readonly folder: string;
  /** The room of that folder that it stands in; null where it stands in the folder itself. */
  readonly room: string | null;
  readonly syntax: ts.SourceFile;
  /** The path below src of a file of its own, or the name of a package. */
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(ts|js)$/.test(path) && !path.endsWith(".d.ts"))
  .sort()
  .map((path) => {
    const text = readFileSync(join(src, path), "utf8");
    const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    const [folder = ".", room = null] = dirname(path).split("/");
    return { path, folder, room, syntax, imports: specifiersOf(syntax).map((one) => resolve(path, one)) };
  });

function resolve(path: string, specifier: string): string {
  return specifier.startsWith(".") ? join(dirname(path), specifier) : specifier;
}

function specifiersOf(syntax: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  visit(syntax, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push((node.moduleSpecifier as ts.StringLiteral).text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push((node.arguments[0] as ts.StringLiteral).text);
    } else if (ts.isImportTypeNode(node)) {
      found.push(((node.argument as ts.LiteralTypeNode).literal as ts.StringLiteral).text);
    }
  });
  return found;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** Imports of packages and of modules of Node, by file. */
const outside = files.flatMap(({ path, folder, imports }) =>
  imports.filter((one) => !isOwn(one)).map((one) => ({ path, folder, name: packageOf(one) })),
);

function isOwn(imported: string): boolean {
  return files.some(({ path }) => path === imported);
}

function folderOf(path: string): string {
  return path.split("/")[0] as string;
}

function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

const packageJson = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
};

describe("the listing of src is the architecture", () => {
  test("a folder has rooms at most, and a room has none", () => {
    expect(files.map(({ path }) => path).filter((path) => path.split("/").length > 3)).toEqual([]);
  });

  test("a folder imports only from folders above it", () => {
    const uphill = files.flatMap(({ path, folder, imports }) =>
      imports
        .filter(isOwn)
        .filter((imported) => folder !== "." && folderOf(imported) > folder)
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(uphill).toEqual([]);
  });

  test("a room imports only from rooms above it in the same folder, and from no file outside them", () => {
    const uphill = files.flatMap(({ path, folder, room, imports }) =>
      imports
        // The two models in `old` are being replaced by one and leave whole: their rooms have no order.
        .filter((imported) => isOwn(imported) && room !== null && room !== "old" && folderOf(imported) === folder)
        .filter((imported) => imported.split("/").length === 2 || (imported.split("/")[1] as string) > (room as string))
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(uphill).toEqual([]);
  });

  test("no file imports itself by way of others", () => {
    expect(cycleIn(new Map(files.map(({ path, imports }) => [path, imports.filter(isOwn)])))).toEqual([]);
    const loop = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
    ]);
    expect(cycleIn(loop)).toEqual(["b", "c", "b"]);
  });

  test("an index.ts stands only where package.json has an address", () => {
    const inPackage = Object.keys(packageJson.exports).filter((address) => !address.endsWith(".json"));
    expect(inPackage.sort()).toEqual(Object.keys(addresses).sort());
    const indexes = files.map(({ path }) => path).filter((path) => /(^|\/)index\./.test(path));
    expect(Object.values(addresses)).toEqual(expect.arrayContaining(indexes));
  });

  test("a file is named in kebab-case, after what it has", () => {
    const names = files.map(({ path }) => path.split("/").pop() as string);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.(ts|js)$/.test(name))).toEqual([]);
    expect(names.filter((name) => /\b(utils?|helpers?|common|misc|manager|types|shared)\b/.test(name))).toEqual([]);
  });

  test("an import of a file of its own ends in the name of that file", () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter((one) => !isOwn(one) && one !== packageOf(one) && existsSync(join(src, dirname(one))))
        .map((one) => `${path}: ${one}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the slow model", () => {
  const model = files.filter(({ folder }) => folder === "model");

  test("imports nothing from outside itself but types, so that no fault of the fast path can be its own", () => {
    const borrowed = model.flatMap(({ path }) =>
      staticImports(path)
        .filter((one) => folderOf(one) !== "model")
        .map((one) => `${path} imports ${one}`),
    );
    expect(borrowed).toEqual([]);
  });

  test("is under a thousand lines of code, comments and empty lines aside", () => {
    const lines = model.flatMap(({ syntax }) => syntax.text.split("\n").map((line) => line.trim()));
    expect(lines.filter((line) => line !== "" && !/^(\/\*\*|\*|\/\/)/.test(line)).length).toBeLessThan(1000);
  });
});

/** The files that a file loads, by way of others too. */
function reachedFrom(start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const one of files.find((file) => file.path === path)?.imports.filter(isOwn) ?? []) reach(one);
  };
  reach(start);
  return reached;
}

/** The files that are loaded as soon as a file is: not those that it imports while it runs, nor those of types alone. */
function loadedWith(start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const one of staticImports(path).filter(isOwn)) reach(one);
  };
  reach(start);
  return reached;
}

function staticImports(path: string): readonly string[] {
  const statements = files.find((file) => file.path === path)?.syntax.statements ?? [];
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const isOfTypes = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    const from = statement.moduleSpecifier;
    return isOfTypes || from === undefined ? [] : [resolve(path, (from as ts.StringLiteral).text)];
  });
}

function isStatic(path: string, name: string): boolean {
  return staticImports(path).some((one) => packageOf(one) === name);
}

function cycleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const walk = (from: string, way: readonly string[]): readonly string[] => {
    if (way.includes(from)) return [...way.slice(way.indexOf(from)), from];
    if (done.has(from)) return [];
    for (const to of graph.get(from) ?? []) {
      const cycle = walk(to, [...way, from]);
      if (cycle.length > 0) return cycle;
    }
    done.add(from);
    return [];
  };
  for (const from of graph.keys()) {
    const cycle = walk(from, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe("dependencies", () => {
  test("each package is imported from one folder only, and is a dependency", () => {
    const packages = [...new Set(outside.map(({ name }) => name))].filter((name) => !name.startsWith("node:"));
    for (const one of packages) {
      const users = outside.filter(({ name }) => name === one).map(({ folder }) => folder);
      expect([...new Set(users)], one).toHaveLength(1);
    }
    const declared = Object.keys({ ...packageJson.dependencies, ...packageJson.peerDependencies });
    expect(declared).toEqual(expect.arrayContaining(packages));
  });

  test("dates come from calendar alone", () => {
    const users = outside.filter(({ name }) => name === "date-fns" || name.startsWith("@date-fns/"));
    expect([...new Set(users.map(({ folder }) => folder))]).toEqual(users.length > 0 ? ["calendar"] : []);
  });

  test("modules of Node are imported by their full name, from files, terminal and trial only", () => {
    expect(outside.filter(({ name }) => builtinModules.includes(name))).toEqual([]);
    const users = outside.filter(({ name }) => name.startsWith("node:"));
    expect(users.filter(({ folder }) => !around.includes(folder))).toEqual([]);
  });

  test("what the root address loads needs no module of Node", () => {
    const reached = reachedFrom("index.ts");
    expect([...reached].filter((path) => /^(files|terminal|trial)\//.test(path))).toEqual([]);
    expect(outside.filter(({ path, name }) => reached.has(path) && name.startsWith("node:"))).toEqual([]);
  });

  test("only the address of histories loads Immer: the bulk path never pays for it", () => {
    const loads = Object.entries(addresses).filter(([, index]) => {
      const reached = reachedFrom(index);
      return outside.some(({ path, name }) => name === "immer" && reached.has(path));
    });
    expect(loads.map(([address]) => address)).toEqual(["./history"]);
  });

  test("only the address of the demonstration register loads a generator", () => {
    const loads = Object.entries(addresses).filter(([, index]) => {
      const reached = reachedFrom(index);
      return outside.some(({ path, name }) => name === "pure-rand" && reached.has(path));
    });
    expect(loads.map(([address]) => address)).toEqual(["./demonstration"]);
  });

  test("only the addresses that write workbooks load what makes a zip", () => {
    const loads = Object.entries(addresses).filter(([, index]) => {
      const reached = reachedFrom(index);
      return outside.some(({ path, name }) => name === "fflate" && reached.has(path));
    });
    expect(loads.map(([address]) => address)).toEqual(["./workbook", "./release"]);
  });

  test("a package that need not be there is loaded only when a file asks for it, but for fast-check by the kit", () => {
    const peers = Object.keys(packageJson.peerDependencies);
    expect(peers.filter((peer) => packageJson.peerDependenciesMeta[peer]?.optional !== true)).toEqual([]);
    const loads = Object.entries(addresses).flatMap(([address, index]) => {
      const reached = loadedWith(index);
      return outside
        .filter(({ path, name }) => peers.includes(name) && reached.has(path) && isStatic(path, name))
        .map(({ name }) => `${address} ${name}`);
    });
    expect(loads.filter((one) => one !== "./testing fast-check")).toEqual([]);
  });

  test("every version is pinned", () => {
    const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
  });
});

describe("the pure folders", () => {
  test("know no clock, locale, chance, environment or network", () => {
    const found = files
      .filter(({ folder }) => pure.includes(folder))
      .flatMap(({ path, syntax, imports }) => {
        const mayDate = imports.some((one) => packageOf(one) === "date-fns" || one.startsWith("@date-fns/"));
        return impureNames(syntax)
          .filter((name) => !(mayDate && name === "Date"))
          .map((name) => `${path}: ${name}`);
      });
    expect(found).toEqual([]);
  });

  test("and this test sees them", () => {
    const text =
      "const a = new Date(); a.toLocaleString(); Math.random(); console.log(process.env); type B = Intl.Locale;";
    const names = impureNames(ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, true));
    expect(names).toEqual(["Date", "toLocaleString", "Math.random", "console", "process", "Intl"]);
    const innocent = "interface A { date: string; process: 1 } const b = { console: 1 }; b.console; Math.max(1);";
    expect(impureNames(ts.createSourceFile("b.ts", innocent, ts.ScriptTarget.ES2022, true))).toEqual([]);
  });
});

function impureNames(syntax: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  visit(syntax, (node) => {
    if (ts.isPropertyAccessExpression(node) && node.getText() === "Math.random") found.push("Math.random");
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
    if (isMember) {
      if (impureMembers.test(node.text)) found.push(node.text);
    } else if (impure.has(node.text) && !isNameOfMember(node)) found.push(node.text);
  });
  return found;
}

function isNameOfMember({ parent }: ts.Identifier): boolean {
  return (
    ts.isPropertySignature(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodSignature(parent)
  );
}

describe("words", () => {
  const forbidden =
    /^(fraud|frauds|fraude|fraudulent|abuse|abuses|abused|misbruik|risk|risks|risky|risico|suspect|suspects|suspected|suspicion|suspicious|verdacht|score|scores|scored|scoring)$/;

  /** The words of a text, those inside a name such as `rowScore` or `row_score` too. */
  function wordsOf(text: string): readonly string[] {
    return (
      text
        // A rule of the linter, named where it is switched off.
        .replaceAll("lint/suspicious/", "")
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    );
  }

  function textsBelow(folder: string): readonly string[] {
    const below = existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      : [];
    return below.map((path) => `${folder}/${path}`).filter((path) => /\.(ts|js|md|json|svg)$/.test(path));
  }

  const conscience = "docs/responsible-use.md";
  const texts = [
    ...["src", "docs", "schemas"].flatMap(textsBelow),
    ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "package.json"],
  ].filter((path) => existsSync(join(root, path)));

  test("nothing is called by a word that judges people", () => {
    const found = texts
      .filter((path) => path !== conscience)
      .flatMap((path) =>
        wordsOf(readFileSync(join(root, path), "utf8"))
          .filter((word) => forbidden.test(word))
          .map((word) => `${path}: ${word}`),
      );
    expect(found).toEqual([]);
  });

  test("the page on responsible use says such a word only to deny it", () => {
    const page = existsSync(join(root, conscience)) ? readFileSync(join(root, conscience), "utf8") : "";
    const sentences = page.split(/(?<=[.!?:])\s+|\n\n|\n(?=[-*#|])/);
    const affirmed = sentences
      .filter((sentence) => wordsOf(sentence).some((word) => forbidden.test(word)))
      .filter(
        (sentence) => !/\b(no|not|never|nothing|nobody|none|neither|nor|without|cannot|refuses?)\b/i.test(sentence),
      );
    expect(affirmed).toEqual([]);
  });

  test("and this test sees them", () => {
    expect(wordsOf("rowScore asterisk under_risk").filter((word) => forbidden.test(word))).toEqual(["score", "risk"]);
  });
});

describe("exceptions of the core", () => {
  /** What `throw new RangeError(…)` and `throw refusal(code, …)` say, as it stands in the code. */
  const said = files
    .filter(({ folder }) => ["cases", "chains", "counts", "disclosure"].includes(folder))
    .flatMap(({ path, syntax }) => sentencesOf(syntax).map((sentence) => ({ path, sentence })));

  test("say what to do in a sentence", () => {
    expect(said.length).toBeGreaterThan(50);
    const others = said.filter(({ sentence }) => !/^[A-Z]\w* .{8,}[.?]$/s.test(sentence));
    expect(others).toEqual([]);
  });

  function sentencesOf(syntax: ts.SourceFile): readonly string[] {
    const found: string[] = [];
    visit(syntax, (node) => {
      if (!ts.isThrowStatement(node)) return;
      const { expression } = node;
      const place = ts.isNewExpression(expression) ? 0 : 1;
      if (!ts.isNewExpression(expression) && !ts.isCallExpression(expression)) return;
      const sentence = expression.arguments?.[place];
      if (sentence && (ts.isStringLiteralLike(sentence) || ts.isTemplateExpression(sentence))) {
        found.push(sentence.getText().slice(1, -1));
      }
    });
    return found;
  }
});

describe("doc comments", () => {
  test("stand on everything that is exported", () => {
    const bare = files.flatMap(({ path, syntax }) =>
      syntax.statements
        .filter((statement) => ts.canHaveModifiers(statement))
        .filter((statement) => ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
        .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
        .map((statement) => `${relative(root, join(src, path))}:${lineOf(statement, syntax)}`),
    );
    expect(bare).toEqual([]);
  });

  function lineOf(node: ts.Node, syntax: ts.SourceFile): number {
    return syntax.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  }
});

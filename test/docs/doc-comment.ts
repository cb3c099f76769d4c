import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { type Example, type ImportedName, readExample } from "./example.ts";

/** The `@example` of a doc comment, with the names of this project that it uses as its imports. */
export interface DocExample {
  readonly page: string;
  readonly line: number;
  /** What the comment is about. */
  readonly of: string;
  readonly example: Example;
}

/** Every file of TypeScript below a folder, sorted. */
export function sourcesBelow(folder: string): readonly ts.SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => parse(join(folder, path), readFileSync(join(folder, path), "utf8")));
}

/** A file of TypeScript as its syntax. */
export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/**
 * The examples in the doc comments of some files. An example may use whatever its own file exports and, without an
 * import, any name that only one of the files exports.
 */
export function docExamplesOf(sources: readonly ts.SourceFile[], root: string): readonly DocExample[] {
  const exported = sources.map((source) => ({ source, names: exportedNames(source) }));
  const homeOf = (name: string, user: ts.SourceFile): string | null => {
    const homes = exported.filter(({ names }) => names.has(name)).map(({ source }) => source);
    const home = homes.find((one) => one === user) ?? (homes.length === 1 ? homes[0] : undefined);
    return home?.fileName ?? null;
  };
  return sources.flatMap((source) => {
    const page = relative(root, source.fileName);
    return exampleTags(source).map(({ of, code, line }) => {
      const example = readExample(code, { page, line });
      return { page, line, of, example: { ...example, imports: [...example.imports, ...namesUsed(code, example)] } };
    });

    function namesUsed(code: string, { imports }: Example): readonly ImportedName[] {
      return [...freeNames(code)]
        .filter((name) => !imports.some((one) => one.as === name))
        .map((name) => ({ from: homeOf(name, source), name, as: name }))
        .filter((one): one is ImportedName => one.from !== null);
    }
  });
}

/** What a file declares and exports under its own name. */
export function exportedNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of source.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    const named = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    for (const { name } of named as readonly ts.NamedDeclaration[]) if (name) names.add(name.getText());
  }
  return names;
}

function exampleTags(source: ts.SourceFile) {
  const found: { readonly of: string; readonly code: string; readonly line: number }[] = [];
  const visit = (node: ts.Node): void => {
    for (const doc of (node as { jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? []) {
      for (const tag of doc.tags ?? []) if (tag.tagName.text === "example") found.push(exampleIn(tag, node, source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function exampleIn(tag: ts.JSDocTag, node: ts.Node, source: ts.SourceFile) {
  const [, ...rows] = source.text.slice(tag.pos, tag.end).replace(/\*\/$/, "").split("\n");
  const code = rows.map((row) => row.replace(/^\s*\*? ?/, "")).join("\n");
  const name = ts.isVariableStatement(node)
    ? node.declarationList.declarations[0]?.name
    : (node as ts.NamedDeclaration).name;
  return { of: name?.getText() ?? "?", code, line: source.getLineAndCharacterOfPosition(tag.pos).line + 2 };
}

/** The identifiers of a piece of code that are neither declared in it nor the name of a property. */
function freeNames(code: string): ReadonlySet<string> {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isDeclared = (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) && parent.name === node;
      const isProperty =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node);
      if (isDeclared || ts.isBindingElement(parent)) declared.add(node.text);
      else if (!isProperty) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse("example.ts", code));
  return new Set([...used].filter((name) => !declared.has(name)));
}

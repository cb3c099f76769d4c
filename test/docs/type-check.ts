import { join } from "node:path";
import ts from "typescript";
import type { Example } from "./example.ts";

/** The examples of one page, or one example of a doc comment, that share their imports. */
export interface CheckedPage {
  /** For messages. */
  readonly page: string;
  readonly examples: readonly Example[];
  /** A whole file stands in no block, so that it can export and declare. */
  readonly isModule?: boolean;
}

/**
 * What the compiler says about examples, with page and line, under the project's own settings.
 *
 * @param addressOf Where an import leads: a path for a module of this project, the name itself for any other.
 */
export function typeErrorsIn(pages: readonly CheckedPage[], addressOf: (from: string) => string): readonly string[] {
  const root = join(import.meta.dirname, "..", "..");
  const config = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
  const texts = new Map(
    pages.map((page, index) => [join(root, "test", "docs", `page-${index}.ts`), textOf(page, addressOf)]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path)?.text ?? readFile(path);
  const getSourceFile = host.getSourceFile;
  host.getSourceFile = (path, ...others) => {
    const page = texts.get(path);
    return page ? ts.createSourceFile(path, page.text, others[0]) : getSourceFile(path, ...others);
  };
  const relaxed = { ...options, isolatedDeclarations: false, declaration: false, verbatimModuleSyntax: false };
  const program = ts.createProgram([...texts.keys()], relaxed, host);
  return [...texts].flatMap(([path, { page, lines }]) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((diagnostic) => {
      const line = lines[file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0] ?? 0;
      return `${page}:${line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
    });
  });
}

/** One module for a page, and for each of its lines the line of the page. */
function textOf({ page, examples, isModule = false }: CheckedPage, addressOf: (from: string) => string) {
  const imports = new Set(
    examples.flatMap((example) =>
      example.imports.map(({ from, name, as }) => {
        const address = JSON.stringify(addressOf(from));
        return name === "*" ? `import * as ${as} from ${address};` : `import { ${name} as ${as} } from ${address};`;
      }),
    ),
  );
  const text = [...imports, "export {};", "declare const console: { log(...values: unknown[]): void };"];
  const lines = text.map(() => examples[0]?.statements[0]?.line ?? 0);
  for (const example of examples) {
    text.push(isModule ? "" : "{");
    lines.push(0);
    for (const statement of example.statements) {
      for (const [offset, line] of statement.text.split("\n").entries()) {
        text.push(line);
        lines.push(statement.from + offset);
      }
    }
  }
  text.push(isModule ? "" : "}".repeat(examples.length));
  return { page, text: text.join("\n"), lines };
}

import ts from "typescript";

/** What one statement of an example says about its value in the comment behind it. */
export type Claim =
  | { readonly kind: "equals"; readonly literal: string }
  | { readonly kind: "throws"; readonly name: string };

/** What a claim is about: the value of an expression, of what is printed, or of a constant. */
export interface Subject {
  readonly kind: "expression" | "printed" | "constant";
  readonly text: string;
}

/** A statement of an example, and what the comment behind it says. */
export interface Statement {
  /** With the comments before it, which can speak to the compiler. */
  readonly text: string;
  /** The line that `text` starts on. */
  readonly from: number;
  /** The line that the statement itself starts on. */
  readonly line: number;
  readonly claim: (Claim & { readonly about: Subject }) | null;
}

/** A name that an example imports: `from` as written, `name` there, `as` here. */
export interface ImportedName {
  readonly from: string;
  readonly name: string;
  readonly as: string;
}

/** A piece of code whose trailing comments are claims. */
export interface Example {
  readonly imports: readonly ImportedName[];
  readonly statements: readonly Statement[];
}

/**
 * Reads the code of an example. A comment behind an expression, or on the line below it, is its value or `throws` and
 * the name of an error; a literal behind a `const` or a `console.log` is a claim too. A value may go on over following
 * lines of comment.
 *
 * @param where The page and the line that the code starts on, for messages.
 * @throws SyntaxError for code that does not parse, and for a comment behind an expression that is no value: nobody
 * would check it.
 */
export function readExample(code: string, where: { readonly page: string; readonly line: number }): Example {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const lineOf = (at: number): number => where.line + source.getLineAndCharacterOfPosition(at).line;
  const syntaxError = ts.transpileModule(code, { reportDiagnostics: true }).diagnostics?.[0];
  if (syntaxError) throw new SyntaxError(`${where.page}:${lineOf(syntaxError.start ?? 0)}: code that does not parse.`);
  const imports: ImportedName[] = [];
  const statements: Statement[] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      imports.push(...namesImportedBy(statement));
      continue;
    }
    const line = lineOf(statement.getStart());
    const subject = subjectOf(statement);
    const comment = commentBehind(code, statement.end);
    const claim = comment === null || subject === null ? null : claimIn(comment);
    if (comment !== null && claim === null && subject?.kind === "expression") {
      throw new SyntaxError(`${where.page}:${line}: the comment behind this expression is not a value.`);
    }
    const from = lineOf(statement.getFullStart());
    const text = statement.getFullText();
    statements.push({ text, from, line, claim: claim && subject && { ...claim, about: subject } });
  }
  return { imports, statements };
}

/** Whether text is a literal: a constant, or an array or plain object of literals. */
export function isLiteral(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true });
  const source = ts.createSourceFile("literal.ts", `(${text}\n);`, ts.ScriptTarget.ES2022, true);
  const [statement, ...others] = source.statements;
  if (diagnostics?.length || others.length > 0 || !statement || !ts.isExpressionStatement(statement)) return false;
  return ts.isParenthesizedExpression(statement.expression) && isLiteralNode(statement.expression.expression);
}

function isLiteralNode(node: ts.Expression): boolean {
  if (ts.isLiteralExpression(node)) return true;
  if (ts.isIdentifier(node)) return ["undefined", "NaN", "Infinity"].includes(node.text);
  if (ts.isPrefixUnaryExpression(node)) return isLiteralNode(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteralNode);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (property) => ts.isPropertyAssignment(property) && isLiteralNode(property.initializer),
    );
  }
  return [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind);
}

function namesImportedBy(statement: ts.ImportDeclaration): readonly ImportedName[] {
  const from = (statement.moduleSpecifier as ts.StringLiteral).text;
  const clause = statement.importClause;
  const names: ImportedName[] = clause?.name ? [{ from, name: "default", as: clause.name.text }] : [];
  const bindings = clause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) return [...names, { from, name: "*", as: bindings.name.text }];
  for (const element of bindings?.elements ?? []) {
    names.push({ from, name: (element.propertyName ?? element.name).text, as: element.name.text });
  }
  return names;
}

function subjectOf(statement: ts.Statement): Subject | null {
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement;
    if (!ts.isCallExpression(expression) || expression.expression.getText() !== "console.log") {
      return { kind: "expression", text: expression.getText() };
    }
    const [only, ...others] = expression.arguments;
    return only && others.length === 0 ? { kind: "printed", text: only.getText() } : null;
  }
  if (!ts.isVariableStatement(statement)) return null;
  const [only, ...others] = statement.declarationList.declarations;
  const isOneName = only && others.length === 0 && ts.isIdentifier(only.name);
  return isOneName ? { kind: "constant", text: only.name.getText() } : null;
}

/**
 * The text of the `//` comment behind a statement, with the lines of comment below it while it is not yet a value.
 * Without one, the comment on the lines below, if it is a value or begins like one: else it is about what follows.
 */
function commentBehind(code: string, end: number): string | null {
  const [range] = ts.getTrailingCommentRanges(code, end) ?? [];
  if (range && range.kind !== ts.SyntaxKind.SingleLineCommentTrivia) return null;
  const lines = code.slice(range?.pos ?? code.indexOf("\n", end) + 1).split("\n");
  const first = /^\s*\/\/(.*)$/.exec(lines[0] ?? "")?.[1]?.trim();
  if (first === undefined || (!range && !code.slice(end).includes("\n"))) return null;
  let longer = first;
  for (const line of lines.slice(1)) {
    const next = /^\s*\/\/(.*)$/.exec(line);
    if (claimIn(longer) !== null || !next) break;
    longer += `\n${next[1]}`;
  }
  if (claimIn(longer) !== null) return longer;
  return range || /^[[{"'`\d-]|^throws /.test(first) ? first : null;
}

function claimIn(comment: string): Claim | null {
  const thrown = /^throws ([A-Z]\w*Error)$/.exec(comment);
  if (thrown) return { kind: "throws", name: thrown[1] as string };
  return isLiteral(comment) ? { kind: "equals", literal: comment } : null;
}

// Every small change to the slow model, as one program in which a number chooses the change: what a case of the
// conformance suite must tell apart from the contract.
import ts from "typescript";

/** @typedef {{ id: number, file: string, within: string, change: string, sentence: string, isOfLoading: boolean }} Mutant */

/** Whether a text is a list of words that mean something, and no pattern or message. */
const isWordList = (/** @type {string} */ text) => /^[\w!~|=,\-\s#/()?]+$/.test(text) && text.trim() !== "";

/** @type {Record<string, string[]>} */
const operators = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
};

/** @type {Record<string, string>} */
const methods = {
  some: "every",
  every: "some",
  flatMap: "",
  filter: "",
  sort: "",
  floor: "ceil",
  ceil: "floor",
  min: "max",
  max: "min",
  find: "findLast",
};

/** The sentence that a declaration is about where its comments quote none. @type {Record<string, string>} */
const sentences = {
  decided:
    "`granted` (ingewilligd), `rejected` (afgewezen), `withdrawn` (ingetrokken), `not-considered` (buiten-behandeling), `closed` (overig-afgedaan)",
  issueCodes: "Sorted by table (in the order of section 2), row, and code (in the order of the table of codes)",
  asInTheContract: "Headers and codes are accepted in English or Dutch",
  columnOf: "Headers and codes are accepted in English or Dutch",
  tableNames: "Only `applications` is required",
  contractTables: "`recorded_on`: optional, in every table, the day from which the row was in the register",
  warnings: "kept, warning",
  broken: "It has code, table, row (1 = first row of data), and column",
  daysInMonth: "Impossible (`2020-02-30`)",
  isDay: "Dates are calendar dates `YYYY-MM-DD`, without zone",
  isBefore: "The anchor is on or after x.submitted_on minus n months",
  readTable: "A required header is absent; one appears twice",
  asLines: "Tables, each one CSV, NDJSON, JSON array, Parquet or Arrow file in a folder",
  readCell: "A day up to `1900-01-01` or from `2100-01-01` on stands for something else",
  isoDate: "A time of exactly midnight behind one is dropped",
  isFamily: "Family procedures F = {`nareis`, `art8`, `regular-family`}",
  identityRowsAt: "Identities with `known_on` after R",
  toKept: "A row set aside is counted once, under its first code",
  latestDay:
    "The latest submission, decision or recording in the rows of applications and decisions that are not set aside",
};

/** The sentence of the contract of which a comment quotes only some words. @type {Record<string, string>} */
const wholes = {
  "is not part of one": "Any other x is not part of one",
  "one per class, sponsor and applicant":
    "`collapse`: in counting only, after `depthScope`: one per class, sponsor and applicant",
  "`independent` is null":
    "Missing: an earlier grant by its `decided_on`, but no link; reason `first-undated`, and `independent` is null",
  "the requirement on it": "The requirement on it: `requested` (the memo's words, default), `granted`, `held`, `none`",
  "the requirement is met": "x is `nareis`, linked to some f in N for which the requirement is met",
  "kept, warning":
    "`unusable-detail`: kept, the cell emptied, warning; `after-extract`, `unknown-application`: kept, warning",
  "joins nothing":
    "`unknown-application`: kept, joins nothing, warning: a permit, decision, signal or follow-up names an application that is not in the register",
  "set aside, nothing else is checked": "`not-decodable`, `field-count`: set aside, nothing else is checked",
  "rows with `recorded_on` after R": "R hides what is later, in every table: rows with `recorded_on` after R",
  "Conditions are tested in the order":
    "Conditions are tested in the order `first-undated`, `outside-look-back`, `first-withdrawn`, `returns-to-first-sponsor`, `same-first-dossier`",
  "earliest `valid_from` of f's permits": "`permit` (earliest `valid_from` of f's permits)",
  "Compared by UTF-16 code unit": "Ids are any non-empty text, trimmed, compared by UTF-16 code unit",
};

/**
 * A file of the model in which `__mutant` chooses one of its changes, which are added to the list.
 * @param {string} file
 * @param {string} text
 * @param {Mutant[]} mutants
 */
export function withMutants(file, text, mutants) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let within = "";
  return emit(source, true);

  /** @param {ts.Node} node @param {boolean} [whole] @returns {string} */
  function emit(node, whole = false) {
    const from = whole ? 0 : node.getStart(source);
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      return text.slice(from, node.end);
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return text.slice(from, node.end);
    const outside = within;
    const named = /** @type {{ name?: ts.Node }} */ (node).name;
    if (named !== undefined && ts.isIdentifier(named) && node.parent !== undefined && isTop(node)) within = named.text;
    let written = "";
    let at = from;
    ts.forEachChild(node, (child) => {
      const start = child.getStart(source);
      written += text.slice(at, start) + emit(child);
      at = child.end;
    });
    written += text.slice(at, node.end);
    if (ts.isExpression(node) && isValue(node)) {
      const isCondition = ts.isIfStatement(node.parent) && node.parent.expression === node;
      const conditions = /** @type {[string, string][]} */ (
        isCondition
          ? [
              ["always so", "true"],
              ["never so", "false"],
            ]
          : []
      );
      for (const [change, changed] of [...changesOf(node), ...conditions]) {
        mutants.push({
          id: mutants.length + 1,
          file,
          within,
          change,
          sentence: sentenceFor(node),
          isOfLoading: isOfLoading(node),
        });
        written = `(__mutant === ${mutants.length} ? (${changed}) : ${written})`;
      }
    }
    within = outside;
    return written;
  }

  /** @param {ts.Node} node */
  function isTop(node) {
    if (ts.isFunctionDeclaration(node)) return true;
    return ts.isVariableDeclaration(node) && node.parent.parent.parent === source;
  }

  /** Whether something is made once, when the program is loaded. @param {ts.Node} node */
  function isOfLoading(node) {
    if (file === "contract-tables.ts") return true;
    let outer = node;
    while (outer !== source && !ts.isFunctionLike(outer)) outer = outer.parent;
    return outer === source;
  }

  /** Whether another value can stand here. @param {ts.Node} node */
  function isValue(node) {
    const { parent } = node;
    if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
    return !ts.isBindingElement(parent) || parent.initializer === node;
  }

  /** @param {ts.Expression} node @returns {[string, string][]} */
  function changesOf(node) {
    const inner = (/** @type {ts.Node} */ part) => part.getText(source);
    if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.getText(source);
      const others = (operators[operator] ?? []).map(
        (other) =>
          /** @type {[string, string]} */ ([
            `${operator} becomes ${other}`,
            `(${inner(node.left)}) ${other} (${inner(node.right)})`,
          ]),
      );
      if (operator === "??") return [["without what stands in for nothing", inner(node.left)]];
      if (operator !== "&&" && operator !== "||") return others;
      return [...others, ["without the second", inner(node.left)], ["without the first", inner(node.right)]];
    }
    if (ts.isConditionalExpression(node)) {
      return [
        ["always the first", inner(node.whenTrue)],
        ["always the second", inner(node.whenFalse)],
      ];
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      return [["without not", inner(node.operand)]];
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const method = node.expression.name.text;
      const other = methods[method];
      const on = inner(node.expression.expression);
      const given = node.arguments.map(inner).join(", ");
      if (method === "at" && given === "-1") return [["the first instead of the last", `${on}.at(0)`]];
      if (other === undefined) return [];
      if (other !== "") return [[`${method} becomes ${other}`, `${on}.${other}(${given})`]];
      return method === "flatMap" ? [] : [[`without ${method}`, on]];
    }
    if (ts.isElementAccessExpression(node) && inner(node.argumentExpression) === "0") {
      return [["the last instead of the first", `${inner(node.expression)}.at(-1)`]];
    }
    if (ts.isNumericLiteral(node)) return [["one more", `${node.text} + 1`]];
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return wordsChanged(node);
    return ts.isTemplateExpression(node) ? templateChanged(node) : [];
  }

  /** @param {ts.StringLiteral | ts.NoSubstitutionTemplateLiteral} node @returns {[string, string][]} */
  function wordsChanged(node) {
    if (!isWordList(node.text)) return [];
    return [...node.text.matchAll(/[^\s,|=!~]+/g)].map((match) => {
      const changed = `${node.text.slice(0, match.index)}${match[0]}x${node.text.slice(match.index + match[0].length)}`;
      return [`another word than ${match[0]}`, JSON.stringify(changed)];
    });
  }

  /** The words of a text with places in it. @param {ts.TemplateExpression} node @returns {[string, string][]} */
  function templateChanged(node) {
    const from = node.getStart(source);
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].flatMap((part) => {
      if (!isWordList(part.text)) return [];
      const start = part.getStart(source) + 1;
      return [
        ...part
          .getText(source)
          .slice(1)
          .matchAll(/[\w-]{2,}/g),
      ].map((match) => {
        const end = start + match.index + match[0].length;
        const changed = `${text.slice(from, end)}x${text.slice(end, node.end)}`;
        return /** @type {[string, string]} */ ([`another word than ${match[0]}`, changed]);
      });
    });
  }

  /** The last sentence of the contract that a comment quotes before a place, in its declaration. @param {ts.Node} node */
  function sentenceFor(node) {
    let top = node;
    while (top.parent !== source) top = top.parent;
    const before = text.slice(top.getFullStart(), node.getStart(source));
    const comments = before.match(/\/\*\*[\s\S]*?\*\/|(?:\/\/.*\n\s*)+/g) ?? [];
    const said = comments.map((comment) => comment.replaceAll(/\n\s*(\*|\/\/)?\s*/g, " ").split("@example")[0] ?? "");
    const quotes = said.flatMap((one) => [...one.matchAll(/"([^"]{8,})"/g)].map(([, quote]) => quote));
    const quote = quotes.at(-1) ?? sentences[within] ?? "";
    return wholes[quote] ?? quote;
  }
}

// Every small change to the slow model, as one program in which a number chooses the change: what a case of the
// conformance suite must tell apart from the contract.
import ts from "typescript";
import { changesOf, nextIf } from "./changes/changes-of.mjs";
import { short } from "./changes/of-calls.mjs";
import { sentenceFor } from "./sentences.mjs";

/**
 * @typedef {{ id: number, file: string, within: string, change: string, of: string, sentence: string,
 *   isOfLoading: boolean, place: number }} Mutant of: the code that is changed, its beginning; place: the first mutant
 *   of the same code
 */

/** A mutant can make a loop endless. */
const step = 'if ((__steps += 1) > 1e5) throw new Error("This never ends."); ';

/**
 * A file of the model in which `__mutant` chooses one of its changes, which are added to the list.
 * @param {string} file
 * @param {string} text
 * @param {Mutant[]} mutants
 * @param {boolean} [isTraced] instead of that, whether `__reached` is told each place that was reached
 */
export function withMutants(file, text, mutants, isTraced = false) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let within = "";
  /** A change that leaves out two conditions after each other, by the second of them. @type {Map<ts.Node, number>} */
  const pairs = new Map();
  return emit(source, true);

  /** @param {ts.Node} node @param {boolean} [whole] @returns {string} */
  function emit(node, whole = false) {
    const from = whole ? 0 : node.getStart(source);
    if (isOfTypes(node)) return text.slice(from, node.end);
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
    if (isBodyOfLoop(node)) written = ts.isBlock(node) ? `{ ${step}${written.slice(1)}` : `{ ${step}${written} }`;
    if (ts.isExpression(node) && isValue(node)) written = orChanged(node, written);
    within = outside;
    return written;
  }

  /** @param {ts.Expression} node @param {string} written */
  function orChanged(node, written) {
    const changes = changesOf(node, source);
    const first = mutants.length + 1;
    for (const [change] of changes) add(node, change, first);
    const last = mutants.length;
    const chosen = changes.map(([, changed], at) => `__mutant === ${first + at} ? (${changed}) : `);
    const changed =
      changes.length === 0
        ? written
        : `(__mutant >= ${first} && __mutant <= ${last} ? ${chosen.join("")}0 : ${written})`;
    const next = nextIf(node);
    if (next !== undefined) {
      add(node, "never so, nor what is asked next", first);
      pairs.set(next.expression, mutants.length);
    }
    if (isTraced) return changes.length === 0 ? written : `(__reached[${first}] = 1, ${written})`;
    const ids = [next === undefined ? undefined : mutants.length, pairs.get(node)].filter((id) => id !== undefined);
    return ids.reduce((code, id) => `(__mutant === ${id} ? false : ${code})`, changed);
  }

  /** @param {ts.Expression} node @param {string} change @param {number} place */
  function add(node, change, place) {
    let top = /** @type {ts.Node} */ (node);
    while (top.parent !== source) top = top.parent;
    const sentence = sentenceFor(text.slice(top.getFullStart(), node.getStart(source)), within);
    const of = short(node.getText(source));
    const id = mutants.length + 1;
    mutants.push({ id, file, within, change, of, sentence, isOfLoading: isOfLoading(node), place });
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
}

/** @param {ts.Node} node */
function isOfTypes(node) {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

/** Whether another value can stand here. @param {ts.Node} node */
function isValue(node) {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isBinaryExpression(parent) && parent.left === node && isAssignment(parent)) return false;
  return !ts.isBindingElement(parent) || parent.initializer === node;
}

/** @param {ts.BinaryExpression} node */
function isAssignment({ operatorToken: { kind } }) {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** @param {ts.Node} node */
function isBodyOfLoop(node) {
  return node.parent !== undefined && ts.isIterationStatement(node.parent, false) && node.parent.statement === node;
}

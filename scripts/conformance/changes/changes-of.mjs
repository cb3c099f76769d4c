// Every small change to a piece of code.
import ts from "typescript";
import { changesOfCall, changesOfList, changesOfObject } from "./of-calls.mjs";
import { changesOfAsked, changesOfBinary } from "./of-conditions.mjs";
import { changesOfPattern, changesOfTemplate, changesOfWords } from "./of-texts.mjs";
import { siblingsOf } from "./siblings.mjs";

/** @typedef {import("./of-texts.mjs").Change} Change */

/** @param {ts.Expression} node @param {ts.SourceFile} source @returns {Change[]} */
export function changesOf(node, source) {
  const inner = (/** @type {ts.Node} */ part) => part.getText(source);
  const all = [...changesOfKind(node, source, inner), ...changesOfPlace(node), ...changesOfAsked(node, inner)];
  // One that reads like another, or like the code, says nothing new.
  const seen = new Set([inner(node)]);
  return all.filter(([, changed]) => !seen.has(changed) && seen.add(changed));
}

/** What stands as a condition can hold always or never; what stands alone can be left out. @param {ts.Expression} node @returns {Change[]} */
function changesOfPlace(node) {
  if (ts.isIfStatement(node.parent) && node.parent.expression === node) {
    const next = nextIf(node);
    const inner = `(${node.getText()})`;
    return [
      ["always so", "true"],
      ["never so", "false"],
      ...(next === undefined
        ? []
        : [/** @type {Change} */ (["asked after the next", `${inner} && !(${next.expression.getText()})`])]),
    ];
  }
  const { parent } = node;
  if (ts.isSpreadElement(parent) && ts.isNewExpression(node)) {
    return [["each as often as it stands there", (node.arguments ?? []).map((one) => one.getText()).join(", ")]];
  }
  return ts.isExpressionStatement(node.parent) ? [["left out", "undefined"]] : [];
}

/** The `if` that follows the one whose condition this is. @param {ts.Node} node */
export function nextIf({ parent }) {
  if (!ts.isIfStatement(parent) || !ts.isBlock(parent.parent)) return undefined;
  const { statements } = parent.parent;
  const next = statements[statements.indexOf(parent) + 1];
  return next !== undefined && ts.isIfStatement(next) ? next : undefined;
}

/** @param {ts.Expression} node @param {ts.SourceFile} source @param {(part: ts.Node) => string} inner @returns {Change[]} */
function changesOfKind(node, source, inner) {
  if (ts.isBinaryExpression(node)) return changesOfBinary(node, inner);
  if (ts.isConditionalExpression(node)) {
    const [first, second] = [inner(node.whenTrue), inner(node.whenFalse)];
    return [
      ["always the first", first],
      ["always the second", second],
      ["the two swapped", `${inner(node.condition)} ? ${second} : ${first}`],
    ];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [["without not", inner(node.operand)]];
  }
  if (ts.isCallExpression(node)) return changesOfCall(node, inner);
  if (ts.isArrayLiteralExpression(node)) return changesOfList(node, inner);
  if (ts.isObjectLiteralExpression(node)) return changesOfObject(node, inner);
  if (ts.isElementAccessExpression(node) && inner(node.argumentExpression) === "0") {
    return [["the last instead of the first", `${inner(node.expression)}.at(-1)`]];
  }
  if (ts.isNumericLiteral(node)) {
    return [
      ["one more", `${node.text} + 1`],
      ["one less", `${node.text} - 1`],
    ];
  }
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return changesOfWords(node.text);
  if (ts.isTemplateExpression(node)) return changesOfTemplate(node, source);
  if (ts.isRegularExpressionLiteral(node)) return changesOfPattern(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [["false for true", "false"]];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [["true for false", "true"]];
  return changesOfName(node, inner);
}

/** One field, or one name, for another that stands beside it. @param {ts.Expression} node @param {(part: ts.Node) => string} inner @returns {Change[]} */
function changesOfName(node, inner) {
  if (ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node.parent)) {
    const { text } = node.name;
    return beside(text).map((other) => [`${other} for ${text}`, `${inner(node.expression)}.${other}`]);
  }
  if (!ts.isIdentifier(node) || !isRead(node)) return [];
  return beside(node.text)
    .filter((other) => isNamedAround(node, other))
    .map((other) => [`${other} for ${node.text}`, other]);
}

const beside = (/** @type {string} */ name) => (Object.hasOwn(siblingsOf, name) ? (siblingsOf[name] ?? []) : []);

/** Whether a name stands for a value, which another one could be. @param {ts.Identifier} node */
function isRead(node) {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
    ts.isBinaryExpression(parent) ||
    ts.isCallExpression(parent) ||
    ts.isConditionalExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isPropertyAssignment(parent)
  );
}

/** Whether a name is that of a parameter or a value around a place. @param {ts.Node} node @param {string} name */
function isNamedAround(node, name) {
  for (let outer = node.parent; outer !== undefined; outer = outer.parent) {
    if (ts.isFunctionLike(outer) && outer.parameters.some((one) => isNamedIn(one.name, name))) return true;
    if (!ts.isBlock(outer)) continue;
    const declared = outer.statements.filter(ts.isVariableStatement);
    const names = declared.flatMap(({ declarationList }) => declarationList.declarations.map((one) => one.name));
    if (names.some((one) => one.end < node.pos && isNamedIn(one, name))) return true;
  }
  return false;
}

/** @param {ts.BindingName} binding @param {string} name @returns {boolean} */
function isNamedIn(binding, name) {
  if (ts.isIdentifier(binding)) return binding.text === name;
  return binding.elements.some((element) => ts.isBindingElement(element) && isNamedIn(element.name, name));
}

// Changes to comparisons, conditions and pairs of conditions.
import ts from "typescript";
import { short } from "./of-calls.mjs";

/** @typedef {import("./of-texts.mjs").Change} Change */

/** @type {Readonly<Record<string, readonly string[]>>} */
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
  "%": ["/"],
};

/** @param {ts.BinaryExpression} node @param {(part: ts.Node) => string} inner @returns {Change[]} */
export function changesOfBinary(node, inner) {
  const operator = node.operatorToken.getText();
  const [left, right] = [inner(node.left), inner(node.right)];
  const others = (operators[operator] ?? []).map(
    (other) => /** @type {Change} */ ([`${operator} becomes ${other}`, `(${left}) ${other} (${right})`]),
  );
  if (operator === "??") {
    return [
      ["without what stands in for nothing", left],
      ["always what stands in for nothing", right],
    ];
  }
  if (/^[<>]=?$/.test(operator)) {
    return [
      ...others,
      ["the left a day or a period later", `__moved(${left}, 1) ${operator} (${right})`],
      ["the left a day or a period earlier", `__moved(${left}, -1) ${operator} (${right})`],
    ];
  }
  if (operator !== "&&" && operator !== "||") return others;
  return [
    ...others,
    ["without the second", left],
    ["without the first", right],
    ...pairsLeftOut(node, operator, inner),
  ];
}

/** Of three conditions or more those without two of them, where nothing else leaves these out. @param {ts.BinaryExpression} node @param {string} operator @param {(part: ts.Node) => string} inner @returns {Change[]} */
function pairsLeftOut(node, operator, inner) {
  const isSame = (/** @type {ts.Node} */ one) => ts.isBinaryExpression(one) && one.operatorToken.getText() === operator;
  if (isSame(node.parent)) return [];
  /** @type {ts.Node[]} */
  const conditions = [];
  for (let one = /** @type {ts.Node} */ (node); ; one = /** @type {ts.BinaryExpression} */ (one).left) {
    if (!isSame(one)) {
      conditions.unshift(one);
      break;
    }
    conditions.unshift(/** @type {ts.BinaryExpression} */ (one).right);
  }
  if (conditions.length < 3) return [];
  const texts = conditions.map((one) => `(${inner(one)})`);
  return texts.flatMap((first, at) =>
    texts.slice(at + 1).flatMap((second, behind) => {
      const rest = texts.filter((_, place) => place !== at && place !== at + 1 + behind);
      if (rest.length === 1 && rest[0] === texts.at(-1)) return [];
      return [/** @type {Change} */ ([`without ${short(first)} and ${short(second)}`, rest.join(` ${operator} `)])];
    }),
  );
}

/** What is asked of a thing, turned round. @param {ts.Expression} node @param {(part: ts.Node) => string} inner @returns {Change[]} */
export function changesOfAsked(node, inner) {
  const isTold = ts.isBinaryExpression(node) || ts.isPrefixUnaryExpression(node) || ts.isParenthesizedExpression(node);
  if (isTold || !isAsked(node)) return [];
  return [["turned round", `!(${inner(node)})`]];
}

/** Whether something is a condition. @param {ts.Expression} node */
function isAsked({ parent }) {
  if (ts.isBinaryExpression(parent)) return /^(&&|\|\|)$/.test(parent.operatorToken.getText());
  if (!ts.isArrowFunction(parent)) return false;
  const call = parent.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  return ["filter", "some", "every", "find", "findIndex"].includes(call.expression.name.text);
}

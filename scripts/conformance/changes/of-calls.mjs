// Changes to what is called, and to lists and objects.
import ts from "typescript";

/** @typedef {import("./of-texts.mjs").Change} Change */

/** @type {Readonly<Record<string, readonly string[]>>} */
const methods = {
  some: ["every"],
  every: ["some"],
  floor: ["ceil"],
  ceil: ["floor"],
  min: ["max"],
  max: ["min"],
  find: ["findLast"],
  findIndex: ["findLastIndex"],
  indexOf: ["lastIndexOf"],
  lastIndexOf: ["indexOf"],
  startsWith: ["endsWith"],
  endsWith: ["startsWith"],
  padStart: ["padEnd"],
  toLowerCase: ["toUpperCase"],
  replaceAll: ["replace"],
  push: ["unshift"],
  shift: ["pop"],
};

/** Those that can be left out, so that what they are called on stands instead. */
const leftOut = ["filter", "sort", "trim", "toLowerCase", "replaceAll", "reverse", "padStart"];

const isPlain = (/** @type {ts.Node} */ node) =>
  ts.isIdentifier(node) ||
  ts.isPropertyAccessExpression(node) ||
  ts.isCallExpression(node) ||
  ts.isElementAccessExpression(node);

/** @param {ts.CallExpression} node @param {(part: ts.Node) => string} inner @returns {Change[]} */
export function changesOfCall(node, inner) {
  return [...argumentsSwapped(node, inner), ...methodChanged(node, inner)];
}

/** @param {ts.CallExpression} node @param {(part: ts.Node) => string} inner @returns {Change[]} */
function argumentsSwapped({ expression, arguments: given }, inner) {
  return given.slice(1).flatMap((later, at) => {
    const earlier = given[at];
    if (earlier === undefined || !isPlain(earlier) || !isPlain(later)) return [];
    const swapped = given.map((one) => inner(one === earlier ? later : one === later ? earlier : one));
    return [/** @type {Change} */ (["arguments swapped", `${inner(expression)}(${swapped.join(", ")})`])];
  });
}

/** @param {ts.CallExpression} node @param {(part: ts.Node) => string} inner @returns {Change[]} */
function methodChanged({ expression, arguments: all }, inner) {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const method = expression.name.text;
  const on = inner(expression.expression);
  const given = all.map(inner).join(", ");
  if (method === "at" && given === "-1") return [["the first instead of the last", `${on}.at(0)`]];
  const whole = `${on}.${method}(${given})`;
  /** @type {Change[]} */
  const changes = (methods[method] ?? []).map((other) => [`${method} becomes ${other}`, `${on}.${other}(${given})`]);
  if (leftOut.includes(method)) changes.push([`without ${method}`, on]);
  if (method === "sort") changes.push(["sorted the other way round", `${whole}.reverse()`]);
  if (method === "includes") {
    changes.push(["only the first is looked at", `${on}[0] === (${given})`]);
    changes.push(["only the last is looked at", `${on}.at(-1) === (${given})`]);
  }
  if (method === "some" || method === "every") {
    changes.push(["only the first is asked", `${on}.slice(0, 1).${method}(${given})`]);
    changes.push(["only the last is asked", `${on}.slice(-1).${method}(${given})`]);
  }
  if (method === "some") changes.push(["exactly one", `${on}.filter(${given}).length === 1`]);
  if (method === "min" || method === "max") {
    for (const one of all.map(inner)) changes.push([`always ${short(one)}`, `Math.${method}(${one})`]);
  }
  if (method === "map" || method === "flatMap") {
    changes.push(["in the other order", `${whole}.reverse()`]);
    changes.push(["without the last of them", `${whole}.slice(0, -1)`]);
  }
  if (method === "filter") {
    changes.push(["without the first that is found", `${whole}.slice(1)`]);
    changes.push(["without the last that is found", `${whole}.slice(0, -1)`]);
    changes.push(["without the second that is found", `${whole}.filter((_, place) => place !== 1)`]);
    changes.push(["no more than two that are found", `${whole}.slice(0, 2)`]);
  }
  return changes;
}

/** A list without one of its parts, or with two of them swapped. @param {ts.ArrayLiteralExpression} node @param {(part: ts.Node) => string} inner @returns {Change[]} */
export function changesOfList(node, inner) {
  const { elements, parent } = node;
  if (elements.length < 2 || elements.length > 8) return [];
  if (ts.isVariableDeclaration(parent) && ts.isArrayBindingPattern(parent.name)) return [];
  const texts = elements.map(inner);
  /** @param {string} change @param {number} at @param {number} many @param {readonly string[]} instead @returns {Change} */
  const list = (change, at, many, instead) => [
    change,
    `[${[...texts.slice(0, at), ...instead, ...texts.slice(at + many)].join(", ")}]`,
  ];
  const without = texts.map((text, at) => list(`the list without ${short(text)}`, at, 1, []));
  const swapped = texts.slice(1).map((text, at) => {
    const before = texts[at] ?? "";
    return list(`${short(text)} before ${short(before)}`, at, 2, [text, before]);
  });
  return [...without, ...swapped];
}

/** An object that is made of another one, without what it has beside that. @param {ts.ObjectLiteralExpression} node @param {(part: ts.Node) => string} inner @returns {Change[]} */
export function changesOfObject({ properties }, inner) {
  if (!properties.some(ts.isSpreadAssignment)) return [];
  const texts = properties.map(inner);
  return properties.flatMap((property, at) =>
    ts.isSpreadAssignment(property)
      ? []
      : [
          /** @type {Change} */ ([
            `without ${short(texts[at] ?? "")}`,
            `{ ${texts.filter((_, one) => one !== at).join(", ")} }`,
          ]),
        ],
  );
}

/** The beginning of some code on one line. @param {string} text */
export function short(text) {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 37)}...` : line;
}

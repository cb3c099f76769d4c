// Changes to words, texts with places in them, and patterns.
import { wordsBeside } from "./siblings.mjs";

/** @typedef {[change: string, changed: string]} Change */

/** Whether a text is a list of words that mean something, and no pattern or message. */
const isWordList = (/** @type {string} */ text) => /^[\w!~|=,\-\s#/()?]+$/.test(text) && text.trim() !== "";

/** @param {string} text @returns {Change[]} */
export function changesOfWords(text) {
  if (text === "") return [["a word instead of nothing", '"x"']];
  if (!isWordList(text)) return [];
  const others = [...text.matchAll(/[^\s,|=!~]+/g)].map((match) => {
    const changed = `${text.slice(0, match.index)}${match[0]}x${text.slice(match.index + match[0].length)}`;
    return /** @type {Change} */ ([`another word than ${match[0]}`, JSON.stringify(changed)]);
  });
  const beside = wordsBeside(text).map((word) => /** @type {Change} */ ([`${word} for ${text}`, JSON.stringify(word)]));
  return [...others, ...beside];
}

/** @param {import("typescript").TemplateExpression} node @param {import("typescript").SourceFile} source @returns {Change[]} */
export function changesOfTemplate(node, source) {
  const { text } = source;
  const from = node.getStart(source);
  const words = [node.head, ...node.templateSpans.map(({ literal }) => literal)].flatMap((part) => {
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
      return /** @type {Change} */ ([`another word than ${match[0]}`, changed]);
    });
  });
  const places = node.templateSpans.map(({ expression }) => expression);
  const swapped = places.slice(1).map((later, at) => {
    const earlier = /** @type {import("typescript").Expression} */ (places[at]);
    const between = text.slice(earlier.end, later.getStart(source));
    const changed = `${text.slice(from, earlier.getStart(source))}${later.getText(source)}${between}${earlier.getText(source)}${text.slice(later.end, node.end)}`;
    return /** @type {Change} */ (["two places swapped", changed]);
  });
  return [...words, ...swapped];
}

/** A pattern without a part, or with another number of one. @param {string} pattern @returns {Change[]} */
export function changesOfPattern(pattern) {
  const end = pattern.lastIndexOf("/");
  const [body, flags] = [pattern.slice(1, end), pattern.slice(end)];
  const replaced = (/** @type {number} */ at, /** @type {number} */ length, /** @type {string} */ by) =>
    `/${body.slice(0, at)}${by}${body.slice(at + length)}${flags}`;
  /** @type {readonly [RegExp, (found: string) => readonly string[]][]} */
  const parts = [
    [/(?<![[\\])\^|\$/g, () => [""]],
    [/(?<=[\])\w])[+*]/g, () => [""]],
    [/(?<=[\])\w])\?/g, () => ["", "+"]],
    [/\{\d\}/g, (found) => [`{1,${found[1]}}`, `{${found[1]},}`]],
    [/0-9/g, () => ["1-9", "0-8"]],
    [/\[[+.,]+\]/g, (found) => (found.length === 3 ? ["."] : [`[${found[1]}]`, `[${found[2]}]`])],
    [/\\s\|_|\|(?=\^)/g, (found) => (found === "|" ? [] : ["\\s", "_", " |_"])],
  ];
  return parts.flatMap(([part, others]) =>
    [...body.matchAll(part)].flatMap((match) =>
      others(match[0]).map(
        (by) =>
          /** @type {Change} */ ([
            by === "" ? `the pattern without ${match[0]}` : `${by} for ${match[0]} in the pattern`,
            replaced(match.index, match[0].length, by),
          ]),
      ),
    ),
  );
}

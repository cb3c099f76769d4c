// Why a change to the code may go unnoticed. Each says where, by a piece of the text of the line, and which changes, by
// the name of their kind or by what is put in: scripts/mutation/run.mjs prints what is explained nowhere, and what
// explains nothing.

/**
 * @typedef {object} Explained
 * @property {string} [file] Every file where it is missing.
 * @property {string} line A piece of the text of the line on which the change begins.
 * @property {string} [change] The name of its kind, or what is put in; every change of the line where it is missing.
 * @property {string} because
 */

/** Code in which every change that goes unnoticed is explained. */
export const finished = [/^src\/disclosure\/(?!audit|intervals|link|printed-interval|row-names|typed|verdict)/];

/** @type {readonly Explained[]} */
export const explained = [
  {
    file: "src/disclosure/check-policy.ts",
    line: "} catch {",
    change: "BlockStatement",
    because: "A function that ends gives undefined, which is as false.",
  },
  {
    file: "src/disclosure/impossible-question.ts",
    line: "} catch {",
    change: "BlockStatement",
    because: "A function that ends gives undefined, which is as false.",
  },
];

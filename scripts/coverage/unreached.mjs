// Why a branch of the core is reached by no test. Each says where, by a piece of the text of the line, and which branch of it,
// by how that begins: scripts/coverage/run.mjs prints the branches that have no reason here, and the reasons of nothing.

/**
 * @typedef {object} Unreached
 * @property {string} file A file, or how the paths of several begin.
 * @property {string | RegExp} line A piece of the text of the line on which the branch begins.
 * @property {string} [branch] How the branch begins, with the operator before it: `?? 0`, `: null`; `if` or `else`. Every
 *   branch of the line where it is missing.
 * @property {string} because
 */

/** @type {readonly Unreached[]} */
export const unreached = [
  {
    file: "src/cases/keyed/row-sums.ts",
    line: "places.length > most",
    branch: "if",
    because: "No table has more than four columns of a kind, or three of codes; whoever gives one another is told.",
  },
  {
    file: "src/cases/reading/passes.ts",
    line: "one === 0 && ids[2 * index + 1] === 0",
    branch: "&& ids[2 * index + 1] === 0",
    because: "An id of which half the key is 0, among rows set aside of the same half: one in four thousand million.",
  },
  {
    file: "src/chains/detection/held-permits.ts",
    line: "return rank < 0 ? -1 :",
    branch: "? -1",
    because: "It is asked of chains alone, whose sponsor holds a permit; the types do not know.",
  },
];

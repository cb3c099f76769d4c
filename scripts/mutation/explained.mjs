// Why a change that no test notices changes nothing that anybody could notice: by file, and by what stands on the line.

/**
 * @typedef {{
 *   readonly file: string,
 *   readonly has?: string,
 *   readonly mutator?: string,
 *   readonly reason: string,
 * }} Explanation
 */

/** @type {readonly Explanation[]} */
const all = [];

/** Answers whether a change is explained, and which explanations of the files that were changed explain nothing. */
export function explanations() {
  /** @type {Set<Explanation>} */
  const used = new Set();
  return {
    /** @param {{ path: string, line: string, mutator: string }} change */
    explain({ path, line, mutator }) {
      const found = all.find(
        ({ file, has = "", mutator: only = mutator }) => path === file && line.includes(has) && only === mutator,
      );
      if (found !== undefined) used.add(found);
      return found !== undefined;
    },
    /** @param {readonly string[]} paths */
    idle: (paths) => all.filter((one) => paths.includes(one.file) && !used.has(one)),
  };
}

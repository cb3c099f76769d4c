// Finds a case that tells a change apart from the contract, and makes it small.
import { smallestCase } from "./smallest-case.mjs";

/** Files of the model that say what is wrong with rows, whether or not anything is counted then. */
const OF_ROWS = ["issues.ts", "read-register.ts", "read-table.ts", "row-rules.ts"];

/**
 * @typedef {import("./drawn-cases.mjs").Case} Case
 * @typedef {import("./model-mutants.mjs").Mutant} Mutant
 * @param {Awaited<ReturnType<typeof import("./model-program.mjs").modelProgram>>} program
 * @param {{ readonly pool: readonly Case[], readonly pools: Readonly<Record<string, readonly Case[]>> }} from `pools` are
 *   of a file of the model, and those in them stay as they are
 */
export function chooser({ tells, reaches, stagesOf }, { pool, pools }) {
  /** @type {Case[]} */
  const chosen = [];
  /** Those that told the most come first: the question is only whether any tells. @type {{ asked: Case, told: number }[]} */
  const asked = [];

  /** @param {Mutant} mutant */
  function isTold({ id }) {
    const at = asked.findIndex((one) => tells(one.asked, id));
    const one = asked[at];
    if (one === undefined) return false;
    one.told += 1;
    const before = asked[at - 1];
    if (before !== undefined && before.told < one.told) asked.splice(at - 1, 2, one, before);
    return true;
  }

  /** @param {Mutant} mutant */
  function choose(mutant) {
    const isTelling = (/** @type {Case} */ one) => tells(one, mutant.id);
    const reaching = pool.filter((one) => reaches(one, mutant));
    const found = choiceOf(isTelling, mutant.file, reaching);
    if (found === undefined) return undefined;
    chosen.push(found);
    asked.push({ asked: found, told: 1 });
    return found;
  }

  /** @param {(one: Case) => boolean} isTelling @param {string} file @param {readonly Case[]} reaching */
  function choiceOf(isTelling, file, reaching) {
    const own = (pools[file] ?? []).find(isTelling);
    if (own !== undefined || file === "csv-file.ts") return own;
    const telling = reaching.find(isTelling);
    if (telling === undefined) return undefined;
    for (const shows of showing(file)) {
      const isShowing = (/** @type {Case} */ one) => isTelling(one) && shows(one);
      const found = reaching.find(isShowing);
      if (found !== undefined) return smallestCase(found, isShowing);
    }
    return smallestCase(telling, isTelling);
  }

  /** A case about chains counts something, and one about counts and printing prints it, where there is such a one. @param {string} file */
  function showing(file) {
    if (OF_ROWS.includes(file)) return [];
    return file === "count-chains.ts" || file === "publish.ts" ? [isPrinted, isCounted] : [isCounted];
  }

  /** @param {Case} one */
  function isCounted(one) {
    return rowsOf(stagesOf(one).counts).some(({ total }) => total > 0);
  }

  /** @param {Case} one */
  function isPrinted(one) {
    return rowsOf(stagesOf(one).printed).some(({ cells, total }) =>
      [...cells, total].some((figure) => /^[1-9]/.test(figure)),
    );
  }

  /** @param {any} table @returns {readonly { readonly cells: any[], readonly total: any }[]} */
  function rowsOf(table) {
    return table?.rows ?? [];
  }

  return { choose, chosen, isTold };
}

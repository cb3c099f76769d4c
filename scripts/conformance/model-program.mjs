// The slow model and all its mutants as one program: which of them answers is said with each question.
import { filesBehind, mutableProgram, reaching } from "./built-model.mjs";

/**
 * What `answerOf(asked)` gives is what the contract says; `tells(asked, mutant)`, whether a mutant says anything else;
 * `reaches(asked, mutant)`, whether it can: its code is run. `stagesOf(asked)` are what the contract says stage by stage.
 */
export async function modelProgram() {
  /** @type {import("./model-mutants.mjs").Mutant[]} */
  const mutants = [];
  // A program that is loaded anew is slow at first, so that is done only for mutants of what is made when it is loaded.
  const load = await mutableProgram(mutants);
  const usual = load(0);
  /** The one that was loaded last: it is asked about many cases in a row. */
  let loaded = { mutant: 0, program: usual };
  /** What the contract says of a case, by stage. @type {WeakMap<object, Said>} */
  const said = new WeakMap();
  const behind = [
    new Set(["csv-file.ts", "contract-tables.ts"]),
    ...["read-register.ts", "find-chains.ts", "count-chains.ts", "publish.ts"].map(filesBehind),
  ];

  /** @param {any} asked @returns {Said} */
  function rightly(asked) {
    const before = said.get(asked);
    if (before !== undefined) return before;
    usual.choose(0);
    const tables = usual.stages.lines(asked);
    const read = usual.stages.read({ ...asked, tables });
    const isCounted = (read.coverage.tables.applications?.kept ?? 0) > 0 && read.coverage.referenceDate !== null;
    /** @type {any} */
    let chains;
    /** @type {any} */
    let counts;
    /** @type {any} */
    let printed;
    const now = {
      ...{ tables, read, isCounted },
      readText: JSON.stringify(read),
      get chains() {
        chains ??= usual.stages.chains(asked, read);
        return chains;
      },
      get counts() {
        counts ??= isCounted ? usual.stages.counts(asked, read, now.chains) : null;
        return counts;
      },
      get printed() {
        printed ??= isCounted ? usual.stages.printed(asked, now.counts) : null;
        return printed;
      },
    };
    said.set(asked, now);
    return now;
  }

  /** What the contract says of a case, all stages. @param {object} asked */
  function stagesOf(asked) {
    const right = rightly(asked);
    usual.choose(0);
    return { chains: right.chains, counts: right.counts, printed: right.printed };
  }

  /** @type {(asked: any, mutant: number) => boolean} */
  function tells(asked, mutant) {
    const { isOfLoading = false, file = "" } = mutants[mutant - 1] ?? {};
    const right = rightly(asked);
    const isIn = behind.map((some) => some.has(file));
    usual.choose(0);
    // What a mutant cannot have changed need not be asked again: neither its own code is run, nor is it given other things.
    if (isIn[2] || isIn[3] || isIn[4]) right.counts;
    if (isIn[4]) right.printed;
    try {
      if (isOfLoading && loaded.mutant !== mutant) loaded = { mutant, program: load(mutant) };
      const { stages, choose } = isOfLoading ? loaded.program : usual;
      choose(mutant);
      const tables = isIn[0] ? stages.lines(asked) : right.tables;
      let read = right.read;
      if (isIn[1] || (isIn[0] && JSON.stringify(tables) !== JSON.stringify(right.tables))) {
        read = stages.read({ ...asked, tables });
        if (isOther([read.issues, read.coverage], [right.read.issues, right.read.coverage])) return true;
      }
      const isReadAlike = read === right.read || JSON.stringify(read) === right.readText;
      const chains = isReadAlike && !isIn[2] ? null : stages.chains(asked, read);
      choose(0);
      if (chains !== null && isOther(chains, right.chains)) return true;
      if (!right.isCounted || (isReadAlike && !isIn[3] && !isIn[4])) return false;
      const { chains: rightChains, counts: rightCounts } = right;
      choose(mutant);
      const counts = isReadAlike && !isIn[3] ? rightCounts : stages.counts(asked, read, chains ?? rightChains);
      if (counts !== rightCounts && isOther(counts, rightCounts)) return true;
      return isIn[4] === true && isOther(stages.printed(asked, counts), right.printed);
    } catch {
      return true;
    }
  }

  /** @type {(asked: object) => any} */
  function answerOf(asked) {
    usual.choose(0);
    return usual.answer(asked);
  }
  const reaches = await reaching(mutants);
  return { mutants, answerOf, stagesOf, tells, reaches };
}

/** @param {unknown} one @param {unknown} other */
function isOther(one, other) {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/**
 * @typedef {{ readonly tables: any, readonly read: any, readonly readText: string, readonly isCounted: boolean,
 *   readonly chains: any, readonly counts: any, readonly printed: any }} Said
 */

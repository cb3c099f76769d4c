// What the tests import from vitest, for mocha: it runs them in one process that loads the code once, so that a change
// costs a fraction of a second. Vitest loads the code again for every change, which takes longer than the tests.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";
import * as chai from "chai";
import { cheapFirst, limited } from "./cheap-first.mjs";

/** @typedef {(title: string, run: (...given: any[]) => unknown) => void} Block */

/** Mocha's own. @type {any} */
const mocha = globalThis;
/** @type {any} */
const plain = chai.expect;

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** @type {any} */
export const expect = Object.assign(
  (/** @type {unknown} */ value, /** @type {string} */ said) => plain(value, said),
  plain,
);
Object.assign(expect, mocha[ASYMMETRIC_MATCHERS_OBJECT]);
setState({ assertionCalls: 0, isExpectingAssertions: false }, expect);
mocha[GLOBAL_EXPECT] = expect;
expect.extend = (/** @type {object} */ matchers) => plain.extend(expect, matchers);
expect.extend(customMatchers);
expect.fail = plain.fail;

mocha.before(cheapFirst);

export const beforeAll = mocha.before;
export const afterAll = mocha.after;
export const afterEach = mocha.afterEach;

/** @type {(() => unknown)[]} */
let whenFinished = [];
afterEach(async () => {
  const these = whenFinished;
  whenFinished = [];
  for (const one of these) await one();
});
/** @param {() => unknown} then */
export const onTestFinished = (then) => whenFinished.push(then);

/** Tests of large registers: they take longer than all others together, which hold the same. */
const isLarge =
  /made to be slow|border of a segment|200,000|demonstration register|many broken rows before|many segments, wherever one ends|of ten million rows take|a near day is what|calls empty is empty|depth and path of any length|question says of a table holds|bytes that are read grow|behind (?:those of )?a full segment|can be cancelled at any block|made of its values|easily taken for sound/;

export const describe = withEach(mocha.describe);
export const test = withEach(mocha.it);
export const it = withEach(mocha.it);

/** A block, also for each row of a table, with its title filled in. @param {Block} block */
function withEach(block) {
  /** @type {Block} */
  const one = (title, run) => {
    if (!isLarge.test(title)) block(title, block === mocha.it ? limited(run) : run);
  };
  const each =
    (/** @type {readonly unknown[]} */ rows) =>
    (/** @type {string} */ title, /** @type {(...given: unknown[]) => unknown} */ run) => {
      for (const [place, row] of rows.entries()) {
        const cells = Array.isArray(row) ? row : [row];
        one(`${title} (${place}: ${typeof cells[0] === "string" ? cells[0] : ""})`, () => run(...cells));
      }
    };
  return Object.assign(one, { each, for: each });
}

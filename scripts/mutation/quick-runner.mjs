// Two things that made a change cost seconds. Stryker hands mocha one pattern that is all titles in a row, which mocha
// tries at every place of every title; and it starts the process again for each change of code that also ran while it was
// loaded, although such a change is only switched on for the tests here (ignoreStatic).
const path = new URL("node_modules/@stryker-mutator/mocha-runner/dist/src/mocha-test-runner.js", import.meta.url);
const { MochaTestRunner: runner } = await import(path.href);
const byPattern = runner.prototype.mutantRun;

/** @this {any} @param {{ testFilter?: string[] }} asked */
runner.prototype.mutantRun = function mutantRun({ testFilter, ...others }) {
  const titles = new Set(testFilter);
  this.mocha.grep({ test: (/** @type {string} */ title) => testFilter === undefined || titles.has(title) });
  return byPattern.call(this, others);
};
runner.prototype.capabilities = async () => ({ reloadEnvironment: true });

/** @type {unknown[]} */
export const strykerPlugins = [];

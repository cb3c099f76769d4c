// Changes to the code of the core, each tried against the tests: scripts/mutation/run.mjs says how.
const code = process.env["NAREIS_CHANGE"] ?? "src/{cases,chains,counts,differences,disclosure}/**/*.ts";

export default {
  plugins: [
    "./scripts/mutation/node_modules/@stryker-mutator/mocha-runner/dist/src/index.js",
    "./scripts/mutation/quick-runner.mjs",
    "./scripts/mutation/keep-results.mjs",
    "./scripts/mutation/leave-sentences.mjs",
  ],
  ignorers: ["leave-sentences"],
  buildCommand: "node scripts/mutation/bundle-tests.mjs",
  testRunner: "mocha",
  mochaOptions: { spec: ["tests-in-one.mjs"], "no-config": true, "no-package": true, "no-opts": true },
  testRunnerNodeArgs: ["--expose-gc"],
  coverageAnalysis: "perTest",
  // What is made once, when the code is loaded, cannot be changed while it runs.
  ignoreStatic: true,
  concurrency: Number(process.env["NAREIS_WORKERS"] ?? 2),
  // A test is ended by its own limit (cheap-first.mjs); this one is for what waits outside of tests, as readers of files do.
  timeoutMS: Number(process.env["NAREIS_PATIENCE"] ?? 120_000),
  timeoutFactor: 1.5,
  mutate: code.split(" "),
  ignorePatterns: ["bench", "dist", "docs", "etc"],
  tempDirName: ".mutation",
  cleanTempDir: "always",
  reporters: ["progress-append-only", "keep-results"],
};

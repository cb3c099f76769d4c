import { defineConfig } from "vitest/config";

/** The tests of engines beside this process: PostgreSQL and Apache Spark are started, and installed where they are not. */
export default defineConfig({
  test: {
    name: "engines",
    include: ["test/engines/**/*.test.ts"],
    globalSetup: "./scripts/engines.mjs",
    testTimeout: 1_200_000,
    reporters: [process.env.CI ? "dot" : "default", "./scripts/closing-line-reporter.mjs"],
  },
});

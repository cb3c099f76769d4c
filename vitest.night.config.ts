import { defineConfig } from "vitest/config";

/** The tests that take long: `npm run nightly` runs them. */
export default defineConfig({
  test: {
    name: "night",
    include: ["test/night/**/*.test.ts"],
    passWithNoTests: true,
    testTimeout: 3_600_000,
    reporters: ["default", "./scripts/closing-line-reporter.mjs"],
  },
});

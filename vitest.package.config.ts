import { defineConfig } from "vitest/config";

/** The tests of the packed tarball: it is packed and installed in an empty folder once, before they start. */
export default defineConfig({
  test: {
    name: "package",
    include: ["test/package/**/*.test.ts"],
    globalSetup: "./scripts/packed-consumer.mjs",
    testTimeout: 120_000,
    reporters: [process.env.CI ? "dot" : "default", "./scripts/closing-line-reporter.mjs"],
  },
});

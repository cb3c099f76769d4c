import { defineConfig } from "vitest/config";

/** How much longer than by day the properties may take: npm run nightly asks for ten thousand runs. */
const nights = Math.max(1, Number(process.env.NAREIS_RUNS ?? 0) / 100);
/** Fewer runs of each property for `npm test -- --changed`: a quick answer, and all of npm test follows before it lands. */
const isOfAChange = process.argv.some((argument) => argument.split("=")[0] === "--changed");
const runs = process.env.NAREIS_RUNS ?? (isOfAChange ? "20" : "100");
const elsewhere = ["test/engines/**", "test/package/**", "test/night/**"];

export default defineConfig({
  test: {
    testTimeout: 60_000 * nights,
    env: { NAREIS_RUNS: runs },
    // One a core: by default vitest leaves a core to itself, which on two cores is half of them.
    maxWorkers: "100%",
    reporters: [process.env.CI ? "dot" : "default", "./scripts/closing-line-reporter.mjs"],
    coverage: { include: ["src/**/*.ts"] },
    projects: [
      {
        extends: true,
        test: {
          name: "examples",
          include: ["test/**/*.test.ts"],
          exclude: [...elsewhere, "test/contract/**", "test/docs/**", "test/command-line/**"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "properties", include: ["test/**/*.property.ts"], exclude: elsewhere, isolate: false },
      },
      { extends: true, test: { name: "contract", include: ["test/contract/**/*.test.ts"], isolate: false } },
      { extends: true, test: { name: "docs", include: ["test/docs/**/*.test.ts"] } },
      { extends: true, test: { name: "command-line", include: ["test/command-line/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: { enabled: true, only: true, include: ["test/**/*.test-d.ts"], exclude: elsewhere },
        },
      },
    ],
  },
});

// A vitest reporter that ends the output with the plain closing line.
import { close } from "./closing-line.mjs";

export default class ClosingLineReporter {
  /**
   * @param {readonly import("vitest/node").TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const tally = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let failedInModule = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") tally.passed += 1;
        else if (state === "failed") failedInModule += 1;
        else tally.skipped += 1;
      }
      // A file that cannot be loaded, or whose hook throws, fails without any failed test.
      tally.failed += Math.max(failedInModule, module.ok() ? 0 : 1);
    }
    // At exit, because the coverage report is printed after this, and because a set-up that broke down is known by then.
    process.on("exit", (status) => {
      if (status !== 0 && tally.failed === 0) tally.failed = 1;
      close(tally);
    });
  }
}

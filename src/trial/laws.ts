import { mainOfLaws } from "./main-of-laws.ts";

// Its own address of the package, and not a copy of it: what it needs is there already.
process.exitCode = await mainOfLaws(process.argv.slice(2), {
  kit: () => import("../testing/index.ts"),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});

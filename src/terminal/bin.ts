import { freemem } from "node:os";
import { localeIn, main } from "./main.ts";
import type { Said } from "./terminal.ts";

const UNWRITABLE: Said = {
  nl: "De resultaten kunnen niet worden geschreven: is er ruimte voor?",
  en: "The results cannot be written: is there room for them?",
};

const argv = process.argv.slice(2);

// A reader that has seen enough, such as head, closes the pipe, and messages may have nowhere to go: neither changes
// what was found, so neither changes the exit status.
let isClosed = false;
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (isClosed) return;
  isClosed = true;
  if (problem.code === "EPIPE") return;
  process.stderr.write(`nareis: ${UNWRITABLE[localeIn(argv)]}\n`);
  process.exit(2);
});
process.stderr.on("error", () => {});

process.exitCode = await main(argv, {
  // A pipe takes what its reader has read, and the rest would gather in memory.
  out: (text) => new Promise<void>((resolve) => (isClosed ? resolve() : process.stdout.write(text, () => resolve()))),
  err: (text) => process.stderr.write(text),
  showsProgress: process.stderr.isTTY === true,
  // Node 20.19 has the first, which knows the limit of a container; it says 0 where it knows nothing.
  availableMemory: () => process.availableMemory() || freemem(),
  now: () => performance.now(),
});

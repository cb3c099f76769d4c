import { main } from "./main.ts";

// A reader that has seen enough, such as head, closes the pipe, and messages may have nowhere to go: neither changes
// what was found, so neither changes the exit status.
let isClosed = false;
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (isClosed) return;
  isClosed = true;
  if (problem.code === "EPIPE") return;
  process.stderr.write("nareis: The results cannot be written: is there room for them?\n");
  process.exit(2);
});
process.stderr.on("error", () => {});

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => {
    if (!isClosed) process.stdout.write(text);
  },
  err: (text) => process.stderr.write(text),
  showsProgress: process.stderr.isTTY === true,
});

import { main } from "./main.ts";

// A reader that has seen enough, such as head, closes the pipe: that is no error of ours.
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code === "EPIPE") process.exit(0);
  process.stderr.write("nareis: The results cannot be written: is there room for them?\n");
  process.exit(2);
});

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  showsProgress: process.stderr.isTTY === true,
});

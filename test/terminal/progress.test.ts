import { expect, test } from "vitest";
import { startProgress } from "../../src/terminal/progress.ts";
import type { Terminal } from "../../src/terminal/terminal.ts";

/** What progress on a large register and a small one draws. */
function drawn(showsProgress: boolean, flags: { readonly quiet?: boolean } = {}): readonly string[] {
  const said: string[] = [];
  const terminal: Terminal = {
    out: () => {},
    err: (text) => said.push(text),
    showsProgress,
    availableMemory: () => Infinity,
  };
  for (const size of [2_000_000, 10]) {
    const progress = startProgress({ locale: "en", format: "text", ...flags }, terminal);
    for (const done of [1, 2, 3]) progress.bytes(done * size * 30, size * 100);
    progress.clear();
    progress.applications(size);
    progress.doing({ nl: "tellen", en: "counting" });
    progress.doing({ nl: "tellen", en: "counting" });
    progress.clear();
  }
  return said;
}

test("progress says what is being done with a large register, each line once, and leaves an empty line", () => {
  expect(drawn(true)).toEqual([
    "\rreading 30 %",
    "\rreading 60 %",
    "\rreading 90 %",
    "\r            \r",
    "\rcounting …",
    "\r          \r",
  ]);
});

test("progress is silent where there is no terminal, and with --quiet", () => {
  expect(drawn(false)).toEqual([]);
  expect(drawn(true, { quiet: true })).toEqual([]);
});

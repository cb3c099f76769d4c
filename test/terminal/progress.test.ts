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
    now: () => 0,
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

test("a share of small work is drawn from the second second on, that of a large register at once", () => {
  const said: string[] = [];
  let now = 0;
  const terminal: Terminal = {
    out: () => {},
    err: (text) => said.push(text),
    showsProgress: true,
    availableMemory: () => Infinity,
    now: () => now,
  };
  const progress = startProgress({ locale: "en", format: "text" }, terminal);
  for (const size of [10, 2_000_000]) {
    progress.applications(size);
    const share = progress.share((done) =>
      done < 2 ? { nl: "tellen", en: "counting" } : { nl: "maken", en: "making" },
    );
    for (const done of [0, 1.5, 3]) {
      share(done, 3);
      now += 600;
    }
    share(0, 0);
    progress.clear();
  }
  expect(said).toEqual([
    "\rmaking 100 %",
    "\rcounting 100 %",
    "\r              \r",
    "\rcounting 0 %",
    "\rcounting 50 %",
    "\rmaking 100 % ",
    "\rcounting 100 %",
    "\r              \r",
  ]);
});

test("progress is silent where there is no terminal, and with --quiet", () => {
  expect(drawn(false)).toEqual([]);
  expect(drawn(true, { quiet: true })).toEqual([]);
});

import type { Locale } from "../calendar/written-day.ts";
import type { Flags } from "./options.ts";
import type { Said, Terminal } from "./terminal.ts";

/** Progress on one line of a terminal; nothing where there is none, or where the work is over in a second. */
export interface Progress {
  /** How many of all bytes have been read. */
  bytes(done: number, total: number): void;
  /** What is being done now. */
  doing(what: Said): void;
  /**
   * Takes how much is done of all. In a small register it is drawn from the second second on, as is what needs none.
   *
   * @param what says what is being done, by how much is done.
   */
  share(what: (done: number) => Said): (done: number, total: number) => void;
  /** How large the register is: in a small one everything is over at once. */
  applications(count: number): void;
  clear(): void;
}

/** Below this many bytes reading is over within a second. */
const MANY_BYTES = 16 * 1024 * 1024;

/** Below this many applications every question is answered within a second. */
const MANY_APPLICATIONS = 50_000;

/** From then on work is worth a line, in milliseconds. */
const LONG = 1000;

/** Starts progress; each line is drawn once, over the one before. */
export function startProgress({ locale, quiet }: Flags, terminal: Terminal): Progress {
  const shows = terminal.showsProgress && quiet !== true;
  let drawn = "";
  let isLarge = false;
  function draw(text: string): void {
    if (!shows || text === drawn) return;
    terminal.err(`\r${text.padEnd(drawn.length)}`);
    drawn = text;
  }
  return {
    bytes(done, total) {
      if (total >= MANY_BYTES) draw(`${reading[locale]} ${Math.floor((100 * done) / total)} %`);
    },
    applications(count) {
      isLarge = count >= MANY_APPLICATIONS;
    },
    doing(what) {
      if (isLarge) draw(`${what[locale]} …`);
    },
    share(what) {
      const began = terminal.now();
      return (done, total) => {
        if (!isLarge && terminal.now() - began < LONG) return;
        draw(`${what(done)[locale]} ${total === 0 ? 100 : Math.floor((100 * done) / total)} %`);
      };
    },
    clear() {
      if (drawn !== "") terminal.err(`\r${" ".repeat(drawn.length)}\r`);
      drawn = "";
    },
  };
}

const reading: Readonly<Record<Locale, string>> = { nl: "lezen", en: "reading" };

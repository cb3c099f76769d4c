import type { Terminal } from "./terminal.ts";

/** Progress on one line of a terminal; nothing where there is none. */
export interface Progress {
  show(done: number, total: number): void;
  clear(): void;
}

/** Below this many bytes reading is over before anybody can look. */
const WORTH_SHOWING = 16 * 1024 * 1024;

/** Starts progress; each percentage is drawn once. */
export function startProgress(terminal: Terminal): Progress {
  let drawn = -1;
  return {
    show(done, total) {
      const percentage = total === 0 ? 100 : Math.floor((100 * done) / total);
      if (!terminal.showsProgress || total < WORTH_SHOWING || percentage === drawn) return;
      drawn = percentage;
      terminal.err(`\r${percentage} %`);
    },
    clear() {
      if (drawn >= 0) terminal.err("\r     \r");
    },
  };
}

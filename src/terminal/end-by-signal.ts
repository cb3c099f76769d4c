import { removeUnfinished } from "../files/unfinished-files.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * From now on a signal that ends the process first removes the files that are not finished. Nobody listens while there
 * are none: then a signal ends the process at once, in the midst of whatever it does.
 *
 * @returns what ends the listening.
 */
export function removingOnSignal(): () => void {
  const listeners = SIGNALS.map((signal) => {
    const listener = (): void => {
      // While this listens, a second signal, as of who presses the keys twice, waits until all is removed.
      removeUnfinished();
      end();
      // Nobody listens any more, so that the process now ends by the signal, as its caller can see.
      process.kill(process.pid, signal);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  function end(): void {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  }
  return end;
}

import { type ChildProcess, spawn } from "node:child_process";

/** What became of a command. */
export interface EndedCommand {
  readonly status: number | null;
  readonly printed: string;
  readonly said: string;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a command in a shell, at most so long and until a signal says otherwise. One that is not done then is stopped with
 * whatever it started, and so is one that runs when this process is.
 *
 * @throws Error where the command cannot be started or takes too long.
 */
export function runCommand(line: string, seconds: number, signal: AbortSignal): Promise<EndedCommand> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what the shell started can be stopped with the shell.
    const child = spawn(line, {
      shell: true,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    let printed = "";
    let said = "";
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      stop(child);
    }, seconds * 1000);
    const stopWithThis = (name: NodeJS.Signals): void => {
      stop(child);
      listen("off");
      process.kill(process.pid, name);
    };
    const listen = (how: "on" | "off"): void => {
      for (const name of SIGNALS) process[how](name, stopWithThis);
    };
    const stopChild = (): void => stop(child);
    signal.addEventListener("abort", stopChild);
    if (signal.aborted) stopChild();
    listen("on");
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      printed += piece;
    });
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      said += piece;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      clearTimeout(timer);
      listen("off");
      signal.removeEventListener("abort", stopChild);
      if (isLate) reject(new Error(`The command gave no answer within ${seconds} s, and was stopped.`));
      else resolve({ status, printed, said });
    });
  });
}

function stop(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === "win32") {
    child.kill("SIGKILL");
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended in the meantime.
  }
}

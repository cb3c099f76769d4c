import { closeSync, existsSync, fsyncSync, openSync, statSync, writeSync } from "node:fs";
import { unfinishedFiles } from "../files/unfinished-files.ts";
import { removingOnSignal } from "./end-by-signal.ts";
import type { Flags } from "./options.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** A terminal whose results go to the file of `--output`, and what ends that file. */
export interface OutputFile {
  readonly terminal: Terminal;
  /** Gives the file its name: everything is in it. */
  finish(): void;
  /** Removes what was begun; nothing where the file was finished. */
  drop(): void;
}

/**
 * Sends results where `--output` says: to a file in UTF-8, begun under another name beside it when the first of them
 * comes, so that wrong usage leaves none and a file of that name is never half a result. Without the option everything
 * stays as it is.
 *
 * @throws UsageError for a file that is there already, unless --force was given, and for one that cannot be written.
 */
export function outputTo({ output, force }: Pick<Flags, "output" | "force">, terminal: Terminal): OutputFile {
  if (output === undefined) return { terminal, finish: () => {}, drop: () => {} };
  // Said at once, before anything is read; whoever makes the file in the meantime is found when it gets its name.
  const isThere = existsSync(output);
  if (force !== true && isThere) throw new UsageError(EXISTS);
  const unfinished = unfinishedFiles();
  const isOrdinary = !isThere || statSync(output).isFile();
  let file: number | null = null;
  let endListening = (): void => {};

  function begin(path: string): number {
    // Into a device or a pipe there is nothing but writing.
    if (!isOrdinary) return openSync(path, "w");
    endListening = removingOnSignal();
    return openSync(unfinished.begin(path), "w");
  }
  function close(): void {
    if (file !== null) closeSync(file);
    file = null;
  }
  return {
    terminal: {
      ...terminal,
      err: (text) => terminal.err(text),
      out(results) {
        file ??= orRefuse(() => begin(output));
        const bytes = typeof results === "string" ? new TextEncoder().encode(results) : results;
        const opened = file;
        for (let start = 0; start < bytes.length; ) start += orRefuse(() => writeSync(opened, bytes, start));
      },
    },
    finish() {
      if (file === null) return;
      if (isOrdinary) orRefuse(() => fsyncSync(file as number));
      close();
      if (isOrdinary) orRefuse(() => unfinished.place({ replaces: force === true }));
      endListening();
    },
    drop() {
      close();
      unfinished.remove();
      endListening();
    },
  };
}

/** The system's own message has the path in it, which may name somebody. */
function orRefuse<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (problem) {
    throw new UsageError((problem as NodeJS.ErrnoException).code === "EEXIST" ? EXISTS : UNWRITABLE);
  }
}

const EXISTS = {
  nl: "Het bestand voor --output bestaat al: geef een andere naam, of --force om het te vervangen.",
  en: "The file for --output exists already: give another name, or --force to replace it.",
};

const UNWRITABLE = {
  nl: "Het bestand voor --output kan niet worden geschreven: geef een bestaande map, met ruimte op de schijf en met schrijfrechten.",
  en: "The file for --output cannot be written: give a folder that exists, with room on the disk and permission to write.",
};

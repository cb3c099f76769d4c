import { closeSync, existsSync, openSync, writeSync } from "node:fs";
import type { Flags } from "./options.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** A terminal whose results go to the file of `--output`, and what closes that file. */
export interface OutputFile {
  readonly terminal: Terminal;
  close(): void;
}

/**
 * Sends results where `--output` says: to a file in UTF-8, which is made when the first of them comes, so that wrong
 * usage leaves none. Without the option everything stays as it is.
 *
 * @throws UsageError for a file that is there already, unless --force was given, and for one that cannot be written.
 */
export function outputTo({ output, force }: Flags, terminal: Terminal): OutputFile {
  if (output === undefined) return { terminal, close: () => {} };
  // Said at once, before anything is read; whoever makes the file in the meantime is found when it is opened.
  if (force !== true && existsSync(output)) throw new UsageError(EXISTS);
  let file: number | null = null;
  return {
    terminal: {
      ...terminal,
      err: (text) => terminal.err(text),
      out(text) {
        file ??= orRefuse(() => openSync(output, force === true ? "w" : "wx"));
        const bytes = new TextEncoder().encode(text);
        const opened = file;
        for (let start = 0; start < bytes.length; ) start += orRefuse(() => writeSync(opened, bytes, start));
      },
    },
    close() {
      if (file !== null) closeSync(file);
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

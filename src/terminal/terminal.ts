/** What surrounds a command. It writes results to `out`, messages and progress to `err`. */
export interface Terminal {
  /**
   * Text, or the bytes of a file, which only `--output` takes. May return a promise that settles when the text has gone on,
   * for whoever prints more than memory should hold.
   */
  out(results: string | Uint8Array): unknown;
  err(text: string): void;
  /** Whether standard error is a terminal, so that progress may be drawn. */
  readonly showsProgress: boolean;
  /** How many bytes of memory the process can still have, as the system says now. */
  availableMemory(): number;
  /** Milliseconds on a clock that only goes forward. Progress alone looks at it. */
  now(): number;
}

/** 0 done; 1 the register has errors; 2 wrong usage; 3 too large for the engine or for memory. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** One message in both languages. */
export interface Said {
  readonly nl: string;
  readonly en: string;
}

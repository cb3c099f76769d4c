import { isRefusal } from "../arguments/refusal.ts";
import { isEngineLimit } from "./engine-limit.ts";
import { refusalInWords } from "./refusal-words.ts";
import type { Said } from "./terminal.ts";

/** Wrong usage, said in one line on standard error; the exit status is 2. Whatever else is thrown is a fault of ours. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** What to do, in both languages; never what was typed, for an id may stand there. */
  readonly said: Said;

  constructor(said: Said | string) {
    const both = typeof said === "string" ? { nl: said, en: said } : said;
    super(both.en);
    this.said = both;
  }
}

/**
 * What the library refuses in a caller's arguments, as wrong usage of the command line. To be put around the calls
 * that take what the user gave, and nothing else.
 */
export async function refusedAsUsage<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (problem) {
    if (isRefusal(problem)) throw new UsageError(refusalInWords(problem));
    // The engine's own limits are of the same class, and nobody's wrong usage.
    throw problem instanceof RangeError && !isEngineLimit(problem) ? new UsageError(problem.message) : problem;
  }
}

/** A question behind a message, where a word that exists comes near to what was typed. */
export function didYouMean(name: string | null): Said {
  return name === null ? { nl: "", en: "" } : { nl: ` Bedoelde u ${name}?`, en: ` Did you mean ${name}?` };
}

import type { Separator } from "./parse-quoted.ts";

const SEPARATOR_LINE = /^("?)sep=([,;\t])\1\s*$/i;

/**
 * The separator that the first line of a file says, as Excel has it; null for any other line.
 *
 * @example
 * separatorOfLine("sep=;"); // ";"
 */
export function separatorOfLine(line: string): Separator | null {
  return (SEPARATOR_LINE.exec(line)?.[2] as Separator | undefined) ?? null;
}

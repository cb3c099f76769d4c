import type { Chain } from "../chains/definition/chain.ts";
import { findChains } from "../chains/detection/find-chains.ts";
import { basisInWords } from "../display/basis-in-words.ts";
import { chainToJson, chainToText } from "../display/to-lines.ts";
import type { CountFlags, ReadFlags } from "./command-options.ts";
import { readForCommand, statusOf } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** The forms in which chains are printed. */
export const chainFormats: readonly string[] = ["text", "json", "ndjson"];

/** The options of `nareis chains`. */
export type ChainFlags = ReadFlags & Pick<CountFlags, "definition" | "class"> & { readonly format: string };

/** How many chains go to the output at once: a million lines are neither one text nor a million writes. */
const LINES_AT_ONCE = 1000;

/** `nareis chains DIR`: reads a register and prints its chains, one a line, by application id. */
export async function chainsCommand(path: string, flags: ChainFlags, terminal: Terminal): Promise<ExitStatus> {
  const result = await readForCommand(path, flags, terminal);
  if (result.register !== null) {
    if (flags.format === "text") terminal.out(`${basisInWords(result.register, flags.definition, flags.locale)}\n\n`);
    printChains(findChains(result.register, flags.definition), flags, terminal);
  }
  return statusOf(result, flags, terminal);
}

function printChains(chains: Iterable<Chain>, flags: ChainFlags, terminal: Terminal): void {
  const isJson = flags.format === "json";
  let lines: string[] = isJson ? ["["] : [];
  let printed = 0;
  for (const chain of chains) {
    if (!isWanted(chain, flags)) continue;
    if (flags.format === "text") lines.push(`${chainToText(chain, flags.locale)}\n`);
    else
      lines.push(`${isJson && printed > 0 ? "," : ""}${isJson ? "\n" : ""}${chainToJson(chain)}${isJson ? "" : "\n"}`);
    printed += 1;
    if (lines.length < LINES_AT_ONCE) continue;
    terminal.out(lines.join(""));
    lines = [];
  }
  if (isJson) lines.push("\n]\n");
  terminal.out(lines.join(""));
}

function isWanted(chain: Chain, flags: ChainFlags): boolean {
  if (flags.class === undefined) return true;
  const { class: chainClass } = chain;
  return chainClass !== null && (flags.class.includes(chainClass) || flags.class.includes("all-forms"));
}

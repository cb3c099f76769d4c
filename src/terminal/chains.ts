import type { Chain } from "../chains/definition/chain.ts";
import { findStoredChains } from "../chains/detection/stored-chains.ts";
import { jsonLine } from "../display/characters/json-text.ts";
import { basisInWords } from "../display/screens/basis-in-words.ts";
import { chainToText } from "../display/screens/chain-lines.ts";
import { definitionOf } from "./definition-option.ts";
import type { Flags } from "./options.ts";
import { registerFor } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** The forms in which chains are printed. */
export const chainFormats: readonly string[] = ["text", "json", "ndjson"];

/** How many chains go to the output at once: a million lines are neither one text nor a million writes. */
const LINES_AT_ONCE = 1000;

/** `nareis chains DIR`: reads a register and prints its chains, one a line, by application id. */
export async function chainsCommand(path: string, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const definition = await definitionOf(flags, terminal);
  const { register, progress, end } = await registerFor(path, flags, terminal);
  progress.doing({ nl: "ketens zoeken", en: "finding chains" });
  const chains = findStoredChains(register, definition);
  progress.clear();
  if (flags.format === "text") terminal.out(`${basisInWords(register, definition, flags.locale)}\n\n`);
  printChains(chains, flags, terminal);
  return end();
}

function printChains(chains: Iterable<Chain>, flags: Flags, terminal: Terminal): void {
  const isJson = flags.format === "json";
  let lines: string[] = isJson ? ["["] : [];
  let printed = 0;
  for (const chain of chains) {
    if (!isWanted(chain, flags)) continue;
    if (flags.format === "text") lines.push(`${chainToText(chain, flags.locale)}\n`);
    else lines.push(`${isJson && printed > 0 ? "," : ""}${isJson ? "\n" : ""}${jsonLine(chain)}${isJson ? "" : "\n"}`);
    printed += 1;
    if (lines.length < LINES_AT_ONCE) continue;
    terminal.out(lines.join(""));
    lines = [];
  }
  if (isJson) lines.push("\n]\n");
  terminal.out(lines.join(""));
}

function isWanted(chain: Chain, flags: Flags): boolean {
  if (flags.class === undefined) return true;
  const { class: chainClass } = chain;
  return chainClass !== null && (flags.class.includes(chainClass) || flags.class.includes("all-forms"));
}

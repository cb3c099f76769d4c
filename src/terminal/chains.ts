import type { Chain } from "../chains/definition/chain.ts";
import { findStoredChains } from "../chains/detection/stored-chains.ts";
import { jsonLine } from "../display/characters/json-text.ts";
import { basisInWords } from "../display/screens/basis-in-words.ts";
import { chainToText } from "../display/screens/chain-lines.ts";
import { definitionOf } from "./definition-option.ts";
import type { Flags } from "./options.ts";
import { printAll } from "./print-all.ts";
import { registerFor } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** The forms in which chains are printed. */
export const chainFormats: readonly string[] = ["text", "json", "ndjson"];

/** `nareis chains DIR`: reads a register and prints its chains, one a line, by application id. */
export async function chainsCommand(path: string, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const definition = await definitionOf(flags, terminal);
  const { register, progress, end } = await registerFor(path, flags, terminal);
  progress.doing({ nl: "ketens zoeken", en: "finding chains" });
  const chains = findStoredChains(register, definition);
  progress.clear();
  if (flags.format === "text") terminal.out(`${basisInWords(register, definition, flags.locale)}\n\n`);
  await printAll(linesOf(chains, flags), terminal);
  return end();
}

function* linesOf(chains: Iterable<Chain>, flags: Flags): Generator<string, void, undefined> {
  const isJson = flags.format === "json";
  if (isJson) yield "[";
  let isFirst = true;
  for (const chain of chains) {
    if (!isWanted(chain, flags)) continue;
    if (flags.format === "text") yield `${chainToText(chain, flags.locale)}\n`;
    else if (isJson) yield `${isFirst ? "" : ","}\n${jsonLine(chain)}`;
    else yield `${jsonLine(chain)}\n`;
    isFirst = false;
  }
  if (isJson) yield "\n]\n";
}

function isWanted(chain: Chain, flags: Flags): boolean {
  if (flags.class === undefined) return true;
  const { class: chainClass } = chain;
  return chainClass !== null && (flags.class.includes(chainClass) || flags.class.includes("all-forms"));
}

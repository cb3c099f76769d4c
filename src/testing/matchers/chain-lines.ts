import type { PlainChain } from "../../model/find-chains.ts";

/** Chains as lines in columns: what each is, and how it was found; of parts of chains, what they say. */
export function chainLines(chains: readonly Partial<PlainChain>[]): readonly string[] {
  const lines = chains.map((chain) => [
    chain.application ?? "?",
    chain.class ?? chain.reason ?? (chain.class === null ? "no class" : "?"),
    chain.first === undefined ? "" : `first ${chain.first}`,
    chain.independent == null ? "" : `independent ${chain.independent}`,
    chain.depth === undefined ? "" : `depth ${chain.depth}`,
    chain.path === undefined ? "" : `path ${chain.path.join(" > ")}`,
  ]);
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  return lines.map((cells) =>
    cells
      .flatMap((cell, at) => (widths[at] === 0 ? [] : [cell.padEnd(widths[at] ?? 0)]))
      .join("  ")
      .trimEnd(),
  );
}

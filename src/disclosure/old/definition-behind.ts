import type { Definition } from "../../chains/definition/definition.ts";
import { definitionDigest } from "../../chains/definition/definition-digest.ts";
import { presets } from "../../chains/definition/presets.ts";
import type { PublishedAbout } from "./published-table.ts";

/** The definition of a table, from its options, or from a preset where an older table has none; null for no such. */
export function definitionBehind({ id, digest, options }: PublishedAbout["definition"]): Definition | null {
  if (options !== null) return { id, ...options };
  const known = presets.map(({ definition }) => definition);
  return known.find((preset) => preset.id === id && definitionDigest(preset) === digest) ?? null;
}

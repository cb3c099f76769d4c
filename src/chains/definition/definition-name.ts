import { checkDefinition } from "./check-definition.ts";
import type { Definition } from "./definition.ts";
import { definitionDigest } from "./definition-digest.ts";
import { presets } from "./presets.ts";

/** Whether a definition has the id of a preset and other options than that preset. */
export function isChangedPreset(definition: Definition): boolean {
  const preset = presets.find(({ id }) => id === definition.id);
  return preset !== undefined && definitionDigest(preset.definition) !== definitionDigest(definition);
}

/**
 * The id of a definition as it is printed: a preset that was changed under its own name is not printed as if it were
 * the preset.
 *
 * @throws TypeError or RangeError for what is no definition, as `findChains` does.
 * @example
 * definitionName({ ...memo2023, independent: "none" }); // "memo-2023-08 (changed)"
 */
export function definitionName(definition: Definition): string {
  checkDefinition(definition);
  return isChangedPreset(definition) ? `${definition.id} (changed)` : definition.id;
}

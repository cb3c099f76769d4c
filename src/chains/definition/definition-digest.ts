import { digestOf } from "../../cases/intake/digest.ts";
import { checkDefinition } from "./check-definition.ts";
import type { Definition } from "./definition.ts";

/**
 * The digest of a definition: SHA-256 over its options in the order of their names. Two definitions with the same
 * options have the same digest, whatever they are called and however they were written down.
 *
 * @throws TypeError or RangeError for what is no definition, as `findChains` does.
 */
export function definitionDigest(definition: Definition): string {
  checkDefinition(definition);
  const { id: _, ...options } = definition;
  return digestOf(canonicalJson({ ...options, exclude: [...options.exclude].sort() }));
}

/** JSON with the keys of every object in code unit order: equal text for equal values. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = new Map(Object.entries(value));
  const keys = [...parts.keys()].sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(parts.get(key))}`).join(",")}}`;
}

import type { DetectionColumns } from "../../cases/facts/application.ts";
import { lazily } from "../../cases/facts/lazily.ts";
import type { PermitColumns } from "../../cases/facts/permit.ts";

/** How many columns are kept: a sweep over definitions comes by each value of an option many times. */
const MOST = 64;

/** What some options of a definition, as a key, make of the applications: worked out once. */
export type KeptColumns = <Column extends Int32Array | Uint8Array>(
  options: readonly (string | number | null)[],
  make: () => Column,
) => Column;

/**
 * The columns that are kept with the applications of a register, or with what they rest on beside these: permits, or
 * procedures as a definition sees them. So definitions which agree on some options share what follows from them.
 */
export const keptColumns: (owner: DetectionColumns | PermitColumns | Uint8Array) => KeptColumns =
  /* @__PURE__ */ lazily(() => {
    const kept = new Map<string, Int32Array | Uint8Array>();
    return <Column extends Int32Array | Uint8Array>(
      options: readonly (string | number | null)[],
      make: () => Column,
    ): Column => {
      const key = options.join(" ");
      const known = kept.get(key) ?? make();
      // Moved to the end: the first is the one that was not asked for the longest.
      kept.delete(key);
      kept.set(key, known);
      if (kept.size > MOST) kept.delete(kept.keys().next().value as string);
      return known as Column;
    };
  });

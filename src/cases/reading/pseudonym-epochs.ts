/** Why two extracts cannot be laid side by side: their ids do not mean the same persons, or nobody says that they do. */
export type EpochRefusal = {
  readonly kind: "refused";
  readonly code: "different-pseudonym-epochs" | "unknown-pseudonym-epoch";
};

/**
 * Whether extracts were made under one pseudonym epoch, the key by which ids became pseudonyms: null where they may
 * be laid side by side. Under two epochs one person has two ids and one id can be two persons. An epoch that only
 * some of them name is refused too, because nothing is guessed; where none names one, the ids are taken as they are.
 *
 * @param epochs the `pseudonym_epoch` of each extract, null where its manifest has none.
 * @example
 * epochRefusal(["2023-1", "2024-1"]); // { kind: "refused", code: "different-pseudonym-epochs" }
 * epochRefusal(["2023-1", null]); // { kind: "refused", code: "unknown-pseudonym-epoch" }
 * epochRefusal([null, null]); // null
 */
export function epochRefusal(epochs: readonly (string | null)[]): EpochRefusal | null {
  const known = new Set(epochs.filter((epoch) => epoch !== null));
  if (known.size > 1) return { kind: "refused", code: "different-pseudonym-epochs" };
  if (known.size === 1 && epochs.includes(null)) return { kind: "refused", code: "unknown-pseudonym-epoch" };
  return null;
}

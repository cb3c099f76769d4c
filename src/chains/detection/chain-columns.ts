/**
 * What was found, as columns: one entry for each application whose sponsor has an earlier grant, in the order of
 * submission. Applications go by their place in the register; -1 is none.
 */
export interface ChainColumns {
  readonly count: number;
  readonly application: Int32Array;
  /** Place in `chainClasses`, or -1. */
  readonly class: Int8Array;
  /** Place in `chainReasons`, or -1. */
  readonly reason: Int8Array;
  readonly first: Int32Array;
  readonly independent: Int32Array;
  readonly depth: Int32Array;
  /** By place of an application: the one before it on its longest chain, or -1. */
  readonly before: Int32Array;
  /** Places of procedures as the definition sees them, one an application. */
  readonly procedure: Uint8Array;
}

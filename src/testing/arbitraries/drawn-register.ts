import fc from "fast-check";
import type { Tables } from "../../model/contract-tables.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import type { ModelIssue } from "../../model/issues.ts";
import { drawingOf } from "../appearance/drawing.ts";

/** A register that was drawn. In a counterexample of fast-check it prints as a drawing of itself. */
export interface DrawnTables {
  /** The rows as `readRegister`, the model and any other implementation read them: all cells text. */
  readonly tables: Tables;
  /** The register as a drawing of itself. */
  toString(): string;
}

/** A register into which chains and errors were put, so that both are known without any counting. */
export interface DrawnRegister extends DrawnTables {
  /** Every chain of the register under the definition of the memo, by application, as known on its last day. */
  readonly chains: readonly PlainChain[];
  /** Every issue that reading it gives, in the order of section 5. */
  readonly issues: readonly ModelIssue[];
}

/** The same, printed as a drawing wherever it is turned into text. */
export function asDrawing<Drawn extends { readonly tables: Tables }>(drawn: Drawn): Drawn & DrawnTables {
  const draw = (): string => drawingOf(drawn.tables);
  // Behind the bracket of a counterexample the first line would stand further right than the others.
  return Object.freeze({ ...drawn, toString: draw, [fc.toStringMethod]: () => `\n${draw()}\n` });
}

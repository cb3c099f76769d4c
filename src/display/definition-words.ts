import type { Definition } from "../chains/definition/definition.ts";

/**
 * The sentences of a description, in one language: `dutchDefinition` and `englishDefinition` are the two. Each takes
 * the options that it tells; a sentence is empty where there is nothing to tell.
 */
export interface DefinitionWords {
  readonly name: (name: string) => string;
  /** What the two named classes are, and what is left. */
  readonly classes: (definition: Definition) => string;
  /** On which day the first grant lies, and how far back. */
  readonly first: (definition: Definition) => string;
  readonly lookBack: (definition: Definition) => string;
  readonly firstValid: (definition: Definition) => string;
  readonly independent: (definition: Definition) => string;
  readonly exclude: (definition: Definition) => string;
  /** `before` is the day of `regularAsNareisBefore`, written out. */
  readonly regular: (before: string) => string;
  readonly depthScope: (definition: Definition) => string;
  readonly repeats: (definition: Definition) => string;
}

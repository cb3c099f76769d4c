/** An engine that reads the script, by the word that `--dialect` takes. */
export const dialectNames = ["duckdb", "postgres", "spark"] as const;

/** An engine that reads the script. */
export type DialectName = (typeof dialectNames)[number];

/** One step of a script: a relation that later steps read. */
export interface Step {
  /** What it is called; every name of a step begins in `nareis_`, so that it hides no relation of the register. */
  readonly name: string;
  /** What it holds, in one sentence. */
  readonly says: string;
  /** The section of the contract that it follows. */
  readonly section: string;
  /** A view where it is read once, or only for the few rows that a later step asks for. */
  readonly as: "table" | "view";
  readonly query: string;
}

/** Layers of links, each made of the layer before it, until one is empty. */
export interface LayeredStep extends Omit<Step, "as" | "query"> {
  /** The columns, with a type of `Dialect.types` each; the first is the number of the layer, the second the application. */
  readonly columns: readonly (readonly [name: string, type: keyof Dialect["types"]])[];
  /** The layer with number 0. */
  readonly first: string;
  /** Steps that make the next layer of the relation `before`; the last of them gives its rows. */
  readonly next: (before: string) => readonly (readonly [name: string, query: string])[];
}

/** How one engine says what the script needs; all else is said alike in all of them. */
export interface Dialect {
  readonly name: DialectName;
  /** What the script must be run by, for its first lines. */
  readonly client: string;
  readonly types: { readonly text: string; readonly day: string; readonly number: string; readonly texts: string };
  /** What goes before the first step. */
  readonly settings: readonly string[];
  /** A literal, whatever stands in the text. */
  text(value: string): string;
  /** A name of a column or relation, whatever stands in it. */
  quoted(name: string): string;
  /** One character by its code point. */
  character(codePoint: number): string;
  /** Whether text matches a regular expression without backslashes. */
  matches(text: string, pattern: string): string;
  /** Text without the characters at its ends. */
  trimmed(text: string, characters: string): string;
  /** The length of text in bytes of UTF-8. */
  bytes(text: string): string;
  /** A whole number divided by another, rounded down; neither is negative. */
  quotient(number: string, by: string): string;
  /** A day so many months earlier or later, at most the last of its month. */
  monthsFrom(day: string, months: string): string;
  /** A day so many days later. */
  daysFrom(day: string, days: string): string;
  /** Text so that UTF-8 bytes order it as UTF-16 code units do: what lies behind the surrogates goes behind all else. */
  codeUnits(text: string): string;
  /** Text compared by its bytes, whatever the database is set to. */
  collated(text: string): string;
  /** A function of one text that gives text. */
  createFunction(name: string, parameter: string, body: string): string;
  /** A call of such a function. */
  call(name: string, argument: string): string;
  create(step: Step): readonly string[];
  /** A relation that stays. */
  createResult(step: Omit<Step, "as">): readonly string[];
  createLayers(step: LayeredStep): readonly string[];
  /** What takes a step away at the end, where it does not end with the session. */
  dropped(name: string): readonly string[];
  /** A list of one text, and one list behind another. */
  list(text: string): string;
  appended(list: string, text: string): string;
  /** Every whole number from one to another, as rows of one column. */
  numbers(from: string, to: string, column: string): string;
}

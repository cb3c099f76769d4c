import type fc from "fast-check";
import type { PeriodLength } from "../../calendar/period.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { Unit } from "../../counts/asked/unit.ts";
import type { Policy } from "../../disclosure/policy.ts";
import type { TableName, Tables } from "../../model/contract-tables.ts";
import type { ModelCounts } from "../../model/count-chains.ts";
import type { PlainChain } from "../../model/find-chains.ts";

/** What a law is about. */
export type LawSubject = "chains" | "counts" | "figures";

/** Chains of a register: "everything is as known at the end of that day". */
export interface LawChainsOptions {
  readonly asOf: string;
}

/** Counts of them; `from` and `to` are years, shown whole. */
export interface LawCountsOptions extends LawChainsOptions {
  readonly unit: Unit;
  readonly basis: "submission" | "decision";
  readonly period: PeriodLength;
  readonly from: number;
  readonly to: number;
}

/** Counts as they are printed under a policy. */
export interface LawFiguresOptions extends LawCountsOptions {
  readonly policy: Policy;
}

/** By subject: what an implementation is told beside tables and definition. */
export interface LawOptionsOf {
  readonly chains: LawChainsOptions;
  readonly counts: LawCountsOptions;
  readonly figures: LawFiguresOptions;
}

/** By subject: what it answers. Chains may be in any order; counts have the rows of `model.countChains`. */
export interface LawAnswerOf {
  readonly chains: readonly Partial<PlainChain>[];
  readonly counts: Pick<ModelCounts, "rows">;
  readonly figures: Pick<ModelCounts<string>, "rows">;
}

/**
 * What a law puts to the test: anything that gives chains, counts or printed figures of a register, at once or later.
 * The tables have English headers and codes and text in every cell, or errors where laws may draw them.
 */
export type LawImplementation<Subject extends LawSubject> = (
  tables: Tables,
  definition: Definition,
  options: LawOptionsOf[Subject],
) => LawAnswerOf[Subject] | PromiseLike<LawAnswerOf[Subject]>;

/** One question that is put to an implementation, and what its register is in the law. */
export interface LawQuestion<Subject extends LawSubject = LawSubject> {
  readonly what: string;
  readonly tables: Tables;
  readonly definition: Definition;
  readonly options: LawOptionsOf[Subject];
}

/** What a law asks of its implementation once, and what the answers then should be and are: the law holds where these agree. */
export interface LawTrial<Subject extends LawSubject = LawSubject> {
  readonly questions: readonly LawQuestion<Subject>[];
  sides(...answers: readonly LawAnswerOf[Subject][]): { readonly expected: unknown; readonly given: unknown };
}

/** What registers and definitions are drawn from. */
export interface LawDrawing {
  readonly definitions: fc.Arbitrary<Definition>;
  /** Registers in which every row is valid. */
  readonly clean: fc.Arbitrary<Tables>;
  /** As they come: with errors too, where the implementation reads these. */
  readonly any: fc.Arbitrary<Tables>;
}

/**
 * A law of the contract as data: a sentence that it rests on, and how it is tried. `needs` says without what it says
 * nothing: of an implementation that does not claim it, it is not asked.
 */
export interface Law<Subject extends LawSubject = LawSubject> {
  readonly name: string;
  readonly of: Subject;
  /** The sentence of the contract. */
  readonly sentence: string;
  readonly needs: {
    readonly fields?: readonly (keyof PlainChain)[];
    readonly tables?: readonly TableName[];
    /** It has rows that are not kept. */
    readonly errors?: boolean;
    /** It compares definitions. */
    readonly definitions?: boolean;
  };
  trials(drawing: LawDrawing): fc.Arbitrary<LawTrial<Subject>>;
}
